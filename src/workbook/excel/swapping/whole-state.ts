import { changing, type ExcelSession } from "../excel-session";
import { readWorkbookState, type WorkbookState } from "./workbook-state";
import { checkHighlightsFree, checkStructure } from "./writable";

/** The workbook as it is, after leading a swap to its end that had stopped in the middle. */
export const readWholeState = async ({ requests, everySheet }: ExcelSession): Promise<WorkbookState> => {
  const state = await readWorkbookState(everySheet);
  if (!state.swap) return state;
  checkStructure(state);
  checkHighlightsFree(state);
  const { repair } = await changing();
  await requests.send((workbook) => repair(workbook, state));
  return readWorkbookState(everySheet);
};

/**
 * After a failure, as far as Excel answers; what it cannot do now, the next look does. Null where it does not answer.
 * @param begun names of sheets that were added by then: one that Excel did not come to mark is known by nothing else
 */
export const leadBack = async (session: ExcelSession, begun: readonly string[] = []): Promise<WorkbookState | null> => {
  try {
    const state = await readWholeState(session);
    const marked = new Set(state.marks.sheets.map(({ sheet }) => sheet));
    const unmarked = state.sheets.filter(({ name }) => begun.includes(name) && !marked.has(name));
    if (state.own("new").length + unmarked.length > 0) {
      const { Changes, dropLeftovers } = await changing();
      await session.requests.send((workbook) => {
        const changes = new Changes(workbook, state);
        dropLeftovers(changes, state);
        for (const sheet of unmarked) changes.deleteSheet(sheet);
      });
    }
    return state;
  } catch {
    // The first error is the one to be told.
    return null;
  }
};
