import { fold } from "../../lib/text";
import type { Remark } from "./kept";

/** What a remark is known by: the row's number ("" where it has none) and its name. */
export type RemarkRow = Pick<Remark, "id" | "name">;

const pairOf = ({ id, name }: RemarkRow): string => `${id}\n${fold(name)}`;

/** Hands out each remark to the row it was written for; what no row asks for is left. */
export interface RemarkTaker {
  take(id: string, name: string): string;
  left(): Remark[];
}

/**
 * A row is known again by number and name; by its name where tasks were renumbered; by its number where the name was
 * reworded. `rows` are all rows of the workbook: a remark whose row is still there never goes to another one, not even
 * to one of the same name (an indicator and a criterion are often called alike).
 */
export const takeRemarks = (remarks: readonly Remark[], rows: readonly RemarkRow[]): RemarkTaker => {
  const left = new Set(remarks);
  const present = new Set(rows.map(({ name }) => fold(name)));
  const pairs = new Set(rows.map(pairOf));
  const find = (id: string, name: string): Remark | undefined => {
    const all = Array.from(left);
    const named = all.filter((remark) => fold(remark.name) === fold(name));
    return (
      named.find((remark) => remark.id === id) ??
      named.find((remark) => !pairs.has(pairOf(remark))) ??
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
