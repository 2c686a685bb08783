// `npm run pictures`: the pictures of assets/huong-dan.md, from the built page with the sample in it. Look at them before
// they are committed; nothing compares them.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { servePage } from "../../src/setup/serve-page.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const folder = path.join(root, "assets/huong-dan");
const built = path.join(root, "dist/page");
/** The day of the sample's figures: pictures of another day are the same. */
const NOW = new Date("2026-09-30T08:00:00+07:00");
const SIZE = { width: 1100, height: 600 };

if (!existsSync(path.join(built, "index.html"))) {
  execFileSync(process.execPath, [path.join(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "page"], {
    cwd: root,
    stdio: "inherit",
  });
}
mkdirSync(folder, { recursive: true });
const { address, close } = await servePage(built);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
const page = await (
  await browser.newContext({ viewport: SIZE, timezoneId: "Asia/Ho_Chi_Minh", reducedMotion: "reduce" })
).newPage();
await page.clock.setFixedTime(NOW);
await page.addInitScript(() => globalThis.localStorage.setItem("plan-tracker.tour", "seen"));

/** Once nothing moves any more; of the pane alone where only that is meant. */
const take = async (name, { pane = false } = {}) => {
  const height = pane ? 700 : SIZE.height;
  await page.setViewportSize({ ...SIZE, height });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  const clip = pane ? { x: SIZE.width - 400, y: 56, width: 400, height: height - 56 } : { x: 0, y: 0, ...SIZE };
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, clip });
  console.log(`${path.relative(root, file)}: ${(statSync(file).size / 1000).toFixed(0)} kB`);
};
const press = (name) => page.click(`button:has-text("${name}")`);

await page.goto(address);
await page.waitForSelector("h1");
await take("mo-so");
await press("Mở sổ mẫu");
await page.waitForSelector("#tab-tasks", { state: "attached" });
await take("tong-quan");
await page.click("#panel [role=group] button");
await take("cap-nhat", { pane: true });
await page.click("#tab-checks");
await take("kiem-tra", { pane: true });
await page.click("#tab-tasks");
await press("Cập nhật báo cáo");
await page.waitForSelector("text=Đã ghi báo cáo");
await press("Mở BaoCao");
await page.waitForSelector("role=gridcell >> text=/BÁO CÁO/i");
await press("Đóng");
await take("bao-cao");
await browser.close();
await close();
