import { TrackerError } from "../../core/error";
import { yearOf } from "../../core/lib/calendar-day";
import { newWorkbook } from "../../core/template/new-workbook";
import type { CliMessages } from "../../messages/cli-messages";
import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import type { Arguments } from "../arguments";
import { theFile } from "../options";
import type { Terminal } from "../terminal";

/** A ready-made workbook; a file that is there already is never overwritten. */
export const newFile = (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const file = theFile(args);
  if (!/\.xlsx$/i.test(file)) {
    throw new TrackerError("bad-argument", { argument: "new", value: file, expected: "ke-hoach.xlsx" });
  }
  if (terminal.files.exists(file)) throw new TrackerError("file-exists", { file });
  const year = args.year ?? yearOf(terminal.today);
  terminal.files.write(file, newStyledXlsx(newWorkbook(year)));
  terminal.out(args.json ? JSON.stringify({ output: file, year }) : texts.cli.created({ file, year }));
  return Promise.resolve(0);
};
