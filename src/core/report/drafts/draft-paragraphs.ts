import type { DraftTexts } from "./draft-texts";
import type { Assessment } from "../../assess";
import { formatDay, yearOf } from "../../lib/calendar-day";
import { fold, shorten } from "../../lib/text";
import type { KeptTemplate } from "../kept/kept";
import { checkIdentity, type Checked } from "./check-identity";
import { draftFigures } from "./figures";
import { fillTemplate } from "./fill-template";
import { overdueReasons } from "../overdue-reasons";
import { periodName } from "./period-name";

/** One paragraph of the half-year report. `text` is null where it may not be printed; `checked` says why. */
export interface DraftParagraph {
  code: string;
  topic: string;
  text: string | null;
  checked: Checked;
  template: string;
  check: string;
  /** The template as the software has it; "" for one that the office has added. */
  written: { template: string; check: string };
}

/** The countable lines of the report, each printed only where all its figures are there and agree. */
export const draftParagraphs = (
  assessment: Assessment,
  kept: readonly KeptTemplate[],
  texts: DraftTexts,
): DraftParagraph[] => {
  const figures = draftFigures(assessment, texts);
  const words = wordsOf(assessment, texts);
  const known = (code: string) => texts.templates.some((template) => template.code === code);
  // A second row of one code is an office's own, too.
  const own = kept.filter((one) => !known(one.code) || kept.find(({ code }) => code === one.code) !== one);
  return [
    ...texts.templates.map((written) => ({ written, ...(kept.find(({ code }) => code === written.code) ?? written) })),
    ...own.map((added) => ({ written: { template: "", check: "" }, ...added })),
  ].map(({ code, topic, template, check, written }) => {
    const filled = fillTemplate(template, figures, words, texts);
    const identity = checkIdentity(check, figures.lookup);
    const checked: Checked =
      filled.unreadable.length > 0
        ? { state: "unreadable", text: filled.unreadable.join(", ") }
        : filled.missing.length > 0
          ? { state: "missing", names: [...new Set(filled.missing)] }
          : identity;
    const printed = checked.state === "agrees" && filled.text !== "" ? filled.text : null;
    const { template: first, check: second } = written;
    return { code, topic, text: printed, checked, template, check, written: { template: first, check: second } };
  });
};

/** The words that a template may name beside figures, by their folded names. */
export const wordsOf = (assessment: Assessment, texts: DraftTexts): Map<string, string> => {
  const { settings, asOf, period, plans } = assessment;
  const { words } = texts;
  return new Map([
    [fold(words.office), settings.office ?? texts.someOffice],
    [fold(words.period), periodName(period, texts)],
    [fold(words.day), formatDay(asOf)],
    [fold(words.year), String(plans[0]?.year ?? yearOf(asOf))],
    [fold(words.reasons), reasonsText(assessment, texts)],
  ]);
};

const MOST_REASONS = 3;
const LONGEST_REASON = 120;

/** "trong đó 01 nhiệm vụ do …; 02 nhiệm vụ chưa nêu lý do": each reason with the tasks that give it; "" where none is late. */
const reasonsText = ({ tasks }: Assessment, { reasons }: DraftTexts): string => {
  const { given, without } = overdueReasons(tasks);
  if (given.length === 0) return without === 0 ? "" : reasons.none;
  const shown = given.slice(0, MOST_REASONS);
  const others = given.slice(MOST_REASONS).reduce((sum, one) => sum + one.tasks, 0);
  return reasons.list([
    ...shown.map(({ reason, tasks: count }) => reasons.one({ count, reason: shorten(reason, LONGEST_REASON) })),
    ...(others > 0 ? [reasons.others({ count: others })] : []),
    ...(without > 0 ? [reasons.without({ count: without })] : []),
  ]);
};
