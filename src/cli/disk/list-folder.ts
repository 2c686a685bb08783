import path from "node:path";
import { TrackerError } from "../../core/error";
import type { FileSystem } from "./file-system";

/** Folders of offices lie one or two deep; deeper is something else. */
const DEEPEST = 3;

/** The regular files of a folder and those below it, from the folder on, sorted without the machine's language. */
export const listFolder = (disk: FileSystem, folder: string): string[] => {
  try {
    return filesIn(disk, folder, "", 0).sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    throw new TrackerError("not-a-folder", { file: folder }, { cause: error });
  }
};

/** Links are not followed: a folder may lead back to itself. */
const filesIn = (disk: FileSystem, folder: string, under: string, depth: number): string[] =>
  disk.readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(under, entry.name);
    if (entry.isFile()) return [name];
    return entry.isDirectory() && depth < DEEPEST ? filesIn(disk, folder, name, depth + 1) : [];
  });
