import type { RollupTexts } from "../core/rollup/rollup-texts";
import type { CalendarTexts } from "../core/report/calendar/calendar-texts";
import { calendar as calendarInEnglish } from "./en/calendar";
import { cli as en } from "./en/cli";
import { engines as enginesInEnglish } from "./en/engines";
import { help as helpInEnglish } from "./en/help";
import { importing as importingInEnglish } from "./en/importing";
import { proofread as proofreadInEnglish } from "./en/proofread";
import { rollup as rollupInEnglish } from "./en/rollup";
import { type Language, type Messages, messagesOf } from "./messages";
import { calendar as calendarInVietnamese } from "./vi/calendar";
import { type CliTexts, cli as vi } from "./vi/cli";
import { type EngineTexts, engines as enginesInVietnamese } from "./vi/engines";
import { type HelpTexts, help as helpInVietnamese } from "./vi/help";
import type { LetterTexts } from "../core/report/word/letter-texts";
import { letters as lettersInEnglish } from "./en/letters";
import { letters as lettersInVietnamese } from "./vi/letters";
import type { RemedyPlanTexts } from "../core/report/word/remedy-plan-texts";
import { remedyPlan as remedyPlanInVietnamese } from "./vi/remedy-plan";
import { remedyPlan as remedyPlanInEnglish } from "./en/remedy-plan";
import type { ShippedTemplateTexts } from "../core/report/word/template/shipped-template-texts";
import { shippedTemplates } from "./vi/shipped-templates";
import type { TemplateTexts } from "../core/report/word/template/template-texts";
import { template } from "./vi/template";
import { importing as importingInVietnamese, type ImportingTexts } from "./vi/importing";
import { type ProofreadTexts, proofread as proofreadInVietnamese } from "./vi/proofread";
import { rollover as rolloverInEnglish } from "./en/rollover";
import { rollover as rolloverInVietnamese, type RolloverTexts } from "./vi/rollover";
import { rollup as rollupInVietnamese } from "./vi/rollup";

/** The texts together with those of the command line, which no pane need load. */
export interface CliMessages extends Messages {
  calendar: CalendarTexts;
  cli: CliTexts;
  engines: EngineTexts;
  help: HelpTexts;
  importing: ImportingTexts;
  letters: LetterTexts;
  proofread: ProofreadTexts;
  rollover: RolloverTexts;
  rollup: RollupTexts;
  remedyPlan: RemedyPlanTexts;
  /** One language for templates: an office's file is filled alike whatever the program is told to speak. */
  template: TemplateTexts;
  shippedTemplates: ShippedTemplateTexts;
}

export const cliMessagesOf = (language: Language): CliMessages => ({
  ...messagesOf(language),
  calendar: language === "en" ? calendarInEnglish : calendarInVietnamese,
  cli: language === "en" ? en : vi,
  engines: language === "en" ? enginesInEnglish : enginesInVietnamese,
  help: language === "en" ? helpInEnglish : helpInVietnamese,
  letters: language === "en" ? lettersInEnglish : lettersInVietnamese,
  template,
  shippedTemplates,
  remedyPlan: language === "en" ? remedyPlanInEnglish : remedyPlanInVietnamese,
  importing: language === "en" ? importingInEnglish : importingInVietnamese,
  proofread: language === "en" ? proofreadInEnglish : proofreadInVietnamese,
  rollover: language === "en" ? rolloverInEnglish : rolloverInVietnamese,
  rollup: language === "en" ? rollupInEnglish : rollupInVietnamese,
});
