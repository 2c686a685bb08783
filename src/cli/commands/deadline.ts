import { deadlineJson } from "../../core/contract/inspect-json";
import { readDaysOff } from "../../core/days-off/days-off";
import type { Deadline } from "../../core/deadline/deadline";
import { readDeadline, traceDeadline } from "../../core/deadline/read-deadline";
import { resolveStatedEvent } from "../../core/deadline/resolve-stated-event";
import { yearOf } from "../../core/lib/calendar-day";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { readJsonLines } from "../json-lines";
import type { Terminal } from "../terminal";

/** Without a workbook only the known years' days off are there; of a year without its Tết working days are not counted. */
const resolved = (read: Deadline, year: number | null): Deadline => {
  const { daysOff } = readDaysOff([]);
  const counted = resolveStatedEvent(read, year, daysOff);
  return counted.due.every(({ date }) => daysOff.hasTet(yearOf(date))) ? counted : read;
};

/** One phrase, or JSON lines {"phrase", "year"} on stdin, one answer line each. */
export const deadline = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const phrase = args.operands.join(" ");
  if (args.operands.length > 0) {
    const { deadline: read, trace } = traceDeadline(phrase, { year: args.year });
    const answer = deadlineJson(resolved(read, args.year));
    if (args.json) terminal.out(JSON.stringify(args.trace ? { ...answer, trace } : answer));
    else terminal.out([texts.cli.deadline(answer), ...(args.trace ? [texts.cli.trace(trace)] : [])].join("\n"));
    return 0;
  }
  return readJsonLines(terminal, texts, (line) => {
    if (typeof line !== "object" || line === null || !("phrase" in line) || typeof line.phrase !== "string")
      return null;
    const year = "year" in line && typeof line.year === "number" ? line.year : args.year;
    if (!args.trace) return deadlineJson(resolved(readDeadline(line.phrase, { year }), year));
    const { deadline: read, trace } = traceDeadline(line.phrase, { year });
    return { ...deadlineJson(resolved(read, year)), trace };
  });
};
