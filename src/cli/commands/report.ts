import { withHeadings } from "../../actions/point-headings";
import { readKeptOf } from "../../actions/read-kept-of";
import { writeReport } from "../../actions/write-report";
import path from "node:path";
import { planRefresh, refreshData } from "../../actions/refresh-data";
import { reportJson } from "../../core/contract/report-json";
import { TrackerError } from "../../core/error";
import { type Kept, nothingKept } from "../../core/report/kept/kept";
import type { WordDocument } from "../../core/report/word/word-document";
import { buildWord } from "../../core/report/word/build-word";
import type { CliMessages } from "../../messages/cli-messages";
import { readExport } from "../../workbook/exports/read-export";
import type { Arguments } from "../arguments";
import { openFile, outputFor } from "../open-file";
import { assessOptions, theFile } from "../options";
import type { Terminal } from "../terminal";

/** Writes the report into a copy; never touches the file itself. What people typed into an earlier copy comes along. */
export const report = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
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
  const kept = await keptOf(output, terminal);
  const options = { ...assessOptions(args, terminal), kept, unitSheets: args.units };
  const { assessment, kept: all } = await writeReport(withHeadings(workbook), options, texts);
  const word = args.docx === null ? null : await toWord(buildWord(assessment, texts, all));
  terminal.files.write(output, workbook.save());
  if (word !== null && args.docx !== null) terminal.files.write(args.docx, word);
  terminal.out(args.json ? JSON.stringify(reportJson(assessment, output)) : texts.cli.report({ assessment, output }));
  return 0;
};

/** What an earlier output holds of people's own; a file that is no workbook holds nothing, and is replaced as before. */
const keptOf = async (output: string, terminal: Terminal): Promise<Kept> => {
  if (!terminal.files.exists(output)) return nothingKept;
  try {
    const before = openFile(output, terminal);
    return await readKeptOf(before, await before.survey());
  } catch (error) {
    if (error instanceof TrackerError) return nothingKept;
    throw error;
  }
};

/** The Word library is large: it is loaded only where a Word file is asked for. */
const toWord = async (report: WordDocument): Promise<Uint8Array> => {
  const { wordBytes } = await import(/* webpackMode: "eager" */ "../../docx/word-bytes");
  return wordBytes(report);
};
