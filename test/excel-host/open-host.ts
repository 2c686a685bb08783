import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { LiveExcel } from "../../src/workbook/excel/live-excel";
import type { ExcelAccess } from "../../src/workbook/excel/requests/requests";
import type { ExcelHost } from "./host";
import { connectShared } from "./node-client";

/** The adapter, over Microsoft's client, over the host. Waiting takes no time; the waits asked for are recorded. */
export const openHost = (host: ExcelHost, waits: number[] = []): ExcelWorkbook =>
  new ExcelWorkbook(accessTo(host, waits));

/** The adapter as the pane has it. */
export const openLive = (host: ExcelHost, makeSheet: ((name: string) => Promise<void>) | null = null): LiveExcel =>
  new LiveExcel(accessTo(host, []), makeSheet);

const accessTo = (host: ExcelHost, waits: number[]): ExcelAccess => ({
  run: (batch) => connectShared(host).run(batch),
  wait: (milliseconds) => {
    waits.push(milliseconds);
    return Promise.resolve();
  },
});
