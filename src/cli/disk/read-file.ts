import { TrackerError } from "../../core/error";
import { type FileSystem, reasonOf } from "./file-system";

/** A workbook of offices is a few megabytes; past this it is something else. */
const MOST_MEGABYTES = 256;

/** The bytes of a regular file. @throws TrackerError file-missing, cannot-read, too-large */
export const readFile = (disk: FileSystem, file: string): Uint8Array => {
  try {
    const stats = disk.statSync(file);
    if (!stats.isFile()) {
      throw new TrackerError("cannot-read", { file, reason: stats.isDirectory() ? "EISDIR" : "special" });
    }
    if (stats.size > MOST_MEGABYTES * 1_000_000) {
      throw new TrackerError("too-large", { file, limitMegabytes: MOST_MEGABYTES });
    }
    return disk.readFileSync(file);
  } catch (error) {
    if (error instanceof TrackerError) throw error;
    if (reasonOf(error) === "ENOENT") throw new TrackerError("file-missing", { file }, { cause: error });
    throw new TrackerError("cannot-read", { file, reason: reasonOf(error) }, { cause: error });
  }
};
