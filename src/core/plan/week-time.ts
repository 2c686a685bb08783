import { addDays, type Day, makeDay, monthEnd, weekday } from "../lib/calendar-day";
import type { Deadline, Due } from "../deadline/deadline";
import { fold } from "../lib/text";
import { weekOf } from "./chart-time";

/** Days of the week, Sunday being 0. */
const DAYS: Record<string, number> = {
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
  "2": 1,
  "3": 2,
  "4": 3,
  "5": 4,
  "6": 5,
  "7": 6,
};
/** "Tuần 2", "Hết tuần 3", "Thứ Tư tuần 5", "Tuần 1–3", "Tuần 2, 4", "Tuần 3 tháng 9/2026" */
const WEEKS =
  /^(?:(?:trong|het|cuoi|hoan thanh|den het)\s+)?(?:thu (hai|ba|tu|nam|sau|bay|[2-7])[,\s]+(?:cua\s+)?)?(?:tuan|week|w)\s*(?:thu\s+)?(\d{1,2})(?:\s*(-|–|—|den|,|va|&)\s*(?:tuan\s*)?(\d{1,2}))?(?:[,\s]+(?:cua\s+)?thang\s+(\d{1,2})(?:\s*(?:\/|nam)\s*(\d{4}))?)?$/;

const DAY_NAME = "(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|t([2-7])|(chu nhat|cn))";
/** "Thứ Tư", "Sáng thứ Hai", "Trước 17h thứ Sáu", "Thứ Hai - thứ Tư", "Thứ 2, Thứ 5" */
const WEEKDAYS = new RegExp(
  `^(?:(?:trong|vao|den|het|hoan thanh|sang|chieu|ngay) )*(?:(truoc) )?(\\d{1,2}(?:h|g| gio|:)\\d{0,2} )?(?:(?:sang|chieu|ngay) )*${DAY_NAME}(?:\\s*(-|–|—|den|,|va|&)\\s*${DAY_NAME})?$`,
);
/** "Trong tuần", "Cả tuần" */
const WHOLE_WEEK = /^(?:(?:trong|ca|het|cuoi) tuan(?: nay)?)$/;

/** A time within the one week that a plan is for; null where it is none. */
export const readWeekdays = (text: string, week: Day | null): Deadline | null => {
  if (week === null) return null;
  const folded = fold(text);
  const found = WEEKDAYS.exec(folded);
  if (!found && !WHOLE_WEEK.test(folded)) return null;
  const dayNamed = (names: (string | undefined)[]): Day | null => {
    const [name = "", digit = "", sunday] = names;
    const target = sunday === undefined ? DAYS[name || digit] : 0;
    return target === undefined ? null : dayWithin(week, target);
  };
  const from = found ? dayNamed(found.slice(3, 6)) : week;
  const to = found?.[6] === undefined ? null : dayNamed(found.slice(7, 10));
  const separate = /^(?:,|va|&)$/.test(found?.[6] ?? "");
  const isBefore = found?.[1] !== undefined && found[2] === undefined;
  if (from === null || (isBefore && to !== null) || (to !== null && to < from)) return null;
  const due = (date: Day, boundary: Due["boundary"] = "inclusive"): Due => ({ date, label: null, boundary });
  const shared = { until: null, recurrence: null, event: null, offset: null, implied: [], text };
  if (!found) return { ...shared, kind: "range", due: [due(addDays(week, 6), "period-end")], start: week };
  if (isBefore) return { ...shared, kind: "date", due: [due(addDays(from, -1), "exclusive")], start: null };
  if (to === null) return { ...shared, kind: "date", due: [due(from)], start: null };
  return separate
    ? { ...shared, kind: "multiple", due: [due(from), due(to)], start: null }
    : { ...shared, kind: "range", due: [due(to)], start: from };
};

/** "Tuần 2", with no month of its own. */
export const isWeekAlone = (text: string): boolean =>
  WEEKS.exec(fold(text))?.[5] === undefined && WEEKS.test(fold(text));

export interface WeekContext {
  /** The first day of week 1, or null. */
  weekOne: Day | null;
  /** The plan's year, or that in which its school year begins. */
  year: number | null;
  school?: boolean;
}

const inSchoolYear = (year: number | null, month: string | undefined, school: boolean): number | null =>
  year !== null && school && month !== undefined && Number(month) < 8 ? year + 1 : year;

/** What a time counted in weeks says; null where it is none, or nothing tells when the first week begins. */
export const readWeeks = (text: string, { weekOne, year: planYear, school = false }: WeekContext): Deadline | null => {
  const found = WEEKS.exec(fold(text));
  if (!found) return null;
  const [, dayName, first = "", joint, second, month, yearText] = found;
  const year = yearText ? Number(yearText) : inSchoolYear(planYear, month, school);
  const weekAt = (number: number) =>
    month === undefined ? weekOf(number, weekOne) : year === null ? null : weekIn(number, Number(month), year);
  const from = weekAt(Number(first));
  const to = second === undefined ? from : weekAt(Number(second));
  if (!from || !to) return null;
  const separate = joint !== undefined && /^(?:,|va|&)$/.test(joint);
  const day = dayName === undefined ? null : dayWithin(to.start, DAYS[dayName] ?? 1);
  const due = (date: Day): Due => ({ date, label: null, boundary: day === null ? "period-end" : "inclusive" });
  return {
    kind: day !== null ? "date" : separate ? "multiple" : "range",
    due: separate ? [due(from.end), due(to.end)] : [due(day ?? to.end)],
    start: day !== null || separate ? null : from.start,
    until: null,
    recurrence: null,
    event: null,
    offset: null,
    implied: month !== undefined && yearText === undefined ? ["year"] : [],
    text,
  };
};

/** The first such day from the week's first day on: a plan may count its weeks from any day. */
const dayWithin = (start: Day, target: number): Day => addDays(start, (target - weekday(start) + 7) % 7);

/** The n-th week of a month ends on its 7n-th day, the fifth with the month. */
const weekIn = (number: number, month: number, year: number): { start: Day; end: Day } | null => {
  const start = makeDay(year, month, 7 * (number - 1) + 1);
  return start === null ? null : { start, end: makeDay(year, month, 7 * number) ?? monthEnd(year, month) };
};
