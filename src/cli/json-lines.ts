import type { CliMessages } from "../messages/cli-messages";
import type { Terminal } from "./terminal";

/**
 * Answers each JSON line of standard input with one line, in order. A line that is no such request is answered with
 * {"error": …}, so that answers and lines stay side by side; the exit code is then 2.
 */
export const readJsonLines = async (
  terminal: Terminal,
  texts: CliMessages,
  answer: (line: unknown) => unknown,
): Promise<number> => {
  let code = 0;
  for await (const line of terminal.input()) {
    if (line.trim() === "") continue;
    const reply = answer(parse(line));
    if (reply === null) code = 2;
    terminal.out(JSON.stringify(reply ?? { error: texts.cli.badLine }));
  }
  return code;
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};
