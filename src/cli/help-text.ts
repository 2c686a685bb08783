import { VERSION } from "../core/lib/version";
import type { CommandHelp, HelpTexts } from "../messages/vi/help";

/** What `--help` prints: of one command where it is named, else the commands of every day first. */
export const helpText = (texts: HelpTexts, command: string): string => {
  const named = texts.daily[command] ?? texts.others[command];
  return (named ? ofCommand(command, named) : overview(texts)).join("\n");
};

const overview = (texts: HelpTexts): string[] => [
  texts.title(VERSION),
  "",
  `${texts.everyDay}:`,
  ...columns(Object.entries(texts.daily).map(asLine)),
  "",
  `${texts.advanced}:`,
  ...columns(Object.entries(texts.others).map(asLine)),
  "",
  texts.safe,
  texts.common,
];

const ofCommand = (name: string, { use, does, options }: CommandHelp): string[] => [
  `plan-tracker ${name} ${use}`,
  `  ${does}`,
  "",
  ...columns(options),
];

const asLine = ([name, { use, does }]: [string, CommandHelp]) => [`${name} ${use}`, does] as const;

const columns = (lines: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`);
};
