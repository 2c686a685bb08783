import { assessWorkbook } from "../../actions/write-report";
import { inspectJson } from "../../core/contract/inspect-json";
import type { CliMessages } from "../../messages/cli-messages";
import { type Arguments } from "../arguments";
import { assessOptions, theFile } from "../options";
import { openFile } from "../open-file";
import { withSaid } from "../with-said";
import type { Terminal } from "../terminal";

/** Prints the plan as understood. */
export const inspect = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const workbook = withSaid(await openFile(theFile(args), terminal), args);
  const assessment = await assessWorkbook(workbook, assessOptions(args, terminal), texts);
  if (args.json) terminal.out(JSON.stringify(inspectJson(assessment.plans, assessment.tasks)));
  else terminal.out(texts.cli.inspect(assessment));
  return 0;
};
