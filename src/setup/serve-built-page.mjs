import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { servePage } from "./serve-page.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const folder = path.join(root, "dist/page");

/** Builds the page where it is missing, serves it until Ctrl+C and prints its address. `PORT` names the port. */
export const serveBuiltPage = async (fragment = "") => {
  if (!existsSync(path.join(folder, "index.html"))) {
    console.error("Đang dựng trang (khoảng nửa phút) …");
    const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
    const built = spawnSync(process.execPath, [webpack, "--config-name", "page"], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    if (built.status !== 0) process.exit(built.status ?? 1);
  }
  const { address } = await servePage(folder, Number(process.env.PORT ?? 0));
  console.log(`Trang theo dõi kế hoạch, không cần Excel: ${address}${fragment}\nNhấn Ctrl+C để dừng.`);
};
