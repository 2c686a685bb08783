import type { AssessOptions } from "../core/assess";
import { TrackerError } from "../core/error";
import { choosePeriod } from "../core/periods/choose-period";
import type { Arguments } from "./arguments";
import type { OfficeTerms, Terminal } from "./terminal";

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

/** @throws TrackerError reversed-period */
export const assessOptions = ({ asOf, year, from, to, sheet }: Arguments, terminal: Terminal): AssessOptions => {
  if (from !== null && to !== null && from > to) throw new TrackerError("reversed-period", { from, to });
  return { today: terminal.today, asOf, year, from, to, sheet };
};

/**
 * The day and the period of all offices together.
 *
 * @throws TrackerError reversed-period
 */
export const termsAsked = (args: Arguments, terminal: Terminal): Omit<OfficeTerms, "language"> => {
  const { asOf: given, today } = assessOptions(args, terminal);
  const asOf = given ?? today;
  return { asOf, ...choosePeriod(asOf, { from: args.from, to: args.to }, []) };
};
