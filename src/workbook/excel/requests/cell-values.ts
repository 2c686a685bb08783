import { type GridBuilder, Kind } from "../../../core/table/grid";
import { isDateKind, NumberKind, numberKind, shownOf } from "../../number-kind";

/** As Excel shows errors in every language of its API. A text that reads like one is taken for one: it says the same. */
const ERRORS = new Set(
  "#N/A #REF! #VALUE! #DIV/0! #NAME? #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #EXTERNAL! #PYTHON! #GETTING_DATA".split(
    " ",
  ),
);

const meanings = new Map<unknown, number>();

/** What a number format (Excel's code in English, "dd/mm/yyyy") makes of a number. */
const meaningOf = (format: unknown): number => {
  const known = meanings.get(format);
  if (known !== undefined) return known;
  const meaning = typeof format === "string" ? numberKind(format) : NumberKind.plain;
  meanings.set(format, meaning);
  return meaning;
};

/** What a number is under a number format (Excel's code in English, "dd/mm/yyyy"): the Kind of its cell. */
export const kindOfNumber = (format: unknown): number => {
  const meaning = meaningOf(format);
  return isDateKind(meaning) ? Kind.date : meaning === NumberKind.percent ? Kind.percent : Kind.number;
};

/** A number as its format shows it. */
export const putNumber = (grid: GridBuilder, row: number, column: number, value: number, format: unknown): void => {
  grid.set(row, column, kindOfNumber(format), value);
  const shown = shownOf(meaningOf(format));
  if (shown !== null) grid.setShown(row, column, shown);
};

/** One value as the API gives it, put into the grid; "" is an empty cell. */
export const putValue = (grid: GridBuilder, row: number, column: number, value: unknown, format: unknown): void => {
  if (typeof value === "number") return putNumber(grid, row, column, value, format);
  if (typeof value === "boolean") return grid.set(row, column, Kind.boolean, value ? 1 : 0);
  if (typeof value !== "string" || value === "") return;
  if (ERRORS.has(value)) return grid.set(row, column, Kind.error, grid.code(value));
  grid.setText(row, column, value);
};

/** A block of values with its formats, both as the API gives them; null where the formats were not asked for. */
export const putBlock = (
  grid: GridBuilder,
  at: { row: number; column: number },
  values: readonly unknown[][],
  formats: readonly unknown[][] | null,
): void => {
  values.forEach((cells, row) => {
    const rowFormats = formats?.[row];
    cells.forEach((value, column) => putValue(grid, at.row + row, at.column + column, value, rowFormats?.[column]));
  });
};
