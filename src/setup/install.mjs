// Runs before the commands of package.json. `install.mjs product` installs what builds and runs the program, and
// `install.mjs` what tests and checks it as well.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install-packages.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const onlyProduct = process.argv[2] === "product";
const saying = "Installing packages (npm ci), a minute or two …";
if (!installPackages(root, { saying, onlyProduct })) process.exitCode = 1;
