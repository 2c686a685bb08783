import { rollYear } from "../../actions/roll-year";
import { yearOf } from "../../core/lib/calendar-day";
import { newWorkbook } from "../../core/template/new-workbook";
import type { CliMessages } from "../../messages/cli-messages";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import type { Arguments } from "../arguments";
import { nodeCompression } from "../node-compression";
import { openFile } from "../open-file";
import { theFile } from "../options";
import { prepareOutputs } from "../outputs/outputs";
import type { Terminal } from "../terminal";

/** A ready-made workbook, or the next year's from this year's; a file that is there already is never overwritten. */
export const newFile = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> =>
  args.source === null ? readyMade(args, terminal, texts) : fromLastYear(args, args.source, terminal, texts);

const readyMade = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
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

const fromLastYear = async (
  args: Arguments,
  source: string,
  terminal: Terminal,
  texts: CliMessages,
): Promise<number> => {
  const file = theFile(args);
  const outputs = prepareOutputs(
    { inputs: [source], outputs: [{ path: file, kind: "new", endings: [".xlsx"] }], force: args.force },
    terminal,
    texts,
  );
  const { made, told } = await rollYear(
    await openFile(source, terminal),
    { today: terminal.today, asOf: args.asOf, next: args.year },
    texts,
    (sheets) => openXlsx(newStyledXlsx(sheets), file, nodeCompression),
  );
  await outputs.write([{ path: file, bytes: made.save() }]);
  terminal.out(
    args.json
      ? JSON.stringify({ output: file, ...told })
      : [texts.cli.created({ file, year: told.year }), ...texts.rollover(told)].join("\n"),
  );
  return 0;
};
