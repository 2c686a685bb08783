import { addDays, type Day, daysBetween, fullYear, makeDay } from "../lib/calendar-day";
import { fold, plainText } from "../lib/text";
import { daysOfCell } from "../table/cell-values";
import type { Cell } from "../table/grid";

/** The days that a cell of the holiday table names: days of one year, and days of every year as "MM-DD". */
export interface NamedDays {
  days: Day[];
  yearly: string[];
  /** The words beside the dates ("Quốc tế lao động"), folded. */
  words: string;
}

/** "30/4", "30/4/2026", "30-04-2026", "30.4.26" */
const DATE = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?((?:19|20)?\d{2}))?(?![\d/]|[.-]\d)/g;
/** "2026-04-30", as databases write it */
const ISO_DATE = /(?<![\d/.-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d/.-])/g;
/** "Thứ 5, 30/4/2026", "Thứ Hai", "Chủ nhật", "T7": the day of the week tells nothing that the date does not. */
const WEEKDAY = /(?<![a-z\d])(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat|t[2-7]|cn)(?![a-z\d])/g;
/** Between the first and the last day of a range: "30/4/2026 - 3/5/2026", "từ 14/2 đến hết ngày 22/2/2026" */
const SPAN = /^\s*(?:-|–|—|->|den|toi)\s*(?:het\s+)?(?:ngay\s+)?$/;
/** A longer one is rather a slip. */
const LONGEST = 31;
/** Any year that has a 29 February: days of every year are compared in it. */
const LEAP = 2024;

interface Found {
  date: number;
  month: number;
  year: number | null;
  at: number;
  end: number;
}

/** Null where a word that looks like a date is none, or no date stands there. */
export const readDayCell = (cell: Cell): NamedDays | null => {
  const plain = typeof cell === "string" ? null : daysOfCell(cell);
  if (plain) return { days: plain, yearly: [], words: "" };
  const text =
    typeof cell === "string" ? fold(plainText(cell)).replace(ISO_DATE, "$3/$2/$1").replace(WEEKDAY, " ") : "";
  const found = [...text.matchAll(DATE)].map((match): Found => ({
    date: Number(match[1]),
    month: Number(match[2]),
    year: match[3] === undefined ? null : fullYear(match[3]),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const words = text.replace(DATE, " ");
  // A number that is no date, or a day of the moon, was not read.
  if (found.length === 0 || /\d|am lich|\bal\b/.test(words)) return null;
  const named: NamedDays = { days: [], yearly: [], words };
  for (let index = 0; index < found.length; index++) {
    const first = found[index];
    const last = found[index + 1];
    const spans = first && last && SPAN.test(text.slice(first.end, last.at));
    if (!first || !addSpan(named, first, spans ? last : first)) return null;
    if (spans) index += 1;
  }
  return named;
};

const addSpan = (named: NamedDays, first: Found, last: Found): boolean => {
  const year = first.year ?? last.year;
  const from = makeDay(year ?? LEAP, first.month, first.date);
  const to = makeDay(last.year ?? (year === null ? LEAP : year), last.month, last.date);
  if (from === null || to === null || to < from || daysBetween(from, to) >= LONGEST) return false;
  for (let day = from; day <= to; day = addDays(day, 1))
    if (year === null) named.yearly.push(day.slice(5));
    else named.days.push(day);
  return true;
};
