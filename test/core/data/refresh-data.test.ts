import { readDataTable, columnsToRead } from "../../../src/core/data/data-table";
import { namedColumns } from "../../../src/core/data/named-columns";
import { readQuantity } from "../../../src/core/data/read-quantity";
import { refreshData } from "../../../src/core/data/refresh-data";
import type { Quantity } from "../../../src/core/data/quantity";
import { type Cell, type Grid, gridOfRows } from "../../../src/core/table/grid";

const rowsOf = (grid: Grid) =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column)),
  );

const old = gridOfRows("HoSo", [["Trích từ cổng"], ["Mã", "Ngày trả", "Ghi chú"], ["1", 5, "a"], ["2", 6, "b"]]);

test("columns are matched by heading, stand in the old order, new ones behind them", () => {
  const fresh = gridOfRows("Sheet1", [
    ["NGÀY TRẢ", "Kênh", "ma"],
    [7, "TT", "9"],
    [8, "TT", "10"],
    [9, "BC", "11"],
  ]);
  const { grid, report } = refreshData(old, fresh);
  expect(grid.sheet).toBe("HoSo");
  expect(rowsOf(grid)).toEqual([
    ["Trích từ cổng", null, null],
    ["Mã", "Ngày trả", "Kênh"],
    ["9", 7, "TT"],
    ["10", 8, "TT"],
    ["11", 9, "BC"],
  ]);
  expect(report).toEqual({
    sheet: "HoSo",
    rowsBefore: 2,
    rowsAfter: 3,
    added: ["Kênh"],
    missing: ["Ghi chú"],
    renamed: [],
    kept: null,
  });
});

test("a table that begins further right stays there, whatever the export begins with", () => {
  const indented = gridOfRows("HoSo", [[null, "Hồ sơ"], [null, "Mã", "Ngày trả"], [null, "1", 5]]); // prettier-ignore
  const fresh = gridOfRows("Sheet1", [["Ngày trả", "Mã", "Kênh"], [7, "9", "TT"]]); // prettier-ignore
  expect(rowsOf(refreshData(indented, fresh).grid)).toEqual([
    [null, "Hồ sơ", null, null],
    [null, "Mã", "Ngày trả", "Kênh"],
    [null, "9", 7, "TT"],
  ]);
});

test("a heading that was reworded is a hint, not a match", () => {
  const { report } = refreshData(
    old,
    gridOfRows("x", [
      ["Mã", "Ngày trả KQ", "Ghi chú"],
      ["1", 2, "c"],
    ]),
  );
  expect(report.renamed).toEqual([{ from: "Ngày trả", to: "Ngày trả KQ" }]);
});

test.each([
  ["an empty file", gridOfRows("x", []), "no-table"],
  ["headings without a row", gridOfRows("x", [["Mã", "Ngày trả", "Kênh"]]), "no-rows"],
  [
    "another table",
    gridOfRows("x", [
      ["Tên", "Tuổi"],
      ["An", 30],
    ]),
    "no-common-column",
  ],
])("%s leaves the old rows", (_, fresh, kept) => {
  const { grid, report } = refreshData(old, fresh);
  expect(grid).toBe(old);
  expect(report).toMatchObject({ kept, rowsBefore: 2, rowsAfter: 2 });
});

test("a sheet that is new takes the file as it is", () => {
  const { grid, report } = refreshData(null, gridOfRows("Moi", [["Tiêu đề"], ["a", "b"], [1, 2]]));
  expect(rowsOf(grid)).toEqual([
    ["a", "b"],
    [1, 2],
  ]);
  expect(report).toMatchObject({ rowsBefore: 0, rowsAfter: 1, added: ["a", "b"] });
});

test.each<[string, Cell[][], number | null, number]>([
  [
    "the first row",
    [
      ["Mã", "Tên"],
      ["1", "a"],
    ],
    0,
    1,
  ],
  ["below titles", [["SỞ TƯ PHÁP"], ["Báo cáo", null, null], ["Mã", "Tên", "Ngày"], ["1", "a", 3]], 2, 3],
  [
    "below two titles side by side",
    [["SỞ TƯ PHÁP", "CỘNG HÒA"], [], ["Mã", "Tên", "Ngày", "Kênh", "Phí"], ["a", 2, 3, 4, 5]],
    2,
    3,
  ],
  [
    "with a row of column numbers",
    [
      ["Mã", "Tên", "Ngày"],
      ["(1)", "(2)", "(3)"],
      ["1", "a", 3],
    ],
    0,
    2,
  ],
  ["of one column", [["Mã hồ sơ"], ["a1"], ["a2"]], 0, 1],
  [
    "nowhere",
    [
      [1, 2],
      [3, 4],
    ],
    null,
    0,
  ],
])("a heading row: %s", (_, rows, headingRow, firstRow) => {
  const table = readDataTable(gridOfRows("T", rows));
  expect(table?.headingRow ?? null).toBe(headingRow);
  expect(table?.firstRow ?? 0).toBe(firstRow);
});

test("only named columns are read, and the first", () => {
  const texts = ["đếm HoSo khi [Ngay tra] <= [Ngày hẹn] và [ngày trả] trong kỳ", "tổng 'Ho so'[Phí]", "đếm NhiemVu"];
  const quantities = texts.map((text) => (readQuantity(text) as { quantity: Quantity }).quantity);
  const named = namedColumns(quantities);
  expect([...named].map(([sheet, columns]) => [sheet, [...columns]])).toEqual([
    ["HoSo", ["Ngay tra", "Ngày hẹn", "Phí"]],
    ["NhiemVu", []],
  ]);
  const head = gridOfRows("HoSo", [["Mã", "Tên", "Ngày hẹn", "Kênh", "Ngày trả", "Phí"]]);
  expect(columnsToRead(head, named.get("HoSo")!)).toEqual([0, 2, 4, 5]);
  expect(columnsToRead(head, [])).toEqual([0]);
});
