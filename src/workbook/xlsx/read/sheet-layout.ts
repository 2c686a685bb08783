import type { Package } from "../package";
import type { CellTaker } from "./scan-sheet";
import { walkSheet } from "./walk-sheet";

/** How a sheet is laid out on the screen, as its user has left it. */
export interface SheetLayout {
  /** Widths in characters, by zero-based column; a column that is not named has {@link SheetLayout.width}. */
  widths: ReadonlyMap<number, number>;
  width: number;
  hiddenColumns: ReadonlySet<number>;
  /** Rows and columns that stay while scrolling. */
  frozen: { rows: number; columns: number };
}

/** Excel's own width where a sheet says none. */
const USUAL_WIDTH = 8.43;
/** `<col min="5" max="16384">` is the rest of the sheet: nobody looks at so many columns. */
const MOST_COLUMNS = 1000;

/** What stands before the rows tells it; no row is read. */
export const readSheetLayout = async (parts: Package, path: string): Promise<SheetLayout> => {
  const nothing = () => undefined;
  const none: CellTaker = { row: () => false, wants: () => false, plain: nothing, mixed: nothing };
  const { opening } = await walkSheet(parts, path, none, false);
  const widths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const [tag] of opening.matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)) {
    const [first, last] = [number(tag, "min"), number(tag, "max")];
    if (first === null || last === null) continue;
    for (let column = first - 1; column < Math.min(last, MOST_COLUMNS); column++) {
      const width = number(tag, "width");
      if (width !== null) widths.set(column, width);
      if (/\shidden\s*=\s*["'](?:1|true)["']/.test(tag)) hiddenColumns.add(column);
    }
  }
  const [format = ""] = /<(?:[\w.-]+:)?sheetFormatPr\s[^>]*>/.exec(opening) ?? [];
  return { widths, width: number(format, "defaultColWidth") ?? USUAL_WIDTH, hiddenColumns, frozen: frozenOf(opening) };
};

/** `<pane xSplit="2" ySplit="5" topLeftCell="C6" state="frozen"/>` in the first view. */
const frozenOf = (opening: string): SheetLayout["frozen"] => {
  const [pane = ""] = /<(?:[\w.-]+:)?pane\s[^>]*>/.exec(opening) ?? [];
  if (!/\sstate\s*=\s*["']frozen(?:Split)?["']/.test(pane)) return { rows: 0, columns: 0 };
  return { rows: number(pane, "ySplit") ?? 0, columns: number(pane, "xSplit") ?? 0 };
};

const number = (tag: string, attribute: string): number | null => {
  const found = new RegExp(`\\s${attribute}\\s*=\\s*["']([\\d.]+)["']`).exec(tag)?.[1];
  return found === undefined ? null : Number(found);
};
