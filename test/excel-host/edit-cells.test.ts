import { serialOf } from "../../src/core/lib/calendar-day";
import { TrackerError } from "../../src/core/error";
import type { Cell } from "../../src/core/table/grid";
import type { CellEdit } from "../../src/workbook/live-workbook";
import { hostOf } from "./fill";
import type { ExcelHost } from "./host";
import { openLive } from "./open-host";
import { seen } from "./snapshot";

/** Cells of the user's, written and put back. */
const DAY = "2026-06-14";
const date = (day: string): Cell => ({ type: "date", day, minutes: 0 });
const hostWith = (cell: Cell): ExcelHost => hostOf([{ name: "KH", rows: [["Ngày"], [cell], [date("2026-03-01")]] }]);
const edit = (more: Partial<CellEdit> = {}): CellEdit => ({ sheet: "KH", row: 1, column: 0, text: "14/06/2026", ...more }); // prettier-ignore
const cellOf = (host: ExcelHost) => {
  const sheet = host.workbook.sheet("KH");
  return [sheet.value(1, 0), sheet.format(1, 0)];
};
const stateOf = ({ workbook }: ExcelHost) => JSON.stringify(seen(workbook));
const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof TrackerError ? error.code : error;
};

test.each<[what: string, before: Cell, edit: CellEdit, after: unknown[]]>([
  ["a day beside other days is a day", null, edit({ day: { day: DAY, asDate: { row: 2 } } }), [serialOf(DAY), "dd/mm/yyyy"]],
  ["a day where the cell is formatted as one", date("2026-01-01"), edit({ day: { day: DAY, asDate: null } }), [serialOf(DAY), "dd/mm/yyyy"]],
  ["a day where no cell holds one is a text", null, edit({ day: { day: DAY, asDate: null } }), ["14/06/2026", "General"]],
  ["a text that begins like a formula", "cũ", edit({ text: "=chờ ý kiến" }), ["=chờ ý kiến", "General"]],
])("%s; put back, all is as before", async (_, before, made, after) => {
  const host = hostWith(before);
  const state = stateOf(host);
  const workbook = openLive(host);
  const former = await workbook.editCells([made]);
  expect(cellOf(host)).toEqual(after);
  expect([host.formulasTyped, host.unknown]).toEqual([[], []]);
  await workbook.putBack(former);
  expect(stateOf(host)).toBe(state);
}); // prettier-ignore

test("what somebody has entered since is not overwritten by putting back", async () => {
  const host = hostOf([{ name: "KH", rows: [["Ngày"], ["cũ"], ["khác"]] }]);
  const workbook = openLive(host);
  const former = await workbook.editCells([edit({ text: "mới" }), edit({ row: 2, text: "mới" })]);
  host.workbook.sheet("KH").setValue(2, 0, "của người khác");
  const state = stateOf(host);
  expect(await codeOf(workbook.putBack(former))).toBe("changed-meanwhile");
  expect(stateOf(host)).toBe(state);
});

test("putting back what has been put back already does no harm", async () => {
  const host = hostOf([{ name: "KH", rows: [["Ngày"], ["cũ"], ["khác"]] }]);
  const workbook = openLive(host);
  const former = await workbook.editCells([edit({ text: "mới" })]);
  await workbook.putBack(former);
  const state = stateOf(host);
  await workbook.putBack(former);
  expect(stateOf(host)).toBe(state);
});
