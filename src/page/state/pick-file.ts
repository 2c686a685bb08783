import type { Handle } from "./own-file";

/** A file as it was chosen or dropped, and where the browser allows it the way back into it. */
export interface Chosen {
  file: File;
  handle: Handle | null;
}

export const ENDINGS = [".xlsx", ".xlsm", ".xltx", ".xltm", ".csv", ".docx", ".html", ".htm", ".md"] as const;

interface Picker {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
}

/** The browser's window for files that can be written into; null: nothing was chosen; "none": it has no such window. */
export const pickFile = async (): Promise<Chosen | null | "none"> => {
  const picker = (window as Picker).showOpenFilePicker;
  if (!picker) return "none";
  try {
    const types = [{ accept: { "application/octet-stream": [...ENDINGS] } }];
    const [handle] = await picker.call(window, { types });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    return error instanceof Error && error.name === "AbortError" ? null : "none";
  }
};

/** What was dropped. To be called before the event ends: afterwards it holds nothing. */
export const droppedFile = ({ items, files }: DataTransfer): Promise<Chosen> | null => {
  const [file] = files;
  if (!file) return null;
  const item = items[0] as (DataTransferItem & { getAsFileSystemHandle?: () => Promise<unknown> }) | undefined;
  const asked = item?.getAsFileSystemHandle?.() ?? Promise.resolve(null);
  return asked.then(
    async (found) => {
      if (!isFile(found)) return { file, handle: null };
      return { file: await found.getFile().catch(() => file), handle: found };
    },
    () => ({ file, handle: null }),
  );
};

const isFile = (found: unknown): found is FileSystemFileHandle =>
  typeof found === "object" && found !== null && (found as FileSystemHandle).kind === "file";
