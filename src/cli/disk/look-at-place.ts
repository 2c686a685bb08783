import { constants } from "node:fs";
import path from "node:path";
import type { Place } from "../terminal";
import { type FileSystem, reasonOf } from "./file-system";

/** As many links as Linux follows. */
const MOST_LINKS = 40;
const ANY_WRITER = 0o222;

/** What stands at a path. A link that leads nowhere yet leads to where the file will be. */
export const lookAtPlace = (disk: FileSystem, file: string, links = MOST_LINKS): Place => {
  try {
    return standing(disk, disk.realpathSync(file));
  } catch (error) {
    const reason = reasonOf(error);
    return reason === "ENOENT" ? missing(disk, file, links) : blocked(file, reason);
  }
};

const standing = (disk: FileSystem, real: string): Place => {
  const stats = disk.statSync(real, { bigint: true });
  const what = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "special";
  // The administrator may write everywhere; a file that is marked as read-only stays all the same.
  const locked = (Number(stats.mode) & ANY_WRITER) === 0;
  const obstacle = what !== "file" ? null : locked ? "read-only" : refusal(disk, real);
  return { real, identity: `${stats.dev}:${stats.ino}`, what, obstacle: obstacle ?? refusal(disk, path.dirname(real)) };
};

const missing = (disk: FileSystem, file: string, links: number): Place => {
  const target = linkTarget(disk, file);
  if (target !== null) {
    return links > 0 ? lookAtPlace(disk, path.resolve(path.dirname(file), target), links - 1) : blocked(file, "ELOOP");
  }
  const { dir, base } = path.parse(path.resolve(file));
  try {
    const folder = disk.realpathSync(dir);
    const obstacle = disk.statSync(folder).isDirectory() ? refusal(disk, folder) : "ENOTDIR";
    return { real: path.join(folder, base), identity: null, what: "nothing", obstacle };
  } catch (error) {
    return blocked(file, reasonOf(error) === "ENOENT" ? "no-folder" : reasonOf(error));
  }
};

const blocked = (file: string, obstacle: string): Place => ({
  real: path.resolve(file),
  identity: null,
  what: "nothing",
  obstacle,
});

const linkTarget = (disk: FileSystem, file: string): string | null => {
  try {
    return disk.lstatSync(file).isSymbolicLink() ? disk.readlinkSync(file) : null;
  } catch {
    return null;
  }
};

const refusal = (disk: FileSystem, place: string): string | null => {
  try {
    disk.accessSync(place, constants.W_OK);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
};
