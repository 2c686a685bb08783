import { columnName } from "../table/grid";
import type { Rule } from "./rule";

/** A column taken by its cells, because its heading does not say what it is. */
export const guessedColumn: Rule = {
  id: "guessed-column",
  severity: "warning",
  needs: [],
  check: (plan, { grid, texts }) =>
    plan.guessed.map(({ key, column, read, of }) => {
      const cell = grid.cell(plan.headerRow, column) ?? grid.cell(plan.firstRow, column);
      const heading = typeof cell === "string" ? cell.replace(/\s+/g, " ") : "";
      const message = texts["guessed-column"].message({ column: columnName(column), heading, as: key, read, of });
      return { task: null, row: plan.headerRow, column, message };
    }),
};
