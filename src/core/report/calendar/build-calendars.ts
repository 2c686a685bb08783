import type { CalendarTexts } from "./calendar-texts";
import type { Assessment } from "../../assess";
import { type Day, formatDay } from "../../lib/calendar-day";
import { fold, oneLine, shorten } from "../../lib/text";
import { addWorkingDays, isWorkingDay } from "../../lib/working-days";
import type { AssessedTask } from "../../plan/counts";
import { type DueLine, dueLines } from "../../plan/due-lines";
import { personsText } from "../../plan/persons";
import { isFinished } from "../../plan/status";
import { isTracked } from "../../plan/tracked";
import type { Calendar, CalendarEvent } from "./calendar";
import { fileNames } from "./file-names";

const LONGEST_TASK = 160;

/** A calendar for each lead unit, and one for what nobody leads: every due date that is not met yet, past ones too. */
export const buildCalendars = (assessment: Assessment, texts: CalendarTexts): Calendar[] => {
  const { tasks, byUnit, plans } = assessment;
  const uidOf = uids(assessment);
  const dated = tasks.flatMap((assessed) => openDates(assessed, assessment.asOf).map((date) => ({ assessed, date })));
  const years = new Set(plans.map(({ year }) => year));
  const year = years.size === 1 ? (plans[0]?.year ?? null) : null;
  const units = byUnit.flatMap(({ unit }) => {
    const own = dated.filter(({ assessed: { task } }) =>
      unit === null ? task.lead.length === 0 : task.lead.includes(unit),
    );
    return own.length === 0 ? [] : [{ unit: unit ?? texts.noUnit, own }];
  });
  const files = fileNames(units.map(({ unit }) => unit));
  return units.map(({ unit, own }, place) => ({
    file: files[place] ?? unit,
    name: texts.name({ unit, year }),
    events: own
      .map(({ assessed, date }) => eventOf(assessed, date, uidOf(assessed, date), assessment, texts))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  }));
};

interface OpenDate extends DueLine {
  /** Its place among all due dates of the task: an extended date keeps it. */
  place: number;
}

const openDates = (assessed: AssessedTask, asOf: Day): OpenDate[] => {
  const { progress, metDue } = assessed.status;
  if (isFinished(progress) || progress === "cancelled") return [];
  return dueLines(assessed, asOf)
    .map((line, place) => ({ ...line, place }))
    .slice(metDue);
};

/** "2026-ke-hoach-iii-6-2@plan-tracker": year, sheet, task and which of its dates. Two tasks may bear one number. */
const uids = ({ tasks, settings }: Assessment): ((assessed: AssessedTask, date: OpenDate) => string) => {
  const seen = new Map<string, number>();
  const stems = new Map<AssessedTask, string>();
  for (const assessed of tasks) {
    const { plan, task } = assessed;
    const stem = slug([settings.office ?? "", plan.year ?? "", task.sheet, task.id].join(" "));
    const times = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, times);
    stems.set(assessed, times === 1 ? stem : `${stem}.${times}`);
  }
  return (assessed, { place }) => `${stems.get(assessed) ?? ""}_${place + 1}@plan-tracker`;
};

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const eventOf = (
  { plan, task }: AssessedTask,
  { day, label, extendedFrom, overdue, approximate }: OpenDate,
  uid: string,
  { asOf, daysOff }: Assessment,
  texts: CalendarTexts,
): CalendarEvent => {
  const before = addWorkingDays(day, -1, daysOff);
  const name = shorten(oneLine(task.task), LONGEST_TASK);
  return {
    uid,
    day,
    // A plan without columns for results cannot tell what is late.
    summary: texts.summary({ id: task.id, task: name, label, late: overdue && isTracked(plan) }),
    description: [
      ...(task.lead.length > 0 ? [texts.lead({ units: task.lead.join("; ") })] : []),
      ...(task.persons.length > 0 ? [personsText(task.persons)] : []),
      ...(task.support.length > 0 ? [texts.support({ units: task.support.join("; ") })] : []),
      ...(task.product === "" ? [] : [texts.product({ product: oneLine(task.product) })]),
      texts.timing({ timing: oneLine(task.timing) }),
      ...(approximate ? [texts.approximate] : []),
      ...(extendedFrom === null ? [] : [texts.extended({ from: formatDay(extendedFrom) })]),
      ...(isWorkingDay(day, daysOff) ? [] : [texts.dayOff({ before: formatDay(before) })]),
      texts.place({ sheet: task.sheet }),
    ].join("\n"),
    remindOn: day > asOf ? before : null,
  };
};
