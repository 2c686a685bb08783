import { readDeadline } from "../../deadline/read-deadline";
import { dayOfSerial, yearOf } from "../../lib/calendar-day";
import { onceForEach } from "../../lib/once-for-each";
import { fold } from "../../lib/text";
import { cellText } from "../../table/cell-values";
import type { Cell, Grid } from "../../table/grid";
import { readStatedStatus } from "../stated-status";
import { isDitto } from "../dittos";
import { dutyOfMark } from "./duty-of-mark";
import { isMark } from "./is-mark";
import { isUnitLike } from "./is-unit-like";

/** What stands in a column below its heading, counted. Shares are of the filled cells. */
export interface ColumnCells {
  filled: number;
  /** Cells that read as deadlines; what only refers to an event counts half. */
  deadlines: number;
  /** Of the deadlines those that are one day by its date. */
  days: number;
  hours: number;
  weekdays: number;
  durations: number;
  /** Years and spans of years alone ("2024-2026"). */
  years: number;
  /** Plain numbers and percentages, dates and years aside. */
  numbers: number;
  /** Of the plain numbers those up to 12: a month's, a quarter's. */
  ordinals: number;
  states: number;
  marks: number;
  /** Marks, "CT", "PH": what the unit over the column does. */
  duties: number;
  units: number;
  /** Texts with a dozen letters or more. */
  texts: number;
  /** Mean length of the texts. */
  length: number;
  /** Different values. */
  different: number;
}

/** No more rows are looked at: what a column is for shows before. */
const MOST_ROWS = 200;

export const readColumnCells = (grid: Grid, rows: readonly number[], column: number): ColumnCells => {
  const cells: ColumnCells = {
    filled: 0,
    deadlines: 0,
    days: 0,
    hours: 0,
    weekdays: 0,
    durations: 0,
    years: 0,
    numbers: 0,
    ordinals: 0,
    states: 0,
    marks: 0,
    duties: 0,
    units: 0,
    texts: 0,
    length: 0,
    different: 0,
  };
  const seen = new Set<string>();
  let letters = 0;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const cell = grid.cell(row, column);
    const text = cellText(cell);
    if (text === "" && typeof cell !== "boolean") continue;
    // What stands above has been counted.
    if (isDitto(text)) continue;
    cells.filled++;
    seen.add(text);
    letters += text.length;
    count(cells, cell, text);
  }
  return { ...cells, length: cells.filled === 0 ? 0 : letters / cells.filled, different: seen.size };
};

const count = (cells: ColumnCells, cell: Cell, text: string): void => {
  if (typeof cell === "boolean") {
    cells.marks++;
    cells.duties++;
    return;
  }
  if (typeof cell === "number") {
    if (isYear(cell)) cells.years++;
    if (isDaySerial(cell) || isYear(cell)) cells.deadlines++;
    else cells.numbers++;
    if (Number.isInteger(cell) && cell >= 1 && cell <= 12) cells.ordinals++;
    return;
  }
  if (cell !== null && typeof cell === "object") {
    if (cell.type === "percent") cells.numbers++;
    if (cell.type === "date") cells.deadlines++;
    if (cell.type === "date" && cell.shown === undefined) cells.days++;
    return;
  }
  const told = tell(text);
  for (const kind of Object.keys(told) as (keyof Told)[]) cells[kind] += told[kind];
};

type Told = Pick<
  ColumnCells,
  | "deadlines"
  | "days"
  | "hours"
  | "weekdays"
  | "durations"
  | "years"
  | "numbers"
  | "ordinals"
  | "states"
  | "marks"
  | "duties"
  | "units"
  | "texts"
>;

const tell = onceForEach((text: string): Told => {
  const folded = fold(text);
  const duration = DURATION.test(folded);
  const number = NUMBER.test(folded) || ROMAN.test(folded);
  return {
    days: Number(A_DAY.test(folded)),
    hours: Number(HOUR.test(folded)),
    weekdays: Number(WEEKDAY.test(folded)),
    durations: Number(duration),
    years: Number(YEARS.test(folded)),
    numbers: Number(number),
    ordinals: Number(/^(?:0?[1-9]|1[0-2])$/.test(folded) || ROMAN.test(folded)),
    deadlines: duration || number || text.length > 250 ? 0 : deadlineWorth(text, folded),
    states: Number(text.length < 60 && readStatedStatus(text) !== null),
    marks: Number(isMark(text)),
    duties: Number(dutyOfMark(text) !== null),
    units: Number(isUnitLike(text)),
    texts: Number(text.length >= 12),
  };
});

/** "08/6", "Ngày 08/6/2026" */
const A_DAY = /^(?:ngay )?\d{1,2}[/.-]\d{1,2}(?:[/.-](?:20)?\d\d)?$/;
/** "07h30", "8 giờ 00", "14:00", "Sáng 05/5" */
const HOUR = /(?:^|[^\d])\d{1,2}\s?(?:h|gio|g|:)\s?(?:\d{2})?(?=[^\d\p{L}]|$)|^(?:sang|chieu|toi)(?:\s|$|,|:)/u;
/** "Thứ Hai", "Thứ 2 (11/11)", "Chủ nhật"; "Thứ Tư tuần 5" is a day of a plan in weeks. */
const WEEKDAY = /^(?!.*tuan)(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)(?![\p{L}\d])/u;
/** "05 ngày làm việc", "24 giờ", "2 năm", "90" */
const DURATION =
  /^(?:toi da |khong qua |khoang )?\d{1,4}(?:[.,]\d+)?(?:\s?-\s?\d{1,4}(?:[.,]\d+)?)?\s?(?:ngay(?: lam viec)?|gio|tieng|phut|thang|nam|tuan|days?|hours?|h|d)(?:\s*\/\s*\p{L}+)?$/u;
/** "2024-2026", "2025" */
const YEARS = /^(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?$/;
const NUMBER = /^-?\d{1,3}(?:[., ]?\d{3})*(?:[.,]\d+)?\s?%?$/;
/** "II": a quarter where its heading says so */
const ROMAN = /^(?:i{1,3}|iv)$/;
/** "Tuần 2", "Thứ Tư tuần 5": what the plan's start makes a date of. */
const WEEK =
  /^(?:(?:het|cuoi|dau|trong|thu \S+|chu nhat)\s+)?(?:tuan|week|w)\s*(?:thu\s+)?\d{1,2}(?:\s*[-–,]\s*(?:tuan\s*)?\d{1,2})*$/;

const deadlineWorth = (text: string, folded: string): number => {
  if (WEEK.test(folded)) return 1;
  const { kind } = readDeadline(text, { year: 2026 });
  return kind === "unknown" ? 0 : kind === "event" ? 0.5 : 1;
};

const isDaySerial = (number: number): boolean => {
  if (number < 40_000 || number > 60_000) return false;
  const day = dayOfSerial(number);
  return day !== null && yearOf(day) >= 2009;
};
const isYear = (number: number): boolean => Number.isInteger(number) && number >= 2015 && number < 2060;
