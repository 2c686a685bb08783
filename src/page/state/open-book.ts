import type { Language } from "../../messages/messages";
import { vi } from "../../messages/vi/index";
import { createPane, type Pane } from "../../taskpane/state/pane";
import { createStore, type Store } from "../../taskpane/state/store";
import type { CopyRemarks } from "../../workbook/xlsx/xlsx-workbook";
import type { BookFile, ShownWorkbook } from "./book-file";
import { type CellEdits, createCellEdits } from "./cell-edits";
import type { Imported } from "./import-document";
import type { OwnFile } from "./own-file";
import { pageHost, type Selection } from "./page-host";

/** A workbook that is open on the page, with its pane. */
export interface OpenBook {
  /** "ke-hoach.xlsx" */
  name: string;
  pane: Pane;
  workbook: ShownWorkbook;
  /** What was taken from the document it comes from; null for a workbook that was a file. */
  imported: Imported | null;
  selection: Store<Selection | null>;
  /** Counts the changes of the workbook: what is shown of it is shown anew. */
  revision: Store<number>;
  /** The file itself, where the browser lets the page write into it and it can hold what is saved. */
  own: OwnFile | null;
  /** There are changes that no copy has. */
  unsaved: () => boolean;
  /** The copy's bytes and name; from then on it counts as saved. */
  copy: () => Promise<{ name: string; bytes: Uint8Array; remarks: CopyRemarks }>;
  /** Saves into the file itself; from then on it counts as saved. @throws NotWritten */
  saveOwn: () => Promise<CopyRemarks>;
  /** What whoever saves it must know. */
  remarks: () => Promise<CopyRemarks>;
  /** Another one has taken its place. */
  close: () => void;
  /** The user's own edits of cells; the pane reads anew after each. */
  edits: CellEdits;
}

export const openBook = (
  { file, imported }: { file: BookFile; imported: Imported | null },
  name: string,
  { language, openSample }: { language: Store<Language>; openSample: () => Promise<void> },
  ownFile: OwnFile | null = null,
): OpenBook => {
  const selection = createStore<Selection | null>(null);
  const revision = createStore(0);
  const listeners = new Set<() => void>();
  // What comes from a document is in no file yet.
  let saved: object | null = imported === null ? file.content() : null;
  const host = pageHost(file, {
    selection,
    language,
    openSample,
    changed: () => revision.set(revision.get() + 1),
    onEdited: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  // A template or a .csv is saved as what it was not.
  const own = imported === null && name.toLowerCase().endsWith(file.ending) ? ownFile : null;
  const take = async <Result>(deliver: (bytes: Uint8Array, remarks: CopyRemarks) => Result | Promise<Result>) => {
    const content = file.content();
    const remarks = await file.remarks();
    const result = await deliver(await file.save(), remarks);
    saved = content;
    revision.set(revision.get() + 1);
    return result;
  };
  const pane = createPane(host, vi);
  void pane.recallUnit();
  return {
    name,
    pane,
    workbook: host.workbook,
    imported,
    selection,
    revision,
    unsaved: () => file.content() !== saved,
    own,
    copy: () => take((bytes, remarks) => ({ name: copyName(name, file.ending), bytes, remarks })),
    saveOwn: () =>
      take(async (bytes, remarks) => {
        await own?.write(bytes);
        return remarks;
      }),
    remarks: () => file.remarks(),
    close: () => file.close(),
    edits: createCellEdits(host.workbook, () => {
      for (const listener of [...listeners]) listener();
    }),
  };
};

/** "ke-hoach.xlsx" → "ke-hoach-theo-doi.xlsx": never the original's own name, which a download might replace. */
const SUFFIX = "-theo-doi";
const copyName = (name: string, ending: string): string => {
  const stem = name.replace(/\.[^.]+$/, "");
  return `${stem.endsWith(SUFFIX) ? stem : stem + SUFFIX}${ending}`;
};
