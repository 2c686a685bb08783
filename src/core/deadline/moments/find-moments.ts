import type { Line } from "../line";
import { carryDates, joinDatesToMonths } from "./carry-dates";
import { carryParts } from "./carry-parts";
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

/**
 * A line whose moments are masked by their letter ("truoc D_________"), document names by V, clock times by K, and times
 * that may be meant in two ways by X.
 */
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
  moments.sort((a, b) => a.at - b.at);
  const doubtful = carryParts(moments, mask);
  joinDatesToMonths(moments, mask);
  carryDates(moments, mask);
  for (const moment of moments) mask = cover(mask, moment, moment.letter);
  for (const moment of doubtful) mask = cover(mask, moment, "X");
  return { ...line, mask, moments: moments.filter((moment) => !doubtful.includes(moment)) };
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
    part: shape.part ?? "",
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
    const moment = place({ part: shape.part ?? "", ...next }, family, mask, text, to - item.length, to);
    found.push(word === undefined ? moment : { ...moment, label: `${word} ${moment.label}` });
  }
};
