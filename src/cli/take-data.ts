import path from "node:path";
import { gather } from "../actions/gather";
import { planRefresh, refreshData } from "../actions/refresh-data";
import { TrackerError } from "../core/error";
import { nameKey } from "../core/lib/text";
import type { CliMessages } from "../messages/cli-messages";
import { openExport } from "../workbook/exports/open-export";
import type { XlsxWorkbook } from "../workbook/xlsx/xlsx-workbook";
import type { Arguments } from "./arguments";
import { nodeCompression } from "./node-compression";
import type { Terminal } from "./terminal";

/**
 * Puts each export of `--data` in the place of its sheet's rows, in memory, and tells of it.
 * @throws TrackerError data-not-taken: last period's rows are never reported as the new ones
 */
export const takeData = async (
  workbook: XlsxWorkbook,
  data: Arguments["data"],
  terminal: Terminal,
  texts: CliMessages,
): Promise<void> => {
  const sheets = (await workbook.survey()).flatMap(({ name, ours }) => (ours === null ? [name] : []));
  const again = data.find(({ sheet }, index) => data.findIndex((one) => isSame(one.sheet, sheet)) < index);
  if (again) throw new TrackerError("data-not-taken", { ...again, why: "sheet-twice", reason: [] });
  const told: string[] = [];
  for (const { sheet, file } of data) {
    const refresh = await planRefresh(
      workbook,
      sheet,
      await openExport(terminal.files.read(file), path.basename(file), nodeCompression),
    );
    const { kept, reason } = refresh.report;
    if (kept !== null) {
      throw new TrackerError("data-not-taken", { file, sheet: refresh.report.sheet, why: kept, reason });
    }
    const effects = await refreshData(workbook, refresh);
    const source = { ...refresh.source, file };
    told.push(texts.cli.refreshed({ report: refresh.report, source, stale: effects?.stale ?? [] }));
  }
  for (const { sheet, file } of data) {
    const isNew = !sheets.some((name) => isSame(name, sheet));
    if (isNew && !(await isRead(workbook, sheet))) {
      throw new TrackerError("data-not-taken", { file, sheet, why: "unread-sheet", reason: sheets });
    }
  }
  for (const text of told) terminal.error(text);
};

const isSame = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

/** Whether a sheet that came with its data has a figure to give: a slip in its name leaves the old sheet's rows counted. */
const isRead = async (workbook: XlsxWorkbook, sheet: string): Promise<boolean> => {
  const { linked, tables } = await gather(workbook, { planOptional: true });
  const read = [linked.needs, ...Object.values<{ sheet: string }[]>({ ...tables })].flat();
  return read.some((one) => isSame(one.sheet, sheet));
};
