// `npm start`: reports on the sample; before a person at a terminal it then serves the page with the sample open in it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serveBuiltPage } from "./serve-built-page.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const given = process.argv.slice(2);
const report = ["report", "assets/ke-hoach-mau.xlsx", "-o", "ke-hoach-mau-bao-cao.xlsx", ...given];
const told = spawnSync(process.execPath, [path.join(root, "src/cli/plan-tracker.mjs"), ...report], {
  cwd: root,
  stdio: "inherit",
});
const attended = process.stdout.isTTY === true && !process.env.CI && !given.includes("--no-serve");
if (told.status !== 0) process.exitCode = told.status ?? 1;
else if (attended) await serveBuiltPage("#mau");
else if (!given.includes("--json")) console.log("Xem trong trình duyệt, không cần Excel: npm run page");
