import { fold } from "../../lib/text";

/** A column of a time chart: a month, a quarter, a week, by its number and, where the heading says so, its year. */
export interface PeriodName {
  unit: "month" | "quarter" | "week" | "year";
  number: number;
  year: number | null;
  /** The days that are named beside it or in its place ("Tuần 1 (01/4-05/4)", "06/4-12/4"), or null. */
  days: string | null;
  /** Only "3", "III": what it counts, the group above says. */
  bare: boolean;
}

const ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const YEAR = String.raw`(?:\s*[/.\-]\s*|\s+nam\s+)(\d{4}|\d{2})`;
/** "Tháng 1", "T10/2026", "Th.3", "M4" */
const MONTH = new RegExp(`^(?:thang|thg|th|t|m)\\.?\\s*(\\d{1,2})(?:${YEAR})?$`);
/** "10/2026" */
const MONTH_OF_YEAR = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/;
/** "Quý I", "Q1/2026" */
const QUARTER = new RegExp(`^(?:quy|q)\\.?\\s*(\\d|i{1,3}|iv)(?:${YEAR})?$`);
/** "Tuần 1", "W12" */
const WEEK = /^(?:tuan|week|w)\.?\s*(?:thu\s+)?(\d{1,2})$/;
const YEAR_ALONE = /^(?:nam\s+)?(20\d\d)$/;
const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "01/4-05/4", "01-05/4/2026", "từ 01/4 đến 05/4", "đến 05/4" */
const DAYS =
  /^(?:(?:den|den het|het) (?:ngay )?\d{1,2}\/\d{1,2}(?:\/\d{4})?$|(?:tu )?(?:ngay )?\d{1,2}(?:\/\d{1,2}(?:\/\d{4})?)?\s*(?:-|–|—|den)\s*(?:ngay )?\d{1,2}\/\d{1,2}(?:\/\d{4})?$)/;
/** The days behind a name, in brackets or behind a colon or "từ". */
const BEHIND = /^(.*?)\s*(?:\(\s*([^()]*?)\s*\)|[:,]\s*(\S.*)|\s(tu\s.*))$/;

/** "T10/2026" → month 10 of 2026; null for what names no period. */
export const readPeriod = (text: string): PeriodName | null => {
  const said = fold(text).replace(/\s+/g, " ").trim();
  const [, name, ...behind] = BEHIND.exec(said) ?? [];
  const days = [said, ...behind].filter(Boolean).find((one) => DAYS.test(one)) ?? null;
  const period = namedPeriod(days === null ? said.replace(/\s*\([^()]*\)\s*$/, "").trim() : (name ?? ""));
  if (days === null) return period && { ...period, days };
  // "Đợt 1 (01/4-15/4)": whatever it is called, these are its days.
  return { ...(period ?? { unit: "week", number: 1, year: null, bare: false }), days };
};

const namedPeriod = (said: string): Omit<PeriodName, "days"> | null => {
  const month = MONTH.exec(said) ?? MONTH_OF_YEAR.exec(said);
  if (month) return within({ unit: "month", number: Number(month[1]), year: yearIn(month[2]), bare: false }, 12);
  const quarter = QUARTER.exec(said);
  if (quarter)
    return within({ unit: "quarter", number: ordinal(quarter[1] ?? ""), year: yearIn(quarter[2]), bare: false }, 4);
  const week = WEEK.exec(said);
  if (week) return within({ unit: "week", number: Number(week[1]), year: null, bare: false }, 53);
  const year = YEAR_ALONE.exec(said);
  if (year) return { unit: "year", number: Number(year[1]), year: Number(year[1]), bare: false };
  const english = MONTH_NAMES.indexOf(said.slice(0, 3));
  if (english >= 0 && /^[a-z]{3,9}$/.test(said)) return { unit: "month", number: english + 1, year: null, bare: false };
  if (/^0?\d{1,2}$/.test(said) || ROMANS.includes(said)) {
    return within({ unit: "month", number: ordinal(said), year: null, bare: true }, 53);
  }
  return null;
};

const ordinal = (text: string): number => (ROMANS.includes(text) ? ROMANS.indexOf(text) + 1 : Number(text));
const yearIn = (text: string | undefined): number | null =>
  text === undefined ? null : text.length === 2 ? 2000 + Number(text) : Number(text);
const within = <Period extends { number: number }>(period: Period, most: number): Period | null =>
  period.number >= 1 && period.number <= most ? period : null;
