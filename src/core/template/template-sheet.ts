import type { Day } from "../lib/calendar-day";
import type { Validation } from "../table/validation";
import type { ReportCell, ReportSheet, StyleName } from "../report/sheet-model";

/** What a prepared cell holds. */
export type TemplateCell = string | number | { day: Day } | { share: number } | null;

export interface TemplateSheet extends ReportSheet {
  validations: Validation[];
}

export interface TemplateTable {
  name: string;
  titles?: readonly string[];
  head: readonly string[];
  rows: readonly (readonly TemplateCell[])[];
  widths: number[];
  validations?: Validation[];
}

const valueOf = (cell: TemplateCell): ReportCell["value"] => {
  if (cell === null) return null;
  if (typeof cell === "string") return { kind: "text", text: cell };
  if (typeof cell === "number") return { kind: "number", number: cell };
  return "day" in cell ? { kind: "day", day: cell.day } : { kind: "number", number: cell.share };
};

const styled = (cell: TemplateCell, style: StyleName): ReportCell => ({
  value: valueOf(cell),
  style: cell === null || typeof cell !== "object" ? style : "day" in cell ? "day" : "share",
});

/** A sheet as a clerk would lay it out: titles, a heading row that stays on the screen, bordered rows to type in. */
export const templateSheet = ({
  name,
  titles = [],
  head,
  rows,
  widths,
  validations = [],
}: TemplateTable): TemplateSheet => {
  const titleRows = titles.map((title) => [styled(title, "title")]);
  const blank = titles.length > 0 ? [[]] : [];
  const body = rows.map((row) => head.map((_, column) => styled(row[column] ?? null, "text")));
  const all = [...titleRows, ...blank, head.map((heading) => styled(heading, "heading")), ...body];
  return {
    id: name,
    name,
    widths,
    rows: all.map((cells) => ({ cells, height: null })),
    merges: titles.map((_, row) => ({ row, column: 0, rows: 1, columns: head.length })),
    frozenRows: titleRows.length + blank.length + 1,
    repeatedRows: null,
    landscape: true,
    filter: null,
    tabColor: null,
    validations,
  };
};
