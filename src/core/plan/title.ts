import { type Day, fullYear, makeDay } from "../lib/calendar-day";
import { fold, plainText } from "../lib/text";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";

/** What the lines above a plan's table tell. */
export interface PlanTitle {
  /** "… NĂM 2024"; the last one named outside brackets */
  year: number | null;
  /** The earliest day it can have been issued: "ngày 05/3/2024", "ngày    /3/2024" (→ the 1st), "tháng 3 năm 2024". */
  issued: Day | null;
  lines: string[];
}

const YEAR = /\bnam\s+(20\d\d)\b/g;
/** "ngay 05/3/2024", "ngay    /3/2024" */
const NUMERIC_ISSUE = /\bngay\s*(\d{1,2})?\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})\b/;
/** "ngay 05 thang 3 nam 2024", "ngay thang 3 nam 2024" */
const WORDED_ISSUE = /\bngay\s*(\d{1,2})?\s*thang\s+(\d{1,2})\s+nam\s+(\d{4})\b/;

export const readTitle = (grid: Grid, headerRow: number): PlanTitle => {
  const lines: string[] = [];
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const cell = grid.cell(row, column);
      if (typeof cell === "string" && plainText(cell) !== "") lines.push(plainText(cell));
    }
  }
  const folded = lines.map(fold);
  const titles = folded.map((line) => line.replace(/\([^()]*\)/g, " ").replace(WORDED_ISSUE, " ")).join("\n");
  const years = [...titles.matchAll(YEAR)].map(([, year]) => Number(year));
  const issue = folded
    .map((line) => NUMERIC_ISSUE.exec(line) ?? WORDED_ISSUE.exec(line))
    .find((found) => found !== null);
  return {
    year: years.at(-1) ?? null,
    issued: issue ? makeDay(fullYear(issue[3] ?? ""), Number(issue[2]), Number(issue[1] ?? 1)) : null,
    lines,
  };
};

/** "KH 2024" → 2024; for a plan whose lines name no year. */
export const yearOfSheetName = (name: string): number | null => {
  const found = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(name);
  return found ? Number(found[1]) : null;
};

/** The year that most timing cells name ("Quý II/2025", a real date), for a table without any title. */
export const yearOfTimings = (grid: Grid, headerRow: number, column: number): number | null => {
  const counts = new Map<number, number>();
  for (let row = headerRow + 1; row < grid.rows; row++) {
    const found = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(cellText(grid.cell(row, column)));
    const year = Number(found?.[1]);
    if (found) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearA - yearB);
  return most?.[0] ?? null;
};
