import type { AssessTexts } from "../assess-texts";
import type { CountedTable } from "../data/data-table";
import type { PlanCounts, TableCounter } from "../data/evaluate";
import { failed, type Outcome } from "../data/outcome";
import { printQuantity } from "../data/print-quantity";
import type { EvaluationProblem } from "../data/problem";
import type { CountRequest, ExportedTable } from "../data/sql/count-exports";
import type { Scoring } from "../criteria/scoring";
import type { CriterionRow } from "../criteria/table/criterion";
import type { IndicatorRow } from "../indicators/indicator";
import type { Day } from "../lib/calendar-day";
import type { LinkedContext, LinkedRows } from "../linked";
import { runLinked } from "../linked-data";
import { gridOfRows } from "../table/grid";
import type { Settings } from "../settings";
import { type OfficeResult, officeResult } from "./office-result";

/** Raised where a document of before is no longer read. */
export const EXPORT_FORMAT = 1;

/**
 * What goes with an office's exported cases: what it asks of them, and all that its figures need beside. No case, no name
 * of a person; names of indicators, expressions and rules as the office writes them. Plain JSON.
 */
export interface OfficeExport {
  program: "plan-tracker";
  format: number;
  /** The workbook it was made of: its name, and a hash of its content. */
  file: string;
  source: string;
  office: string;
  asOf: Day;
  period: { from: Day; to: Day };
  settings: Settings;
  plan: PlanCounts | null;
  sheets: string[];
  former: [string, readonly string[]][];
  formulas: (string | null)[];
  rows: LinkedRows;
  tables: OfficeTable[];
}

export interface OfficeTable extends CountedTable {
  /** Tells its rows from all others in an engine's table of this name. */
  id: string;
  name: string;
  rows: number;
  uncertain: EvaluationProblem | null;
  /** The file with its rows, beside the document. */
  file: string;
}

export type ExportFacts = Omit<OfficeExport, "program" | "format" | "file" | "source" | "tables">;

/** Without what no figure needs: texts that people typed, and who signs. */
export const factsOf = (
  { quantities, asOf, settings, former }: LinkedContext,
  { indicators, criteria, total }: LinkedRows,
  formulas: readonly (string | null)[],
  office: string,
  period: { from: Day; to: Day },
): ExportFacts => ({
  office,
  asOf,
  period,
  settings: {
    ...settings,
    reportName: null,
    symbol: null,
    place: null,
    number: null,
    signedOn: null,
    signer: null,
    recipients: null,
    basis: null,
  },
  plan: quantities.plan,
  sheets: [...quantities.sheets],
  former: [...former],
  formulas: [...formulas],
  rows: { indicators: indicators.map(bareIndicator), criteria: criteria?.map(bareCriterion) ?? null, total },
});

const bareIndicator = (row: IndicatorRow): IndicatorRow => ({ ...row, lead: "", source: "" });
const bareCriterion = (row: CriterionRow): CriterionRow => ({ ...row, cause: "", remedy: "", lead: "", dueOn: "" });

/** The office's figures, its data counted by `count`. */
export const resultOfExport = (
  facts: ExportFacts,
  tables: readonly CountedTable[],
  count: TableCounter,
  scoring: Scoring,
  texts: AssessTexts,
): OfficeResult => {
  const { settings, rows, formulas, plan, sheets, period, asOf, former } = facts;
  const quantities = {
    tables: tables.map((table) => ({ ...table, grid: gridOfRows(table.sheet, []) })),
    sheets,
    period,
    plan,
    count,
  };
  const context: LinkedContext = { quantities, asOf, former: new Map(former), settings };
  const results = runLinked(rows, scoring, context, texts);
  return officeResult({ settings, ...results }, formulas);
};

/** What the office's expressions ask of its tables, found out by running them over nothing. */
export const requestsOf = (exported: OfficeExport, scoring: Scoring, texts: AssessTexts): CountRequest[] => {
  const requests = new Map<string, CountRequest>();
  const note: TableCounter = (aggregates, table, period) => {
    const of = exportedTable(exported, table.sheet);
    const before = requests.get(table.sheet)?.aggregates ?? [];
    const all = new Map([...before, ...aggregates].map((one) => [printQuantity(one), one]));
    requests.set(table.sheet, { of, aggregates: [...all.values()], period });
    return new Map(aggregates.map((one) => [printQuantity(one), failed({ code: "not-finite" })]));
  };
  resultOfExport(exported, exported.tables, note, scoring, texts);
  return [...requests.values()];
};

const exportedTable = ({ tables }: OfficeExport, sheet: string): ExportedTable => {
  const table = tables.find((one) => one.sheet === sheet);
  if (!table) throw new Error(`the export has no table of the sheet ${sheet}`);
  return { id: table.id, rows: table.rows, uncertain: table.uncertain, table };
};

/** Figures from what an engine counted, by the sheet and the aggregate as printed. */
export const countedBefore =
  (outcomes: ReadonlyMap<string, ReadonlyMap<string, Outcome>>): TableCounter =>
  (aggregates, { sheet }) =>
    new Map(
      aggregates.map((aggregate) => {
        const key = printQuantity(aggregate);
        const outcome = outcomes.get(sheet)?.get(key);
        if (!outcome) throw new Error(`nobody has counted ${key}`);
        return [key, outcome];
      }),
    );
