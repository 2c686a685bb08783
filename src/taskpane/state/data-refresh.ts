import type { Refresh } from "../../actions/refresh-data";
import type { Grid } from "../../core/table/grid";
import type { Workplace } from "./workplace";
import { viewOf } from "./pane-state";

const road = () => import("../../actions/refresh-data");

/** A data refresh as previewed, with what stands in the sheet now. */
export interface DataPreview {
  refresh: Refresh;
  before: Grid | null;
}

/** A data sheet anew from a portal's export: first what will change, then the change on the user's word. */
export interface DataRefresh {
  previewData(sheet: string, file: File): Promise<DataPreview | null>;
  replaceData(preview: DataPreview): Promise<void>;
}

export const createDataRefresh = ({ host, state, texts, worker: { run, stoppable } }: Workplace): DataRefresh => {
  const { workbook } = host;
  return {
    previewData: async (sheet, file) => {
      let preview: DataPreview | null = null;
      const view = viewOf(state.get());
      await run("preview", async () => {
        const exported = await host.readExport(file);
        const { planRefresh } = await road();
        preview = await stoppable(async () => {
          const there = (await workbook.survey()).some(({ name }) => name === sheet);
          const [before = null] = there ? await workbook.read([{ sheet, columns: "all" }]) : [];
          return { before, refresh: await planRefresh(workbook, sheet, exported) };
        });
        return view ? { seen: view } : {};
      });
      return preview;
    },
    replaceData: ({ refresh, before }) =>
      run("data", async () => {
        const { refreshData } = await road();
        await refreshData(workbook, refresh);
        const { sheet, rowsAfter } = refresh.report;
        const { refreshed, refreshUndone } = texts().pane.indicators;
        const putBack =
          before &&
          (() =>
            run("restore", async () => {
              await refreshData(workbook, { ...refresh, grid: before });
              return { notice: { text: refreshUndone({ sheet }), undo: null } };
            }));
        return { notice: { text: refreshed({ sheet, rows: rowsAfter }), undo: putBack } };
      }),
  };
};
