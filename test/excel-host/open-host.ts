import type { LiveWorkbook } from "../../src/workbook/live-workbook";
import { openExcel } from "../../src/workbook/excel/open-excel";
import type { ExcelAccess } from "../../src/workbook/excel/requests/requests";
import type { ExcelHost } from "./host";
import { connectShared } from "./node-client";

/** The adapter, over Microsoft's client, over the host. Waiting takes no time; the waits asked for are recorded. */
export const openHost = (host: ExcelHost, waits: number[] = []): LiveWorkbook => openExcel(accessTo(host, waits));

/** The adapter as the pane has it. */
export const openLive = (host: ExcelHost, makeSheet: ((name: string) => Promise<void>) | null = null): LiveWorkbook =>
  openExcel(accessTo(host, []), makeSheet);

const accessTo = (host: ExcelHost, waits: number[]): ExcelAccess => ({
  run: (batch) => connectShared(host).run(batch),
  wait: (milliseconds) => {
    waits.push(milliseconds);
    return Promise.resolve();
  },
});
