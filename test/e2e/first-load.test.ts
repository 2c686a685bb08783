import type { Browser, BrowserContext, Frame } from "playwright-core";
import { startChromium } from "../excel-host/browser/chromium";
import { openPane, type PaneOptions } from "../excel-host/browser/open-pane";
import { openWatched } from "../excel-host/browser/watched-pane";
import { examplePlan } from "../excel-host/example-report";
import { hostOf } from "../excel-host/fill";
import { officeSheets } from "../excel-host/road-requests";
import { DIST, here, press, tiles } from "./built-pane";
import { hostOfFile, SAMPLE } from "./sample-host";

/** As webpack.config.js promises of everything that is fetched before the overview stands. */
const BUDGET = 240_000;

here("what the pane fetches", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser.close());

  const paneOf = (host: PaneOptions["host"]): PaneOptions => ({
    distFolder: DIST,
    entry: "taskpane.html",
    host,
    browser,
  });
  const names = (scripts: readonly { file: string }[]) => scripts.map(({ file }) => file.replace(/\..*/, "")).sort();

  test.each([
    ["vi-VN", "light", ["pane", "vi"]],
    ["en-US", "dark", ["dark", "en", "pane"]],
  ] as const)(
    "a plan alone, %s, %s: only these scripts, within the budget",
    async (language, theme, expected) => {
      const { pane, scripts } = await openWatched({ ...paneOf(hostOf([examplePlan(300)])), language, theme });
      await pane.close();
      expect(names(scripts)).toEqual(expected);
      expect(scripts.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(BUDGET);
    },
    60_000,
  );

  test("expressions come with indicators, scoring with criteria", async () => {
    const office = await openWatched(paneOf(hostOf(officeSheets(300, 50))));
    await office.pane.close();
    expect(names(office.scripts)).toEqual(expect.arrayContaining(["pane", "linked"]));
    expect(names(office.scripts)).not.toContain("scoring");
    const sample = await openWatched(paneOf(await hostOfFile(SAMPLE)));
    await sample.pane.close();
    expect(names(sample.scripts)).toEqual(expect.arrayContaining(["pane", "linked", "scoring"]));
  }, 60_000);

  test.each([
    ["the scoring", /\/scoring\./],
    ["the texts of points", /\/rest-/],
    ["nothing but the page's own script", /\/(?!pane\.)[^/]+\.js$/],
  ])(
    "where the network brings all but what is needed (%s), the pane says so and tries again",
    async (_, missing) => {
      const blocked = (url: URL) => url.hostname === "localhost" && missing.test(url.pathname);
      const contexts: BrowserContext[] = [];
      const pane = await openPane({
        ...paneOf(await hostOfFile(SAMPLE)),
        prepare: async (context) => {
          contexts.push(context);
          await context.route(blocked, (route) => route.abort());
        },
      });
      await pane.frame.waitForSelector("[role=alert]");
      expect(await alertOf(pane.frame)).toContain("Chưa tải được");
      for (const context of contexts) await context.unroute(blocked);
      await press(pane.frame, "Thử lại");
      await pane.frame.waitForSelector("#tab-tasks");
      expect(await tiles(pane.frame)).toHaveLength(4);
      await pane.close();
    },
    60_000,
  );
});

const alertOf = (frame: Frame): Promise<string | null> => frame.textContent("[role=alert]");
