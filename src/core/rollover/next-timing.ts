import type { Deadline } from "../deadline/deadline";
import { readDeadline } from "../deadline/read-deadline";
import { yearOf } from "../lib/calendar-day";
import { moveYears, namesDocument, yearsIn } from "./move-years";

export type NextTiming = { kind: "kept"; text: string } | { kind: "moved"; text: string } | { kind: "emptied" };

/** What goes on from year to year: "Thường xuyên", "Hằng quý". */
export const isStanding = ({ kind, recurrence }: Deadline): boolean =>
  kind === "ongoing" || kind === "recurring" || (kind === "multiple" && recurrence !== null);

/** "Thường xuyên. Riêng báo cáo trước ngày 30/7" goes on, too, but the report's day is nobody's next year. */
export const isPartlyStanding = (deadline: Deadline): boolean =>
  isStanding(deadline) || (deadline.kind === "multiple" && deadline.until !== null);

/**
 * The time of a task in the next year. That of a standing task stays, a year it names moves on; that of a task that
 * comes once is of last year and is emptied, unless it waits for an event and names no day. What cannot be moved surely
 * is emptied, too.
 */
export const nextTiming = (
  text: string,
  deadline: Deadline,
  { from, to, beforeIncludesDay }: { from: number; to: number; beforeIncludesDay: boolean },
): NextTiming => {
  if (text === "") return { kind: "kept", text };
  const read = (one: string) => readDeadline(one, { year: to, beforeIncludesDay });
  if (!isStanding(deadline)) {
    const next = read(text);
    const dayless = next.due.length === 0 && next.start === null && next.until === null;
    return deadline.kind === "event" && next.kind === "event" && dayless && isOfNoYear(text, from)
      ? { kind: "kept", text }
      : { kind: "emptied" };
  }
  const standsAs = (one: string) => isStanding(read(one)) && !isPast(read(one), to);
  const years = yearsIn(text);
  if (years.length === 0) return standsAs(text) ? { kind: "kept", text } : { kind: "emptied" };
  const movable = !namesDocument(text) && years.every((year) => year === from || year === from + 1);
  const moved = moveYears(text, to - from);
  if (movable && standsAs(moved)) return { kind: "moved", text: moved };
  return !movable && standsAs(text) ? { kind: "kept", text } : { kind: "emptied" };
};

/** A document of the old year may be named; a bare old year would be read as the time. */
const isOfNoYear = (text: string, from: number): boolean =>
  !yearsIn(text).some((year) => year >= from) || namesDocument(text);

const isPast = ({ due, start, until }: Deadline, to: number): boolean =>
  [...due.map(({ date }) => date), start, until].some((day) => day !== null && yearOf(day) < to);
