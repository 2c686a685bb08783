import type { Line } from "../line";
import { findClockTimes } from "./clock-time";
import { dateOfMonth, isoDay, shortDay, spelledDay, writtenDay } from "./day";
import { findDocuments } from "./document";
import type { Family, Shape } from "./family";
import { halfYear, monthsAlone, monthsOfYear } from "./half-year";
import type { Moment } from "./moment";
import { month, monthOfYear, shortMonth, shortMonths } from "./month";
import { quarter, quarterOfYear } from "./quarter";
import { namedYear, planYear } from "./year";
import { readYearTail } from "./year-tail";

/**
 * In order: what an earlier family takes, a later one does not see. Each with a cue, a letter or sign without which its
 * regex finds nothing: most lines are short, and most families are passed over by it.
 */
const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  [isoDay, /\d[-/]\d/],
  [writtenDay, /\d\s*[/.-]/],
  [shortDay, /\d\s*[/.-]/],
  [spelledDay, /\d\s*thang/],
  [monthsOfYear, /t(?:hang)?\s+(?:dau|cuoi)/],
  [monthsAlone, /[69]\s+thang/],
  [halfYear, /nua\s/],
  [quarter, /q/],
  [quarterOfYear, /q/],
  [monthOfYear, /t/],
  [month, /thang|thg|t\.?\s?\d/],
  [shortMonths, /\d\s*-\s*\d/],
  [shortMonth, /\d\s*[/.-]/],
  [dateOfMonth, /\d/],
  [namedYear, /(?:19|20)\d\d/],
  [planYear, /nam/],
];

/** A line whose moments are masked by their letter ("truoc D_________"), document names by V and clock times by K. */
export interface MaskedLine extends Line {
  mask: string;
  moments: readonly Moment[];
}

interface Place {
  at: number;
  end: number;
}

const cover = (mask: string, { at, end }: Place, letter: string): string =>
  mask.slice(0, at) + letter + "_".repeat(end - at - 1) + mask.slice(end);

/** Years of schooling are no calendar years. */
const SCHOOL_YEAR = /nam hoc\s*(?:\d{4}\s*-\s*\d{4})?/g;

/** "24/7", "24/24": all day, every day; "ngày 24/7" and "24/7/2026" are days. */
const AROUND_THE_CLOCK =
  /(?<!(?:ngay|truoc|den|toi|het|nhat|vao|tu|trong|va|han|xong|thanh|luc|dip|\d\s*[,;-])\s*|[\d/.-])(?:24\s?\/\s?7|24\s?\/\s?24)(?!\s*[/.-]\s*\d|\d|\s*nam|\s*[,;]\s*\d)/g;

const NAMED_DAYS = "3/2 8/3 26/3 30/4 1/5 7/5 19/5 1/6 27/7 19/8 2/9 10/10 20/10 20/11 22/12"
  .split(" ")
  .map((day) => `0?${day.replace("/", "(?:/| thang )0?")}`)
  .join("|");

/** "Trường THPT 19/5", "thôn 3/2", "đường 30 tháng 4": days after which places and units are named. */
const NAMED_AFTER_DAY = new RegExp(
  "(?<=(?<![a-z])(?:truong|thpt|thcs|tieu hoc|mam non|mau giao|thon|ap|lang|lang tre em|ban|buon|to dan pho|tdp|to|khu pho|khu|phuong|xa|duong|pho|cong vien|nha may|cong ty|xi nghiep|htx|hop tac xa|benh vien|cung thieu nhi|nha thieu nhi|nha van hoa|san van dong|doi|clb|cau lac bo)\\s+)" +
    `(?:${NAMED_DAYS})(?!\\d|\\s*[/.-]\\s*\\d|\\s*nam\\s*\\d)`,
  "g",
);

export const maskMoments = (line: Line): MaskedLine => {
  let mask = line.folded.replace(AROUND_THE_CLOCK, (found) => "@".repeat(found.length));
  mask = mask.replace(SCHOOL_YEAR, (found) => "#".repeat(found.length));
  mask = mask.replace(NAMED_AFTER_DAY, (found) => "#".repeat(found.length));
  for (const place of findDocuments(mask, line.text)) mask = cover(mask, place, "V");
  for (const place of findClockTimes(mask)) mask = cover(mask, place, "K");
  const moments: Moment[] = [];
  for (const [family, cue] of FAMILIES) {
    if (!cue.test(mask)) continue;
    for (const moment of findAll(family, mask, line.text)) {
      moments.push(moment);
      mask = cover(mask, moment, moment.letter);
    }
  }
  joinDatesToMonths(moments, mask);
  carryDates(moments, mask);
  moments.sort((a, b) => a.at - b.at);
  for (const moment of moments) mask = cover(mask, moment, moment.letter);
  return { ...line, mask, moments };
};

const findAll = (family: Family, mask: string, text: string): Moment[] => {
  const found: Moment[] = [];
  for (const match of mask.matchAll(family.regex)) {
    const last = found.at(-1);
    if (last && match.index < last.end) continue;
    // "thứ Hai (03/3)"
    const closing = match[0].includes("(")
      ? (/^\s*\)/.exec(mask.slice(match.index + match[0].length, match.index + match[0].length + 3))?.[0].length ?? 0)
      : 0;
    const end = match.index + match[0].length + closing;
    const shape = family.read(match, text.slice(match.index, end));
    if (!shape) continue;
    const first = place(shape, family, mask, text, match.index, end);
    // A relative year alone ("năm sau") is empty until its year is read.
    if (first.end > first.at) found.push(first, ...findNext(family, shape, first, mask, text));
  }
  return found;
};

/** "20/11/2026, thứ Sáu" */
const WEEKDAY_BEHIND =
  /^\s*,\s*(?:nham\s+)?(?:ngay\s+)?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?=\s*(?:$|[.;)|]))/;

const place = (shape: Shape, family: Family, mask: string, text: string, at: number, end: number): Moment => {
  const tail = family.hasOwnYear ? null : readYearTail(mask, end);
  const date = tail?.end ?? end;
  const to = date + (shape.letter === "D" ? (WEEKDAY_BEHIND.exec(mask.slice(date))?.[0].length ?? 0) : 0);
  return {
    letter: shape.letter,
    at,
    end: to,
    year: shape.year ?? tail?.year ?? null,
    shift: tail?.shift ?? 0,
    from: shape.from,
    to: shape.to,
    label: text.slice(at, end),
  };
};

const findNext = (family: Family, shape: Shape, first: Moment, mask: string, text: string): Moment[] => {
  const found: Moment[] = [];
  if (!family.next || !family.readNext) return found;
  const word = /^[^\d\s]*\p{L}{3,}(?=\s)/u.exec(first.label)?.[0];
  for (let end = first.end; ; end = found.at(-1)?.end ?? end) {
    family.next.lastIndex = end;
    const match = family.next.exec(mask);
    const item = match?.[1];
    const next = item === undefined ? null : family.readNext(item, shape);
    if (!match || item === undefined || !next) return found;
    const to = end + match[0].length;
    const moment = place(next, family, mask, text, to - item.length, to);
    found.push(word === undefined ? moment : { ...moment, label: `${word} ${moment.label}` });
  }
};

/** "ngày 15 các tháng 3, 6, 9", "ngày 10 của tháng đầu quý III", "ngày 5, 15 các tháng 6, 9": the months get the dates. */
const joinDatesToMonths = (moments: Moment[], mask: string): void => {
  moments.sort((a, b) => a.at - b.at);
  for (let index = 0; index + 1 < moments.length; index++) {
    const date = moments[index];
    const month = moments[index + 1];
    if (date?.letter !== "P" || month?.letter !== "M") continue;
    if (!/^\s*(?:,\s*)?(?:cua\s+|trong\s+)?(?:cac\s+)?$/.test(mask.slice(date.end, month.at))) continue;
    const [, day] = date.from;
    moments.splice(index + 1, 1);
    Object.assign(date, dated(month, day), { at: date.at, label: date.label });
    giveDates(moments, index, monthsAfter(moments, index, mask), mask);
  }
};

/** "Trước ngày 15 tháng 5 và tháng 11": the later months get the date, where nothing is said to happen in them. */
const carryDates = (moments: Moment[], mask: string): void => {
  for (let index = 0; index < moments.length; index++) {
    const first = moments[index];
    if (first?.letter !== "D" || !/tháng/iu.test(first.label)) continue;
    const months = monthsAfter(moments, index, mask);
    const after = mask.slice(months.at(-1)?.end ?? first.end);
    if (first.year === null && /^\s*(?:$|[.;)(|]|(?:hang|moi) nam|(?:trong )?Y_)/.test(after))
      giveDates(moments, index, months, mask);
  }
};

const LISTED = /^\s*(?:,|va|,\s*va)\s*$/;

/** The whole months that are listed behind a day. */
const monthsAfter = (moments: readonly Moment[], index: number, mask: string): Moment[] => {
  const months: Moment[] = [];
  for (let before = moments[index]; before; before = months.at(-1)) {
    const month = moments[index + 1 + months.length];
    const whole = month?.letter === "M" && month.from[1] === 1 && month.to[1] === 0;
    if (!whole || !LISTED.test(mask.slice(before.end, month.at))) break;
    months.push(month);
  }
  return months;
};

/** "Ngày 05, 10 tháng 6 và tháng 12": each month that is listed behind has each of the dates before the first one. */
const giveDates = (moments: Moment[], index: number, months: readonly Moment[], mask: string): void => {
  const dates = [moments[index]?.from[1] ?? 0];
  for (let at = index - 1; moments[at]?.letter === "P"; at--) {
    const [date, next] = [moments[at], moments[at + 1]];
    if (!date || !next || !LISTED.test(mask.slice(date.end, next.at))) break;
    dates.unshift(date.from[1]);
  }
  const days = months.flatMap((month) => dates.map((date) => dated(month, date)));
  moments.splice(index + 1, months.length, ...days);
};

const dated = (month: Moment, day: number): Moment => ({
  ...month,
  letter: "D",
  from: [month.from[0], day],
  to: [month.from[0], day],
});
