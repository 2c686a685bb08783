import { fold } from "../../lib/text";
import type { Remark } from "./kept";

/** Hands out each remark to the row it was written for; what no row asks for is left. */
export interface RemarkTaker {
  take(id: string, name: string): string;
  left(): Remark[];
}

/**
 * A row is known again by number and name; by its name where tasks were renumbered; by its number where the name was
 * reworded. `names` are all names of the workbook: a remark whose name is still there never goes to another row.
 */
export const takeRemarks = (remarks: readonly Remark[], names: readonly string[]): RemarkTaker => {
  const left = new Set(remarks);
  const present = new Set(names.map(fold));
  const find = (id: string, name: string): Remark | undefined => {
    const all = Array.from(left);
    const named = all.filter((remark) => fold(remark.name) === fold(name));
    return (
      named.find((remark) => remark.id === id) ??
      named[0] ??
      all.find((remark) => remark.id === id && id !== "" && !present.has(fold(remark.name)))
    );
  };
  return {
    take: (id, name) => {
      const found = find(id, name);
      if (!found) return "";
      left.delete(found);
      return found.text;
    },
    left: () => Array.from(left),
  };
};
