import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { MergedArea } from "../../core/table/grid";
import type { PageTexts } from "../../messages/vi/page";
import { Spoken } from "../../taskpane/parts/Spoken";
import type { ShownSheet } from "../state/use-sheets";
import { isFigure, shownText } from "./cell-text";
import type { ShownColumn } from "./columns-of";
import { fillOf } from "./fill-of";
import { useGridStyles } from "./grid-styles";
import type { RowMark } from "./marks-by-row";
import type { MergeAt } from "./merges-of";

export interface GridRowProps {
  sheet: ShownSheet;
  row: number;
  columns: readonly ShownColumn[];
  mergeAt: MergeAt;
  /** The rows that are drawn together with it: a merged area is drawn as far as these go. */
  from: number;
  end: number;
  mark: RowMark | undefined;
  /** The column that is selected in this row, or null. */
  selected: number | null;
  heading: boolean;
  wrap: boolean;
  words: PageTexts;
  /** A second drawing of headings that have scrolled away: for the eye alone. */
  copy?: boolean;
  measure?: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/** The icon beside a highlighted row's number: nothing is told by its colour alone. */
const SIGNS = { overdue: "!", "due-soon": "◷", "done-late": "✓" };

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

const Row = ({
  sheet,
  row,
  columns,
  mergeAt,
  from,
  end,
  mark,
  selected,
  heading,
  wrap,
  words,
  copy = false,
  measure,
}: GridRowProps) => {
  const styles = useGridStyles();
  const { grid } = sheet;
  const look = mark && words.sheet.looks[mark.look];
  return (
    <tr ref={measure} data-index={row} aria-rowindex={copy ? undefined : row + 2}>
      <th scope="row" className={styles.number} title={look}>
        {row + 1}
        {mark && <span aria-hidden> {SIGNS[mark.look]}</span>}
        {look && <Spoken>, {look}</Spoken>}
      </th>
      {columns.map(({ column, left }, place) => {
        const area = mergeAt(row, column);
        if (area && !isFirst(area, row, column, from, columns)) return null;
        const [top, side] = area ? [area.row, area.column] : [row, column];
        const cell = grid.cell(top, side);
        const own = grid.look?.(top, side) ?? null;
        const lit = mark && column >= mark.firstColumn && column <= mark.lastColumn;
        const fill = lit ? null : fillOf(own?.fill ?? null);
        const text = shownText(cell, words);
        return (
          <td
            key={column}
            id={copy ? undefined : cellId(row, column)}
            data-row={row}
            data-column={column}
            aria-colindex={copy ? undefined : column + 2}
            aria-selected={!copy && selected === column}
            {...(area ? spans(area, row, end, columns, place) : {})}
            className={mergeClasses(
              styles.cell,
              heading && styles.heading,
              own?.bold === true && styles.bold,
              isFigure(cell) && styles.figure,
              left !== null && styles.stuck,
              lit && styles[mark.look],
              selected === column && !copy && styles.selected,
            )}
            style={{ ...fill, ...(left === null ? {} : { left }) }}
          >
            {text !== "" && <div className={wrap ? styles.wrapped : styles.oneLine}>{text}</div>}
          </td>
        );
      })}
    </tr>
  );
};

export const GridRow = memo(Row);

/** Whether a merged area's cell is drawn here: at its first row and column of those that are shown. */
const isFirst = (
  area: MergedArea,
  row: number,
  column: number,
  from: number,
  columns: readonly ShownColumn[],
): boolean => row === Math.max(area.row, from) && column === columns.find((one) => one.column >= area.column)?.column;

const spans = (
  area: MergedArea,
  row: number,
  end: number,
  columns: readonly ShownColumn[],
  place: number,
): { rowSpan?: number; colSpan?: number } => {
  const rowSpan = Math.min(area.row + area.rows, end) - row;
  const colSpan = columns.slice(place).filter(({ column }) => column < area.column + area.columns).length;
  return { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
};
