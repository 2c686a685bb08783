import type { Assessment } from "../assess";
import type { CriteriaResult } from "../criteria/tree/criteria-result";
import type { CriterionItem } from "../criteria/tree/criterion-item";

export type CriteriaFigures = CriteriaResult;
export type CriterionFigures = CriterionItem;

/** The criteria of an assessment, or null where the workbook has none. */
export const criteriaOf = ({ criteria }: Assessment): CriteriaFigures | null => criteria;

export interface GroupFigures {
  code: string;
  name: string;
  kind: CriterionItem["kind"];
  max: number;
  points: number;
  lost: number;
}

/**
 * Points reached and lost by outermost group, in the order of the table. Bonus and penalty have rows of their own at the
 * end, so that the rows add up to the total.
 */
export const criterionGroups = ({ items, basis }: CriteriaFigures): GroupFigures[] => {
  const groups = new Map<string, GroupFigures>();
  const outermost = (index: number): number => {
    const parent = items[index]?.parent ?? null;
    return parent === null ? index : outermost(parent);
  };
  items.forEach((item, index) => {
    if (!item.leaf || !item.applicable) return;
    const top = items[outermost(index)] ?? item;
    const code = item.path[0] ?? item.code ?? "";
    // Leaves without a parent's row are put together by the first part of their code.
    const key = `${code === "" ? String(outermost(index)) : code} ${item.kind}`;
    const named = top.code === code || top.code === null || !top.leaf;
    const group = groups.get(key) ?? { code, name: named ? top.name : "", kind: item.kind, max: 0, points: 0, lost: 0 };
    if (item.kind === "regular" || (item.kind === "bonus" && basis.bonusInMaximum)) group.max += item.max ?? 0;
    group.points += item.points ?? 0;
    group.lost += item.lost ?? 0;
    groups.set(key, group);
  });
  const order = { regular: 0, bonus: 1, penalty: 2 };
  return [...groups.values()]
    .sort((a, b) => order[a.kind] - order[b.kind])
    .map((group) => ({ ...group, ...cappedBy(group, items) }))
    .filter(({ kind, max, points }) => kind !== "regular" || max > 0 || points !== 0);
};

/** A bonus or penalty group has its cap: the table's own row says what is left of the sum. */
const cappedBy = ({ kind, code, points }: GroupFigures, items: readonly CriterionItem[]): { points: number } => {
  const own = items.find((item) => !item.leaf && item.parent === null && item.kind === kind && item.path[0] === code);
  return { points: kind !== "regular" && own?.points != null ? own.points : points };
};

/** The cell that a link to a criterion leads to. */
export const criterionCell = ({ row, cells }: CriterionItem): string => cells.code ?? cells.name ?? `A${row + 1}`;
