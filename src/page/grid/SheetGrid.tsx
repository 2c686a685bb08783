import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { columnName } from "../../core/table/grid";
import type { View } from "../../taskpane/state/pane-state";
import type { Selection } from "../state/page-host";
import { usePage } from "../state/page-context";
import type { ShownSheet } from "../state/use-sheets";
import { columnsOf, NUMBERS_WIDTH } from "./columns-of";
import { cellId, GridRow } from "./GridRow";
import { useGridStyles } from "./grid-styles";
import { headingRows } from "./heading-rows";
import { marksByRow } from "./marks-by-row";
import { mergesOf } from "./merges-of";
import { moved } from "./moved";

/** Rows of a larger sheet are one line high each: nothing has to be measured while scrolling. */
const MOST_WRAPPED = 3000;
const LINE = 29;
const DRAWN_AHEAD = 12;

/** A sheet as a table of which only what is in sight is drawn; arrows, Page and Home keys go through its cells. */
export const SheetGrid = ({
  sheet,
  view,
  selection,
  onSelect,
}: {
  sheet: ShownSheet;
  view: View | null;
  selection: Selection | null;
  onSelect: (row: number, column: number) => void;
}) => {
  const { words } = usePage();
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [headHeight, setHeadHeight] = useState(LINE);
  const { grid, name } = sheet;
  const wrap = grid.rows <= MOST_WRAPPED;
  const columns = useMemo(() => columnsOf(sheet), [sheet]);
  const mergeAt = useMemo(() => mergesOf(grid), [grid]);
  const headings = useMemo(() => headingRows(sheet, view), [sheet, view]);
  const marks = useMemo(() => marksByRow(view, name), [view, name]);
  const rows = useVirtualizer({
    count: grid.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: DRAWN_AHEAD,
    scrollPaddingStart: headHeight,
  });
  const shown = rows.getVirtualItems();
  const [from, end] = [shown[0]?.index ?? 0, (shown.at(-1)?.index ?? -1) + 1];
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const seen = rows.range?.startIndex ?? 0;
  const copied = headings !== null && seen > headings.first;
  const row = selection?.row ?? null;
  const column = selection?.column ?? null;
  const led = selection?.led === true;

  useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? LINE), [copied, sheet]);

  useEffect(() => {
    if (row === null || column === null) return;
    rows.scrollToIndex(Math.min(row, grid.rows - 1), { align: led ? "center" : "auto" });
    showColumn(scroller.current, columns, column);
    // Only where the user goes elsewhere: what is read anew does not scroll.
  }, [row, column, led, selection]);

  const click = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-row]") : null;
    if (cell) onSelect(Number(cell.dataset["row"]), Number(cell.dataset["column"]));
  };
  const press = (event: KeyboardEvent) => {
    const at = { row: row ?? 0, column: column ?? columns[0]?.column ?? 0 };
    const page = Math.max(1, end - from - 2 * DRAWN_AHEAD);
    const next = moved(event, at, { rows: grid.rows, columns: columns.map((one) => one.column), page });
    if (!next) return;
    event.preventDefault();
    onSelect(next.row, next.column);
  };

  const common = { sheet, columns, mergeAt, wrap, words };
  const width = columns.reduce((sum, one) => sum + one.width, NUMBERS_WIDTH);
  const drawn = row !== null && column !== null && row >= from && row < end;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        role="grid"
        tabIndex={0}
        aria-label={words.sheet.grid({ sheet: name, rows: grid.rows, columns: grid.columns })}
        aria-rowcount={grid.rows + 1}
        aria-colcount={grid.columns + 1}
        aria-activedescendant={drawn ? cellId(row, column) : undefined}
        className={styles.table}
        style={{ width }}
        onClick={click}
        onKeyDown={press}
      >
        <colgroup>
          <col style={{ width: NUMBERS_WIDTH }} />
          {columns.map((one) => (
            <col key={one.column} style={{ width: one.width }} />
          ))}
        </colgroup>
        <thead ref={head} className={styles.head}>
          <tr aria-rowindex={1}>
            <td className={styles.number} />
            {columns.map((one) => (
              <th
                key={one.column}
                scope="col"
                aria-colindex={one.column + 2}
                className={styles.letter}
                style={one.left === null ? {} : { position: "sticky", left: one.left, zIndex: 1 }}
              >
                {columnName(one.column)}
              </th>
            ))}
          </tr>
        </thead>
        {copied && (
          <tbody aria-hidden className={styles.head} style={{ top: LETTERS }}>
            {Array.from({ length: headings.end - headings.first }, (_, index) => headings.first + index).map((at) => (
              <GridRow
                key={at}
                {...common}
                row={at}
                from={headings.first}
                end={headings.end}
                mark={undefined}
                selected={null}
                heading
                copy
              />
            ))}
          </tbody>
        )}
        <tbody>
          <Spacer height={before} columns={columns.length} />
          {shown.map(({ index, key }) => (
            <GridRow
              key={key}
              {...common}
              row={index}
              from={from}
              end={end}
              mark={marks.get(index)}
              selected={row === index ? column : null}
              heading={headings !== null && index >= headings.first && index < headings.end}
              measure={wrap ? rows.measureElement : undefined}
            />
          ))}
          <Spacer height={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
};

/** The height of the row of letters. */
const LETTERS = 21;

const Spacer = ({ height, columns }: { height: number; columns: number }) => {
  const styles = useGridStyles();
  return height <= 0 ? null : (
    <tr aria-hidden>
      <td className={styles.spacer} colSpan={columns + 1} style={{ height }} />
    </tr>
  );
};

/** Scrolls sideways where the column is not in sight, past what stays at the left. */
const showColumn = (
  scroller: HTMLElement | null,
  columns: readonly { column: number; width: number; left: number | null }[],
  column: number,
): void => {
  const place = columns.findIndex((one) => one.column === column);
  const one = columns[place];
  if (!scroller || !one || one.left !== null) return;
  const left = columns.slice(0, place).reduce((sum, { width }) => sum + width, NUMBERS_WIDTH);
  const stuck = columns.reduce((sum, { width, left: at }) => (at === null ? sum : sum + width), NUMBERS_WIDTH);
  if (left - stuck < scroller.scrollLeft) scroller.scrollLeft = left - stuck;
  else if (left + one.width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = Math.min(left - stuck, left + one.width - scroller.clientWidth);
};
