import { addDays, type Day, yearOf } from "../lib/calendar-day";
import { fold } from "../lib/text";
import type { DaysOff } from "../lib/working-days";
import { cellShown, cellText } from "../table/cell-values";
import type { Cell } from "../table/grid";
import { FIXED_HOLIDAYS, KNOWN_YEARS } from "./known-days-off";
import { type NamedDays, readDayCell } from "./read-day-cell";

/** A row of the office's table, as its cells. Row is zero-based. */
export interface DayOffRow {
  row: number;
  day: Cell;
  name: Cell;
  kind: Cell;
}

/** A row whose day or kind cannot be read: it counts for nothing. */
export interface DayOffProblem {
  row: number;
  value: string;
}

/** A day that the table has both as a day off and as one that is worked; it counts as worked. */
export interface DayOffConflict {
  row: number;
  day: Day;
}

/** What an office does not work: the fixed holidays, the known years, and its own table, which wins. */
export interface OfficeDaysOff extends DaysOff {
  readonly worked: ReadonlySet<Day>;
  /** The days around Tết of this year are known, or the table has them. */
  hasTet(year: number): boolean;
}

/** "nghỉ", "nghỉ bù", "nghỉ lễ" are off; "làm bù", "đi làm bù", "làm việc bù" are worked. */
const kindOf = (words: string): "off" | "worked" | null => {
  if (/^(?:ngay )?(?:di )?lam (?:viec )?(?:bu|bth|binh thuong)|^lam$|^di lam$/.test(words)) return "worked";
  return words === "" || /^(?:ngay )?nghi|^le|^tet/.test(words) ? "off" : null;
};

const WORKED_WITHIN = /(?<![a-z])(?:di )?lam (?:viec )?bu(?![a-z])/;

/** A row that names no day is no row, unless something else stands in it. */
const isEmpty = ({ day, name, kind }: DayOffRow): boolean => [day, name, kind].every((cell) => cellShown(cell) === "");

export const readDaysOff = (
  rows: readonly DayOffRow[],
): { daysOff: OfficeDaysOff; problems: DayOffProblem[]; conflicts: DayOffConflict[] } => {
  const problems: DayOffProblem[] = [];
  const conflicts: DayOffConflict[] = [];
  const table = { off: new Set<Day>(), yearly: new Set<string>(), worked: new Set<Day>(), tet: new Set<number>() };
  for (const one of rows.filter((each) => !isEmpty(each))) {
    const { row, day, name, kind } = one;
    const named = readDayCell(day);
    const words = `${named?.words ?? ""} ${fold(cellText(name))}`;
    const stated = kindOf(fold(cellText(kind)));
    const meaning = cellText(kind) === "" && WORKED_WITHIN.test(words) ? "worked" : stated;
    if (named === null || meaning === null || (meaning === "worked" && named.yearly.length > 0))
      problems.push({
        row,
        value: [cellShown(day) || cellShown(name), meaning === null ? cellShown(kind) : ""].filter(Boolean).join(" · "),
      });
    else {
      const others = meaning === "worked" ? table.off : table.worked;
      conflicts.push(...named.days.filter((each) => others.has(each)).map((each) => ({ row, day: each })));
      if (meaning === "worked") for (const each of named.days) table.worked.add(each);
      else addOff(table, named, words);
    }
  }
  return { daysOff: withKnown(table), problems, conflicts };
};

interface Table {
  off: Set<Day>;
  yearly: Set<string>;
  worked: Set<Day>;
  tet: Set<number>;
}

const addOff = (table: Table, { days, yearly }: NamedDays, words: string): void => {
  for (const day of days) table.off.add(day);
  for (const monthDay of yearly) table.yearly.add(monthDay);
  // "Tết" but for the first of January; or three days on end in January or February.
  if (/(?<![a-z])tet(?! duong)/.test(words)) for (const day of days) table.tet.add(yearOf(day));
  for (const day of days)
    if (day.slice(5) <= "02-28" && table.off.has(addDays(day, -1)) && table.off.has(addDays(day, -2)))
      table.tet.add(yearOf(day));
};

const withKnown = (table: Table): OfficeDaysOff => {
  const known = KNOWN_YEARS.flatMap(({ off }) => off.flatMap(({ from, to }) => daysFrom(from, to)));
  const off = new Set([...known, ...table.off]);
  const worked = new Set([
    ...table.worked,
    ...KNOWN_YEARS.flatMap((year) => year.worked.map(({ day }) => day)).filter((day) => !table.off.has(day)),
  ]);
  const tet = new Set([...table.tet, ...KNOWN_YEARS.map(({ year }) => year)]);
  const isFixed = (day: Day) =>
    FIXED_HOLIDAYS.some(({ monthDay, from }) => day.slice(5) === monthDay && yearOf(day) >= from);
  return {
    has: (day) => !worked.has(day) && (off.has(day) || table.yearly.has(day.slice(5)) || isFixed(day)),
    worked,
    hasTet: (year) => tet.has(year),
  };
};

const daysFrom = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** The rows that a new workbook's table has for a year: what is known, and nothing where the office must enter it. */
export const knownRows = (year: number): { day: Day; until: Day; name: string; worked: boolean }[] => {
  const known = KNOWN_YEARS.find((one) => one.year === year);
  return [
    ...FIXED_HOLIDAYS.filter(({ from }) => year >= from).map(({ monthDay, name }) => ({
      day: `${year}-${monthDay}`,
      until: `${year}-${monthDay}`,
      name,
      worked: false,
    })),
    ...(known?.off ?? []).map(({ from, to, name }) => ({ day: from, until: to, name, worked: false })),
    ...(known?.worked ?? []).map(({ day, name }) => ({ day, until: day, name, worked: true })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
};
