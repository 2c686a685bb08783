import type { View } from "../../taskpane/state/pane-state";
import type { ShownSheet } from "../state/use-sheets";

/** Rows that stay in sight, the first and one past the last. */
export interface HeadingRows {
  first: number;
  end: number;
}

/** More rows would leave no room for the others. */
const MOST_ROWS = 12;

/** The rows that their user has frozen, else the headings of the plan that stands there; a data sheet's first row. */
export const headingRows = ({ name, grid, layout }: ShownSheet, view: View | null): HeadingRows | null => {
  const frozen = layout.frozen.rows;
  if (frozen > 0 && frozen <= MOST_ROWS) return { first: 0, end: frozen };
  const plan = view?.gathered.tables.plans.find(({ sheet }) => sheet === name);
  if (plan && plan.headerRow - plan.firstRow < MOST_ROWS) return { first: plan.firstRow, end: plan.headerRow + 1 };
  return grid.rows > 1 && view?.gathered.dataSheets.has(name) ? { first: 0, end: 1 } : null;
};
