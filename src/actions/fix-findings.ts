import type { CellChange, Finding } from "../core/rules/rule";
import { cellText } from "../core/table/cell-values";
import type { FormerCell, LiveWorkbook } from "../workbook/live-workbook";
import type { Gathered } from "./gather";

/**
 * Writes the sure fixes of these findings; of several for one cell the first. Returns what stood there. All of it or
 * nothing: a cell that is not what it was when it was read may be another task's by now.
 * @throws TrackerError changed-meanwhile, sheet-protected
 */
export const fixFindings = (
  workbook: LiveWorkbook,
  findings: readonly Finding[],
  { gridOf }: Pick<Gathered, "gridOf">,
): Promise<FormerCell[]> =>
  workbook.editCells(
    changesOf(findings).map((change) => ({ ...change, before: gridOf(change.sheet).cell(change.row, change.column) })),
  );

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
