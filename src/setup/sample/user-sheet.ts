import type { ReportCell, ReportSheet, StyleName } from "../../core/report/sheet-model";
import type { SampleCell } from "./plan-rows";

const valueOf = (cell: SampleCell): ReportCell["value"] => {
  if (cell === null) return null;
  if (typeof cell === "string") return { kind: "text", text: cell };
  return typeof cell === "number" ? { kind: "number", number: cell } : { kind: "day", day: cell.day };
};

const styled = (cell: SampleCell, style: StyleName): ReportCell | null => {
  if (cell === null) return null;
  return { value: valueOf(cell), style: typeof cell === "object" ? "day" : style };
};

/** A sheet as a clerk leaves it: titles, a heading row, rows of cells. */
export const userSheet = (
  name: string,
  titles: readonly string[],
  head: readonly SampleCell[],
  rows: readonly (readonly SampleCell[])[],
  widths: number[],
): ReportSheet => {
  const titleRows = titles.map((title) => [styled(title, "title")]);
  const blank = titles.length > 0 ? [[]] : [];
  const body = rows.map((row) => row.map((cell) => styled(cell, row === head ? "heading" : "text")));
  const cells = [...titleRows, ...blank, head.map((cell) => styled(cell, "heading")), ...body];
  return {
    id: name,
    name,
    widths,
    rows: cells.map((row) => ({ cells: row, height: null })),
    merges: titles.map((_, row) => ({ row, column: 0, rows: 1, columns: head.length })),
    frozenRows: titleRows.length + blank.length + 1,
    repeatedRows: null,
    landscape: true,
    filter: null,
    tabColor: null,
  };
};
