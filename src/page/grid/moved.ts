interface Place {
  row: number;
  column: number;
}

export interface Bounds {
  rows: number;
  /** The columns that are shown, in their order. */
  columns: readonly number[];
  /** Rows that are in sight. */
  page: number;
}

/** Where a key leads to from a cell; null for a key that leads nowhere. */
export const moved = (
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  { row, column }: Place,
  { rows, columns, page }: Bounds,
): Place | null => {
  const far = ctrlKey || metaKey;
  const place = columns.indexOf(column);
  const at = (next: number): number => columns[Math.min(columns.length - 1, Math.max(0, next))] ?? column;
  const down = (next: number): number => Math.min(rows - 1, Math.max(0, next));
  switch (key) {
    case "ArrowDown":
      return { row: far ? rows - 1 : down(row + 1), column };
    case "ArrowUp":
      return { row: far ? 0 : down(row - 1), column };
    case "ArrowRight":
      return { row, column: far ? at(columns.length) : at(place + 1) };
    case "ArrowLeft":
      return { row, column: far ? at(0) : at(place - 1) };
    case "PageDown":
      return { row: down(row + page), column };
    case "PageUp":
      return { row: down(row - page), column };
    case "Home":
      return { row: far ? 0 : row, column: at(0) };
    case "End":
      return { row: far ? rows - 1 : row, column: at(columns.length) };
    default:
      return null;
  }
};
