import { clearReport } from "../../actions/clear-report";
import { TrackerError } from "../../core/error";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { openFile, outputFor } from "../open-file";
import { theFile } from "../options";
import type { Terminal } from "../terminal";

/** Removes everything the software added, in a copy; what people typed stays unless `--all`. */
export const clear = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const file = theFile(args);
  const output = outputFor(file, args.output, "-da-xoa");
  if (terminal.files.same(file, output)) throw new TrackerError("same-file", { file });
  const workbook = openFile(file, terminal);
  const result = await clearReport(workbook, { all: args.all });
  terminal.files.write(output, workbook.save());
  terminal.out(args.json ? JSON.stringify({ ...result, output }) : texts.cli.clear({ ...result, output }));
  return 0;
};
