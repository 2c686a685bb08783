import { deadlineJson } from "../../core/contract/inspect-json";
import { readDeadline } from "../../core/deadline/read-deadline";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { readJsonLines } from "../json-lines";
import type { Terminal } from "../terminal";

/** One phrase, or JSON lines {"phrase", "year"} on stdin, one answer line each. */
export const deadline = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const phrase = args.operands.join(" ");
  if (args.operands.length > 0) {
    const answer = deadlineJson(readDeadline(phrase, { year: args.year }));
    terminal.out(args.json ? JSON.stringify(answer) : texts.cli.deadline(answer));
    return 0;
  }
  return readJsonLines(terminal, texts, (line) => {
    if (typeof line !== "object" || line === null || !("phrase" in line) || typeof line.phrase !== "string")
      return null;
    const year = "year" in line && typeof line.year === "number" ? line.year : args.year;
    return deadlineJson(readDeadline(line.phrase, { year }));
  });
};
