import { openCsv } from "../../../src/workbook/csv/open-csv";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { reportSheet } from "../contract";

test.each([
  ["ke-hoach.csv", "ke-hoach"],
  ["C:\\Kế hoạch\\Hồ sơ [2024].csv", "Hồ sơ  2024"],
  ["/home/a/một cái tên rất dài của tệp xuất từ hệ thống.csv", "một cái tên rất dài của tệp xuấ"],
  [".csv", "CSV"],
])("the sheet of %j is %j", async (file, sheet) => {
  const [survey] = await openCsv(new TextEncoder().encode("STT;Nội dung\n1;=1+1"), file).survey();
  expect(survey!.name).toBe(sheet);
  expect(survey!.head.cell(1, 1)).toBe("=1+1");
});

test("a report on a CSV file is a workbook with the table and the report", async () => {
  const book = openCsv(new TextEncoder().encode("STT;Nội dung\n1;Rà soát"), "a.csv");
  await book.write({ sheets: [reportSheet("report", "BaoCao")], marks: [] });
  const sheets = await openXlsx(book.save(), "a.xlsx").survey();
  expect(sheets.map(({ name, head }) => [name, head.cell(0, 0)])).toEqual([
    ["a", "STT"],
    ["BaoCao", "Báo cáo"],
  ]);
});
