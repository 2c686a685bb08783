/// <reference types="office-js" />
import { makeDay } from "../../core/lib/calendar-day";
import type { Language } from "../../messages/messages";
import { openExcel } from "../../workbook/excel/open-excel";
import { asTrackerError } from "../../workbook/excel/requests/requests";
import type { Change, PaneHost } from "../state/pane-host";
import { officeTheme, watchTheme } from "./theme";

/** The pane's services over the Excel in which Office has loaded it. */
export const excelPane = (): PaneHost => {
  let watcher: (() => void) | null = null;
  const workbook = openExcel(
    {
      run: (batch) => {
        watcher?.();
        return Excel.run(batch);
      },
      wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    },
    async (name) => {
      const { makeSheet } = await import("./office-helpers");
      await Excel.run((context) => makeSheet(context.workbook, name));
    },
  );
  return {
    workbook,
    watchRequests: (next) => {
      watcher = next;
    },
    goTo: (sheet, cell) =>
      asTrackerError(() =>
        Excel.run(async (context) => {
          const target = context.workbook.worksheets.getItem(sheet);
          target.activate();
          if (cell !== null) target.getRange(cell).select();
          await context.sync();
        }),
      ),
    selectedCell: () =>
      asTrackerError(() =>
        Excel.run(async (context) => {
          const cell = context.workbook.getActiveCell();
          cell.load("rowIndex");
          cell.worksheet.load("name");
          await context.sync();
          return { sheet: cell.worksheet.name, row: cell.rowIndex };
        }),
      ),
    onChanged: listenToChanges,
    theme: officeTheme,
    onTheme: watchTheme,
    language: async () => {
      const chosen = await personal().then(
        (choices) => choices.get("language"),
        () => null,
      );
      return chosen === "vi" || chosen === "en" ? chosen : displayLanguage();
    },
    rememberLanguage: (language) =>
      personal().then(
        (choices) => choices.set("language", language),
        () => undefined,
      ),
    unit: async () => {
      const kept = await personal().then(
        (choices) => choices.get("unit"),
        () => null,
      );
      return kept === null || kept === ALL_UNITS ? null : kept;
    },
    rememberUnit: (unit) =>
      personal().then(
        (choices) => choices.set("unit", unit ?? ALL_UNITS),
        () => undefined,
      ),
    today: () => {
      const now = new Date();
      return makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "1970-01-01";
    },
    clock: () => new Date().toTimeString().slice(0, 5),
    get downloads() {
      return String(Office.context.platform) !== MAC;
    },
    openSample: () => asTrackerError(async () => (await import("./open-sample")).openSample()),
    openExport: async (file) => {
      const { openExport } = await import("../../workbook/exports/open-export");
      return openExport(new Uint8Array(await file.arrayBuffer()), file.name);
    },
  };
};

/** Vietnamese unless Excel speaks English. */
export const displayLanguage = (): Language => (Office.context.displayLanguage.startsWith("en") ? "en" : "vi");

/** Rejected where the browser keeps nothing for a page within another site's, as Excel on the web is. */
const personal = async () => (await import("./office-helpers")).personalChoices();

/** No unit is called so. */
const ALL_UNITS = "*";

/** `Office.PlatformType.Mac`: a download within it does nothing, by design (office-js #2700). */
const MAC = "Mac";

/** What the add-in itself writes is told, too, since ExcelApi 1.14 with its source: it has been looked at by then. */
const OWN = "ThisLocalAddin";

const listenToChanges = (listener: (change: Change | null) => void): (() => void) => {
  const registered = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add((event) => {
        if ((event.triggerSource as string | undefined) !== OWN) listener(changeOf(event));
        return Promise.resolve();
      }),
      worksheets.onActivated.add(({ worksheetId }) => {
        listener({ sheet: worksheetId, kind: "activated" });
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(({ worksheetId }) => {
        listener({ sheet: worksheetId, kind: "deleted" });
        return Promise.resolve();
      }),
    ];
    await context.sync();
    return handlers;
  });
  // Without the event the figures are read anew by the button.
  registered.catch(() => undefined);
  return () => {
    void registered
      .then((handlers) =>
        Excel.run(async (context) => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
};

/** Rows that are put in or taken out move what stands behind them. */
const changeOf = ({ worksheetId, address, changeType }: Excel.WorksheetChangedEventArgs): Change => ({
  sheet: worksheetId,
  kind: changeType === "RangeEdited" && !/[:,]/.test(address) ? "cell" : "cells",
});
