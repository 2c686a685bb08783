import type { PlanTable } from "../plan/layout/plan-table";
import type { PlanColumn } from "../plan/plan-column";
import { heightOf } from "../report/page";
import type { ReportCell, StyleName } from "../report/sheet-model";
import type { TemplateSheet } from "../template/template-sheet";
import { lackingColumns, trackingRules } from "../template/tracking-columns";
import type { CleanRows } from "./clean-rows";

/** Rows for tasks that come later. */
const SPARE_ROWS = 200;
const WIDTHS: Partial<Record<PlanColumn, number>> = {
  number: 7,
  task: 46,
  lead: 22,
  support: 20,
  product: 22,
  timing: 26,
};
const OTHER_WIDTH = 18;

const styled = (text: string, style: StyleName): ReportCell => ({
  value: text === "" ? null : { kind: "text", text },
  style,
});

/** A plan as a sheet of its own: its title, its table as it was, and beside it the tracking columns that it lacks. */
export const planSheet = (
  name: string,
  titles: readonly string[],
  tables: readonly PlanTable[],
  { rows, merges, sections }: CleanRows,
): TemplateSheet => {
  const width = rows.reduce((most, { texts }) => Math.max(most, texts.length), 1);
  const headed = rows.filter(({ from }) =>
    tables.some(({ firstRow, headerRow }) => from >= firstRow && from <= headerRow),
  );
  const lacking = lackingColumns(
    (key) => tables.some(({ columns }) => columns[key] !== undefined),
    headed.flatMap(({ texts }) => texts),
  );
  const columns = width + lacking.length;
  const top = titles.length === 0 ? 0 : titles.length + 1;
  const at = new Map(rows.map(({ from }, index) => [from, index + top]));
  const placeOf = (row: number): number => at.get(row) ?? top;
  const headings = tables.map(({ firstRow, headerRow }) => ({ first: placeOf(firstRow), last: placeOf(headerRow) }));
  const isHeading = (row: number) => headings.some(({ first, last }) => row >= first && row <= last);
  const firstTable = headings[0] ?? { first: top, last: top };
  const body = rows.map(({ from, texts }, index) => {
    const row = index + top;
    const style = isHeading(row)
      ? "heading"
      : row < firstTable.first
        ? "section"
        : sections.has(from)
          ? "label"
          : "text";
    const tracking = lacking.map(({ heading }) => {
      if (row < firstTable.first) return null;
      return styled(headings.some(({ first }) => first === row) ? heading : "", style);
    });
    return [...Array.from({ length: width }, (_, column) => styled(texts[column] ?? "", style)), ...tracking];
  });
  const tall = headings
    .filter(({ first, last }) => last > first)
    .flatMap(({ first, last }) =>
      lacking.map((_, index) => ({ row: first, column: width + index, rows: last - first + 1, columns: 1 })),
    );
  const [main] = tables;
  const widths = [
    ...Array.from({ length: width }, (_, column) => widthOf(main, column)),
    ...lacking.map((one) => one.width),
  ];
  const moved = merges.map((area) => ({ ...area, row: area.row + top }));
  // A text over several rows has their heights together.
  const isOverRows = (row: number, column: number) =>
    moved.some((area) => area.rows > 1 && area.row === row && area.column === column);
  return {
    id: name,
    name,
    widths,
    rows: [
      ...titles.map((title) => [styled(title, title === title.toUpperCase() ? "title" : "subtitle")]),
      ...(top > 0 ? [[]] : []),
      ...body,
    ].map((cells, row) => ({
      cells,
      height:
        row < top
          ? null
          : heightOf(
              { widths },
              cells.map((cell, column) => (isOverRows(row, column) ? null : cell)),
            ),
    })),
    merges: [...titles.map((_, row) => ({ row, column: 0, rows: 1, columns })), ...moved, ...tall],
    frozenRows: firstTable.last + 1,
    repeatedRows: [firstTable.first, firstTable.last],
    landscape: true,
    filter: null,
    tabColor: null,
    validations: trackingRules(
      width,
      firstTable.last + 2,
      top + rows.length + SPARE_ROWS,
      lacking.map(({ key }) => key),
    ),
  };
};

const widthOf = (table: PlanTable | undefined, column: number): number => {
  const found = Object.entries(table?.columns ?? {}).find(([, at]) => at === column);
  return WIDTHS[found?.[0] as PlanColumn] ?? OTHER_WIDTH;
};
