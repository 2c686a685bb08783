import path from "node:path";
import type { SettledRun } from "../terminal";
import { isOver, readAsideName } from "./aside-names";
import { type FileSystem, orCannotWrite, tryRemove } from "./file-system";
import { checksumOf, type Entry, readJournal } from "./journal";
import { lookAtPlace } from "./look-at-place";

/**
 * Settles what killed runs have left in the folders of these paths: a run that had all its files ready is finished, one
 * that was going back goes back; a file that somebody has changed since stays. What is left over is swept away.
 */
export const settleRuns = (disk: FileSystem, paths: readonly string[]): SettledRun[] => {
  const places = paths.map((file) => lookAtPlace(disk, file));
  // An output may be a folder, with files of its own aside.
  const folders = [
    ...new Set(places.flatMap(({ real, what }) => [path.dirname(real), ...(what === "folder" ? [real] : [])])),
  ];
  const settled = folders.flatMap((folder) =>
    leftIn(disk, folder)
      .filter(({ kind }) => kind === "run")
      .flatMap(({ file }) => settle(disk, file)),
  );
  for (const folder of folders) {
    for (const { file, kind } of leftIn(disk, folder)) if (kind !== "run") tryRemove(disk, file);
  }
  return settled;
};

const leftIn = (disk: FileSystem, folder: string): { file: string; kind: "tmp" | "old" | "run" }[] => {
  try {
    return disk.readdirSync(folder).flatMap((name) => {
      const aside = readAsideName(name);
      if (aside === null) return [];
      const file = path.join(folder, name);
      return isOver(aside, Date.now() - disk.statSync(file).mtimeMs) ? [{ file, kind: aside.kind }] : [];
    });
  } catch {
    return [];
  }
};

const settle = (disk: FileSystem, place: string): SettledRun[] => {
  const journal = readJournal(disk.readFileSync(place, "utf8"));
  const states = (journal?.entries ?? []).filter(isOurs).map((entry) => stateOf(disk, entry));
  // Without one of its files a run can only go back.
  const forward = journal?.way === "finish" && states.every(({ pending, done }) => pending || done);
  const result: SettledRun = { finished: [], undone: [], left: [] };
  for (const state of states) settleEntry(disk, state, forward, result);
  const folders = new Set(states.map(({ entry }) => path.dirname(entry.target)));
  for (const folder of [path.dirname(place), ...folders]) tryRemove(disk, path.join(folder, path.basename(place)));
  return result.finished.length + result.undone.length + result.left.length > 0 ? [result] : [];
};

interface State {
  entry: Entry;
  /** Its new contents lie whole beside it. */
  pending: boolean;
  done: boolean;
  /** Somebody has changed it since the run. */
  changed: boolean;
}

const stateOf = (disk: FileSystem, entry: Entry): State => {
  const { target, fresh, before, after } = entry;
  const now = checksumOf(disk, target);
  return { entry, pending: checksumOf(disk, fresh) === after, done: now === after, changed: now !== before };
};

/** A journal names nothing but files aside and the files they stand beside. */
const isOurs = ({ target, fresh, old }: Entry): boolean =>
  [fresh, ...(old === null ? [] : [old])].every(
    (aside) => readAsideName(path.basename(aside)) !== null && path.dirname(aside) === path.dirname(target),
  ) && readAsideName(path.basename(target)) === null;

const settleEntry = (disk: FileSystem, state: State, forward: boolean, result: SettledRun): void => {
  const { target, fresh, old } = state.entry;
  if (state.pending && state.changed) result.left.push(target);
  else if (state.pending && forward) {
    orCannotWrite(target, () => disk.renameSync(fresh, target));
    result.finished.push(target);
  } else if (!state.pending && state.done && !forward) {
    orCannotWrite(target, () => (old === null ? disk.rmSync(target) : disk.renameSync(old, target)));
    result.undone.push(target);
  }
  for (const aside of [fresh, old]) if (aside !== null) tryRemove(disk, aside);
};
