import type { CellChange, Finding } from "../core/rules/rule";
import { cellText } from "../core/table/cell-values";
import type { FormerCell, LiveWorkbook } from "../workbook/live-workbook";
import type { Gathered } from "./gather";

/** Writes the sure fixes of these findings; of several for one cell the first. Returns what stood there. */
export const fixFindings = (workbook: LiveWorkbook, findings: readonly Finding[]): Promise<FormerCell[]> =>
  workbook.editCells(changesOf(findings));

export const changesOf = (findings: readonly Finding[]): CellChange[] => {
  const changes = new Map<string, CellChange>();
  for (const { change } of findings) {
    if (change === null) continue;
    const key = `${change.sheet}/${change.row}/${change.column}`;
    if (!changes.has(key)) changes.set(key, change);
  }
  return [...changes.values()];
};

/** What the cell says now, to be shown beside what it will say. */
export const textBefore = ({ gridOf }: Gathered, { sheet, row, column }: CellChange): string =>
  cellText(gridOf(sheet).cell(row, column));
