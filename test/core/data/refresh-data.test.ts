import { readDataTable, columnsToRead, wordsColumn } from "../../../src/core/data/data-table";
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

test("columns are matched by heading and stay in their places, new ones behind them; what is gone leaves its place empty", () => {
  const fresh = gridOfRows("Sheet1", [
    ["NGÀY TRẢ", "Kênh", "ma"],
    [7, "TT", "9"],
    [8, "TT", "10"],
    [9, "BC", "11"],
  ]);
  const { grid, report } = refreshData(old, fresh);
  expect(grid.sheet).toBe("HoSo");
  expect(rowsOf(grid)).toEqual([
    ["Trích từ cổng", null, null, null],
    ["Mã", "Ngày trả", null, "Kênh"],
    ["9", 7, null, "TT"],
    ["10", 8, null, "TT"],
    ["11", 9, null, "BC"],
  ]);
  expect(report).toEqual({
    sheet: "HoSo",
    rowsBefore: 2,
    rowsAfter: 3,
    added: ["Kênh"],
    missing: ["Ghi chú"],
    renamed: [],
    kept: null,
    reason: [],
    leftOut: [],
    unnamed: [],
    unread: [],
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

test("the second column is read where it may hold the words of a sum", () => {
  const under = (second: Cell) => gridOfRows("HoSo", [["STT", "Tên", "Phí", "Kênh"], [1, second, 5, "x"]]); // prettier-ignore
  expect([columnsToRead(under("A"), ["Phí"]), wordsColumn(under("A"), ["Phí"])]).toEqual([[0, 2], 1]);
  expect(wordsColumn(under(7), ["Phí"])).toBeNull();
});

const day = (text: string, minutes = 0): Cell => ({ type: "date", day: text, minutes });
const typed = gridOfRows("HoSo", [
  ["Mã", "Ngày trả", "Phí", "Tỷ lệ", "Số văn bản"],
  ["001", day("2026-01-05"), 1500.5, { type: "percent", value: 0.5 }, "12/QĐ"],
  ["002", day("2026-01-06"), 20, { type: "percent", value: 1 }, "13/QĐ"],
]);
const refreshed = (rows: Cell[][], before: Grid | null = typed) =>
  refreshData(before, gridOfRows("x", [["Mã", "Ngày trả", "Phí", "Tỷ lệ", "Số văn bản"], ...rows]));

test("texts become what the old column held; what does not read stays a text, and is told", () => {
  const { grid, report } = refreshed([
    ["000123", "25/09/2026", "1.234,5", "62,5%", "1.234"],
    ["000124", "2026-09-05 10:30", "20.000", "5", "05/09/2026"],
    ["000125", "31/02/2026", "chưa thu", "100%", "x"],
    ["000126", 46290, 7, null, 5],
  ]);
  expect(rowsOf(grid).slice(1)).toEqual([
    ["000123", day("2026-09-25"), 1234.5, { type: "percent", value: 0.625 }, "1.234"],
    ["000124", day("2026-09-05", 630), 20000, "5", "05/09/2026"],
    ["000125", "31/02/2026", "chưa thu", { type: "percent", value: 1 }, "x"],
    ["000126", day("2026-09-25"), 7, null, 5],
  ]);
  expect(report.unread).toEqual([
    { column: "Ngày trả", type: "date", cells: 1, row: 3, text: "31/02/2026" },
    { column: "Phí", type: "number", cells: 1, row: 3, text: "chưa thu" },
    { column: "Tỷ lệ", type: "percent", cells: 1, row: 2, text: "5" },
  ]);
});

test.each<[what: string, texts: string[], before: Cell, cells: Cell[]]>([
  [
    "month first, as its texts show",
    ["9/25/2026", "05/09/2026"],
    day("2026-01-05"),
    [day("2026-09-25"), day("2026-05-09")],
  ],
  [
    "both ways round: nothing is guessed",
    ["9/25/2026", "25/9/2026", "05/09/2026"],
    day("2026-01-05"),
    ["9/25/2026", "25/9/2026", "05/09/2026"],
  ],
  ["more digits than a number keeps", ["1234567890123456781", "12"], 5, ["1234567890123456781", 12]],
  ["a currency, and brackets below zero", ["20.000 đ", "(1.234)", "−5", "7 đồng"], 5, [20000, -1234, -5, 7]],
  ["years of two digits", ["25/9/26", "26/09/26"], day("2026-01-05"), [day("2026-09-25"), day("2026-09-26")]],
  ["commas between thousands, as its texts show", ["1,234.50", "2,500", "7"], 1, [1234.5, 2500, 7]],
  ["commas between thousands, for the numbers were whole", ["1,234", "20"], 5, [1234, 20]],
  ["decimal commas", ["1,234", "0,5"], 5, [1.234, 0.5]],
  ["decimal commas, for the numbers had decimals", ["1,234", "20"], 0.5, [1.234, 20]],
])("a column with %s", (_, texts, before, cells) => {
  const old = gridOfRows("HoSo", [["Mã", "Trị"], ["1", before]]); // prettier-ignore
  const fresh = gridOfRows("x", [["Mã", "Trị"], ...texts.map((text, at): Cell[] => [`a${at}`, text])]);
  expect(
    rowsOf(refreshData(old, fresh).grid)
      .slice(1)
      .map(([, cell]) => cell),
  ).toEqual(cells);
});

test("a new column is what all of its texts are, and a text where they are not one thing", () => {
  const { grid } = refreshData(
    null,
    gridOfRows("Moi", [
      ["Mã", "Ngày", "Phí", "Ghi chú"],
      ["001", "05/03/2026", "1.500", "5"],
      ["002", "06/03/2026", null, "năm"],
    ]),
  );
  expect(rowsOf(grid).slice(1)).toEqual([
    ["001", day("2026-03-05"), 1500, "5"],
    ["002", day("2026-03-06"), null, "năm"],
  ]);
});

test("what closes the table, stands between the records or says the headings again is no record", () => {
  const { grid, report } = refreshed([
    ["Lĩnh vực hộ tịch", null, null, null, null],
    ["000123", "25/09/2026", "5", "50%", "a"],
    ["000124", "26/09/2026", "6", "50%", "b"],
    ["Cộng: 2", null, "11", null, null],
    ["Mã", "Ngày trả", "Phí", "Tỷ lệ", "Số văn bản"],
    ["000125", "27/09/2026", "7", "50%", "c"],
    ["000126", "27/09/2026", "8", "50%", "d"],
    ["Tổng cộng: 4 hồ sơ", null, "26", null, null],
    [],
    [null, null, null, "Tân Bình, ngày 30 tháng 9 năm 2026"],
    ["Người lập biểu", null, null, "Thủ trưởng", null],
    ["Trần Văn A", null, null, "Lê Thị B", null],
  ]);
  expect(
    rowsOf(grid)
      .slice(1)
      .map(([code]) => code),
  ).toEqual(["000123", "000124", "000125", "000126"]);
  expect(report.rowsAfter).toBe(4);
  expect(report.leftOut.map(({ row, text, rows }) => [row + 1, text, rows])).toEqual([
    [9, "Tổng cộng: 4 hồ sơ", 4],
    [2, "Lĩnh vực hộ tịch", 1],
    [5, "Cộng: 2", 1],
  ]);
});

test("a sum over a group is no record, whatever the group is called and however many columns it sums", () => {
  const { grid, report } = refreshed([
    ["001", "25/09/2026", "5", "50%", "a"],
    ["Cộng phòng Tài vụ", null, "5", "50%", "1"],
    ["002", "26/09/2026", "6", "50%", "b"],
    ["003", "26/09/2026", "7", "50%", "c"],
    ["Tổng lĩnh vực hộ tịch: 2", null, "13", null, null],
    ["Công ty Bình Minh", null, "1", null, null],
    ["Cộng đồng dân cư thôn 2", null, "1", null, null],
    ["004", "27/09/2026", "8", "50%", "d"],
  ]);
  expect(report.leftOut.map(({ row }) => row + 1)).toEqual([3, 6]);
  expect(grid.rows).toBe(1 + 6);
});

test("what a database writes for nothing is an empty cell", () => {
  const { grid, report } = refreshed([
    ["001", "NULL", "(null)", "\\N", "null"],
    ["002", "27/09/2026", "8", "50%", "NULL & VOID"],
  ]);
  expect(rowsOf(grid)[1]).toEqual(["001", null, null, null, null]);
  expect(rowsOf(grid)[2]?.[4]).toBe("NULL & VOID");
  expect(report.unread).toEqual([]);
});

test("codes that Excel has shortened are told, for their last digits are lost", () => {
  const { report } = refreshed([
    ["1,23457E+15", "25/09/2026", "5", "50%", "a"],
    ["1.23457E+15", "26/09/2026", "6", "50%", "12E+15"],
  ]);
  expect(report.unread).toEqual([{ column: "Mã", type: "digits", cells: 2, row: 1, text: "1,23457E+15" }]);
});

test("headings in two rows are read together where that gives the old ones", () => {
  const before = gridOfRows("HoSo", [["Mã", "Ngày hẹn trả", "Ngày trả", "Phí"], ["1", 5, 5, 1]]); // prettier-ignore
  const { grid, report } = refreshData(
    before,
    gridOfRows("x", [
      ["Mã", "Ngày", null, "Phí"],
      [null, "hẹn trả", "trả", null],
      ["9", 7, 8, 2],
    ]),
  );
  expect(rowsOf(grid)).toEqual([["Mã", "Ngày hẹn trả", "Ngày trả", "Phí"], ["9", 7, 8, 2]]); // prettier-ignore
  expect([report.missing, report.rowsAfter]).toEqual([[], 1]);
});

test("a column without a heading that holds something is told", () => {
  const { report } = refreshData(old, gridOfRows("x", [["Mã", "Ngày trả", null, "Ghi chú", null], ["1", 5, "x", "a", null]])); // prettier-ignore
  expect(report.unnamed).toEqual(["C"]);
});

test.each<[what: string, cells: Cell[][]]>([
  [
    "an authority whose name begins so",
    [
      ["Tổng công ty Điện lực", "x", "y"],
      ["Tổng cục Thuế", "x", "y"],
    ],
  ],
  [
    "a record with little in it",
    [
      ["HS1", "x", "y"],
      ["HS2", null, null],
    ],
  ],
  ["a record behind a gap", [["HS1", "x", "y"], [], ["HS2", null, "y"]]],
  [
    "a table of two columns",
    [
      ["Tổng số hồ sơ", 5],
      ["Hồ sơ trực tuyến", 3],
    ],
  ],
])("a record stays one: %s", (_, cells) => {
  const table = readDataTable(
    gridOfRows("T", [["Tên", "A", "B"].slice(0, Math.max(...cells.map((row) => row.length))), ...cells]),
  );
  expect(table).toMatchObject({ tail: null, endRow: cells.length + 1 });
});

test.each<[what: string, fresh: Cell[][], kept: string, reason: string[]]>([
  [
    "a heading more often than before",
    [
      ["Mã", "Ngày trả", "Ngày trả"],
      ["1", 5, 6],
    ],
    "doubled-heading",
    ["Ngày trả"],
  ],
  [
    "a formula without a value",
    [
      ["Mã", "Ngày trả"],
      ["1", 5],
      ["2", { type: "uncomputed" }],
    ],
    "uncomputed",
    ["B3"],
  ],
  [
    "other headings, which are told",
    [
      ["Tên", "Tuổi"],
      ["An", 30],
    ],
    "no-common-column",
    ["Tên", "Tuổi"],
  ],
])("%s keeps the old rows, and says why", (_, fresh, kept, reason) =>
  expect(refreshData(old, gridOfRows("x", fresh)).report).toMatchObject({ kept, reason }),
);

test("a heading that stands twice in both is matched in order", () => {
  const twice = gridOfRows("HoSo", [["Mã", "Tên", "Tên"], ["1", "a", "b"]]); // prettier-ignore
  const { grid } = refreshData(twice, gridOfRows("x", [["Tên", "Tên", "Mã"], ["c", "d", "2"]])); // prettier-ignore
  expect(rowsOf(grid)[1]).toEqual(["2", "c", "d"]);
});
