import { countTable } from "../../src/core/data/count-table";
import type { DataTable } from "../../src/core/data/data-table";
import type { Outcome } from "../../src/core/data/outcome";
import { otherSpelling } from "../../src/core/data/other-spelling";
import type { Aggregate } from "../../src/core/data/quantity";
import { shownCell } from "../../src/core/data/cell-order";
import { TextValues } from "../../src/core/data/text-values";
import type { Quoted } from "../../src/core/data/sql/compile-aggregates";
import { formatNumber } from "../../src/core/lib/number";
import { Kind } from "../../src/core/table/grid";

export const PERIOD = { from: "2024-01-01", to: "2024-03-05" };

/** What the engine's place names, read where it stands. */
export const quotedFrom = (table: DataTable): Quoted => {
  const values = new TextValues(table.grid.texts);
  return {
    shown: (row, column) => {
      const cells = table.grid.column(column);
      return shownCell(cells?.kinds[row] ?? Kind.empty, cells?.values[row] ?? 0, values);
    },
    spelling: (text, column) => otherSpelling(text, column, table),
  };
};

export const ownOutcomes = (aggregates: readonly Aggregate[], table: DataTable): Map<string, Outcome> =>
  countTable(aggregates, table, PERIOD);

const TOLERANCE = 1e-9;

/** What differs between two answers, in words; null where nothing does. */
export const differenceOf = (own: Outcome | undefined, other: Outcome | undefined): string | null => {
  if (!own || !other) return "one has no answer";
  const said = (outcome: Outcome) => JSON.stringify([outcome.problem, outcome.notes]);
  if (said(own) !== said(other)) return `${said(own)} is not ${said(other)}`;
  if (own.value === null || other.value === null)
    return own.value === other.value ? null : `${own.value} is not ${other.value}`;
  if (Math.abs(own.value - other.value) > TOLERANCE * Math.max(Math.abs(own.value), Math.abs(other.value)))
    return `${own.value} is not ${other.value}`;
  const printed = [formatNumber(own.value), formatNumber(other.value)];
  return printed[0] === printed[1] ? null : `${printed[0]} is not ${printed[1]}`;
};
