import type { ShownSheet } from "../state/use-sheets";

export interface ShownColumn {
  column: number;
  /** CSS pixels. */
  width: number;
  /** From the table's left edge, for one that stays while scrolling; null for all others. */
  left: number | null;
}

/** Of wider sheets the first ones are shown, and that is said. */
export const MOST_COLUMNS = 100;
export const NUMBERS_WIDTH = 52;
/** A digit of Excel's standard font, and the cell's padding. */
const DIGIT = 7;
const PADDING = 5;
const [NARROWEST, WIDEST] = [40, 480];
/** Frozen columns that are wider leave no room for the others. */
const MOST_FROZEN = 360;

/** The columns as their user has made them, hidden ones left out. */
export const columnsOf = ({ grid, layout }: ShownSheet): ShownColumn[] => {
  const all = Array.from({ length: Math.min(grid.columns, MOST_COLUMNS) }, (_, column) => column);
  const shown = all
    .filter((column) => !layout.hiddenColumns.has(column))
    .map((column) => ({ column, width: pixels(layout.widths.get(column) ?? layout.width) }));
  const frozen = shown.filter(({ column }) => column < layout.frozen.columns);
  const stays = frozen.reduce((sum, { width }) => sum + width, 0) <= MOST_FROZEN;
  let left = NUMBERS_WIDTH;
  return shown.map((one) => {
    const at = stays && one.column < layout.frozen.columns ? left : null;
    left += one.width;
    return { ...one, left: at };
  });
};

const pixels = (characters: number): number =>
  Math.min(WIDEST, Math.max(NARROWEST, Math.round(characters * DIGIT + PADDING)));
