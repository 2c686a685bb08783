import { TrackerError } from "../../src/core/error";
import { dateRule, listRule } from "../../src/core/template/validations";
import type { NewColumns } from "../../src/workbook/new-columns";
import { hostOf } from "./fill";
import type { ExcelHost } from "./host";
import { HostSheet, seenLook } from "./host-sheet";
import { openLive } from "./open-host";
import { seen } from "./snapshot";

/** Columns beside a table of the user's, with its look, and taken back. */
const ROWS = [["KẾ HOẠCH"], ["TT", "Nhiệm vụ"], [1, "Rà soát"], [2, "Tập huấn"]];
const WANTED: NewColumns = {
  ...{ sheet: "KH", firstRow: 1, headerRow: 1, textRow: 1, lastRow: 3 },
  model: { row: 2, column: 1 },
  columns: [
    { column: 2, heading: "Tình trạng", width: 16, format: null, rule: listRule("C3:C4", ["Đã hoàn thành", "Chưa"]) },
    { column: 3, heading: "Ngày hoàn thành", width: 14, format: "dd/mm/yyyy", rule: dateRule("D3:D4") },
  ],
};
const BOLD = { "font.name": "Times New Roman", "font.bold": true, fill: "#DCE6F1", "border.EdgeBottom": "Continuous" };
const PLAIN = { "font.name": "Times New Roman", wrap: true, "border.EdgeBottom": "Continuous" };

const open = (): { host: ExcelHost; sheet: HostSheet } => {
  const host = hostOf([{ name: "KH", rows: ROWS }]);
  const sheet = host.workbook.sheet("KH");
  sheet.looks.set(HostSheet.key(1, 1), { ...BOLD });
  sheet.looks.set(HostSheet.key(2, 1), { ...PLAIN });
  return { host, sheet };
};

const lookAt = (sheet: HostSheet, row: number, column: number) => seenLook(sheet.looks.get(HostSheet.key(row, column)));
const stateOf = ({ workbook }: ExcelHost): string => {
  const sheet = workbook.sheet("KH");
  const cells = Array.from({ length: 24 }, (_, at) => [Math.floor(at / 6), at % 6] as const);
  const looks = cells.map(([row, column]) => [lookAt(sheet, row, column), sheet.format(row, column)]);
  const widths = [2, 3, 4].map((column) => sheet.widths.get(column) ?? 48);
  return JSON.stringify([{ ...(seen(workbook) as object), tabs: null }, looks, widths, sheet.validations, sheet.used(), sheet.tables]);
}; // prettier-ignore
const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof TrackerError ? error.code : error;
};

test("headings look like the table's, days are days, the status is chosen from a list; two requests; back whole", async () => {
  const { host, sheet } = open();
  const before = stateOf(host);
  const workbook = openLive(host);
  host.requests.length = 0;
  const { putBack } = await workbook.addColumns(WANTED);
  expect(host.requests).toHaveLength(2);
  expect([2, 3].map((column) => sheet.value(1, column))).toEqual(["Tình trạng", "Ngày hoàn thành"]);
  expect(lookAt(sheet, 1, 3)).toMatchObject({ "font.name": "Times New Roman", "font.bold": true, fill: "#DCE6F1" });
  expect(lookAt(sheet, 3, 3)).toMatchObject({ "font.name": "Times New Roman", wrap: true, "border.EdgeBottom": "Continuous" });
  expect([sheet.format(1, 3), sheet.format(2, 3), sheet.format(3, 2)]).toEqual(["General", "dd/mm/yyyy", "General"]);
  expect(sheet.widths.get(2)).toBe(87.75);
  expect(sheet.validations.map(({ area, rule }) => [area.row, area.column, area.rows, Object.keys(rule)])).toEqual([
    [2, 2, 2, ["list"]],
    [2, 3, 2, ["date"]],
  ]);
  expect(host.unknown).toEqual([]);
  await putBack();
  expect(stateOf(host)).toBe(before);
}); // prettier-ignore

describe("what the user has settled stays, and is there afterwards", () => {
  test.each<[what: string, settle: (sheet: HostSheet) => void, stays: (sheet: HostSheet) => unknown, value: unknown]>([
    ["a fill", (sheet) => sheet.looks.set(HostSheet.key(2, 2), { fill: "#FFFF00" }), (sheet) => sheet.looks.get(HostSheet.key(2, 2)), { fill: "#FFFF00" }],
    ["a number format", (sheet) => sheet.setFormat(3, 3, "d/m"), (sheet) => [sheet.format(2, 3), sheet.format(3, 3)], ["General", "d/m"]],
    ["a wider column", (sheet) => sheet.widths.set(3, 200), (sheet) => sheet.widths.get(3), 200],
    ["a rule", (sheet) => sheet.validations.push({ area: { row: 2, column: 2, rows: 2, columns: 1 }, rule: { list: { source: "x" } }, alert: null }), (sheet) => sheet.validations.filter(({ area }) => area.column === 2).map(({ rule }) => rule), [{ list: { source: "x" } }]],
  ])("%s", async (_, settle, stays, value) => {
    const { host, sheet } = open();
    settle(sheet);
    const before = stateOf(host);
    const { putBack } = await openLive(host).addColumns(WANTED);
    expect(stays(sheet)).toEqual(value);
    await putBack();
    expect(stateOf(host)).toBe(before);
  }); // prettier-ignore
});

test("a table that grows over the columns is as wide as before once they are gone", async () => {
  const { host, sheet } = open();
  sheet.tables.push({ name: "KeHoach", area: { row: 1, column: 0, rows: 3, columns: 2 } });
  host.tablesGrow = true;
  const before = stateOf(host);
  const { putBack } = await openLive(host).addColumns(WANTED);
  expect(sheet.tables[0]?.area.columns).toBe(4);
  await putBack();
  expect(stateOf(host)).toBe(before);
});

test.each<[why: string, code: string, block: (sheet: HostSheet) => void]>([
  ["a filtered sheet", "sheet-filtered", (sheet) => (sheet.filtered = true)],
  ["a filtered table", "sheet-filtered", (sheet) => sheet.tables.push({ name: "T", area: { row: 1, column: 0, rows: 3, columns: 2 }, filtered: true })],
  ["a protected sheet", "sheet-protected", (sheet) => (sheet.protected = true)],
])("%s is refused, before and on the way back", async (_, code, block) => {
  const { host, sheet } = open();
  block(sheet);
  const before = stateOf(host);
  expect(await codeOf(openLive(host).addColumns(WANTED))).toBe(code);
  expect(stateOf(host)).toBe(before);
  const other = open();
  const { putBack } = await openLive(other.host).addColumns(WANTED);
  block(other.sheet);
  const added = stateOf(other.host);
  expect(await codeOf(putBack())).toBe(code);
  expect(stateOf(other.host)).toBe(added);
}); // prettier-ignore
