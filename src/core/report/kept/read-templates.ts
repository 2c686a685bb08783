import type { Messages } from "../../../messages/messages";
import { cellText } from "../../table/cell-values";
import type { Grid } from "../../table/grid";
import { type Headings, headingsOfRow, matchHeadings } from "../../table/headings";
import type { KeptTemplate } from "./kept";
import { sameText, typedText } from "./typed-text";

type Column = "code" | "topic" | "template" | "check" | "writtenTemplate" | "writtenCheck";

/** The templates that an office has changed or added; an emptied one stays empty. */
export const readTemplates = (grid: Grid, languages: readonly Messages["report"][]): KeptTemplate[] => {
  const of = (key: keyof Messages["report"]["draftColumns"]) => languages.map(({ draftColumns }) => draftColumns[key]);
  const headings: Headings<Column> = {
    code: of("code"),
    topic: of("topic"),
    template: of("template"),
    check: of("check"),
    writtenTemplate: of("writtenTemplate"),
    writtenCheck: of("writtenCheck"),
  };
  const kept: KeptTemplate[] = [];
  let columns: Partial<Record<Column, number>> = {};
  for (let row = 0; row < grid.rows; row++) {
    const found = matchHeadings(headingsOfRow(grid, row), headings);
    if (found.template !== undefined && found.code !== undefined) {
      columns = found;
      continue;
    }
    if (columns.template === undefined) continue;
    const text = (column: Column) => (columns[column] === undefined ? "" : typedText(grid.cell(row, columns[column])));
    const code = columns.code === undefined ? "" : cellText(grid.cell(row, columns.code));
    const [template, check] = [text("template"), text("check")];
    const changed = !sameText(template, text("writtenTemplate")) || !sameText(check, text("writtenCheck"));
    if (code !== "" && changed) kept.push({ code, topic: text("topic"), template, check });
  }
  return kept;
};
