import type { Messages } from "../../../messages/messages";
import { type Day, formatDay, monthOf, yearOf } from "../../lib/calendar-day";

/**
 * "6 tháng đầu năm 2023" for a period that begins with the (case) year and ends in June: offices close their figures
 * some days before the month does. Any other period is told by its days.
 */
export const periodName = (period: { from: Day; to: Day }, texts: Messages["drafts"]): string => {
  const year = yearOf(period.to);
  const fromStart = period.from >= `${year - 1}-12-01` && period.from <= `${year}-01-31`;
  const name = texts.periods[monthOf(period.to) as keyof typeof texts.periods] as
    ((year: number) => string) | undefined;
  return fromStart && name ? name(year) : texts.between({ from: formatDay(period.from), to: formatDay(period.to) });
};
