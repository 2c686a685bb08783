import * as fs from "node:fs";
import path from "node:path";
import { TrackerError } from "../core/error";
import type { Files } from "./terminal";

/** A workbook of offices is a few megabytes; past this it is something else. */
const MOST_MEGABYTES = 256;

/** The calls used of node:fs; a test makes one of them fail. */
export type FileSystem = Pick<
  typeof fs,
  | "closeSync"
  | "existsSync"
  | "fsyncSync"
  | "openSync"
  | "readFileSync"
  | "realpathSync"
  | "renameSync"
  | "rmSync"
  | "statSync"
  | "writeSync"
>;

export const filesOver = (disk: FileSystem): Files => ({
  read: (file) => read(disk, file),
  write: (file, bytes) => write(disk, file, bytes),
  exists: (file) => disk.existsSync(file),
  same: (one, other) => realPath(disk, one) === realPath(disk, other),
});

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const read = (disk: FileSystem, file: string): Uint8Array => {
  try {
    const size = disk.statSync(file).size;
    if (size > MOST_MEGABYTES * 1_000_000)
      throw new TrackerError("too-large", { file, limitMegabytes: MOST_MEGABYTES });
    return disk.readFileSync(file);
  } catch (error) {
    if (error instanceof TrackerError) throw error;
    if (reasonOf(error) === "ENOENT") throw new TrackerError("file-missing", { file }, { cause: error });
    throw new TrackerError("cannot-read", { file, reason: reasonOf(error) }, { cause: error });
  }
};

/** Writes beside the target and renames, so that a full disk or a crash never leaves half a workbook. */
const write = (disk: FileSystem, file: string, bytes: Uint8Array): void => {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = disk.openSync(aside, "wx");
    try {
      for (let done = 0; done < bytes.length;) done += disk.writeSync(handle, bytes, done);
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
    disk.renameSync(aside, file);
  } catch (error) {
    disk.rmSync(aside, { force: true });
    throw new TrackerError("cannot-write", { file, reason: reasonOf(error) }, { cause: error });
  }
};

const realPath = (disk: FileSystem, file: string): string => {
  try {
    return disk.realpathSync(file);
  } catch {
    // It does not exist yet: its folder may still be a link.
    const folder = path.dirname(path.resolve(file));
    const real = disk.existsSync(folder) ? disk.realpathSync(folder) : folder;
    return path.join(real, path.basename(file));
  }
};

export const nodeFiles: Files = filesOver(fs);
