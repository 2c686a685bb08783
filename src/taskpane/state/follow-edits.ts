import { debounce } from "./debounce";
import type { Change, PaneHost } from "./pane-host";
import type { Pane } from "./pane";
import { type View, viewOf } from "./pane-state";

/** Long enough for several quick edits to be read as one, short enough to be seen at once. */
const QUIET_MILLISECONDS = 400;

/**
 * Reads anew after a person's edits: once for several that follow each other, and of the data only what has changed.
 * A single cell of a sheet that no table lives in is looked at only when a sheet is come to.
 */
export const followEdits = (host: PaneHost, pane: Pick<Pane, "refresh" | "state">): (() => void) => {
  /** Null: nobody knows which. */
  let changed: Set<string> | null = new Set();
  /** Sheets that were not known when they were come to: ours, as a rule, while a report is written. */
  let strange = new Set<string>();
  let later = false;
  const viewNow = () => viewOf(pane.state.get());
  const look = debounce(() => {
    if (pane.state.get().kind === "working") return look();
    const view = viewNow();
    const unknown = [...strange].some((sheet) => !view || sheetOf(sheet, view) === null);
    const sheets = unknown ? null : changed;
    changed = new Set();
    strange = new Set();
    if (sheets === null || sheets.size > 0) void pane.refresh(sheets);
  }, QUIET_MILLISECONDS);
  const add = (sheet: string | null) => {
    changed = sheet === null || changed === null ? null : changed.add(sheet);
    look();
  };
  const take = (change: Change, view: View) => {
    const sheet = sheetOf(change.sheet, view);
    if (change.kind === "deleted") {
      if (sheet !== null && !isOurs(sheet, view)) add(null);
      return;
    }
    if (change.kind === "activated") {
      if (sheet === null) strange.add(change.sheet);
      if (later) changed = null;
      later = false;
      look();
      return;
    }
    if (sheet === null) {
      add(null);
      return;
    }
    if (isOurs(sheet, view)) return;
    if (change.kind === "cell" && !hasTable(sheet, view)) later = true;
    else add(sheet);
  };
  return host.onChanged((change) => {
    const view = viewNow();
    if (change && view) take(change, view);
    else add(null);
  });
};

const sheetOf = (sheet: string, { gathered }: View): string | null =>
  gathered.survey.find(({ id, name }) => (id ?? name) === sheet)?.name ?? null;

/** What is typed into a report is read when the next one is written. */
const isOurs = (sheet: string, { gathered }: View): boolean =>
  gathered.survey.some(({ name, ours }) => name === sheet && ours !== null);

const hasTable = (sheet: string, { gathered: { tables, dataSheets } }: View): boolean =>
  dataSheets.has(sheet) ||
  Object.values(tables).some((found: readonly { sheet: string }[]) => found.some((table) => table.sheet === sheet));
