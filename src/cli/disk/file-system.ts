import type * as fs from "node:fs";
import { TrackerError } from "../../core/error";

/** The calls used of node:fs; a test makes one of them fail. */
export type FileSystem = Pick<
  typeof fs,
  | "accessSync"
  | "closeSync"
  | "copyFileSync"
  | "fchmodSync"
  | "fchownSync"
  | "fsyncSync"
  | "linkSync"
  | "lstatSync"
  | "mkdirSync"
  | "openSync"
  | "readdirSync"
  | "readFileSync"
  | "readlinkSync"
  | "realpathSync"
  | "renameSync"
  | "rmSync"
  | "statSync"
  | "writeSync"
>;

/** "ENOSPC"; the error's own words where it has no code. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** Runs a step that writes; what goes wrong comes out as the error that names the file. @throws TrackerError cannot-write */
export const orCannotWrite = <Result>(file: string, step: () => Result): Result => {
  try {
    return step();
  } catch (error) {
    if (error instanceof TrackerError) throw error;
    throw new TrackerError("cannot-write", { file, reason: reasonOf(error) }, { cause: error });
  }
};

/** Takes a file aside away; where that fails, it is in nobody's way, and the next run tries again. */
export const tryRemove = (disk: FileSystem, file: string): void => {
  try {
    disk.rmSync(file, { force: true });
  } catch {
    // As said.
  }
};
