import path from "node:path";
import { TrackerError } from "../../core/error";
import type { NewFile } from "../terminal";
import { asideName, newRun, type Run } from "./aside-names";
import { type FileSystem, orCannotWrite, reasonOf, tryRemove } from "./file-system";
import { checksum } from "../checksum";
import { checksumOf, type Entry, journalPlaces, writeJournal, writeWhole } from "./journal";
import { lookAtPlace } from "./look-at-place";

/**
 * Puts all of the files in their places, or none (@throws TrackerError cannot-write; cannot-undo where only the next
 * run can see to that). Each is written whole beside its place and renamed; of several, a
 * journal tells the next run what was meant, should this one be killed between two renames.
 */
export const replaceFiles = (disk: FileSystem, files: readonly NewFile[]): void => {
  const run = newRun();
  const folders = makeFolders(disk, files);
  const entries: Entry[] = [];
  try {
    files.forEach((file, index) => entries.push(orCannotWrite(file.path, () => stage(disk, run, file, index))));
    if (entries.length > 1) swapTogether(disk, run, files, entries);
    else
      for (const { fresh, target } of entries)
        orCannotWrite(files[0]?.path ?? target, () => disk.renameSync(fresh, target));
  } catch (error) {
    for (const { fresh } of entries) tryRemove(disk, fresh);
    for (const folder of folders) removeEmpty(disk, folder);
    throw error;
  }
};

const makeFolders = (disk: FileSystem, files: readonly NewFile[]): string[] =>
  files.flatMap(({ path: file, ownFolder = false }) => {
    if (!ownFolder) return [];
    const folder = path.dirname(path.resolve(file));
    return orCannotWrite(folder, () => disk.mkdirSync(folder, { recursive: true })) === undefined ? [] : [folder];
  });

const stage = (disk: FileSystem, run: Run, { path: file, bytes, like }: NewFile, index: number): Entry => {
  const target = lookAtPlace(disk, file).real;
  const fresh = asideName(run, target, index, "tmp");
  const stats = statsOf(disk, target);
  const pattern = stats ?? (like === undefined ? null : statsOf(disk, like));
  try {
    writeWhole(disk, fresh, bytes, (handle) => {
      if (pattern) takeAfter(disk, handle, pattern);
    });
  } catch (error) {
    tryRemove(disk, fresh);
    throw error;
  }
  const old = stats ? asideName(run, target, index, "old") : null;
  return { target, fresh, old, before: checksumOf(disk, target), after: checksum(bytes) };
};

const statsOf = (disk: FileSystem, file: string) => {
  try {
    return disk.statSync(file);
  } catch {
    return null;
  }
};

/** The new file is as open to others as the old one was, and whose it was, as far as that may be said. */
const takeAfter = (
  disk: FileSystem,
  handle: number,
  { uid, gid, mode }: { uid: number; gid: number; mode: number },
) => {
  for (const step of [() => disk.fchownSync(handle, uid, gid), () => disk.fchmodSync(handle, mode & 0o7777)]) {
    try {
      step();
    } catch {
      // Not every file system has owners and modes, and not everyone may give a file away.
    }
  }
};

const swapTogether = (disk: FileSystem, run: Run, files: readonly NewFile[], entries: readonly Entry[]): void => {
  const places = journalPlaces(run, entries);
  const done: Entry[] = [];
  try {
    orCannotWrite(places[0] ?? "", () => writeJournal(disk, places, { way: "finish", entries: [...entries] }));
    entries.forEach((entry, index) =>
      orCannotWrite(files[index]?.path ?? entry.target, () => {
        if (entry.old !== null) keepOld(disk, entry.target, entry.old);
        disk.renameSync(entry.fresh, entry.target);
        done.push(entry);
      }),
    );
  } catch (error) {
    goBack(disk, places, entries, done);
    throw error;
  }
  sweep(disk, places, entries);
};

/** What cannot be taken back now, because the disk answers no more, is left to the next run; the journals tell it. */
const goBack = (
  disk: FileSystem,
  places: readonly string[],
  entries: readonly Entry[],
  done: readonly Entry[],
): void => {
  try {
    if (done.length > 0) writeJournal(disk, places, { way: "undo", entries: [...entries] });
    for (const entry of done) putBack(disk, entry);
  } catch (error) {
    const file = done[0]?.target ?? "";
    throw new TrackerError("cannot-undo", { file, reason: reasonOf(error) }, { cause: error });
  }
  sweep(disk, places, entries);
};

const putBack = (disk: FileSystem, { target, old }: Entry): void => {
  if (old === null) disk.rmSync(target, { force: true });
  else disk.renameSync(old, target);
};

/** The journals go last: until then the next run knows what the other files are. */
const sweep = (disk: FileSystem, places: readonly string[], entries: readonly Entry[]): void => {
  for (const { old } of entries) if (old !== null) tryRemove(disk, old);
  for (const place of places) tryRemove(disk, place);
};

/** A second name costs nothing; where there are no such names, a copy. */
const keepOld = (disk: FileSystem, file: string, aside: string): void => {
  try {
    disk.linkSync(file, aside);
  } catch {
    disk.copyFileSync(file, aside);
  }
};

const removeEmpty = (disk: FileSystem, folder: string): void => {
  try {
    if (disk.readdirSync(folder).length === 0) disk.rmSync(folder, { recursive: true });
  } catch {
    // It stays, empty.
  }
};
