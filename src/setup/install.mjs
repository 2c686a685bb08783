// Runs before the commands of package.json. `install.mjs product` installs what builds and runs the program, and
// `install.mjs` what tests and checks it as well. `npm run engines` fetches what `rollup --engine duckdb` runs.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install-packages.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const asked = process.argv[2];
const onlyProduct = asked === "product";
const saying = "Installing packages (npm ci), a minute or two …";
const engine = path.join(root, "src/setup/duckdb");
const done =
  asked === "engines"
    ? // Not "ci": the packages of other platforms cannot all be locked.
      installPackages(engine, { saying: "Fetching DuckDB (70 MB) …", npm: "install" })
    : installPackages(root, { saying, onlyProduct });
if (!done) process.exitCode = 1;
