import { type Clause, part, textOf } from "../clause";

const NUMBERS: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  "muoi lam": 15,
};
const NUMBER = "1\\s?/\\s?2|nua|\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: lam)?";

/** "03 ngày", "05 (năm) ngày làm việc", "2 tuần", "24 giờ", "48h" */
export const DURATION = `(?<count>${NUMBER})\\s*(?:\\([^()]{1,20}\\)\\s*)?(?<unit>ngay lam viec|ngay(?! \\d)|tuan|gio lam viec|gio|h|thang|qu[yi])(?![a-z])`;

/** The same with years: "01 năm". */
export const LONG_DURATION = DURATION.replace("|thang|", "|nam|thang|");

/** Months of a duration that has no whole number of days; null of any other. */
export const readMonths = (groups: Record<string, string | undefined>): number | null => {
  const count = NUMBERS[groups.count ?? ""] ?? Number(groups.count);
  const months = { thang: 1, quy: 3, qui: 3, nam: 12 }[groups.unit ?? ""];
  return months === undefined || !Number.isInteger(count) ? null : count * months;
};

/** Days of a duration; months and odd hours are no whole number of days. */
export const readDuration = (groups: Record<string, string | undefined>): { days: number; working: boolean } | null => {
  const count = NUMBERS[groups.count ?? ""] ?? Number(groups.count);
  if (!Number.isInteger(count)) return null;
  if (groups.unit === "ngay lam viec") return { days: count, working: true };
  if (groups.unit === "ngay") return { days: count, working: false };
  if (groups.unit === "tuan") return { days: 7 * count, working: false };
  if ((groups.unit === "gio" || groups.unit === "h") && count % 24 === 0) return { days: count / 24, working: false };
  if (groups.unit === "gio lam viec" && count % 8 === 0) return { days: count / 8, working: true };
  return null;
};

/** A named group's words as the cell has them. Needs the regex flag `d`. */
export const wordsOf = (match: RegExpExecArray, group: string, clause: Clause): string | null => {
  const place = match.indices?.groups?.[group];
  if (!place) return null;
  return textOf(part(clause, clause.at + place[0], clause.at + place[1])) || null;
};

/** A clear deadline inside what looks like the name of an event: then the clause is more than an event. */
export const hasOwnDeadline = (words: string): boolean =>
  /(?<![a-z])(?:truoc|cham nhat|muon nhat|xong|den het|hoan thanh trong|khong qua)\s+(?:(?:la|trong|vao|ngay)\s+)*[DMQHYKP]_/.test(
    words,
  );
