import { ExcelWorkbook } from "./excel-workbook";

/** The workbook that is open in Excel, for doors that Office has loaded. */
export const openExcel = (): ExcelWorkbook =>
  new ExcelWorkbook({
    run: (batch) => Excel.run(batch),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  });
