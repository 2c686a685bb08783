import { onceForEach } from "../../lib/once-for-each";
import type { Day } from "../../lib/calendar-day";
import { nameKey } from "../../lib/text";

/** One row of the table of units. */
export interface UnitRow {
  name: string;
  /** Other names, separated by ";" or line breaks; short forms by ",", too. */
  others: string;
  /** The days from and until which the unit is there, where the office says so. */
  from?: Day | null;
  until?: Day | null;
  /** The units whose work it took over. */
  former?: string[];
  /** The cell of its other names; zero-based. */
  place?: { sheet: string; row: number; column: number };
}

/** A spelling that stands for two units, or for none; the row is that of the list it was made from. */
export interface UnitConflict {
  row: number;
  spelling: string;
  kind: "another-name" | "alias-of-two" | "twice" | "nameless";
  /** The unit that it counts for; "" where it counts for none. */
  unit: string;
}

/** The office's units: canonical names by any of their spellings. */
export interface UnitBook {
  /** Canonical names in the order of the table; empty where the workbook has no such table. */
  names: string[];
  /** unitKey of a name or another name → canonical name */
  aliases: ReadonlyMap<string, string>;
  rows: readonly UnitRow[];
  conflicts: readonly UnitConflict[];
}

export const noUnits: UnitBook = { names: [], aliases: new Map(), rows: [], conflicts: [] };

/** Spellings that differ in case, accents, spaces, dashes or dots are one. */
export const unitKey = onceForEach((name) => nameKey(name).replace(/[-–—.,/]/g, ""));

/** A unit's own name is never another's: of two rows that claim a spelling, the one whose name it is has it. */
export const makeUnitBook = (rows: readonly UnitRow[]): UnitBook => {
  const named = rows.filter(({ name }) => unitKey(name) !== "");
  const aliases = new Map<string, string>();
  const conflicts: UnitConflict[] = [];
  const note = (row: number, spelling: string, kind: UnitConflict["kind"], unit = "") =>
    conflicts.push({ row, spelling, kind, unit });
  rows.forEach(({ name }, row) => {
    const key = unitKey(name);
    if (aliases.has(key)) note(row, name, "twice", aliases.get(key));
    else if (key) aliases.set(key, name);
  });
  const names = new Set(aliases.keys());
  rows.forEach(({ name, others }, row) => {
    for (const spelling of others.split(/[;\n]/).flatMap(shortForms)) {
      const key = unitKey(spelling);
      const owner = aliases.get(key);
      if (key === "" || (owner !== undefined && unitKey(owner) === unitKey(name))) continue;
      if (unitKey(name) === "") note(row, spelling, "nameless");
      else if (owner === undefined) aliases.set(key, canonical(name, aliases));
      else note(row, spelling, names.has(key) ? "another-name" : "alias-of-two", owner);
    }
  });
  return { names: [...new Set(named.map(({ name }) => canonical(name, aliases)))], aliases, rows: named, conflicts };
};

/** "VP, VPS" are two; a name of several words may have commas of its own. */
const shortForms = (text: string): string[] => {
  const pieces = text.split(",").map((piece) => piece.trim());
  return pieces.every((piece) => /^\S+$/.test(piece)) ? pieces : [text.trim()];
};

const canonical = (name: string, aliases: ReadonlyMap<string, string>): string => aliases.get(unitKey(name)) ?? name;

/** The table's name of a unit, and of its part in brackets: "Văn phòng (bộ phận văn thư)"; else the name itself. */
export const canonicalUnit = (name: string, book: UnitBook): string =>
  book.aliases.get(unitKey(name)) ?? book.aliases.get(unitKey(name.replace(/\s*\([^()]*\)$/, ""))) ?? name;

export const isKnown = (name: string, book: UnitBook): boolean =>
  book.aliases.size > 0 && book.aliases.has(unitKey(name));
