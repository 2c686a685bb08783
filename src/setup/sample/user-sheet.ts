import { type TemplateCell, templateSheet, type TemplateSheet } from "../../core/template/template-sheet";

/** A sheet as a clerk leaves it: titles, a heading row, rows of cells. */
export const userSheet = (
  name: string,
  titles: readonly string[],
  head: readonly TemplateCell[],
  rows: readonly (readonly TemplateCell[])[],
  widths: number[],
): TemplateSheet =>
  templateSheet({
    name,
    titles,
    head: head.map((heading) => (typeof heading === "string" ? heading : "")),
    rows,
    widths,
  });
