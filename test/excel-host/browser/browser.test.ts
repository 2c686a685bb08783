import { join } from "node:path";
import type { Browser } from "playwright-core";
import { examplePlan } from "../example-report";
import { hostOf } from "../fill";
import { chromiumPath, startChromium } from "./chromium";
import { openPane, type Pane } from "./open-pane";

const here = chromiumPath() === null ? describe.skip : describe;

here("Microsoft's office.js in Chromium", () => {
  let browser: Browser;
  const panes: Pane[] = [];
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterEach(async () => {
    for (const pane of panes.splice(0)) await pane.close();
  });
  afterAll(() => browser.close());

  test.each(["vi-VN", "en-US"])(
    "is ready, reads the workbook and hears events, in %s",
    async (language) => {
      const host = hostOf([examplePlan(3), { name: "Danh mục", rows: [["x"]] }]);
      const pane = await openPane({
        distFolder: join(__dirname, "proof"),
        entry: "index.html",
        host,
        language,
        browser,
      });
      panes.push(pane);
      const { frame } = pane;
      await frame.waitForFunction(() => document.getElementById("sheets")?.textContent !== "", null, {
        timeout: 20_000,
      });
      expect(await frame.textContent("#ready")).toBe(`Excel OfficeOnline ${language} true`);
      expect(await frame.textContent("#sheets")).toBe("Kế hoạch 2024, Danh mục");
      host.userChanges("Danh mục", 1, 1, "mới");
      await frame.waitForFunction(() => document.getElementById("event")?.textContent !== "", null, {
        timeout: 10_000,
      });
      expect(await frame.textContent("#event")).toBe("B2");
      expect(host.requests).toHaveLength(1);
      expect({ left: pane.left, unknown: pane.unknown.concat(host.unknown), errors: pane.errors }).toEqual({
        left: [],
        unknown: [],
        errors: [],
      });
    },
    60_000,
  );
});
