import type { RollupTexts } from "../core/rollup/rollup-texts";
import type { CalendarTexts } from "../core/report/calendar/calendar-texts";
import { calendar as calendarInEnglish } from "./en/calendar";
import { cli as en } from "./en/cli";
import { help as helpInEnglish } from "./en/help";
import { proofread as proofreadInEnglish } from "./en/proofread";
import { rollup as rollupInEnglish } from "./en/rollup";
import { type Language, type Messages, messagesOf } from "./messages";
import { calendar as calendarInVietnamese } from "./vi/calendar";
import { type CliTexts, cli as vi } from "./vi/cli";
import { type HelpTexts, help as helpInVietnamese } from "./vi/help";
import { type ProofreadTexts, proofread as proofreadInVietnamese } from "./vi/proofread";
import { rollup as rollupInVietnamese } from "./vi/rollup";

/** The texts together with those of the command line, which no pane need load. */
export interface CliMessages extends Messages {
  calendar: CalendarTexts;
  cli: CliTexts;
  help: HelpTexts;
  proofread: ProofreadTexts;
  rollup: RollupTexts;
}

export const cliMessagesOf = (language: Language): CliMessages => ({
  ...messagesOf(language),
  calendar: language === "en" ? calendarInEnglish : calendarInVietnamese,
  cli: language === "en" ? en : vi,
  help: language === "en" ? helpInEnglish : helpInVietnamese,
  proofread: language === "en" ? proofreadInEnglish : proofreadInVietnamese,
  rollup: language === "en" ? rollupInEnglish : rollupInVietnamese,
});
