import type { Assessment } from "../assess";
import type { CriteriaResult, CriterionItem } from "../criteria/tree/criteria-result";

export type CriteriaFigures = CriteriaResult;
export type CriterionFigures = CriterionItem;

/** The criteria of an assessment, or null where the workbook has none. */
export const criteriaOf = ({ criteria }: Assessment): CriteriaFigures | null => criteria;

export interface GroupFigures {
  code: string;
  name: string;
  max: number;
  points: number;
  lost: number;
}

/** Points reached and lost by outermost group, in the order of the table; bonus and penalty stand apart. */
export const criterionGroups = ({ items }: CriteriaFigures): GroupFigures[] => {
  const groups = new Map<string, GroupFigures>();
  for (const item of items) {
    const code = item.path[0] ?? item.code ?? "";
    const group = groups.get(code) ?? { code, name: "", max: 0, points: 0, lost: 0 };
    if (item.parent === null && item.path.length <= 1) group.name = item.name;
    if (item.leaf && item.applicable && item.kind === "regular") {
      group.max += item.max ?? 0;
      group.points += item.points ?? 0;
      group.lost += item.lost ?? 0;
    }
    groups.set(code, group);
  }
  return [...groups.values()].filter(({ max }) => max > 0);
};

/** The cell that a link to a criterion leads to. */
export const criterionCell = ({ row, cells }: CriterionItem): string => cells.code ?? cells.name ?? `A${row + 1}`;
