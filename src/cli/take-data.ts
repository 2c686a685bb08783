import path from "node:path";
import { planRefresh, refreshData } from "../actions/refresh-data";
import { TrackerError } from "../core/error";
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
    terminal.error(texts.cli.refreshed({ report: refresh.report, source, stale: effects?.stale ?? [] }));
  }
};
