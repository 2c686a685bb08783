import { type Day, lastOfMonth, makeDay } from "../../lib/calendar-day";

/**
 * A named time before its year is settled. Its letter stands for it in the masked line that patterns match:
 * D day, M month, Q quarter, H half-year, N so many months, Y year, P day of a month not named.
 */
export interface Moment {
  letter: "D" | "M" | "Q" | "H" | "N" | "Y" | "P";
  /** Place in the line. */
  at: number;
  end: number;
  /** Null: the year of the plan, plus `shift`. */
  year: number | null;
  shift: number;
  from: MonthDay;
  to: MonthDay;
  /** The words that name a part of a month or quarter ("giua", "thang cuoi"); empty for all of it. */
  part: string;
  /** As written, with the word in front that a bare item of a list leaves out ("Quý" III). */
  label: string;
}

/** Month 1–12 and day; day 0 is the month's last. In a P the month is 0. */
export type MonthDay = readonly [month: number, date: number];

export interface Period {
  start: Day;
  end: Day;
}

const dayOf = (year: number, [month, date]: MonthDay): Day | null =>
  month < 1 || month > 12 ? null : makeDay(year, month, date === 0 ? lastOfMonth(year, month) : date);

/** The days that a moment spans, null where the calendar has no such day. */
export const periodOf = (moment: Moment, year: number): Period | null => {
  const start = dayOf(year, moment.from);
  const end = dayOf(year, moment.to);
  return start === null || end === null ? null : { start, end };
};

/** May be a day of some year: 29/2 may, 31/4 may not. */
export const mayBeDay = (month: number, date: number): boolean => makeDay(2024, month, date) !== null;
