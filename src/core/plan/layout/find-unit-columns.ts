import { type Candidate, isSure, shareOf } from "./candidate";
import { isUnitLike } from "./is-unit-like";
import type { UnitColumn } from "./plan-table";

/** Fewer columns are no table of who does what. */
const LEAST = 2;
/** Without a group over them so many cells must be filled, and by marks alone. */
const LEAST_FREE = 3;

/**
 * One column for each unit, with marks in the rows of its tasks: several beside each other under "Đơn vị thực hiện", or
 * names of units that stand free over nothing but marks.
 */
export const findUnitColumns = (candidates: readonly Candidate[]): UnitColumn[] => {
  const groups: Candidate[][] = [];
  for (const one of candidates) {
    if (!isMarked(one)) continue;
    const before = groups.at(-1)?.at(-1);
    const joins = before?.column === one.column - 1 && before.path.length === one.path.length;
    if (joins && (one.path.length === 1 || before.path[0] === one.path[0])) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  const found = groups.filter((group) => group.length >= LEAST && isOfUnits(group));
  return found.flatMap((group) => group.map(({ column, path }) => ({ column, unit: path.at(-1) ?? "" })));
};

const isMarked = ({ period, cells, path }: Candidate): boolean =>
  period === null && cells.duties === cells.filled && (cells.filled > 0 || path.length > 1);

const isOfUnits = (group: readonly Candidate[]): boolean => {
  const filled = group.reduce((sum, { cells }) => sum + cells.filled, 0);
  const named = group.filter(({ path }) => isUnitLike(path.at(-1) ?? "")).length;
  const grouped = group.every((one) => one.path.length > 1 && isSure(one, "lead"));
  if (grouped) return filled > 0 && (named > 0 || group.every(({ cells }) => shareOf(cells, "duties") === 1));
  return filled >= LEAST_FREE && named === group.length && !group.some(({ meaning }) => isRole(meaning?.role));
};

/** "Chủ trì | Phối hợp" with ticks are roles, "Hoàn thành | Chưa hoàn thành" states. */
const isRole = (role: string | undefined): boolean => role === "support" || role === "status" || role === "note";
