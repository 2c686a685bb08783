import { type ErrorCode, TrackerError } from "../core/error";
import { nameOfFault } from "../core/lib/name-of-fault";
import { VERSION } from "../core/lib/version";
import type { CliMessages } from "../messages/cli-messages";
import { help as helpInEnglish } from "../messages/en/help";
import type { Language } from "../messages/messages";
import { help as helpInVietnamese } from "../messages/vi/help";
import { type Arguments, readArguments } from "./arguments";
import { helpText } from "./help-text";
import type { Terminal } from "./terminal";

type Command = (args: Arguments, terminal: Terminal, texts: CliMessages) => Promise<number>;

/** Each is loaded where it is asked for: most of the program stands in none but its own. */
export const commands: Record<string, () => Promise<Command>> = {
  inspect: async () => (await import(/* webpackChunkName: "inspect" */ "./commands/inspect")).inspect,
  check: async () => (await import(/* webpackChunkName: "check" */ "./commands/check")).check,
  report: async () => (await import(/* webpackChunkName: "report" */ "./commands/report")).report,
  clear: async () => (await import(/* webpackChunkName: "clear" */ "./commands/clear")).clear,
  new: async () => (await import(/* webpackChunkName: "new-file" */ "./commands/new-file")).newFile,
  import: async () => (await import(/* webpackChunkName: "import-plan" */ "./commands/import-plan")).importPlan,
  template: async () => (await import(/* webpackChunkName: "template" */ "./commands/template")).template,
  deadline: async () => (await import(/* webpackChunkName: "deadline" */ "./commands/deadline")).deadline,
  score: async () => (await import(/* webpackChunkName: "score" */ "./commands/score")).score,
  compare: async () => (await import(/* webpackChunkName: "compare" */ "./commands/compare")).compare,
  proofread: async () => (await import(/* webpackChunkName: "proofread" */ "./commands/proofread")).proofread,
  rollup: async () => (await import(/* webpackChunkName: "rollup" */ "./commands/rollup")).rollup,
  export: async () => (await import(/* webpackChunkName: "export" */ "./commands/export-cases")).exportCases,
  sql: async () => (await import(/* webpackChunkName: "export" */ "./commands/sql")).sql,
  anonymise: async () => (await import(/* webpackChunkName: "anonymise" */ "./commands/anonymise")).anonymise,
};

const textsOf = async (language: Language): Promise<CliMessages> =>
  (await import(/* webpackChunkName: "messages" */ "../messages/cli-messages")).cliMessagesOf(language);

/** Runs one command and returns its exit code: 0 done, 1 `check` found errors, 2 the input could not be used. */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  // Even a faulty command line is answered in the language it asks for.
  let language: Language = argv.includes("en") || argv.includes("--lang=en") ? "en" : "vi";
  try {
    const args = readArguments(argv);
    language = args.language;
    if (args.version) {
      terminal.out(VERSION);
      return 0;
    }
    if (args.help || args.command === "") {
      terminal.out(helpText(language === "en" ? helpInEnglish : helpInVietnamese, args.command));
      return args.help ? 0 : 2;
    }
    const load = Object.hasOwn(commands, args.command) ? commands[args.command] : undefined;
    if (!load) {
      const expected = Object.keys(commands).join(" | ");
      throw new TrackerError("bad-argument", { argument: "plan-tracker", value: args.command, expected });
    }
    const command = await load();
    return await command(args, terminal, await textsOf(language));
  } catch (error) {
    const message = errorText(error, await textsOf(language));
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

/**
 * Where no plan was found: how the user can say that one of the rows seen is its heading. A command is told only where it
 * works as it stands: each column that is missing could be one column, and no other.
 */
const waysOn = (error: TrackerError, texts: CliMessages): string[] => {
  if (error.code !== "no-plan") return [];
  const { seen } = (error as TrackerError<"no-plan">).details;
  return seen.flatMap(({ sheet, row, missing, why, could }) => {
    if (why !== null || missing.length === 0) return [];
    const lettersOf = (key: string) => could.flatMap(({ as, column }) => (as === key ? [column] : []));
    const open = missing.filter((key) => lettersOf(key).length !== 1);
    if (open.length > 0) return [texts.cli.columnsOpen({ sheet, row, keys: open })];
    const clear = [...new Set([...missing, ...could.map(({ as }) => as)])].filter((key) => lettersOf(key).length === 1);
    const columns = clear.map((key) => `${key}=${lettersOf(key)[0]}`).join(",");
    return [texts.cli.wayOn({ sheet, row, columns })];
  });
};
