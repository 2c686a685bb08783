import { GridBuilder } from "../../core/table/grid";
import type { LiveWorkbook } from "../live-workbook";
import { writeChoices } from "./choices";
import { changing, type ExcelSession, startSession } from "./excel-session";
import { readSheets, surveyed } from "./reading/read-sheets";
import { asTrackerError, type ExcelAccess } from "./requests/requests";
import { highlightedIn } from "./swapping/shown-highlights";
import { clearReport, restoreReport, setReportAside, writeReport } from "./swapping/swap-report";
import { readWorkbookState } from "./swapping/workbook-state";

const editing = () => import(/* webpackChunkName: "record" */ "./edit-cells");

/** Makes an empty sheet by another road than a request of the adapter's own. */
type MakeSheet = (name: string) => Promise<void>;

/**
 * The port over the workbook that is open in Excel: one session, handed to the functions that do the work. Reading: one
 * request finds all sheets, sizes and heads, and one more for every few megabytes of the columns asked for. Every call
 * throws TrackerErrors only.
 */
export const openExcel = (access: ExcelAccess, makeSheet: MakeSheet | null = null): LiveWorkbook => {
  const session = startSession(access);
  const { requests, everySheet } = session;
  return {
    get restorable() {
      return session.restorable;
    },
    survey: () => asTrackerError(async () => (await surveyed(session)).map(({ survey }) => survey)),
    read: (wanted) => asTrackerError(() => readSheets(session, wanted)),
    write: (output) => asTrackerError(() => writeReport(session, output)),
    clear: (staying = {}) => asTrackerError(() => clearReport(session, staying)),
    setAside: (keep = []) => asTrackerError(() => setReportAside(session, keep)),
    restore: () => asTrackerError(() => restoreReport(session)),
    highlight: (marks) => asTrackerError(async () => (await changing()).turnHighlights(requests, everySheet, marks)),
    highlighted: () => asTrackerError(async () => highlightedIn(await readWorkbookState(everySheet)).length > 0),
    editCells: (edits) => asTrackerError(async () => (await editing()).editCells(requests, edits)),
    putBack: (cells) => asTrackerError(async () => (await editing()).putBackCells(requests, cells)),
    addColumns: (columns) =>
      asTrackerError(async () => {
        const { addColumns } = await import(/* webpackChunkName: "columns" */ "./columns/add-columns");
        const { putBack } = await addColumns(requests, columns);
        return { putBack: () => asTrackerError(putBack) };
      }),
    remembered: () =>
      asTrackerError(async () => {
        if (session.choices === undefined) await surveyed(session);
        return session.choices;
      }),
    remember: (choices) =>
      asTrackerError(async () => {
        await writeChoices(requests, choices);
        session.choices = choices;
      }),
    replaceData: (data) => asTrackerError(() => replaceData(session, makeSheet, data)),
  };
};

const replaceData = async (
  session: ExcelSession,
  makeSheet: MakeSheet | null,
  data: Parameters<LiveWorkbook["replaceData"]>[0],
): ReturnType<LiveWorkbook["replaceData"]> => {
  const { replaceRows } = await import(/* webpackChunkName: "replacing" */ "./data/replace-rows");
  const { added, putBack } = await replaceRows(session.requests, data, {
    makeSheet,
    survey: async () => (await surveyed(session)).map(({ survey }) => survey),
    readAll: async (sheet) => (await readSheets(session, [{ sheet, columns: "all" }]))[0] ?? new GridBuilder(sheet),
  });
  session.known = null;
  return {
    added,
    putBack: (anyway) =>
      asTrackerError(async () => {
        const edit = await putBack(anyway);
        session.known = null;
        return edit;
      }),
  };
};
