import ExcelJS from "exceljs";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

const solid = (argb: string): ExcelJS.Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

const lookedAt = async (draw: (sheet: ExcelJS.Worksheet) => void) => {
  const book = new ExcelJS.Workbook();
  draw(book.addWorksheet("KH"));
  const workbook = openXlsx(new Uint8Array(await book.xlsx.writeBuffer()), "kh.xlsx");
  const [grid] = await workbook.read([{ sheet: "KH", columns: "all", looks: true }]);
  return (row: number, column: number) => grid?.look?.(row, column) ?? null;
};

test("bold and coloured cells are told, empty ones too; white is no colour", async () => {
  const look = await lookedAt((sheet) => {
    sheet.getCell("A1").value = "MỤC";
    sheet.getCell("A1").font = { bold: true };
    sheet.getCell("B2").fill = solid("FF92D050");
    sheet.getCell("C2").fill = solid("FFFFFFFF");
    sheet.getCell("D2").value = "x";
  });
  expect(look(0, 0)).toEqual({ bold: true, fill: null });
  expect(look(1, 1)).toEqual({ bold: false, fill: "92D050" });
  expect(look(1, 2)).toBeNull();
  expect(look(1, 3)).toBeNull();
});

test("nobody asked, nobody is told", async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("KH").getCell("A1").value = "a";
  const workbook = openXlsx(new Uint8Array(await book.xlsx.writeBuffer()), "kh.xlsx");
  const [grid] = await workbook.read([{ sheet: "KH", columns: "all" }]);
  expect(grid?.look).toBeUndefined();
});
