import { openExcel } from "../../../../src/workbook/excel/open-excel";

/** Hands the adapter to the test once Office is ready. */
void Office.onReady(() => {
  Object.assign(window, { workbook: openExcel() });
});
