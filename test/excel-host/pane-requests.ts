import { planEntry } from "../../src/actions/record/plan-entry";
import { vi } from "../../src/messages/vi/index";
import { excelPane } from "../../src/taskpane/office/excel-pane";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { viewOf } from "../../src/taskpane/state/pane-state";
import { hostOf } from "./fill";
import type { ExcelHost } from "./host";
import { connectShared } from "./node-client";
import { officeSheets } from "./road-requests";

/** What one thing a user does costs: requests to Excel, and what comes over the line. */
export interface Cost {
  what: string;
  requests: number;
  /** To the pane, and from it. */
  megabytesIn: number;
  megabytesOut: number;
}

const PLAN = 0;

/** The pane as Excel runs it, over an office's workbook: each thing that is done, and what it asks of Excel. */
export const paneRequests = async (tasks: number, cases: number): Promise<{ costs: Cost[]; host: ExcelHost }> => {
  const settings = { get: () => null, set: () => undefined, saveAsync: (done: () => void) => done() };
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, {
    Office: { context: { document: { settings }, requirements, displayLanguage: "vi-VN" } },
  });
  const sheets = officeSheets(tasks, cases);
  const host = hostOf(sheets);
  Object.assign(globalThis, { Excel: connectShared(host) });
  const pane = createPane({ ...excelPane(), today: () => "2024-06-15", clock: () => "14:05" }, vi);
  const costs: Cost[] = [];
  const count = async (what: string, act: () => Promise<unknown>) => {
    const first = host.requests.length;
    await act();
    const { kind } = pane.state.get();
    if (kind !== "result") throw new Error(`${what}: ${kind}`);
    const own = host.requests.slice(first);
    const sum = (of: "bytesIn" | "bytesOut") => own.reduce((all, one) => all + one[of], 0) / 1_000_000;
    // What goes into the host comes out of the pane.
    costs.push({ what, requests: own.length, megabytesIn: sum("bytesOut"), megabytesOut: sum("bytesIn") });
  };
  const plan = sheets[PLAN]!.name;
  await count("opening", () => pane.read());
  await count("an edit of the plan", () => {
    host.workbook.sheet(plan).setValue(6, 4, "Báo cáo đã sửa");
    return pane.refresh(new Set([plan]));
  });
  await count("an edit nobody tells of", () => pane.refresh());
  await count("another as-of day", () => pane.choose({ asOf: "2024-03-31" }));
  await count("another period", () => pane.choose({ from: "2024-01-01", to: "2024-03-31" }));
  await count("the other language", async () => {
    await pane.speak("en");
    await pane.reassess();
    await pane.speak("vi");
    await pane.reassess();
  });
  await count("a task recorded as done", () => recordFirst(pane));
  await count("the record taken back", async () => {
    const state = pane.state.get();
    if (state.kind === "result") await state.notice?.undo?.();
  });
  await count("the report", () => pane.write());
  await count("the report again", () => pane.write());
  return { costs, host };
};

const recordFirst = async (pane: Pane): Promise<void> => {
  const { assessment, gathered } = viewOf(pane.state.get())!;
  const open = assessment.tasks.find(({ status }) => status.nextDue !== null)!;
  const { assigned } = vi.rules["missing-lead-unit"];
  const { edits } = planEntry({ kind: "done", day: "2024-06-01", evidence: "" }, open, gathered, assigned);
  await pane.record(edits, "");
};

export const printCosts = (title: string, costs: readonly Cost[]): string =>
  [
    title,
    ...costs.map(
      ({ what, requests, megabytesIn, megabytesOut }) =>
        `  ${what.padEnd(26)} ${String(requests).padStart(3)} requests ${megabytesIn.toFixed(2).padStart(6)} MB in ${megabytesOut.toFixed(2).padStart(6)} MB out`,
    ),
  ].join("\n");
