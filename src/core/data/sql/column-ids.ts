import { nameKey } from "../../lib/text";
import type { Heading } from "../data-table";

const LONGEST = 40;

/** "Hình thức" → "hinhthuc": letters and digits that every engine takes as a name. */
export const sqlName = (name: string): string => {
  const plain = nameKey(name)
    .replace(/[^a-z0-9]/g, "")
    .slice(0, LONGEST);
  return /^[a-z]/.test(plain) ? plain : `c${plain}`;
};

/** A name for each column of a table; where two are alike the second is "…2". */
export const columnIds = (headings: readonly Pick<Heading, "name" | "column">[]): Map<number, string> => {
  const taken = new Set<string>();
  const ids = new Map<number, string>();
  for (const { name, column } of headings) {
    const plain = sqlName(name);
    let id = plain;
    for (let number = 2; taken.has(id); number++) id = `${plain}_${number}`;
    taken.add(id);
    ids.set(column, id);
  }
  return ids;
};
