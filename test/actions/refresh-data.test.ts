import { planRefresh, refreshData } from "../../src/actions/refresh-data";
import { type Cell, gridOfRows } from "../../src/core/table/grid";
import { userSheet } from "../../src/setup/sample/user-sheet";
import { newStyledXlsx } from "../../src/workbook/xlsx/new-styled-xlsx";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook";
import { openExport } from "../../src/workbook/exports/open-export";
import { exportOf } from "../workbook/exports/export-of";

const day = (text: string): Cell => ({ type: "date", day: text, minutes: 0 });

/** A workbook as an office keeps it: looks on every cell, a plan beside the data. */
const office = () =>
  openXlsx(
    newStyledXlsx([
      userSheet("KH", [], ["STT", "Nhiệm vụ", "Thời hạn"], [[1, "Việc", "Quý II"]], [5, 30, 20]),
      userSheet(
        "Ho so",
        ["HỒ SƠ MỘT CỬA"],
        ["Mã hồ sơ", "Ngày trả", "Hình thức"],
        [
          ["HS1", { day: "2024-01-05" }, "Trực tuyến"],
          ["HS2", { day: "2024-01-08" }, "Trực tiếp"],
        ],
        [10, 12, 14],
      ),
    ]),
    "kh.xlsx",
  );

const rowsOf = async (workbook: XlsxWorkbook, sheet: string): Promise<Cell[][]> => {
  const [grid] = await openXlsx(workbook.save(), "x").read([{ sheet, columns: "all" }]);
  if (!grid) return [];
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.cell(row, column)),
  );
};

test("rows are replaced, columns matched by heading whatever their order, titles and looks kept", async () => {
  const workbook = office();
  const exported = gridOfRows("Sheet1", [
    ["Hình thức", "Mã hồ sơ", "Ngày trả", "Phí"],
    ["Trực tuyến", "HS7", day("2024-02-01"), 20000],
    ["=1+1", "HS8", day("2024-02-02"), null],
    ["Trực tiếp", "HS9", null, 5000],
  ]);
  const refresh = await planRefresh(workbook, "HOSO", exportOf(exported));
  expect(refresh.report).toMatchObject({
    sheet: "Ho so",
    rowsBefore: 2,
    rowsAfter: 3,
    added: ["Phí"],
    missing: [],
    kept: null,
  });
  await refreshData(workbook, refresh);
  expect(await rowsOf(workbook, "Ho so")).toEqual([
    ["HỒ SƠ MỘT CỬA", null, null, null],
    [null, null, null, null],
    ["Mã hồ sơ", "Ngày trả", "Hình thức", "Phí"],
    ["HS7", day("2024-02-01"), "Trực tuyến", 20000],
    ["HS8", day("2024-02-02"), "=1+1", null],
    ["HS9", null, "Trực tiếp", 5000],
  ]);
  expect((await rowsOf(workbook, "KH"))[1]).toEqual([1, "Việc", "Quý II"]);
});

test("a sheet that is not there is added", async () => {
  const workbook = openXlsx(newXlsx([gridOfRows("KH", [["STT", "Nhiệm vụ", "Thời hạn"]])]), "kh.xlsx");
  const refresh = await planRefresh(
    workbook,
    "HoSo",
    exportOf(
      gridOfRows("x", [
        ["Mã", "Ngày"],
        ["HS1", day("2024-03-04")],
      ]),
    ),
  );
  await refreshData(workbook, refresh);
  expect(await rowsOf(workbook, "HoSo")).toEqual([
    ["Mã", "Ngày"],
    ["HS1", day("2024-03-04")],
  ]);
});

test.each<[string, Cell[][], string]>([
  ["without anything", [[]], "no-table"],
  [
    "with other columns",
    [
      ["Họ tên", "Điện thoại"],
      ["An", 1],
    ],
    "no-common-column",
  ],
])("an export %s leaves the old rows", async (_name, rows, kept) => {
  const workbook = office();
  const before = workbook.save();
  const refresh = await planRefresh(workbook, "Ho so", exportOf(gridOfRows("x", rows)));
  await refreshData(workbook, refresh);
  expect(refresh.report.kept).toBe(kept);
  expect(workbook.save()).toEqual(before);
});

test("the HTML table that a portal saves as .xls", async () => {
  const html =
    "<table><tr><th>Mã hồ sơ</th><th>Ngày trả</th><th>Hình thức</th></tr><tr><td>0012</td><td>05/03/2024</td><td>Tr&#7921;c tuyến</td></tr></table>";
  const workbook = office();
  await refreshData(
    workbook,
    await planRefresh(workbook, "Ho so", await openExport(new TextEncoder().encode(html), "xuat.xls")),
  );
  expect((await rowsOf(workbook, "Ho so")).at(-1)).toEqual(["0012", day("2024-03-05"), "Trực tuyến"]);
});

test("the table whose headings fit is taken, wherever it stands in the file", async () => {
  const cover = gridOfRows("Bia", [["SỞ TƯ PHÁP", "CỘNG HÒA"], ["Báo cáo", "Quý III"]]); // prettier-ignore
  const cases = gridOfRows("Chi tiet", [["Hình thức", "Mã hồ sơ"], ["Trực tuyến", "HS7"]]); // prettier-ignore
  const { report } = await planRefresh(office(), "Ho so", exportOf(cover, cases));
  expect(report).toMatchObject({ kept: null, rowsAfter: 1 });
});

test("of tables that fit alike none is taken, for the others' records would be lost", async () => {
  const month = (name: string) => gridOfRows(name, [["Hình thức", "Mã hồ sơ"], ["Trực tuyến", name]]); // prettier-ignore
  const { report } = await planRefresh(office(), "Ho so", exportOf(month("T1"), month("T2")));
  expect(report).toMatchObject({ kept: "several-tables", reason: ["T1", "T2"] });
});
