import { type ErrorCode, TrackerError } from "../core/error";
import { nameOfFault } from "../core/lib/name-of-fault";
import { VERSION } from "../core/lib/version";
import { type CliMessages, cliMessagesOf } from "../messages/cli-messages";
import { type Arguments, readArguments } from "./arguments";
import { anonymise } from "./commands/anonymise";
import { check } from "./commands/check";
import { clear } from "./commands/clear";
import { compare } from "./commands/compare";
import { deadline } from "./commands/deadline";
import { importPlan } from "./commands/import-plan";
import { inspect } from "./commands/inspect";
import { newFile } from "./commands/new-file";
import { proofread } from "./commands/proofread";
import { report } from "./commands/report";
import { rollup } from "./commands/rollup";
import { template } from "./commands/template";
import { score } from "./commands/score";
import { helpText } from "./help-text";
import type { Terminal } from "./terminal";

type Command = (args: Arguments, terminal: Terminal, texts: CliMessages) => Promise<number>;

export const commands: Record<string, Command> = {
  inspect,
  check,
  report,
  clear,
  new: newFile,
  import: importPlan,
  template,
  deadline,
  score,
  compare,
  proofread,
  rollup,
  anonymise,
};

/** Runs one command and returns its exit code: 0 done, 1 `check` found errors, 2 the input could not be used. */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  // Even a faulty command line is answered in the language it asks for.
  let texts = cliMessagesOf(argv.includes("en") || argv.includes("--lang=en") ? "en" : "vi");
  try {
    const args = readArguments(argv);
    texts = cliMessagesOf(args.language);
    if (args.version) {
      terminal.out(VERSION);
      return 0;
    }
    const command = commands[args.command];
    if (args.help || args.command === "") {
      terminal.out(helpText(texts.help, args.command));
      return args.help ? 0 : 2;
    }
    if (!command) {
      const expected = Object.keys(commands).join(" | ");
      throw new TrackerError("bad-argument", { argument: "plan-tracker", value: args.command, expected });
    }
    return await command(args, terminal, texts);
  } catch (error) {
    const message = errorText(error, texts);
    terminal.error(message);
    // A script reads the reason where it reads the answer.
    if (argv.includes("--json")) terminal.out(JSON.stringify(reasonJson(error, message, argv[0])));
    return 2;
  }
};

const reasonJson = (error: unknown, message: string, command: string | undefined) => ({
  ...(command === "inspect" && { plans: [] }),
  error:
    error instanceof TrackerError
      ? { code: error.code as ErrorCode, message, details: error.details as unknown }
      : { code: null, message, details: null },
});

const errorText = (error: unknown, texts: CliMessages): string => {
  if (!(error instanceof TrackerError)) {
    return texts.cli.ourFault({ reason: nameOfFault(error) });
  }
  const say = texts.errors[error.code as ErrorCode] as (details: unknown) => string;
  return [say(error.details), ...waysOn(error as TrackerError, texts)].join("\n");
};

/** Where no plan was found: how the user can say that one of the rows seen is its heading. */
const waysOn = (error: TrackerError, texts: CliMessages): string[] => {
  if (error.code !== "no-plan") return [];
  const { seen } = (error as TrackerError<"no-plan">).details;
  return seen.flatMap(({ sheet, row, missing, why, could }) => {
    if (why !== null || missing.length === 0) return [];
    const columns = missing.map((key) => `${key}=${could.find(({ as }) => as === key)?.column ?? "?"}`);
    return [texts.cli.wayOn({ sheet, row, columns: columns.join(",") })];
  });
};
