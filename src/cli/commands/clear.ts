import { clearReport } from "../../actions/clear-report";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { openFile, outputFor } from "../open-file";
import { theFile } from "../options";
import { prepareOutputs } from "../outputs/outputs";
import { tellRemarks } from "../tell-remarks";
import type { Terminal } from "../terminal";

/** Removes everything the software added, in a copy; what people typed stays unless `--all`. */
export const clear = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const file = theFile(args);
  const workbook = await openFile(file, terminal);
  const output = outputFor(file, args.output, "-da-xoa", workbook);
  const outputs = prepareOutputs(
    {
      inputs: [file],
      outputs: [{ path: output, kind: "workbook", endings: [workbook.ending] }],
      force: args.force,
    },
    terminal,
    texts,
  );
  const result = await clearReport(workbook, { all: args.all });
  await outputs.write([{ path: output, bytes: workbook.save() }]);
  await tellRemarks(workbook, terminal, texts);
  terminal.out(args.json ? JSON.stringify({ ...result, output }) : texts.cli.clear({ ...result, output }));
  return 0;
};
