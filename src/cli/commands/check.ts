import { assessWorkbook } from "../../actions/write-report";
import { checkJson } from "../../core/contract/check-json";
import { groupRepeated } from "../../core/rules/group-repeated";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { assessOptions, theFile } from "../options";
import { openFile } from "../open-file";
import { withSaid } from "../with-said";
import type { Terminal } from "../terminal";

/** Prints all findings; 1 where one is an error. */
export const check = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const workbook = withSaid(await openFile(theFile(args), terminal), args);
  const assessment = await assessWorkbook(workbook, assessOptions(args, terminal), texts, { planOptional: true });
  const { findings, summary } = assessment;
  const printed = { findings: groupRepeated(findings), summary };
  terminal.out(args.json ? JSON.stringify(checkJson(assessment)) : texts.cli.check(printed));
  return summary.error > 0 ? 1 : 0;
};
