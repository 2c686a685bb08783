import { compareCriteria } from "../../actions/compare-criteria";
import { compareJson } from "../../core/contract/compare-json";
import { TrackerError } from "../../core/error";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { openFile } from "../open-file";
import { assessOptions } from "../options";
import type { Terminal } from "../terminal";

/** Two sets of criteria: what the new one changes, and what today's figures score under it. */
export const compare = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const [old, now, ...more] = args.operands;
  if (old === undefined || now === undefined || more.length > 0) {
    throw new TrackerError("bad-argument", {
      argument: "compare",
      value: args.operands.join(" "),
      expected: "plan-tracker compare OLD NEW",
    });
  }
  const options = assessOptions(args, terminal);
  const found = await compareCriteria(await openFile(old, terminal), await openFile(now, terminal), options, texts);
  terminal.out(args.json ? JSON.stringify(compareJson(found.changes, found.totals)) : texts.cli.compare(found));
  return 0;
};
