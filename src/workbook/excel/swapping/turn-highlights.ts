import { TrackerError } from "../../../core/error";
import type { Mark } from "../../../core/report/sheet-model";
import { Changes } from "./changes";
import type { EverySheet } from "../requests/every-sheet";
import { type WorkbookState, readWorkbookState } from "./workbook-state";
import type { Requests } from "../requests/requests";
import { highlightedIn, isShown } from "./shown-highlights";
import { placeHighlights } from "./swap-in";

/**
 * Highlights by the marks, or none. The new ones are placed before the former ones go: where Excel stops between, either
 * the new ones are taken away again or the former ones follow them.
 */
export const turnHighlights = async (
  requests: Requests,
  everySheet: EverySheet,
  marks: readonly Mark[],
): Promise<void> => {
  const state = await readWorkbookState(everySheet);
  checkFree(state, [...marks.map(({ sheet }) => sheet), ...highlightedIn(state)]);
  try {
    await requests.send((workbook) => {
      const changes = new Changes(workbook, state);
      placeHighlights(changes, state, marks);
      remove(changes, state, shownIds(state));
    });
  } catch (error) {
    const ended = await settle(requests, everySheet, shownIds(state)).catch(() => false);
    if (!ended) throw error;
  }
};

/** Whether the new ones were all in place by then: the first former one goes only after them. */
const settle = async (requests: Requests, everySheet: EverySheet, former: ReadonlySet<string>): Promise<boolean> => {
  const state = await readWorkbookState(everySheet);
  const now = shownIds(state);
  const ended = [...former].some((id) => !now.has(id));
  const going = new Set([...now].filter((id) => former.has(id) === ended));
  if (going.size > 0) await requests.send((workbook) => remove(new Changes(workbook, state), state, going));
  return ended;
};

const shownIds = ({ sheets }: WorkbookState): Set<string> =>
  new Set(sheets.flatMap(({ highlights }) => highlights.filter(isShown).map(({ id }) => id)));

const remove = (changes: Changes, { sheets }: WorkbookState, ids: ReadonlySet<string>): void => {
  for (const sheet of sheets) changes.removeHighlights(sheet, ids);
};

const checkFree = (state: WorkbookState, sheets: readonly string[]): void => {
  const closed = state.sheets.find((sheet) => sheet.protected && sheets.includes(sheet.name));
  if (closed) throw new TrackerError("sheet-protected", { sheet: closed.name });
};
