// All values read, one sheet added, the file written: less than a report is.
import ExcelJS from "exceljs";

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
book.addWorksheet("BaoCao").addRow(["BÁO CÁO"]);
await book.xlsx.writeFile(process.argv[3]);
process.stdout.write(`${book.worksheets.length} sheets`);
