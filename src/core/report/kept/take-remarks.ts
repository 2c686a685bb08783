import type { Remark } from "./kept";
import { type KeptRow, takeRows } from "./take-rows";

/** Hands out each remark to the row it was written for; what no row asks for is left. */
export interface RemarkTaker {
  take(id: string, name: string): string;
  left(): Remark[];
}

/** Two remarks that now belong to one row (two rows became one) both stay: the second is left. */
export const takeRemarks = (remarks: readonly Remark[], rows: readonly KeptRow[]): RemarkTaker => {
  const taker = takeRows(remarks, rows);
  return { take: (id, name) => taker.take(id, name)?.text ?? "", left: () => taker.left() };
};

/** The remarks whose task, indicator or criterion is not in the workbook. */
export const strayRemarks = (remarks: readonly Remark[], rows: readonly KeptRow[]): Remark[] => {
  const taker = takeRows(remarks, rows);
  for (const { id, name } of rows) taker.take(id, name);
  return taker.left();
};
