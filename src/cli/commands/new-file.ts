import { yearOf } from "../../core/lib/calendar-day";
import { newWorkbook } from "../../core/template/new-workbook";
import type { CliMessages } from "../../messages/cli-messages";
import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import type { Arguments } from "../arguments";
import { theFile } from "../options";
import { prepareOutputs } from "../outputs/outputs";
import type { Terminal } from "../terminal";

/** A ready-made workbook; a file that is there already is never overwritten. */
export const newFile = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const file = theFile(args);
  const outputs = prepareOutputs(
    { inputs: [], outputs: [{ path: file, kind: "new" }], force: args.force },
    terminal,
    texts,
  );
  const year = args.year ?? yearOf(terminal.today);
  await outputs.write([{ path: file, bytes: newStyledXlsx(newWorkbook(year)) }]);
  terminal.out(args.json ? JSON.stringify({ output: file, year }) : texts.cli.created({ file, year }));
  return 0;
};
