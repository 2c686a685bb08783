import type { AssessTexts } from "./assess-texts";
import type { CriterionRow } from "./criteria/table/criterion";
import type { TotalRow } from "./criteria/table/total-row";
import type { CriteriaResult } from "./criteria/tree/criteria-result";
import type { QuantityContext } from "./data/evaluate";
import type { FormerUnits } from "./indicators/former-units";
import type { IndicatorResult, IndicatorRow } from "./indicators/indicator";
import type { Day } from "./lib/calendar-day";
import type { Settings } from "./settings";

/** What must be read of a data sheet. */
export interface DataNeed {
  sheet: string;
  named: string[];
  columns: number[];
  /** A column more, where rows without a code ask for their words; null where there is none. */
  words: number | null;
}

/** The tables that hold expressions, read: indicators and criteria. */
export interface Linked {
  /** The indicators' names as they are written. */
  names: string[];
  /** What each indicator computes, in their order; null where its figures are typed. */
  formulas: (string | null)[];
  /** The criteria table's rows; null where the workbook has none. */
  criteria: readonly CriterionRow[] | null;
  /** What must be read of each data sheet that exists; names in the expressions may be typed loosely. */
  needs: DataNeed[];
  /** The rows themselves. */
  rows: LinkedRows;
  /** Their figures over the data that was read for the needs. */
  run: (context: LinkedContext, texts: AssessTexts) => LinkedResults;
}

/** The tables with expressions as plain data. */
export interface LinkedRows {
  indicators: readonly IndicatorRow[];
  criteria: readonly CriterionRow[] | null;
  /** What the criteria table prints as its total. */
  total: TotalRow | null;
}

export interface LinkedContext {
  quantities: Omit<QuantityContext, "indicators">;
  asOf: Day;
  former: FormerUnits;
  settings: Settings;
  /** Scored in place of the workbook's own criteria: the rules of another set with these figures. */
  criteria?: readonly CriterionRow[];
}

export interface LinkedResults {
  indicators: IndicatorResult[];
  /** null where the workbook has no criteria table */
  criteria: CriteriaResult | null;
}

/** Of a workbook without such tables. */
export const nothingLinked: Linked = {
  names: [],
  formulas: [],
  criteria: null,
  needs: [],
  rows: { indicators: [], criteria: null, total: null },
  run: () => ({ indicators: [], criteria: null }),
};
