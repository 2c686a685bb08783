import { cli as en } from "./en/cli";
import { type Language, type Messages, messagesOf } from "./messages";
import { type CliTexts, cli as vi } from "./vi/cli";

/** The texts together with those of the command line, which no pane need load. */
export interface CliMessages extends Messages {
  cli: CliTexts;
}

export const cliMessagesOf = (language: Language): CliMessages => ({
  ...messagesOf(language),
  cli: language === "en" ? en : vi,
});
