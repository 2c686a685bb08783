import { writeReport } from "../../actions/write-report";
import path from "node:path";
import { planRefresh, refreshData } from "../../actions/refresh-data";
import { reportJson } from "../../core/contract/report-json";
import { TrackerError } from "../../core/error";
import type { Messages } from "../../messages/messages";
import { readExport } from "../../workbook/exports/read-export";
import type { Arguments } from "../arguments";
import { openFile, outputFor } from "../open-file";
import { assessOptions, theFile } from "../options";
import type { Terminal } from "../terminal";

/** Writes the report into a copy; never touches the file itself. */
export const report = async (args: Arguments, terminal: Terminal, texts: Messages): Promise<number> => {
  const file = theFile(args);
  const output = outputFor(file, args.output, "-bao-cao");
  if (terminal.files.same(file, output)) throw new TrackerError("same-file", { file });
  const workbook = openFile(file, terminal);
  for (const { sheet, file: exported } of args.data) {
    const refresh = await planRefresh(
      workbook,
      sheet,
      await readExport(terminal.files.read(exported), path.basename(exported)),
    );
    await refreshData(workbook, refresh);
    terminal.error(texts.cli.refreshed({ ...refresh.report, file: exported }));
  }
  const assessment = await writeReport(workbook, assessOptions(args, terminal), texts);
  terminal.files.write(output, workbook.save());
  terminal.out(args.json ? JSON.stringify(reportJson(assessment, output)) : texts.cli.report({ assessment, output }));
  return 0;
};
