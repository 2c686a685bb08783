import type { ClearResult, Staying, WorkbookOutput } from "../../workbook";
import { changing, type ExcelSession, otherThan } from "../excel-session";
import { leadBack, readWholeState } from "./whole-state";
import { readWorkbookState } from "./workbook-state";
import { checkHighlightsFree, checkStructure, checkWritable } from "./writable";

/** One request looks, one (or more, by size) builds the report aside, one swaps it in. */
export const writeReport = async (session: ExcelSession, output: WorkbookOutput): Promise<void> => {
  const { buildAside, placesOf, swapIn } = await changing();
  const state = await readWholeState(session);
  checkWritable(state, output.marks);
  const built = placesOf(state, output.sheets);
  const generation = otherThan(state.backup);
  const { requests } = session;
  try {
    const names = await buildAside(requests, state, output.sheets, built, generation);
    await requests.send((workbook) => swapIn(workbook, { ...state, names }, built, output.marks, generation));
  } catch (error) {
    // Excel may have done it all, and only its answer was lost.
    const back = await leadBack(
      session,
      built.map(({ asideName }) => asideName),
    );
    if (back?.backup !== generation) throw error;
  }
  session.known = null;
  session.restorable = true;
};

/** Takes away all that was added, and what was kept aside. */
export const clearReport = async (session: ExcelSession, staying: Staying): Promise<ClearResult> => {
  const { clearAll } = await changing();
  const state = await readWorkbookState(session.everySheet);
  checkStructure(state);
  checkHighlightsFree(state);
  const result = await session.requests.send((workbook) => clearAll(workbook, state, staying));
  session.known = null;
  if (!staying.choices) session.choices = null;
  session.restorable = false;
  return result;
};

/** As {@link clearReport}, but kept for {@link restoreReport} in the place of what was kept before. */
export const setReportAside = async (session: ExcelSession, keep: readonly string[]): Promise<ClearResult> => {
  const { goingAside, setAside } = await changing();
  const state = await readWholeState(session);
  const { sheets, told } = goingAside(state, keep);
  if (told.removed.length + told.unmarked.length === 0) return told;
  checkStructure(state);
  checkHighlightsFree(state);
  const generation = otherThan(state.backup);
  try {
    await session.requests.send((workbook) => setAside(workbook, state, sheets, generation));
  } catch (error) {
    if ((await leadBack(session))?.backup !== generation) throw error;
  }
  session.known = null;
  session.restorable = true;
  return told;
};

/** Takes the last write, or clearing, back: report and highlights are what they were before. False where nothing is kept. */
export const restoreReport = async (session: ExcelSession): Promise<boolean> => {
  const { restoreLast } = await changing();
  const state = await readWholeState(session);
  const { backup } = state;
  if (backup === null) return false;
  checkStructure(state);
  checkHighlightsFree(state);
  try {
    await session.requests.send((workbook) => restoreLast(workbook, state, backup));
  } catch (error) {
    if ((await leadBack(session))?.backup !== null) throw error;
  }
  session.known = null;
  session.restorable = false;
  return true;
};
