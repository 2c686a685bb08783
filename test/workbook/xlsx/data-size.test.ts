import { type Cell, gridOfRows } from "../../../src/core/table/grid";
import { newXlsx } from "../../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

const HEADINGS = Array.from({ length: 12 }, (_, column) => `Cột thứ ${column + 1}`);
const recordsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, row) => HEADINGS.map((heading) => `${heading} của hồ sơ số ${row + 1}`));

test("a part that is larger than any cell may be is surveyed and read: 6.000 records of 12 columns come in", async () => {
  const workbook = openXlsx(newXlsx([gridOfRows("HoSo", [HEADINGS, ...recordsOf(1)])]), "so.xlsx");
  await workbook.replaceData({ grid: gridOfRows("HoSo", [HEADINGS, ...recordsOf(6000)]), headingRow: 0 });
  const [survey] = await workbook.survey();
  expect(survey).toMatchObject({ rows: 6001, columns: 12 });
  const [grid] = await workbook.read([{ sheet: "HoSo", columns: "all" }]);
  expect(grid?.cell(6000, 11)).toBe("Cột thứ 12 của hồ sơ số 6000");
});
