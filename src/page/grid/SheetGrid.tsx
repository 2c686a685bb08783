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
  const copy = useRef<HTMLTableElement>(null);
  const [stuckHeight, setStuckHeight] = useState(LETTERS);
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
    scrollMargin: LETTERS,
    scrollPaddingStart: stuckHeight,
  });
  const shown = rows.getVirtualItems();
  const [from, end] = [shown[0]?.index ?? 0, (shown.at(-1)?.index ?? -1) + 1];
  const before = (shown[0]?.start ?? LETTERS) - LETTERS;
  const after = rows.getTotalSize() - ((shown.at(-1)?.end ?? LETTERS) - LETTERS);
  const seen = rows.range?.startIndex ?? 0;
  const copied = headings !== null && seen > headings.first;
  const row = selection?.row ?? null;
  const column = selection?.column ?? null;
  const led = selection?.led === true;

  useLayoutEffect(() => setStuckHeight(LETTERS + (copy.current?.offsetHeight ?? 0)), [copied, sheet]);

  useEffect(() => {
    if (row === null || column === null) return;
    rows.scrollToIndex(Math.min(row, grid.rows - 1), { align: led ? "center" : "auto" });
    // Once it is drawn: sideways, and up or down where rows turned out higher than thought.
    const frame = requestAnimationFrame(() => {
      document.getElementById(cellId(row, column))?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
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

  // Rows that no area leads out of are drawn again only where they themselves change.
  const drawnRows = grid.merges?.length ? { from, end } : { from: 0, end: grid.rows };
  const common = { sheet, columns, mergeAt, wrap, words };
  const width = columns.reduce((sum, one) => sum + one.width, NUMBERS_WIDTH);
  const drawn = row !== null && column !== null && row >= from && row < end;
  const stuckWidth = columns.reduce((sum, one) => (one.left === null ? sum : sum + one.width), NUMBERS_WIDTH);
  const widths = (
    <colgroup>
      <col style={{ width: NUMBERS_WIDTH }} />
      {columns.map((one) => (
        <col key={one.column} style={{ width: one.width }} />
      ))}
    </colgroup>
  );
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ scrollPaddingTop: stuckHeight, scrollPaddingLeft: stuckWidth }}
    >
      {copied && (
        <div aria-hidden className={styles.copy} style={{ top: LETTERS }}>
          <table ref={copy} className={styles.table} style={{ width }} onClick={click}>
            {widths}
            <tbody>
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
          </table>
        </div>
      )}
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
        {widths}
        <thead className={styles.head}>
          <tr aria-rowindex={1} style={{ height: LETTERS }}>
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
        <tbody>
          <Spacer height={before} columns={columns.length} />
          {shown.map(({ index, key }) => (
            <GridRow
              key={key}
              {...common}
              {...drawnRows}
              row={index}
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
