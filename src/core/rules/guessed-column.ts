import { cellText } from "../table/cell-values";
import { columnName } from "../table/grid";
import type { Rule } from "./rule";

/** A column taken by its cells, because its heading does not say what it is. */
export const guessedColumn: Rule = {
  id: "guessed-column",
  severity: "warning",
  needs: [],
  check: (plan, { grid, texts }) =>
    plan.guessed.map(({ key, column, read, of, beside, both = false }) => {
      const named = (at: number) => {
        const cell = grid.cell(plan.headerRow, at) ?? grid.cell(plan.firstRow, at);
        return { column: columnName(at), heading: cellText(cell).replace(/\s+/g, " ") };
      };
      const other = beside === undefined ? null : named(beside);
      const message = texts["guessed-column"].message({ ...named(column), as: key, read, of, beside: other, both });
      return { task: null, row: plan.headerRow, column, message };
    }),
};
