import path from "node:path";
import { TrackerError } from "../../core/error";
import type { Terminal } from "../terminal";
import { paperState } from "./paper-seal";

/** Not what --force has kept ("Văn phòng.cu.ics"). */
const KEPT = /\.cu(?:-\d+)?$/i;

/**
 * Papers of one ending that an earlier run wrote into the folder and this one did not: their units have nothing due any more.
 * @param ending ".ics" | ".docx"
 */
export const formerPapers = (
  files: Terminal["files"],
  folder: string,
  written: readonly string[],
  ending: string,
): string[] => {
  const names = new Set(written.map((file) => path.basename(file).normalize("NFC")));
  return files
    .list(folder)
    .filter((name) => path.dirname(name) === "." && path.extname(name).toLowerCase() === ending)
    .filter((name) => !KEPT.test(name.slice(0, -ending.length)) && !names.has(name.normalize("NFC")))
    .filter((name) => isOurs(files, path.join(folder, name), ending));
};

/** The new papers stand by now: one that cannot be read, as it is open elsewhere, is no reason to call the run failed. */
const isOurs = (files: Terminal["files"], file: string, ending: string): boolean => {
  try {
    return paperState(ending, files.read(file)) !== "foreign";
  } catch (error) {
    if (error instanceof TrackerError) return false;
    throw error;
  }
};
