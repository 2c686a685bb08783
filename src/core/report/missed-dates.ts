import type { ReportTexts } from "./report-texts";
import { type Day, formatDay } from "../lib/calendar-day";
import { formatCount } from "../lib/number";
import type { AssessedTask } from "../plan/counts";
import { type DueLine, dueLines } from "../plan/due-lines";

/** A weekly duty of a year would fill the page. */
const MOST_DATES = 6;

/** The due dates of a task that have passed without a result, each with what it is for. */
export const missedDates = (assessed: AssessedTask, asOf: Day): DueLine[] =>
  dueLines(assessed, asOf).filter(({ overdue }) => overdue);

/** "14/03/2026 (báo cáo quý I)"; several as "02 kỳ quá hạn: 14/03/2026; 14/06/2026". */
export const missedDatesText = (assessed: AssessedTask, asOf: Day, { missed }: ReportTexts): string => {
  const dates = missedDates(assessed, asOf);
  const shown = dates.slice(0, MOST_DATES).map(({ day, label }) => {
    const date = formatDay(day);
    return label === null ? date : missed.labelled({ date, label });
  });
  const more = dates.length - shown.length;
  const list = [...shown, ...(more > 0 ? [missed.more({ count: formatCount(more) })] : [])].join("; ");
  const recurring = assessed.task.deadline.recurrence !== null;
  return dates.length > 1 ? missed.several({ count: formatCount(dates.length), list, recurring }) : list;
};

/** Where there is little room: the first missed date, and how many more there are. */
export const missedInShort = (assessed: AssessedTask, asOf: Day, { missed }: ReportTexts): string => {
  const [first, ...others] = missedDates(assessed, asOf);
  if (first === undefined) return assessed.status.nextDue === null ? "" : formatDay(assessed.status.nextDue);
  return [
    formatDay(first.day),
    ...(others.length > 0 ? [missed.more({ count: formatCount(others.length) })] : []),
  ].join(" ");
};
