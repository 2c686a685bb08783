import { classifyHeading } from "../core/plan/layout/classify-heading";
import { findPlanTables } from "../core/plan/layout/find-plan-tables";
import { readNumberCell } from "../core/plan/numbering";
import { type PlanColumn, planColumns } from "../core/plan/plan";
import { headingKey, headingsOfRow } from "../core/table/headings";
import type { Grid } from "../core/table/grid";
import type { SheetSurvey } from "../workbook/workbook";
import { sameHeadings } from "./point-headings";
import type { PointedHeadings } from "./pointed-headings";

/** What the columns under a row probably hold: by their headings, else by their cells; the best guess, to be looked at. */
export const guessHeadings = (sheet: SheetSurvey, row: number): PointedHeadings => {
  const { tables, refusals } = findPlanTables(sheet.head);
  const table = tables.find(({ firstRow, headerRow }) => firstRow <= row && row <= headerRow);
  if (table) {
    const { firstRow: first, headerRow, columns } = table;
    return { sheet: sheet.name, row: headerRow, ...(first < headerRow && { first }), columns: { ...columns } };
  }
  const columns = byHeadings(sheet, row);
  const could = refusals.find((refusal) => refusal.row === row)?.could ?? [];
  for (const { key, column } of [...could].sort((a, b) => b.read / b.of - a.read / a.of)) {
    if (columns[key] === undefined && !Object.values(columns).includes(column)) columns[key] = column;
  }
  const number = columns.number ?? numberColumn(sheet.head, row, columns.task ?? 0);
  return { sheet: sheet.name, row, columns: { ...columns, ...(number !== undefined && { number }) } };
};

/** The column before the tasks whose cells are mostly numbers of rows. */
const numberColumn = (head: Grid, row: number, task: number): number | undefined => {
  for (let column = 0; column < task; column++) {
    const below = Array.from({ length: Math.max(0, head.rows - row - 1) }, (_, index) =>
      head.cell(row + 1 + index, column),
    );
    const filled = below.filter((cell) => cell !== null);
    const numbers = filled.filter((cell) => readNumberCell(cell) !== null);
    if (numbers.length >= 3 && numbers.length * 4 >= filled.length * 3) return column;
  }
  return undefined;
};

const KEYS: readonly string[] = planColumns;

/** The better heading first, then the left one. */
const byHeadings = (sheet: SheetSurvey, row: number): PointedHeadings["columns"] => {
  const meanings = headingsOfRow(sheet.head, row)
    .map((text, column) => ({ column, meaning: classifyHeading(text) }))
    .sort((a, b) => (a.meaning?.rank ?? 0) - (b.meaning?.rank ?? 0));
  const columns: PointedHeadings["columns"] = {};
  for (const { column, meaning } of meanings) {
    if (meaning?.sure && KEYS.includes(meaning.role)) columns[meaning.role as PlanColumn] ??= column;
  }
  return columns;
};

/** A proposal for a row that was seen and begins no plan: what was said of the same headings before, else a guess. */
export const proposeHeadings = (
  sheet: SheetSurvey,
  row: number,
  remembered: readonly PointedHeadings[],
): PointedHeadings & { again: boolean } => {
  for (const pointed of remembered) {
    const table = sameHeadings(sheet.head, pointed);
    if (table === null || row < table.firstRow || row > table.headerRow) continue;
    const { firstRow: first, headerRow } = table;
    return { ...pointed, sheet: sheet.name, row: headerRow, ...(first < headerRow && { first }), again: true };
  }
  return { ...guessHeadings(sheet, row), again: false };
};

/** The first cells under a heading, to tell a column by. */
export const sampleValues = (values: readonly string[]): string[] => {
  const seen = new Map(values.filter(Boolean).map((text) => [headingKey(text), text]));
  return [...seen.values()].slice(0, SAMPLES);
};

const SAMPLES = 3;
