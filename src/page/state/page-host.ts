import { columnOf } from "../../core/table/grid";
import type { Language } from "../../messages/messages";
import { browserTheme, watchBrowserTheme } from "../../taskpane/page/browser-theme";
import type { PaneHost } from "../../taskpane/state/pane-host";
import type { Store } from "../../taskpane/state/store";
import type { BookFile, ShownWorkbook } from "./book-file";
import { rememberedUnit, rememberLanguage, rememberUnit } from "./personal";
import { today } from "./today";

/** Where the user is in the workbook; zero-based. */
export interface Selection {
  sheet: string;
  row: number;
  column: number;
  /** The pane has led there: the cell is brought into sight. */
  led: boolean;
}

export interface HostServices {
  selection: Store<Selection | null>;
  language: Store<Language>;
  /** After each change of the workbook. */
  changed: () => void;
  /** Calls where the user has edited a cell in the grid. */
  onEdited: (listener: () => void) => () => void;
  openSample: () => Promise<void>;
}

/** The pane's services over an open file, in a browser. */
export const pageHost = (
  file: BookFile,
  { selection, language, changed, onEdited, openSample }: HostServices,
): PaneHost & { workbook: ShownWorkbook } => {
  let watcher: (() => void) | null = null;
  const workbook = file.show({ reading: () => watcher?.(), changed });
  return {
    workbook,
    looker: file.looker,
    watchRequests: (next) => {
      watcher = next;
    },
    goTo: (sheet, cell) => {
      const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)/.exec(cell ?? "A1") ?? [];
      selection.set({ sheet, row: Number(number) - 1, column: columnOf(letters), led: true });
      return Promise.resolve();
    },
    selectedCell: async () => {
      const now = selection.get();
      if (now) return { sheet: now.sheet, row: now.row };
      const [first] = await workbook.survey();
      return { sheet: first?.name ?? "", row: 0 };
    },
    onChanged: (listener) => onEdited(() => listener(null)),
    theme: browserTheme,
    onTheme: watchBrowserTheme,
    language: () => Promise.resolve(language.get()),
    rememberLanguage: (chosen) => {
      language.set(chosen);
      rememberLanguage(chosen);
      return Promise.resolve();
    },
    unit: () => Promise.resolve(rememberedUnit()),
    rememberUnit: (unit) => {
      rememberUnit(unit);
      return Promise.resolve();
    },
    today,
    clock: () => new Date().toTimeString().slice(0, 5),
    openSample,
    downloads: true,
    openExport: async (exported) => {
      const { openExport } = await import("../../workbook/exports/open-export");
      return openExport(new Uint8Array(await exported.arrayBuffer()), exported.name);
    },
  };
};
