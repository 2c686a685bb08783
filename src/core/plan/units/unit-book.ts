import { onceForEach } from "../../lib/once-for-each";
import { nameKey } from "../../lib/text";

/** The office's units: canonical names by any of their spellings. */
export interface UnitBook {
  /** Canonical names in the order of the table; empty where the workbook has no such table. */
  names: string[];
  /** unitKey of a name or another name → canonical name */
  aliases: ReadonlyMap<string, string>;
}

export const noUnits: UnitBook = { names: [], aliases: new Map() };

/** Spellings that differ in case, accents, spaces, dashes or dots are one. */
export const unitKey = onceForEach((name) => nameKey(name).replace(/[-–—.,/]/g, ""));

/** @param rows the name and the other names (separated by ";") of each unit */
export const makeUnitBook = (rows: readonly { name: string; others: string }[]): UnitBook => {
  const aliases = new Map<string, string>();
  for (const { name, others } of rows) {
    for (const spelling of [name, ...others.split(/[;\n]/)]) {
      const key = unitKey(spelling);
      if (key && !aliases.has(key)) aliases.set(key, name);
    }
  }
  return { names: rows.map(({ name }) => name), aliases };
};

/** The table's name of a unit, and of its part in brackets: "Văn phòng (bộ phận văn thư)"; else the name itself. */
export const canonicalUnit = (name: string, book: UnitBook): string =>
  book.aliases.get(unitKey(name)) ?? book.aliases.get(unitKey(name.replace(/\s*\([^()]*\)$/, ""))) ?? name;

export const isKnown = (name: string, book: UnitBook): boolean =>
  book.aliases.size > 0 && book.aliases.has(unitKey(name));
