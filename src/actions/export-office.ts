import { assess, type AssessOptions } from "../core/assess";
import { scoring } from "../core/criteria/scoring";
import { countTable, uncertainRecord } from "../core/data/count-table";
import type { CountedTable, DataTable } from "../core/data/data-table";
import type { TableCounter } from "../core/data/evaluate";
import { printQuantity } from "../core/data/print-quantity";
import type { Aggregate } from "../core/data/quantity";
import { compileAggregates } from "../core/data/sql/compile-aggregates";
import { tableNameOf } from "../core/data/sql/count-exports";
import { dialects } from "../core/data/sql/dialect";
import { exportCells, type ExportedCells } from "../core/data/sql/export-cells";
import type { LinkedContext } from "../core/linked";
import { type ExportFacts, factsOf, type OfficeTable, resultOfExport } from "../core/rollup/office-export";
import { officeResult } from "../core/rollup/office-result";
import type { Messages } from "../messages/messages";
import type { Workbook } from "../workbook/workbook";
import { gather } from "./gather";

/** An office's cases with their meaning, and what is asked of them. */
export interface GatheredExport {
  facts: ExportFacts;
  tables: { about: Omit<OfficeTable, "file" | "id">; cells: ExportedCells; aggregates: Aggregate[] }[];
}

/**
 * What an engine needs of one office's workbook to find the figures that the own evaluator finds.
 * @param name the office's where its settings tell none
 * @param keyOf what stands for a value where different ones are counted
 * @throws Error where the figures from the export were not those of the workbook
 */
export const exportOffice = async (
  workbook: Workbook,
  options: AssessOptions,
  name: string,
  keyOf: (value: string) => string,
  texts: Messages,
): Promise<GatheredExport> => {
  const gathered = await gather(workbook, { planOptional: true });
  const { linked } = gathered;
  const seen: LinkedContext[] = [];
  const watched: typeof linked = {
    ...linked,
    run: (context, own) => {
      seen.push(context);
      return linked.run(context, own);
    },
  };
  const assessment = assess({ ...gathered, linked: watched }, options, texts);
  const [context] = seen;
  if (!context) throw new Error("the tables were not run");
  const { office } = assessment.settings;
  const facts = factsOf(context, linked.rows, linked.formulas, office ?? name, assessment.period);
  const asked = new Map<string, Map<string, Aggregate>>();
  const count: TableCounter = (aggregates, { sheet }, period) => {
    const table = gathered.dataTables.find((one) => one.sheet === sheet);
    if (!table) throw new Error(`no table of the sheet ${sheet}`);
    const all = asked.get(sheet) ?? new Map<string, Aggregate>();
    asked.set(sheet, all);
    for (const one of aggregates) all.set(printQuantity(one), one);
    return countTable(aggregates, table, period);
  };
  const again = resultOfExport(asJson(facts), asJson(gathered.dataTables.map(bare)), count, scoring, texts);
  const own = officeResult(assessment, linked.formulas);
  if (JSON.stringify(again) !== JSON.stringify(own)) throw new Error("the export does not give the workbook's figures");
  return {
    facts,
    tables: gathered.dataTables.map((table) => {
      const aggregates = [...(asked.get(table.sheet)?.values() ?? [])];
      const { parts } = compileAggregates(aggregates, table, facts.period, dialects.duckdb);
      const cells = exportCells(table, parts, keyOf);
      const rows = cells.rows.length;
      const about = { ...bare(table), name: tableNameOf(table), rows, uncertain: uncertainRecord(table) };
      return { about, cells, aggregates };
    }),
  };
};

const bare = ({ sheet, headingRow, firstRow, endRow, headings, tail, between }: DataTable): CountedTable => ({
  sheet,
  headingRow,
  firstRow,
  endRow,
  headings,
  tail,
  ...(between && { between }),
});
const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
