import { type Day, lastOfMonth, makeDay, monthEnd, monthOf, yearOf } from "../../core/lib/calendar-day";

export interface PeriodPreset {
  kind: "month" | "quarter" | "half" | "year";
  /** Which month, quarter or half of the year. */
  number: number;
  year: number;
  from: Day;
  to: Day;
}

/** The days that reports are made as of: the last month's and quarter's ends before today. */
export const asOfPresets = (today: Day): { kind: "month" | "quarter"; day: Day }[] => {
  const [year, month] = [yearOf(today), monthOf(today)];
  const before = (months: number) => (months > 0 ? monthEnd(year, months) : monthEnd(year - 1, 12));
  return [
    { kind: "month", day: before(month - 1) },
    { kind: "quarter", day: before(Math.floor((month - 1) / 3) * 3) },
  ];
};

/** The month, quarter, half and year that a day stands in, each whole. */
export const periodPresets = (asOf: Day): PeriodPreset[] => {
  const [year, month] = [yearOf(asOf), monthOf(asOf)];
  const whole = (kind: PeriodPreset["kind"], months: number): PeriodPreset[] => {
    const number = Math.ceil(month / months);
    const last = number * months;
    const [from, to] = [makeDay(year, last - months + 1, 1), makeDay(year, last, lastOfMonth(year, last))];
    return from === null || to === null ? [] : [{ kind, number, year, from, to }];
  };
  return [...whole("month", 1), ...whole("quarter", 3), ...whole("half", 6), ...whole("year", 12)];
};
