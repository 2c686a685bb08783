import type { Messages } from "../../../messages/messages";
import { cellText } from "../../table/cell-values";
import type { Grid } from "../../table/grid";
import { type Headings, headingsOfRow, matchHeadings } from "../../table/headings";
import type { Remark } from "./kept";
import { typedText } from "./typed-text";

/** The remarks in all tables of the report, found by their headings wherever the tables have been moved. */
export const readRemarks = (grid: Grid, languages: readonly Messages["report"][]): Remark[] => {
  const headings: Headings<"id" | "name" | "remark"> = {
    id: languages.flatMap(({ columns }) => [columns.id, columns.code]),
    name: languages.flatMap(({ columns }) => [columns.task, columns.indicator, columns.criterion, columns.item]),
    remark: languages.map(({ columns }) => columns.remark),
  };
  const remarks: Remark[] = [];
  let columns: { id: number; name: number; remark: number } | null = null;
  for (let row = 0; row < grid.rows; row++) {
    const { id, name, remark } = matchHeadings(headingsOfRow(grid, row), headings);
    if (id !== undefined && name !== undefined) {
      columns = remark === undefined ? null : { id, name, remark };
      continue;
    }
    if (columns === null) continue;
    const found = {
      id: cellText(grid.cell(row, columns.id)),
      name: cellText(grid.cell(row, columns.name)),
      text: typedText(grid.cell(row, columns.remark)),
    };
    // A line of its own, the next section's title, ends the table; an empty one does not.
    if (found.name === "" && found.id !== "") columns = null;
    else if (found.name !== "" && found.text !== "") remarks.push(found);
  }
  return remarks;
};
