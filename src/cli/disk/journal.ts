import path from "node:path";
import { checksum } from "../checksum";
import { journalName, type Run } from "./aside-names";
import { type FileSystem, tryRemove } from "./file-system";

/** One file of a run that writes several: what is to stand where. All paths are absolute. */
export interface Entry {
  target: string;
  /** The new contents, whole, beside the target; gone once they stand in their place. */
  fresh: string;
  /** The old contents; null where nothing stood there. */
  old: string | null;
  /** The checksum of what stood at the target when the run began; null for nothing. */
  before: string | null;
  /** The checksum of the new contents. */
  after: string;
}

export interface Journal {
  /** Forward until something fails, then back. */
  way: "finish" | "undo";
  entries: Entry[];
}

/** Null where no such file can be read. */
export const checksumOf = (disk: FileSystem, file: string): string | null => {
  try {
    return checksum(disk.readFileSync(file));
  } catch {
    return null;
  }
};

/** One journal in each folder concerned: whichever of them the next run comes to, it finds it. */
export const journalPlaces = (run: Run, entries: readonly Entry[]): string[] =>
  [...new Set(entries.map(({ target }) => path.dirname(target)))].map((folder) => journalName(run, folder));

export const writeJournal = (disk: FileSystem, places: readonly string[], journal: Journal): void => {
  const bytes = new TextEncoder().encode(JSON.stringify(journal));
  for (const place of places) {
    const aside = place.replace(/run$/, "tmp");
    try {
      writeWhole(disk, aside, bytes);
      disk.renameSync(aside, place);
    } catch (error) {
      tryRemove(disk, aside);
      throw error;
    }
  }
};

/** A new file with all of its bytes on the disk. */
export const writeWhole = (
  disk: FileSystem,
  file: string,
  bytes: Uint8Array,
  prepare: (handle: number) => void = () => undefined,
): void => {
  const handle = disk.openSync(file, "wx");
  try {
    for (let done = 0; done < bytes.length;) done += disk.writeSync(handle, bytes, done);
    prepare(handle);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
};

/** Null for what is no journal of ours. */
export const readJournal = (text: string): Journal | null => {
  try {
    const value = JSON.parse(text) as unknown;
    return isJournal(value) ? value : null;
  } catch {
    return null;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === "string";

const isJournal = (value: unknown): value is Journal =>
  isObject(value) &&
  (value["way"] === "finish" || value["way"] === "undo") &&
  Array.isArray(value["entries"]) &&
  value["entries"].every(
    (entry: unknown) =>
      isObject(entry) &&
      typeof entry["target"] === "string" &&
      typeof entry["fresh"] === "string" &&
      typeof entry["after"] === "string" &&
      isTextOrNull(entry["old"]) &&
      isTextOrNull(entry["before"]),
  );
