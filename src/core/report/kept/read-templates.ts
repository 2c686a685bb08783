import type { ReportTexts } from "../report-texts";
import { cellText } from "../../table/cell-values";
import type { Grid } from "../../table/grid";
import { type Headings, headingsOfRow, matchHeadings } from "../../table/headings";
import type { KeptTemplate } from "./kept";
import { sameText, typedText } from "./typed-text";

/** In the order in which they are written. */
const COLUMNS = ["code", "topic", "text", "checked", "template", "check", "writtenTemplate", "writtenCheck"] as const;
type Column = (typeof COLUMNS)[number];

/** So many headings of ours make the heading row, whichever of the others somebody has reworded. */
const ENOUGH = 3;

/** The templates that an office has changed or added; an emptied one stays empty. */
export const readTemplates = (grid: Grid, languages: readonly ReportTexts[]): KeptTemplate[] => {
  const of = (key: keyof ReportTexts["draftColumns"]) => languages.map(({ draftColumns }) => draftColumns[key]);
  const headings: Headings<Column> = {
    code: of("code"),
    topic: of("topic"),
    text: of("text"),
    checked: of("checked"),
    template: of("template"),
    check: of("check"),
    writtenTemplate: of("writtenTemplate"),
    writtenCheck: of("writtenCheck"),
  };
  const kept: KeptTemplate[] = [];
  let columns: Partial<Record<Column, number>> = {};
  for (let row = 0; row < grid.rows; row++) {
    const found = matchHeadings(headingsOfRow(grid, row), headings);
    if (Object.keys(found).length >= ENOUGH) {
      columns = completed(found);
      continue;
    }
    if (columns.template === undefined) continue;
    const text = (column: Column) => (columns[column] === undefined ? "" : typedText(grid.cell(row, columns[column])));
    const code = columns.code === undefined ? "" : cellText(grid.cell(row, columns.code));
    const [template, check] = [text("template"), text("check")];
    const changed = !sameText(template, text("writtenTemplate")) || !sameText(check, text("writtenCheck"));
    if (changed) kept.push({ code, topic: text("topic"), template, check });
  }
  return kept;
};

/** A reworded heading is where it was written: as far from the others as then, where none of them stands. */
const completed = (found: Partial<Record<Column, number>>): Partial<Record<Column, number>> => {
  const taken = new Set(Object.values(found));
  const all = { ...found };
  COLUMNS.forEach((column, index) => {
    if (found[column] !== undefined) return;
    const places = COLUMNS.flatMap((other, at) => (found[other] === undefined ? [] : [{ at, column: found[other] }]));
    const near = places.sort((a, b) => Math.abs(a.at - index) - Math.abs(b.at - index))[0];
    const place = near ? near.column + index - near.at : -1;
    if (place >= 0 && !taken.has(place)) all[column] = place;
  });
  return all;
};
