import type { Looker } from "../../taskpane/state/pane-host";
import type { LiveWorkbook } from "../../workbook/live-workbook";
import { LiveXlsx } from "../../workbook/xlsx/live/live-xlsx";
import type { CopyRemarks, XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";

/** An open workbook as the page shows it: the port, and what its cells look like. */
export type ShownWorkbook = LiveWorkbook & Pick<LiveXlsx, "layout" | "readQuietly" | "tabs" | "version">;

/** The file behind an open workbook, in this thread or in another. */
export interface BookFile {
  ending: ".xlsx" | ".xlsm";
  /** The same object for as long as the file has not changed. */
  content(): object;
  save(): Promise<Uint8Array>;
  remarks(): Promise<CopyRemarks>;
  /** To be asked for once. */
  show(watcher: Watcher): ShownWorkbook;
  looker?: Looker | undefined;
  /** Nobody needs it any more. */
  close(): void;
}

/** Told of each reading before it begins, and of each change once it is made. */
interface Watcher {
  reading(): void;
  changed(): void;
}

export const fileHere = (file: XlsxWorkbook): BookFile => ({
  ending: file.ending,
  content: () => file.state.parts,
  // eslint-disable-next-line @typescript-eslint/require-await
  save: async () => file.save(),
  remarks: () => file.remarks(),
  show: (watcher) => new LiveXlsx(file, watcher),
  close: () => undefined,
});
