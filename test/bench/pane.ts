import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { chromiumPath, startChromium } from "../excel-host/browser/chromium";
import { openWatched, type WatchedPane } from "../excel-host/browser/watched-pane";
import { examplePlan } from "../excel-host/example-report";
import { hostOf } from "../excel-host/fill";
import { officeSheets } from "../excel-host/road-requests";
import type { MemorySheet } from "../workbook/memory/memory-workbook";
import { milliseconds, row } from "./measure";

const DIST = path.resolve(process.env["PANE_DIST"] ?? "dist/pane");
const OPENED = 5;
const EDITED = 11;
/** The column of the day of completion in {@link examplePlan}, and its first task. */
const DONE_ON = 6;
const FIRST_TASK = 4;

/** The built pane in Chromium, over Microsoft's office.js and the pretended Excel; all of them share this machine. */
export const benchPane = async (): Promise<void> => {
  const missing = whatIsMissing();
  if (missing !== null) {
    row(`the pane is not measured: ${missing}`);
    return;
  }
  const browser = await startChromium();
  try {
    const plan = [examplePlan(300)];
    const cases = officeSheets(300, 15_000);
    const opened = await openTimes(browser, plan);
    const office = await openTimes(browser, cases);
    row(
      "pane: navigation to first picture, 300 tasks | + 15000 cases",
      milliseconds(middle(opened.times)),
      milliseconds(middle(office.times)),
      `best ${milliseconds(Math.min(...opened.times))}`,
    );
    const bytes = opened.scripts.reduce((sum, { gzip }) => sum + gzip, 0);
    row("scripts until then, gzipped | files", `${(bytes / 1000).toFixed(1)} kB`, String(opened.scripts.length));
    const edits = await editTimes(browser, plan);
    row(
      "edit of a cell to the changed count, 300 tasks | + 15000 cases",
      milliseconds(middle(edits)),
      milliseconds(middle(await editTimes(browser, cases))),
      `best ${milliseconds(Math.min(...edits))}`,
      "(30 ms of it waits for further edits)",
    );
  } finally {
    await browser.close();
  }
};

const whatIsMissing = (): string | null => {
  if (chromiumPath() === null) return "there is no Chromium on this machine";
  return existsSync(path.join(DIST, "taskpane.html")) ? null : "it is not built (npm run build)";
};

const open = (browser: Browser, sheets: readonly MemorySheet[]): Promise<WatchedPane> =>
  openWatched({ distFolder: DIST, entry: "taskpane.html", host: hostOf(sheets), browser });

const openTimes = async (browser: Browser, sheets: readonly MemorySheet[]) => {
  const times: number[] = [];
  let scripts: WatchedPane["scripts"] = [];
  for (let time = 0; time < OPENED; time++) {
    const watched = await open(browser, sheets);
    times.push(watched.firstPicture);
    scripts = watched.scripts;
    await watched.pane.close();
  }
  return { times, scripts };
};

/** States tasks done one after the other, as a clerk does. */
const editTimes = async (browser: Browser, sheets: readonly MemorySheet[]): Promise<number[]> => {
  const watched = await open(browser, sheets);
  const { pane } = watched;
  const times: number[] = [];
  for (let edit = 0; edit < EDITED; edit++) {
    await pane.page.waitForTimeout(300);
    const task = FIRST_TASK + 4 * edit;
    times.push(await watched.untilChanged(() => pane.host.userChanges("Kế hoạch 2024", task, DONE_ON, 45_300)));
  }
  await pane.close();
  // The first finds code that has never run.
  return times.slice(1);
};

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
