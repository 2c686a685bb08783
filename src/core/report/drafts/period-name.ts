import type { DraftTexts } from "./draft-texts";
import { type Day, formatDay, monthOf, yearOf } from "../../lib/calendar-day";

/** The quarters of the reports on administrative reform; the first begins with the case year, like the longer periods. */
const QUARTERS = [
  { name: "II", from: "03-15", to: "06-14" },
  { name: "III", from: "06-15", to: "09-14" },
  { name: "IV", from: "09-15", to: "12-14" },
];

/**
 * "6 tháng đầu năm 2023" for a period that begins with the (case) year and ends in June: offices close their figures
 * some days before the month does; "Quý III năm 2026" for 15/6 to 14/9. Any other period is told by its days.
 */
export const periodName = (period: { from: Day; to: Day }, texts: DraftTexts): string => {
  const year = yearOf(period.to);
  const fromStart = period.from >= `${year - 1}-12-01` && period.from <= `${year}-01-31`;
  const name = texts.periods[monthOf(period.to) as keyof typeof texts.periods] as
    ((year: number) => string) | undefined;
  const quarter = QUARTERS.find(({ from, to }) => period.from === `${year}-${from}` && period.to === `${year}-${to}`);
  if (quarter) return texts.quarter({ quarter: quarter.name, year });
  return fromStart && name ? name(year) : texts.between({ from: formatDay(period.from), to: formatDay(period.to) });
};
