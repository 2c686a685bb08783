// Draws the ribbon's icons: `node assets/icons/draw-icons.mjs` (needs a Chromium; the .png files are kept in git).
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const sheet = `<rect x="5" y="3" width="22" height="26" rx="2.5" fill="#fff" stroke="#3b4a5a" stroke-width="2"/>`;
const line = (y, color, from = 10, to = 22) =>
  `<path d="M${from} ${y}H${to}" stroke="${color}" stroke-width="2.4" stroke-linecap="round"/>`;
const tick = (at) =>
  `<circle cx="23" cy="23" r="8" fill="#107c41" stroke="#fff" stroke-width="1.5"/><path d="${at}" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>`;

/** On a field of 32 × 32; few shapes, so that they hold at 16 pixels. */
const icons = {
  plan: `${sheet}${line(10, "#c50f1f")}${line(16, "#eaa300", 10, 19)}${line(22, "#107c41", 10, 16)}`,
  check: `${sheet}${line(10, "#3b4a5a")}${line(16, "#3b4a5a", 10, 16)}${tick("M19 23l3 3 5-6")}`,
  report: `${sheet}<path d="M11 24v-6M16 24v-11M21 24V9" stroke="#185abd" stroke-width="3.2" stroke-linecap="round"/>`,
  highlight: `<rect x="3" y="6" width="26" height="6" rx="1.5" fill="#f1bbbc" stroke="#c50f1f" stroke-width="1.6"/><rect x="3" y="14" width="26" height="5" rx="1.5" fill="#fff" stroke="#3b4a5a" stroke-width="1.6"/><rect x="3" y="21" width="26" height="6" rx="1.5" fill="#fce8a6" stroke="#b88217" stroke-width="1.6"/>`,
  clear: `<rect x="3" y="6" width="26" height="6" rx="1.5" fill="#fff" stroke="#3b4a5a" stroke-width="1.6"/><rect x="3" y="14" width="26" height="5" rx="1.5" fill="#fff" stroke="#3b4a5a" stroke-width="1.6"/><circle cx="23" cy="23" r="8" fill="#c50f1f" stroke="#fff" stroke-width="1.5"/><path d="M20 20l6 6M26 20l-6 6" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/>`,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const [name, shapes] of Object.entries(icons)) {
  for (const size of name === "plan" ? [16, 32, 64, 80] : [16, 32, 80]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" style="display:block">${shapes}</svg>`,
    );
    writeFileSync(path.join(here, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
