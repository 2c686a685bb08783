import { TrackerError } from "../../../core/error";
import type { Mark } from "../../../core/report/sheet-model";
import { Batch } from "./changes";
import type { EverySheet } from "../requests/every-sheet";
import { type Look, lookAt } from "./workbook-state";
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
  const look = await lookAt(everySheet);
  checkFree(look, [...marks.map(({ sheet }) => sheet), ...highlightedIn(look)]);
  try {
    await requests.send((workbook) => {
      const batch = new Batch(workbook, look);
      placeHighlights(batch, look, marks);
      remove(batch, look, shownIds(look));
    });
  } catch (error) {
    const ended = await settle(requests, everySheet, shownIds(look)).catch(() => false);
    if (!ended) throw error;
  }
};

/** Whether the new ones were all in place by then: the first former one goes only after them. */
const settle = async (requests: Requests, everySheet: EverySheet, former: ReadonlySet<string>): Promise<boolean> => {
  const look = await lookAt(everySheet);
  const now = shownIds(look);
  const ended = [...former].some((id) => !now.has(id));
  const going = new Set([...now].filter((id) => former.has(id) === ended));
  if (going.size > 0) await requests.send((workbook) => remove(new Batch(workbook, look), look, going));
  return ended;
};

const shownIds = ({ sheets }: Look): Set<string> =>
  new Set(sheets.flatMap(({ highlights }) => highlights.filter(isShown).map(({ id }) => id)));

const remove = (batch: Batch, { sheets }: Look, ids: ReadonlySet<string>): void => {
  for (const sheet of sheets) batch.removeHighlights(sheet, ids);
};

const checkFree = (look: Look, sheets: readonly string[]): void => {
  const closed = look.sheets.find((sheet) => sheet.protected && sheets.includes(sheet.name));
  if (closed) throw new TrackerError("sheet-protected", { sheet: closed.name });
};
