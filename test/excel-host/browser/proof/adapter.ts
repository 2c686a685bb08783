import { openExcel } from "../../../../src/workbook/excel/open-excel";

/** Hands the adapter to the test once Office is ready. */
void Office.onReady(() => {
  const workbook = openExcel({
    run: (batch) => Excel.run(batch),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  });
  Object.assign(window, { workbook });
});
