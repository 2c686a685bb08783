import type { Scoring } from "../core/criteria/scoring";
import { dataSheetsOf } from "../core/data-sheets";
import { TrackerError } from "../core/error";
import { type DataNeed, nothingLinked } from "../core/linked";
import { locateTables, seenHeadings, settlePlans, type Tables } from "../core/locate";
import type { Grid } from "../core/table/grid";
import type { FoundTable } from "../core/tables";
import { findUnread } from "../core/unread-tables";
import type { WorkbookData } from "../core/workbook-data";
import { withUnicode } from "../workbook/with-unicode";
import type { ReadRequest, SheetSurvey, Workbook } from "../workbook/workbook";

export interface Gathered extends WorkbookData {
  survey: SheetSurvey[];
  /** What was read for the tables, by sheet. */
  grids: ReadonlyMap<string, Grid>;
}

export interface GatherOptions {
  sheet?: string | null;
  /** The report sheets are read whole along with the tables: what people typed into them is wanted. */
  ownSheets?: boolean;
  /** A workbook with a criteria or an indicator table alone is read, too. */
  planOptional?: boolean;
  /** What else is fetched while tables of indicators or criteria are read. */
  beside?: () => Promise<unknown>;
}

/**
 * Reads what an assessment needs, in three requests: all headings; the tables' columns; the data columns that the
 * tables' expressions name.
 * @throws TrackerError `no-plan` where no sheet has a plan table (nor, if that is enough, criteria), `no-such-sheet`
 */
export const gather = async (workbook: Workbook, options: GatherOptions = {}): Promise<Gathered> => {
  const { survey, letters, read } = await withUnicode(await workbook.survey());
  const sheets = survey.filter(({ ours }) => ours === null).map(({ name }) => name);
  if (options.sheet != null && !sheets.includes(options.sheet)) {
    throw new TrackerError("no-such-sheet", { sheet: options.sheet, sheets });
  }
  const located = locateTables(survey);
  const [grids, linking, scoring] = await Promise.all([
    readTables(workbook, located, options.ownSheets ? ownSheets(survey) : [], read),
    linkingFor(located),
    scoringFor(located),
    hasLinked(located) && options.beside?.(),
  ]);
  const gridOf = (sheet: string) => gridFor(sheet, grids, survey);
  const tables = { ...located, plans: settlePlans(located.plans, gridOf) };
  const linked = linking?.readLinked(tables, gridOf, survey, scoring) ?? nothingLinked;
  const dataSheets = dataSheetsOf(
    tables.plans,
    linked.needs.map(({ sheet }) => sheet),
  );
  const plans = tables.plans.filter(({ sheet }) => !dataSheets.has(sheet) && (options.sheet ?? sheet) === sheet);
  if (plans.length === 0 && !(options.planOptional && tables.criteria.length + tables.indicators.length > 0))
    throw new TrackerError("no-plan", { seen: seenHeadings(survey, gridOf), sheets });
  const readData = async (needs: readonly DataNeed[]): Promise<Grid[]> =>
    needs.length === 0
      ? []
      : (await workbook.read(needs.map(({ sheet, columns }) => ({ sheet, columns, current: true })))).map(read);
  const first = await readData(linked.needs);
  const worded = await readData(linking?.wordsNeeded(linked.needs, first, survey) ?? []);
  const data = first.map((grid) => worded.find(({ sheet }) => sheet === grid.sheet) ?? grid);
  const unread = findUnread(survey, tables, dataSheets, gridOf);
  const dataTables = linking?.tablesOf(linked.needs, data, survey) ?? [];
  return { survey, tables, grids, gridOf, linked, dataTables, dataSheets, sheets, letters, unread };
};

export const ownSheets = (survey: readonly SheetSurvey[]): string[] =>
  survey.flatMap(({ name, ours }) => (ours === null ? [] : [name]));

/**
 * A plan alone needs neither expressions nor scoring, which are half of the core: where it has such tables, both come
 * while these are being read.
 */
const linkingFor = async (tables: Tables) =>
  hasLinked(tables) ? await import(/* webpackChunkName: "linked" */ "../core/linked-data") : null;

const hasLinked = ({ indicators, criteria }: Tables): boolean => indicators.length + criteria.length > 0;

const scoringFor = async ({ criteria }: Tables): Promise<Scoring | null> =>
  criteria.length === 0 ? null : (await import(/* webpackChunkName: "scoring" */ "../core/criteria/scoring")).scoring;

const readTables = async (
  workbook: Workbook,
  tables: Tables,
  own: readonly string[],
  read: (grid: Grid) => Grid,
): Promise<Map<string, Grid>> => {
  const { plans, indicators, criteria, units, holidays, periods, settings } = tables;
  const located: { sheet: string; columns: Record<string, number>; kind: FoundTable["kind"] }[] = [
    ...plans,
    ...indicators,
    ...criteria,
    ...units,
    ...holidays,
    ...periods,
    ...settings,
  ];
  const requests: ReadRequest[] = [
    ...located.map(({ sheet, columns, kind }) => ({
      sheet,
      // Which column is what, a plan's cells tell, too; and another plan may stand below.
      columns: kind === "plan" ? ("all" as const) : [...new Set(Object.values(columns))].sort((a, b) => a - b),
      merges: kind === "plan",
      looks: kind === "plan",
      background: true,
    })),
    ...own.map((sheet) => ({ sheet, columns: "all" as const })),
  ];
  const grids = await workbook.read(requests);
  return new Map(grids.map((grid) => [grid.sheet, read(grid)]));
};

const gridFor = (sheet: string, grids: ReadonlyMap<string, Grid>, survey: readonly SheetSurvey[]): Grid => {
  const grid = grids.get(sheet) ?? survey.find(({ name }) => name === sheet)?.head;
  if (!grid) throw new TrackerError("no-such-sheet", { sheet, sheets: survey.map(({ name }) => name) });
  return grid;
};
