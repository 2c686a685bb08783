import { heightOf, newPage } from "../../core/report/page";
import { type TemplateCell, templateSheet, type TemplateSheet } from "../../core/template/template-sheet";

/** A sheet as a clerk leaves it: titles, a heading row, rows of cells, each as high as its longest text needs. */
export const userSheet = (
  name: string,
  titles: readonly string[],
  head: readonly TemplateCell[],
  rows: readonly (readonly TemplateCell[])[],
  widths: number[],
): TemplateSheet => {
  const sheet = templateSheet({
    name,
    titles,
    head: head.map((heading) => (typeof heading === "string" ? heading : "")),
    rows,
    widths,
  });
  const page = newPage(widths);
  const body = sheet.frozenRows - 1;
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) => (at < body ? row : { ...row, height: heightOf(page, row.cells) })),
  };
};
