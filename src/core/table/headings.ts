import { onceForEach } from "../lib/once-for-each";
import { nameKey } from "../lib/text";
import type { Cell, Grid } from "./grid";

/** Which column (zero-based) holds what; a key whose heading is not there is absent. */
export type Columns<Key extends string> = Partial<Record<Key, number>>;

/** For each key the headings that mean it, the better one first. */
export type Headings<Key extends string> = Record<Key, readonly string[]>;

/** The text of a cell as a heading; numbers and dates are none. */
export const headingText = (cell: Cell): string => (typeof cell === "string" ? cell : "");

/** Accents, case, spaces and line breaks aside; a colon or a footnote mark behind a heading is not part of it. */
export const headingKey = onceForEach((text) => nameKey(text).replace(/[:*.]+$|\(\*+\)$|\(\d\)$/g, ""));

/** "Nhiệm vụ/Nội dung" means a key if the whole or each side of the slash does. */
const rankOf = (key: string, ranks: ReadonlyMap<string, number>): number | undefined => {
  const whole = ranks.get(key);
  if (whole !== undefined || !key.includes("/")) return whole;
  const parts = key.split("/").map((part) => ranks.get(part));
  return parts.every((rank) => rank !== undefined) ? Math.min(...parts) : undefined;
};

const ranked = new WeakMap<object, (readonly [string, ReadonlyMap<string, number>])[]>();

/** For each key its headings, the better ones with a lower rank; made once for a table of headings, asked for each row. */
const ranksIn = <Key extends string>(headings: Headings<Key>) => {
  const known = ranked.get(headings);
  const ranks =
    known ??
    (Object.entries(headings) as [Key, readonly string[]][]).map(
      ([key, synonyms]) => [key, new Map(synonyms.map((synonym, rank) => [headingKey(synonym), rank]))] as const,
    );
  if (!known) ranked.set(headings, ranks);
  return ranks as (readonly [Key, ReadonlyMap<string, number>])[];
};

/**
 * The columns of one heading row. Where two headings mean the same key, the better synonym wins, then the left one.
 * @param texts the heading of each column, "" where there is none
 */
export const matchHeadings = <Key extends string>(texts: readonly string[], headings: Headings<Key>): Columns<Key> => {
  const keys = texts.map(headingKey);
  const columns: Columns<Key> = {};
  for (const [key, ranks] of ranksIn(headings)) {
    let best = Infinity;
    keys.forEach((heading, column) => {
      const rank = heading === "" ? undefined : rankOf(heading, ranks);
      if (rank === undefined || rank >= best) return;
      best = rank;
      columns[key] = column;
    });
  }
  return columns;
};

/** The headings of a row, one for each column of the grid. */
export const headingsOfRow = (grid: Grid, row: number): string[] =>
  Array.from({ length: grid.columns }, (_, column) => headingText(grid.cell(row, column)));
