import { gridOfRows, type Cell, type MergedArea } from "../../src/core/table/grid";
import { page as words } from "../../src/messages/vi/page";
import { isFigure, shownText } from "../../src/page/grid/cell-text";
import { columnsOf, MOST_COLUMNS, NUMBERS_WIDTH } from "../../src/page/grid/columns-of";
import { fillOf } from "../../src/page/grid/fill-of";
import { headingRows } from "../../src/page/grid/heading-rows";
import { mergesOf } from "../../src/page/grid/merges-of";
import { moved } from "../../src/page/grid/moved";
import type { ShownSheet } from "../../src/page/state/use-sheets";

const sheetOf = (columns: number, layout: Partial<ShownSheet["layout"]> = {}): ShownSheet => ({
  name: "KH",
  grid: gridOfRows("KH", [Array.from({ length: columns }, () => "x"), ["y"]]),
  layout: { widths: new Map(), width: 10, hiddenColumns: new Set(), frozen: { rows: 0, columns: 0 }, ...layout },
});

test.each<[Cell, string, boolean]>([
  [null, "", false],
  ["hai\ndòng", "hai\ndòng", false],
  [1234.5, "1234,5", true],
  [2026, "2026", true],
  [true, "ĐÚNG", false],
  [{ type: "date", day: "2026-03-05", minutes: 0 }, "05/03/2026", true],
  [{ type: "percent", value: 0.125 }, "12,5%", true],
  [{ type: "error", code: "#N/A" }, "#N/A", true],
  [{ type: "uncomputed" }, "chưa tính", false],
])("%j is shown as %j", (cell, text, figure) => {
  expect([shownText(cell, words), isFigure(cell)]).toEqual([text, figure]);
});

test("columns have the user's widths, within reason; hidden ones are left out", () => {
  const layout = { widths: new Map([[0, 20], [1, 0.5], [2, 255]]), hiddenColumns: new Set([3]) }; // prettier-ignore
  expect(columnsOf(sheetOf(5, layout))).toEqual([
    { column: 0, width: 145, left: null },
    { column: 1, width: 40, left: null },
    { column: 2, width: 480, left: null },
    { column: 4, width: 75, left: null },
  ]);
  expect(columnsOf(sheetOf(300))).toHaveLength(MOST_COLUMNS);
});

test("frozen columns stay at the left, unless they leave no room", () => {
  const frozen = { rows: 0, columns: 2 };
  const left = (width: number) => columnsOf(sheetOf(3, { width, frozen })).map((column) => column.left);
  expect(left(10)).toEqual([NUMBERS_WIDTH, NUMBERS_WIDTH + 75, null]);
  expect(left(40)).toEqual([null, null, null]);
});

test("the rows that stay: the frozen ones; as many as would hide the others do not", () => {
  const rows = (count: number) => headingRows(sheetOf(1, { frozen: { rows: count, columns: 0 } }), null);
  expect([rows(5), rows(40), rows(0)]).toEqual([{ first: 0, end: 5 }, null, null]);
});

test("merged areas cover their cells, cut at the sheet's end", () => {
  const area: MergedArea = { row: 0, column: 1, rows: 9, columns: 2 };
  const at = mergesOf({ ...sheetOf(3).grid, rows: 2, columns: 3, merges: [area], cell: () => null });
  expect([at(0, 0), at(1, 2), at(0, 1)]).toEqual([undefined, { ...area, rows: 2 }, { ...area, rows: 2 }]);
});

test.each([
  [null, null],
  ["theme:4:", null],
  ["FFFF00", "#000000"],
  ["1F3864", "#ffffff"],
  ["C00000", "#ffffff"],
  ["A6A6A6", "#000000"],
])("on %s is read %s", (fill, text) => expect(fillOf(fill)?.color ?? null).toBe(text));

describe("keys", () => {
  const go = (key: string, ctrlKey = false) =>
    moved({ key, ctrlKey, metaKey: false }, { row: 5, column: 2 }, { rows: 10, columns: [0, 2, 7], page: 4 });
  test.each([
    ["ArrowDown", { row: 6, column: 2 }, { row: 9, column: 2 }],
    ["ArrowUp", { row: 4, column: 2 }, { row: 0, column: 2 }],
    ["ArrowRight", { row: 5, column: 7 }, { row: 5, column: 7 }],
    ["ArrowLeft", { row: 5, column: 0 }, { row: 5, column: 0 }],
    ["PageDown", { row: 9, column: 2 }, { row: 9, column: 2 }],
    ["PageUp", { row: 1, column: 2 }, { row: 1, column: 2 }],
    ["Home", { row: 5, column: 0 }, { row: 0, column: 0 }],
    ["End", { row: 5, column: 7 }, { row: 9, column: 7 }],
    ["a", null, null],
  ])("%s", (key, alone, far) => expect([go(key), go(key, true)]).toEqual([alone, far]));
});
