import { TrackerError } from "../../core/error";
import { type Cell, cellName } from "../../core/table/grid";
import { createStore, type Store } from "../../taskpane/state/store";
import type { CellEdit, FormerCell, LiveWorkbook } from "../../workbook/live-workbook";

interface Made {
  edit: CellEdit;
  former: FormerCell[];
}

/** How many edits can be undone, and how many of these be made once more. */
export interface Undoable {
  undo: number;
  redo: number;
}

/** The user's own edits of cells, each to be undone and made again. */
export interface CellEdits {
  undoable: Store<Undoable>;
  /** @throws TrackerError as `editCells`; then nothing has changed */
  put: (edit: CellEdit) => Promise<void>;
  undo: () => Promise<CellEdit | null>;
  redo: () => Promise<CellEdit | null>;
}

export const createCellEdits = (
  workbook: Pick<LiveWorkbook, "read" | "editCells" | "putBack">,
  edited: () => void,
): CellEdits => {
  const undoable = createStore<Undoable>({ undo: 0, redo: 0 });
  let done: readonly Made[] = [];
  let undone: readonly CellEdit[] = [];
  const settle = (nextDone: readonly Made[], nextUndone: readonly CellEdit[]) => {
    [done, undone] = [nextDone, nextUndone];
    undoable.set({ undo: done.length, redo: undone.length });
    edited();
  };
  const make = async (edit: CellEdit): Promise<Made> => ({ edit, former: await workbook.editCells([edit]) });

  /** What somebody has put there since (the pane mends cells, too) is not undone with it. */
  const refuseOther = async ({ edit: { sheet, row, column, text } }: Made): Promise<void> => {
    const [grid] = await workbook.read([{ sheet, columns: [column] }]);
    const now: Cell = grid?.cell(row, column) ?? null;
    if ((now ?? "") !== text) throw new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });
  };

  return {
    undoable,
    put: async (edit) => settle([...done, await make(edit)], []),
    undo: async () => {
      const last = done.at(-1);
      if (!last) return null;
      await refuseOther(last);
      await workbook.putBack(last.former);
      settle(done.slice(0, -1), [...undone, last.edit]);
      return last.edit;
    },
    redo: async () => {
      const next = undone.at(-1);
      if (!next) return null;
      const made = await make(next);
      settle([...done, made], undone.slice(0, -1));
      return next;
    },
  };
};
