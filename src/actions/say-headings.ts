import { TrackerError } from "../core/error";
import { locateTables } from "../core/locate";
import { findPlanTables } from "../core/plan/layout/find-plan-tables";
import type { PlanColumn } from "../core/plan/plan";
import type { Grid } from "../core/table/grid";
import { likelyHeadings } from "../core/tables";
import { SURVEYED_ROWS, type SheetSurvey } from "../workbook/workbook";
import { guessHeadings } from "./guess-headings";
import { withTexts } from "./point-headings";
import type { PointedHeadings } from "./pointed-headings";

/** What a user says about a plan's headings, as far as they say it; zero-based, null: no column is it. */
export interface SaidHeadings {
  columns: Partial<Record<PlanColumn, number | null>>;
  rows: { first: number; last: number } | null;
}

export const saysNothing = ({ columns, rows }: SaidHeadings): boolean =>
  rows === null && Object.keys(columns).length === 0;

/**
 * What was said, made whole by what the headings and the last choice tell; null where nothing was said.
 * @throws TrackerError bad-argument where it cannot be told of which sheet, or which column is the task or the time
 */
export const sayHeadings = (
  said: SaidHeadings,
  survey: readonly SheetSurvey[],
  remembered: readonly PointedHeadings[],
  sheet: string | null,
): PointedHeadings | null => {
  if (saysNothing(said)) return null;
  const meant = sheetMeant(survey, sheet);
  const before = told(meant, said, remembered);
  const columns = overridden(before.columns, said.columns);
  const missing = missingColumns(meant.head, before.row, columns);
  if (missing.length > 0) {
    throw new TrackerError("bad-argument", {
      argument: "--columns",
      value: Object.keys(said.columns).join(","),
      expected: missing.map((key) => `${key}=A…Z`).join(","),
    });
  }
  return withTexts(meant.head, { ...before, columns });
};

/** A time that stands in several columns, or in the tasks' texts, needs no column of its own. */
export const missingColumns = (head: Grid, row: number, columns: PointedHeadings["columns"]): string[] => {
  const timed = findPlanTables(head).tables.some(
    (table) => table.headerRow === row && table.columns.timing === undefined,
  );
  return (["task", "timing"] as const).filter((key) => columns[key] === undefined && !(key === "timing" && timed));
};

/** A column that is said to be one thing is no longer another. */
const overridden = (told: PointedHeadings["columns"], said: SaidHeadings["columns"]): PointedHeadings["columns"] => {
  const taken = new Set(Object.values(said));
  const columns: PointedHeadings["columns"] = {};
  for (const [key, column] of Object.entries({ ...told, ...said }) as [PlanColumn, number | null][]) {
    if (column !== null && (key in said || !taken.has(column))) columns[key] = column;
  }
  return columns;
};

const sheetMeant = (survey: readonly SheetSurvey[], sheet: string | null): SheetSurvey => {
  const own = survey.filter(({ ours }) => ours === null);
  if (sheet !== null) {
    const named = own.find(({ name }) => name === sheet);
    if (!named) throw new TrackerError("no-such-sheet", { sheet, sheets: own.map(({ name }) => name) });
    return named;
  }
  const visible = own.filter(({ hidden }) => !hidden);
  const plans = locateTables(visible).plans.map((plan) => plan.sheet);
  const likely = visible.length === 1 ? visible : visible.filter(({ name }) => plans.includes(name));
  const [only, another] = likely;
  if (only && !another) return only;
  throw new TrackerError("bad-argument", {
    argument: "--sheet",
    value: "",
    expected: own.map(({ name }) => name).join(" | "),
  });
};

/** The heading rows, and what their columns are as far as the headings or the last choice tell. */
const told = (sheet: SheetSurvey, { rows }: SaidHeadings, remembered: readonly PointedHeadings[]): PointedHeadings => {
  const kept = remembered.find((pointed) => pointed.sheet === sheet.name);
  const [found] = locateTables([sheet]).plans;
  const row = rows?.last ?? kept?.row ?? found?.headerRow ?? likelyHeadings(sheet.head)?.row ?? 0;
  if (row >= SURVEYED_ROWS) {
    const expected = `1-${SURVEYED_ROWS}`;
    throw new TrackerError("bad-argument", { argument: "--header", value: `${row + 1}`, expected });
  }
  const first = rows?.first ?? (kept?.row === row ? kept.first : undefined) ?? row;
  const place = { sheet: sheet.name, row, ...(first < row && { first }) };
  if (kept && kept.row === row) return { ...place, columns: kept.columns };
  if (found?.headerRow === row) return { ...place, columns: found.columns };
  const upper = first < row ? guessHeadings(sheet, first).columns : {};
  return { ...place, columns: { ...upper, ...guessHeadings(sheet, row).columns } };
};
