import { addDays, lastOfMonth, makeDay, monthEnd } from "../lib/calendar-day";
import type { Context } from "./clause";
import type { Due } from "./deadline";
import { type Every, MONTHS } from "./every";
import { type Reading, reading } from "./reading";

export interface Rule {
  every: Every;
  /** The day of the month, 0 the last. */
  date: number;
  /** The day itself does not count. */
  before: boolean;
  /** Months before the period's last one: "tháng đầu quý" is 2; below zero in the next period. */
  monthsBack: number;
}

/** One due date for each period that ends in the year. The 31st of a short month is its last day, and so is what is before the 30th or 31st. */
const expandRule = (rule: Rule, year: number, boundary: Due["boundary"]): Due[] => {
  const step = MONTHS[rule.every];
  return Array.from({ length: 12 / step }, (_, index): Due => {
    const month = step * (index + 1) - rule.monthsBack;
    const [inYear, ofYear] = month > 12 ? [year + 1, month - 12] : [year, month];
    if (rule.date === 0) return { date: monthEnd(inYear, ofYear), label: null, boundary };
    // "Trước ngày 01" ends with the month before.
    const last = Math.min(rule.date - (rule.before ? 1 : 0), lastOfMonth(inYear, ofYear));
    const date = last < 1 ? addDays(`${monthEnd(inYear, ofYear).slice(0, 8)}01`, -1) : makeDay(inYear, ofYear, last);
    return { date: date ?? monthEnd(inYear, ofYear), label: null, boundary };
  });
};

/** A recurrence by one or several rules ("định kỳ 6 tháng, năm"); its due dates are those of the plan's year. */
export const recurringReading = (
  rules: readonly Rule[],
  context: Context,
  said: Partial<Reading> = {},
): Reading | null => {
  const [finest] = [...rules].sort((a, b) => MONTHS[a.every] - MONTHS[b.every]);
  if (!finest) return null;
  const expand = (year: number): Due[] => {
    const all = rules.flatMap((rule) =>
      expandRule(rule, year, rule.before ? "exclusive" : rule.date === 0 ? "period-end" : "inclusive"),
    );
    const unique = new Map(all.map((due) => [due.date, due]));
    return [...unique.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  };
  const year = said.year ?? context.year;
  const lastDay = finest.date - (finest.before ? 1 : 0);
  return reading("recurring", {
    recurrence: { every: finest.every, day: finest.date === 0 || lastDay === 0 ? null : lastDay },
    due: year === null ? [] : expand(year),
    expand,
    everies: [...new Set(rules.map(({ every }) => every))],
    ...said,
    implied: [...(year !== null && said.year == null ? (["year"] as const) : []), ...(said.implied ?? [])],
  });
};

export const atEnd = (every: Every): Rule => ({ every, date: 0, before: false, monthsBack: 0 });
