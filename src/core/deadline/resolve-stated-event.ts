import type { DaysOff } from "../lib/working-days";
import type { Deadline } from "./deadline";
import { readDeadline } from "./read-deadline";
import { resolveEvent } from "./resolve-event";

/**
 * Working days counted from a day that the text itself names ("trong vòng 05 ngày làm việc kể từ ngày 10/3/2026", "… kể
 * từ ngày ban hành (10/3/2026)"): the due date, once the days off are known. Any other deadline stays as it is.
 */
export const resolveStatedEvent = (deadline: Deadline, year: number | null, daysOff: DaysOff): Deadline => {
  const { event, offset, due } = deadline;
  if (event === null || offset?.working !== true || due.length > 0) return deadline;
  const day = readDeadline(/\(([^()]*)\)$/.exec(event)?.[1] ?? event, { year });
  const [stated, ...others] = day.due;
  const isPlain = day.kind === "date" && stated?.label === null && stated.boundary === "inclusive";
  if (!isPlain || others.length > 0 || day.event !== null || day.implied.includes("approximate")) return deadline;
  const implied = [...new Set([...deadline.implied, ...day.implied])];
  return { ...resolveEvent(deadline, stated.date, daysOff), implied };
};
