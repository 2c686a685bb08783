import type { AssessTexts } from "./assess-texts";
import type { Scoring } from "./criteria/scoring";
import { asksForWords, withoutBetween } from "./data/between-records";
import { columnsToRead, type DataTable, readDataTable, wordsColumn } from "./data/data-table";
import { namedColumns } from "./data/named-columns";
import { figuresOfResults } from "./indicators/figures";
import { formulaOf } from "./indicators/formula-of";
import { readIndicators } from "./indicators/read-indicators";
import { quantitiesOfRows, runIndicators } from "./indicators/run-indicators";
import { nameKey } from "./lib/text";
import type { DataNeed, Linked, LinkedContext, LinkedResults, LinkedRows } from "./linked";
import { criteriaInUse, type SheetHead, type Tables } from "./locate";
import type { Grid } from "./table/grid";
import type { Columns } from "./table/headings";
import { withoutOldValues } from "./today-formula";

/**
 * Reads the indicator and criterion tables and finds which columns of which sheets their expressions name.
 * @param scoring null where there is no criteria table
 */
export const readLinked = (
  tables: Tables,
  gridOf: (sheet: string) => Grid,
  sheets: readonly SheetHead[],
  scoring: Scoring | null,
): Linked => {
  const indicators = tables.indicators.flatMap(({ sheet, headerRow, columns }) =>
    readIndicators(withoutOldValues(gridOf(sheet), of(columns, INDICATOR_FIGURES)), {
      headingRow: headerRow,
      columns,
    }),
  );
  const chosen = criteriaInUse(tables);
  const criteria =
    chosen && scoring
      ? scoring.readCriteria(withoutOldValues(gridOf(chosen.sheet), of(chosen.columns, CRITERION_FIGURES)), chosen)
      : null;
  const total = chosen && scoring ? scoring.readTotal(gridOf(chosen.sheet), chosen) : null;
  const named = namedColumns([
    ...quantitiesOfRows(indicators),
    ...(criteria && scoring ? scoring.quantitiesOfCriteria(criteria) : []),
  ]);
  const needs = [...named].flatMap(([name, columns]) => {
    const found = sheets.find((sheet) => sheet.ours === null && nameKey(sheet.name) === nameKey(name));
    return found ? [{ sheet: found.name, named: [...columns], ...columnsOf(found.head, columns) }] : [];
  });
  const rows = { indicators, criteria, total };
  return {
    names: indicators.map(({ name }) => name),
    formulas: indicators.map(formulaOf),
    criteria,
    needs,
    rows,
    run: (context, texts) => runLinked(rows, scoring, context, texts),
  };
};

const columnsOf = (head: Grid, named: ReadonlySet<string>): Pick<DataNeed, "columns" | "words"> => {
  const columns = columnsToRead(head, named);
  const words = wordsColumn(head, named);
  return { columns, words: words === null || columns.includes(words) ? null : words };
};

/** What figures, targets and rules stand in; names and remarks may well change with the day. */
const INDICATOR_FIGURES = ["target", "numerator", "denominator", "result", "previous", "moment"] as const;
const CRITERION_FIGURES = ["max", "rule", "data", "self", "appraised", "appraisedAgain"] as const;

const of = <Key extends string>(columns: Columns<Key>, keys: readonly Key[]): number[] =>
  keys.flatMap((key) => columns[key] ?? []);

/** The figures of tables with expressions, by what counts the data. */
export const runLinked = (
  { indicators, criteria, total }: LinkedRows,
  scoring: Scoring | null,
  { quantities, asOf, former, settings, criteria: others }: LinkedContext,
  texts: AssessTexts,
): LinkedResults => {
  const results = runIndicators(indicators, { ...quantities, asOf, former }, texts);
  const context = {
    quantities: { ...quantities, indicators: figuresOfResults(results) },
    settings,
    total: others ? null : total,
  };
  const rows = others ?? criteria;
  return {
    indicators: results,
    criteria:
      rows && scoring
        ? scoring.inNouns(scoring.runCriteria(rows, context, texts), results, texts.criteria.winBack)
        : null,
  };
};

/** What must be read once more, with the words of its rows. @param grids what was read for the needs, in their order */
export const wordsNeeded = (
  needs: readonly DataNeed[],
  grids: readonly Grid[],
  sheets: readonly SheetHead[],
): DataNeed[] =>
  needs.flatMap((need, index) => {
    const { sheet, named, columns, words } = need;
    const head = sheets.find(({ name }) => name === sheet)?.head;
    const grid = grids[index];
    const table = words !== null && grid && head ? readDataTable(grid, head, named) : null;
    if (words === null || !table || !asksForWords(table)) return [];
    return [{ ...need, columns: [...columns, words].sort((a, b) => a - b) }];
  });

/** The data tables of the sheets that were read for {@link Linked.needs}, in the same order. */
export const tablesOf = (needs: Linked["needs"], grids: readonly Grid[], sheets: readonly SheetHead[]): DataTable[] =>
  needs.flatMap(({ sheet, named }, index) => {
    const head = sheets.find(({ name }) => name === sheet)?.head;
    const grid = grids[index];
    const table = grid && head ? readDataTable(grid, head, named) : null;
    return table ? [withoutBetween(table)] : [];
  });
