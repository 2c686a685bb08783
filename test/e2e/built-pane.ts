import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import { chromiumPath, startChromium } from "../excel-host/browser/chromium";
import { openPane, type Pane, type PaneOptions } from "../excel-host/browser/open-pane";
import type { ExcelHost } from "../excel-host/host";
import { hostOfFile, SAMPLE } from "./sample-host";

/** The built pane (`npx webpack --config-name pane`), or another build of it. */
export const DIST = process.env["PANE_DIST"] ?? path.resolve(__dirname, "../../dist/pane");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The tabs, and the pages of the one with figures. */
export const TABS = ["tasks", "checks", "indicators", "points", "trial", "data", "report"] as const;
const FIGURES: readonly string[] = ["indicators", "points", "trial", "data"];

/** Needs the built pane and a Chromium. */
export const here = chromiumPath() === null || !existsSync(path.join(DIST, "taskpane.html")) ? describe.skip : describe;

export type Options = Partial<PaneOptions>;

/**
 * One browser for a test file. What `open` opens is closed after the test, or after all tests where it was opened
 * before them; each pane must have kept to itself: no request left the machine, nothing failed unseen, nothing was
 * asked that Excel would not know, no text became a formula.
 */
export const withPanes = (): { open: (more?: Options) => Promise<Pane> } => {
  let browser: Browser;
  let within = false;
  const shared: Pane[] = [];
  const own: Pane[] = [];
  const closeAll = async (panes: Pane[]) => {
    for (const pane of panes.splice(0)) {
      const { left, errors, unknown, host } = pane;
      await pane.close();
      const formulas = host.formulasTyped;
      expect({ left, errors, unknown: [...unknown, ...host.unknown], formulas }).toEqual({
        left: [],
        errors: [],
        unknown: [],
        formulas: [],
      });
    }
  };
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  beforeEach(() => {
    within = true;
  });
  afterEach(() => closeAll(own));
  afterAll(async () => {
    await closeAll(shared).finally(() => browser.close());
  });
  return {
    open: async (more = {}) => {
      const host = more.host ?? (await hostOfFile(SAMPLE));
      const pane = await openPane({ distFolder: DIST, entry: "taskpane.html", host, browser, ...more });
      (within ? own : shared).push(pane);
      return pane;
    },
  };
};

/** The figures are on the screen. */
export const ready = async (pane: Pane): Promise<Pane> => {
  await pane.frame.waitForSelector("#tab-tasks", { state: "attached", timeout: 20_000 });
  return pane;
};

export const goToTab = async (frame: Frame, tab: (typeof TABS)[number]): Promise<void> => {
  if (!FIGURES.includes(tab)) {
    await frame.click(`#tab-${tab}`);
  } else {
    // Without targets and points the menu leads to the data.
    if (await frame.isVisible("#tab-figures")) await frame.click("#tab-figures");
    else await inMenu(frame, "Cập nhật dữ liệu từ tệp");
    await frame.waitForSelector("#figures-page");
    if (await frame.isVisible(`#figures-${tab}`)) await frame.click(`#figures-${tab}`);
  }
  await frame.waitForSelector("#panel > *");
};

/** Presses what stands in the menu. */
export const inMenu = async (frame: Frame, name: string): Promise<void> => {
  await openMenu(frame);
  await frame.click(`header [role=group] button:has-text("${name}"):not([aria-disabled=true])`);
};

export const openMenu = async (frame: Frame): Promise<void> => {
  const button = "header > button:last-of-type";
  if ((await frame.getAttribute(button, "aria-expanded")) !== "true") await frame.click(button);
  await frame.waitForSelector("header [role=group] button");
};

/** All tasks, whatever is filtered. */
export const allTasks = async (frame: Frame): Promise<void> => {
  await goToTab(frame, "tasks");
  await press(frame, "Xem tất cả");
};

/** Whether the rows are coloured, as the switch in the menu says. */
export const isLit = async (frame: Frame): Promise<boolean> => {
  await openMenu(frame);
  const lit = await frame.isChecked("header input[role=switch]");
  await frame.page().keyboard.press("Escape");
  return lit;
};

export const tiles = (frame: Frame): Promise<string[]> =>
  frame.$$eval("#panel [role=group]:first-of-type button[aria-pressed]", (buttons) =>
    buttons.map(({ textContent }) => textContent.replace(/:.*/, "")),
  );

/** Presses the button that is named so, as soon as it can be pressed. */
export const press = async (frame: Frame, name: string): Promise<void> => {
  await frame.click(`button:visible:has-text("${name}"):enabled:not([aria-disabled=true])`);
};

/** What axe has against the page as it stands. */
export const violations = async (frame: Frame): Promise<string[]> => {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  });
};

/** Where two states part, in a few words; null where they are the same. */
export const difference = (before: string, after: string): string | null => {
  if (before === after) return null;
  let at = 0;
  while (before[at] === after[at]) at++;
  return `${before.slice(Math.max(0, at - 150), at + 80)} … is now … ${after.slice(at, at + 80)}`;
};

export const waitUntil = async (test: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !test(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(test()).toBe(true);
};

/** The row of the plan whose task begins so. */
export const rowOf = (host: ExcelHost, text: string): number => {
  const sheet = host.workbook.sheet("Ke hoach");
  return Array.from({ length: 80 }, (_, row) => row).find((row) => {
    const value = sheet.value(row, 1);
    return typeof value === "string" && value.startsWith(text);
  })!;
};
