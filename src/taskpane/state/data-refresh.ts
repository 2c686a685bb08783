import type { Refresh } from "../../actions/refresh-data";
import type { ReplacedData } from "../../workbook/live-workbook";
import type { Workplace } from "./workplace";
import { viewOf } from "./pane-state";

const road = () => import("../../actions/refresh-data");

/** A data refresh as previewed. */
export interface DataPreview {
  refresh: Refresh;
}

/** A data sheet anew from a portal's export: first what will change, then the change on the user's word. */
export interface DataRefresh {
  previewData(sheet: string, file: File): Promise<DataPreview | null>;
  replaceData(preview: DataPreview): Promise<void>;
}

export const createDataRefresh = ({ host, state, spoken, worker: { run, stoppable } }: Workplace): DataRefresh => {
  const { workbook } = host;

  /** Takes a refresh back; where somebody has edited the sheet since, only on the user's second word. */
  const takeBack = (sheet: string, { added, putBack }: ReplacedData, anyway: boolean): Promise<void> =>
    run("restore", async () => {
      const edit = await putBack(anyway);
      const { refreshUndone, editedSince, restoreAnyway, leaveIt } = (await spoken.whole()).indicatorsTab;
      if (edit === null) return { notice: { text: refreshUndone({ sheet, added }), undo: null } };
      const undo = () => takeBack(sheet, { added, putBack }, true);
      const ways = { undo: restoreAnyway, leave: leaveIt };
      return { notice: { text: editedSince({ sheet, added, cell: edit.cell }), undo, ways } };
    });

  return {
    previewData: async (sheet, file) => {
      let preview: DataPreview | null = null;
      const view = viewOf(state.get());
      await run("preview", async () => {
        const exported = await host.openExport(file);
        const { planRefresh } = await road();
        preview = await stoppable(async () => ({ refresh: await planRefresh(workbook, sheet, exported) }));
        return view ? { seen: view } : {};
      });
      return preview;
    },
    replaceData: ({ refresh }) =>
      run("data", async () => {
        const { refreshData } = await road();
        const replaced = await refreshData(workbook, refresh);
        const { sheet, rowsAfter } = refresh.report;
        const text = (await spoken.whole()).indicatorsTab.refreshed({ sheet, rows: rowsAfter });
        return { notice: { text, undo: replaced && (() => takeBack(sheet, replaced, false)) } };
      }),
  };
};
