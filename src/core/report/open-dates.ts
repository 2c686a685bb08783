import type { Assessment } from "../assess";
import type { Day } from "../lib/calendar-day";
import type { AssessedTask } from "../plan/counts";
import { type DueLine, dueLines } from "../plan/due-lines";
import { isFinished } from "../plan/status";

/** What one unit has to finish in a stretch of days: each task with its due dates that are not met yet. */
export interface UnitDates {
  /** null: tasks without a lead unit */
  unit: string | null;
  tasks: { assessed: AssessedTask; dates: DueLine[] }[];
}

/** Every open due date from one day to another, unit by unit, the nearest first. A task of two units stands at both. */
export const openDatesByUnit = ({ tasks, byUnit, asOf }: Assessment, from: Day, to: Day): UnitDates[] =>
  byUnit
    .map(({ unit }) => ({
      unit,
      tasks: tasks
        .filter(({ task }) => (unit === null ? task.lead.length === 0 : task.lead.includes(unit)))
        .map((assessed) => ({ assessed, dates: openDates(assessed, asOf, from, to) }))
        .filter(({ dates }) => dates.length > 0)
        .sort((a, b) => compare(a.dates[0]?.day ?? "", b.dates[0]?.day ?? "")),
    }))
    .filter(({ tasks: own }) => own.length > 0);

const openDates = (assessed: AssessedTask, asOf: Day, from: Day, to: Day): DueLine[] => {
  const { status } = assessed;
  if (isFinished(status.progress) || status.progress === "cancelled") return [];
  return dueLines(assessed, asOf)
    .slice(status.metDue)
    .filter(({ day: due }) => due >= from && due <= to);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
