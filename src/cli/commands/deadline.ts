import { deadlineJson } from "../../core/contract/inspect-json";
import { readDeadline, traceDeadline } from "../../core/deadline/read-deadline";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { readJsonLines } from "../json-lines";
import type { Terminal } from "../terminal";

/** One phrase, or JSON lines {"phrase", "year"} on stdin, one answer line each. */
export const deadline = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const phrase = args.operands.join(" ");
  if (args.operands.length > 0) {
    const { deadline: read, trace } = traceDeadline(phrase, { year: args.year });
    const answer = deadlineJson(read);
    if (args.json) terminal.out(JSON.stringify(args.trace ? { ...answer, trace } : answer));
    else terminal.out([texts.cli.deadline(answer), ...(args.trace ? [texts.cli.trace(trace)] : [])].join("\n"));
    return 0;
  }
  return readJsonLines(terminal, texts, (line) => {
    if (typeof line !== "object" || line === null || !("phrase" in line) || typeof line.phrase !== "string")
      return null;
    const year = "year" in line && typeof line.year === "number" ? line.year : args.year;
    if (!args.trace) return deadlineJson(readDeadline(line.phrase, { year }));
    const { deadline: read, trace } = traceDeadline(line.phrase, { year });
    return { ...deadlineJson(read), trace };
  });
};
