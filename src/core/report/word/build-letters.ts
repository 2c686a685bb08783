import type { Assessment } from "../../assess";
import { daysBetween, formatDay, yearOf } from "../../lib/calendar-day";
import type { AssessedTask } from "../../plan/counts";
import { personsText } from "../../plan/persons";
import { isTracked } from "../../plan/tracked";
import { fileNames } from "../calendar/file-names";
import { missedDates, missedDatesText } from "../missed-dates";
import { officialHead } from "../official/official-head";
import type { PaperTexts } from "../paper-texts";
import { type Reminder, remindersOf } from "../reminders";
import { bare } from "./blocks";
import { frameOf } from "./build-word";
import type { LetterTexts } from "./letter-texts";
import type { WordCell, WordDocument, WordTable } from "./word-document";

type Texts = PaperTexts & { letters: LetterTexts };

/** The letter to one unit, and the name of a file for it (without an ending). */
export interface Letter {
  unit: string;
  file: string;
  document: WordDocument;
}

/**
 * A letter to each lead unit that has something overdue or due soon, with a table that comes back filled in; and how many
 * such tasks no letter names: nobody can be written to where no unit leads, or one is only proposed.
 */
export const buildLetters = (assessment: Assessment, texts: Texts): { letters: Letter[]; without: number } => {
  const all = remindersOf(assessment, texts.report);
  const reminders = all.filter(({ to }) => to !== null);
  const files = fileNames(reminders.map(({ unit }) => unit));
  const named = new Set(reminders.flatMap(tasksOf));
  const without = new Set(all.flatMap(tasksOf).filter((assessed) => !named.has(assessed))).size;
  const letters = reminders.map(({ unit, overdue, dueSoon }, place) => ({
    unit,
    file: files[place] ?? unit,
    document: letterTo(unit, overdue, dueSoon, assessment, texts),
  }));
  return { letters, without };
};

const tasksOf = ({ overdue, dueSoon }: Reminder): AssessedTask[] => [...overdue, ...dueSoon];

const letterTo = (
  unit: string,
  overdue: readonly AssessedTask[],
  dueSoon: readonly AssessedTask[],
  assessment: Assessment,
  texts: Texts,
): WordDocument => {
  const { letters: words, word } = texts;
  const { asOf, settings } = assessment;
  const head = officialHead(assessment, texts);
  const office = head.inSentence ?? word.someOffice;
  const year = (overdue[0] ?? dueSoon[0])?.plan.year ?? yearOf(asOf);
  const frame = frameOf(head, { number: null, kind: "" }, asOf, texts);
  return {
    ...frame,
    header: { ...frame.header, number: words.number({ symbol: head.symbol }) },
    kind: null,
    about: words.about({ year }),
    addressee: words.to({ unit }),
    // A letter names what it rests on in its text.
    basis: [],
    opening: words.opening({
      unit,
      year,
      asOf: formatDay(asOf),
      overdue: overdue.filter(({ plan }) => isTracked(plan)).length,
      pastDue: overdue.filter(({ plan }) => !isTracked(plan)).length,
      dueSoon: dueSoon.length,
      days: settings.warningDays,
    }),
    blocks: [replyTable(overdue, dueSoon, assessment, texts)],
    closing: words.request({ office, unit }),
    recipients: { ...frame.recipients, lines: words.recipients({ office: head.inSentence }) },
  };
};

const WEIGHTS = { number: 7, task: 28, due: 15, state: 14, result: 13, cause: 13, doneOn: 13 } as const;

/** What the unit is asked about, with three columns that it fills in. */
const replyTable = (
  overdue: readonly AssessedTask[],
  dueSoon: readonly AssessedTask[],
  { asOf }: Assessment,
  { letters: words, report }: Texts,
): WordTable => {
  const cell = (text: string, align: WordCell["align"] = "left"): WordCell => ({ text, align });
  const row = (assessed: AssessedTask, due: string, state: string): WordCell[] => {
    const { id, task, product, persons } = assessed.task;
    const products = product === "" ? "" : `${report.columns.product}: ${bare(product)}`;
    const lines = [bare(task), products, personsText(persons)].filter(Boolean);
    return [cell(id, "center"), cell(lines.join("\n")), cell(due, "center"), cell(state, "center"), ...BLANK];
  };
  return {
    kind: "table",
    columns: (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).map((name) => ({
      heading: words.columns[name],
      weight: WEIGHTS[name],
    })),
    rows: [
      ...overdue.map((assessed) =>
        row(
          assessed,
          missedDatesText(assessed, asOf, report),
          words.late({
            days: assessed.status.daysLate,
            known: isTracked(assessed.plan),
            several: missedDates(assessed, asOf).length > 1,
          }),
        ),
      ),
      ...dueSoon.map((assessed) => {
        const due = assessed.status.nextDue ?? asOf;
        return row(assessed, formatDay(due), words.soon({ days: daysBetween(asOf, due) }));
      }),
    ],
    hasTotal: false,
  };
};

const BLANK: WordCell[] = [0, 1, 2].map(() => ({ text: "", align: "left" }));
