import type { Grid } from "../../src/core/table/grid";
import { gridOfRows } from "../../src/core/table/grid";
import type { PaneHost, SelectedCell } from "../../src/taskpane/state/pane-host";
import { exportOf } from "../workbook/exports/export-of";
import type { LiveMemory } from "./live-memory";

export interface FakeHost extends Omit<PaneHost, "downloads"> {
  downloads: boolean;
  workbook: LiveMemory;
  /** Where the pane has led the user: "Ke hoach!B5". */
  visited: string[];
  selected: SelectedCell;
  samples: number;
  ownUnit: string | null;
  exported: Grid;
}

export const fakeHost = (workbook: LiveMemory): FakeHost => {
  const host: FakeHost = {
    workbook,
    visited: [],
    selected: { sheet: workbook.open[0]?.name ?? "", row: 0 },
    samples: 0,
    ownUnit: null,
    exported: gridOfRows("tep", []),
    watchRequests: () => undefined,
    goTo: (sheet, cell) => {
      host.visited.push(`${sheet}!${cell}`);
      return Promise.resolve();
    },
    selectedCell: () => Promise.resolve(host.selected),
    onChanged: () => () => undefined,
    theme: () => "light",
    onTheme: () => () => undefined,
    language: () => Promise.resolve("vi"),
    rememberLanguage: () => Promise.resolve(),
    unit: () => Promise.resolve(host.ownUnit),
    rememberUnit: (unit) => {
      host.ownUnit = unit;
      return Promise.resolve();
    },
    today: () => "2026-06-15",
    clock: () => "14:05",
    downloads: true,
    openSample: () => {
      host.samples++;
      return Promise.resolve();
    },
    openExport: () => Promise.resolve(exportOf(host.exported)),
  };
  return host;
};
