import path from "node:path";
import { anonymise as anonymiseWorkbook } from "../../actions/anonymise";
import { TrackerError } from "../../core/error";
import type { CliMessages } from "../../messages/cli-messages";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import type { Arguments } from "../arguments";
import { nodeCompression } from "../node-compression";
import { openFile } from "../open-file";
import { assessOptions, theFile } from "../options";
import { prepareOutputs } from "../outputs/outputs";
import type { Terminal } from "../terminal";

/** A copy without the office's words, to be sent to the makers with a fault. */
export const anonymise = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const file = theFile(args);
  const { output } = args;
  if (output === null) {
    const expected = "plan-tracker anonymise FILE -o OUT";
    throw new TrackerError("bad-argument", { argument: "-o", value: "", expected });
  }
  const workbook = await openFile(file, terminal);
  const outputs = prepareOutputs(
    { inputs: [file], outputs: [{ path: output, kind: "new", endings: [workbook.ending] }], force: args.force },
    terminal,
    texts,
  );
  const open = (bytes: Uint8Array) => openXlsx(bytes, path.basename(output), nodeCompression);
  const { bytes, tasks, findings } = await anonymiseWorkbook(workbook, open, assessOptions(args, terminal), texts);
  await outputs.write([{ path: output, bytes }]);
  terminal.out(
    args.json ? JSON.stringify({ output, tasks, findings }) : texts.cli.anonymised({ output, tasks, findings }),
  );
  return 0;
};
