import type { AssessOptions } from "../core/assess";
import { TrackerError } from "../core/error";
import type { Arguments } from "./arguments";
import type { Terminal } from "./terminal";

/** The one file a command works on. */
export const theFile = ({ operands, command }: Arguments): string => {
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) {
    throw new TrackerError("bad-argument", {
      argument: command,
      value: operands.join(" "),
      expected: `plan-tracker ${command} FILE`,
    });
  }
  return file;
};

export const assessOptions = (args: Arguments, terminal: Terminal): AssessOptions => ({
  today: terminal.today,
  asOf: args.asOf,
  year: args.year,
  from: args.from,
  to: args.to,
  sheet: args.sheet,
});
