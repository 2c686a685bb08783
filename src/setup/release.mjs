// `npm run release`: builds everything and packs what an office's IT person needs into dist/plan-tracker-X.Y.Z.zip.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packRelease } from "./pack-release.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

if (!process.env.PLAN_TRACKER_URL) {
  console.error("Say where the pane will be served: PLAN_TRACKER_URL=https://host/folder npm run release");
  process.exit(2);
}
const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
const built = spawnSync(process.execPath, [webpack], { cwd: root, stdio: ["ignore", 2, 2] });
if (built.status !== 0) process.exit(built.status ?? 1);

const file = path.join(root, "dist", `plan-tracker-${version}.zip`);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, packRelease(root));
console.log(path.relative(process.cwd(), file));
