import type { PlanPeriod } from "./period-of-title";

/** "Cuối tháng", "trong tháng này" */
const PART_OF_MONTH = /^((?:\p{L}+\s+){0,3}(?:đầu|giữa|cuối|trong|hết)\s+tháng)(?:\s+này)?[\s.]*$/iu;
const PART_OF_QUARTER = /^(?:\p{L}+\s+){0,3}(?:đầu|giữa|cuối|trong|hết)\s+(quý)(?:\s+này)?[\s.]*$/iu;
/** "Ngày 15", "Trước ngày 20", "Từ ngày 5 đến ngày 12", "ngày 5, 15" */
const DAYS =
  /^(?:(?:thứ\s+)?\p{L}+[\s,]+){0,4}ngày\s+\d{1,2}(?:\s*(?:,|và|-|–|đến(?:\s+hết)?)\s*(?:ngày\s+)?\d{1,2})*[\s.]*$/iu;

/** A time that a yearly plan would mean for every month ("Cuối tháng", "ngày 15"), said of the plan's one month or quarter. */
export const timeWithin = (timing: string, { text, month }: PlanPeriod): string => {
  if (month === null) {
    const part = PART_OF_QUARTER.exec(timing);
    return part ? timing.replace(/quý(?:\s+này)?[\s.]*$/iu, text) : timing;
  }
  const part = PART_OF_MONTH.exec(timing);
  if (part) return `${part[1] ?? ""} ${month}`;
  return DAYS.test(timing) ? `${timing.replace(/[\s.]+$/, "")} tháng ${month}` : timing;
};
