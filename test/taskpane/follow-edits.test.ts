import type { Cell } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { followEdits } from "../../src/taskpane/state/follow-edits";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { viewOf } from "../../src/taskpane/state/pane-state";
import type { Change } from "../../src/taskpane/state/pane-host";
import { fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

/** What is read anew after what a person has done in the workbook. */
const PLAN: Cell[][] = [
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"],
  ["1", "Rà soát", "Văn phòng", "30/4/2026"],
];

let tell: (change: Change | null) => void;
let refreshed: (readonly string[] | null)[];
let pane: Pane;

beforeEach(async () => {
  jest.useFakeTimers();
  const workbook = new LiveMemory([
    { name: "KH", rows: PLAN },
    { name: "Nháp", rows: [["chữ"]] },
  ]);
  const host = fakeHost(workbook);
  host.onChanged = (listener) => {
    tell = listener;
    return () => undefined;
  };
  pane = createPane(host, vi);
  await pane.read();
  await pane.write();
  refreshed = [];
  followEdits(host, {
    state: pane.state,
    refresh: (changed = null) => {
      refreshed.push(changed && [...changed]);
      return Promise.resolve();
    },
  });
});
afterEach(() => jest.useRealTimers());

const cell = (sheet: string): Change => ({ sheet, kind: "cell" });
const to = (sheet: string): Change => ({ sheet, kind: "activated" });

test.each<[what: string, changes: (Change | null)[], expected: (readonly string[] | null)[]]>([
  ["a cell of a plan", [cell("KH")], [["KH"]]],
  ["five quick edits are one reading", [cell("KH"), cell("KH"), cell("KH"), cell("KH"), cell("KH")], [["KH"]]],
  ["a cell where no table lives", [cell("Nháp")], []],
  ["the same, and then another sheet is come to", [cell("Nháp"), to("KH")], [null]],
  ["many cells where no table lives", [{ sheet: "Nháp", kind: "cells" }], [["Nháp"]]],
  ["a sheet that is known is come to", [to("KH")], []],
  ["a sheet that nobody knows is come to", [to("Mới")], [null]],
  ["a cell of a sheet that nobody knows", [cell("Mới")], [null]],
  ["what is typed into the report", [cell("BaoCao")], []],
  ["a sheet is deleted", [{ sheet: "KH", kind: "deleted" }], [null]],
  ["a sheet of ours is deleted", [{ sheet: "BaoCao", kind: "deleted" }], []],
  ["nobody tells what", [cell("KH"), null], [null]],
])("%s", async (_, changes, expected) => {
  for (const change of changes) tell(change);
  await jest.advanceTimersByTimeAsync(399);
  expect(refreshed).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(refreshed).toEqual(expected);
});

test("a sheet that is come to while a report is written is looked at only if nobody knows it then", async () => {
  const { state } = pane;
  const result = state.get();
  const view = viewOf(result)!;
  const before = { ...view, gathered: { ...view.gathered, survey: view.gathered.survey.slice(0, 1) } };
  state.set({ kind: "working", work: "write", fraction: null, view: before });
  tell(to("BaoCao"));
  await jest.advanceTimersByTimeAsync(1000);
  state.set(result);
  await jest.advanceTimersByTimeAsync(1000);
  expect(refreshed).toEqual([]);
});
