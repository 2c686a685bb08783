import path from "node:path";
import { TrackerError } from "../../core/error";
import type { Files } from "../terminal";

/** "kq.xlsx" → "kq.cu.xlsx", "kq.cu-2.xlsx" …: the first that is free, not taken by a file of this run either. */
export const oldName = (file: string, files: Files, taken: readonly string[] = []): string => {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const free = path.join(dir, `${name}.cu${number === 1 ? "" : `-${number}`}${ext}`);
    const { what, obstacle } = files.look(free);
    if (obstacle !== null && what === "nothing") {
      throw new TrackerError("cannot-write", { file: free, reason: obstacle });
    }
    if (what === "nothing" && !taken.includes(free)) return free;
  }
};
