import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { ExcelHost } from "./host";
import { connectShared } from "./node-client";

/** The adapter, over Microsoft's client, over the host. Waiting takes no time; the waits asked for are recorded. */
export const openHost = (host: ExcelHost, waits: number[] = []): ExcelWorkbook => {
  return new ExcelWorkbook({
    run: (batch) => connectShared(host).run(batch),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
};
