import path from "node:path";
import { TrackerError } from "../../core/error";
import type { Files } from "../terminal";
import { isExport } from "../engines/is-export";
import { oldName } from "./old-name";
import { PAPER_ENDINGS, paperState } from "./paper-seal";
import { lookAt, type Named } from "./refuse-clashes";

/**
 * A file that a command will write:
 * - "workbook": new, or in place of an earlier output of this software;
 * - "roll-up": new, or in place of an earlier roll-up;
 * - "new": only where nothing stands;
 * - "export": new, or in place of an earlier export;
 * - "paper": a .docx or .ics that people may go on writing in; new, or in place of one that nobody has changed;
 * - "folder", "export-folder": papers, or exports, of names that are not known yet go into it; it is made where it is
 *   missing.
 */
export interface OutputRequest {
  path: string;
  kind: "workbook" | "roll-up" | "new" | "export" | "paper" | "folder" | "export-folder";
  /** The endings that fit; those of papers for a paper. */
  endings?: readonly string[];
}

/** An output that may be written as far as can be told without what it will hold. */
export interface Target extends Named {
  kind: OutputRequest["kind"];
  /** What stands there is kept beside under another name. */
  keepOld: boolean;
}

/** @throws TrackerError not-a-file, wrong-ending, cannot-write, file-exists, foreign-output, changed-paper */
export const checkTarget = (request: OutputRequest, files: Files, force: boolean): Target => {
  const { path: file, kind } = request;
  const target = lookAt(file, files);
  const { what, obstacle } = target.place;
  if (kind === "folder" || kind === "export-folder") return checkFolder(target, kind);
  if (what === "folder" || what === "special") throw new TrackerError("not-a-file", { file, what });
  const endings = request.endings ?? (kind === "paper" ? PAPER_ENDINGS : [".xlsx"]);
  if (!endings.includes(path.extname(file).toLowerCase())) {
    throw new TrackerError("wrong-ending", { file, endings: [...endings] });
  }
  if (obstacle !== null) throw new TrackerError("cannot-write", { file, reason: obstacle });
  const refusal = what === "nothing" ? null : refusalOf(file, kind, files);
  if (refusal !== null && !force) throw refusal;
  return { ...target, kind, keepOld: refusal !== null };
};

const checkFolder = (target: Named, kind: "folder" | "export-folder"): Target => {
  const { what, obstacle } = target.place;
  if (what === "file" || what === "special") throw new TrackerError("not-a-folder", { file: target.path });
  if (obstacle !== null) throw new TrackerError("cannot-write", { file: target.path, reason: obstacle });
  return { ...target, kind, keepOld: false };
};

/** Why a file that stands there may not be replaced, as far as its name and its mark tell. */
const refusalOf = (file: string, kind: OutputRequest["kind"], files: Files): TrackerError | null => {
  if (kind === "new") return new TrackerError("file-exists", { file });
  if (kind === "export")
    return isExport(files.read(file)) ? null : new TrackerError("foreign-output", { file, copy: oldName(file, files) });
  if (kind !== "paper") return null;
  const state = paperState(path.extname(file), files.read(file));
  if (state === "as-written") return null;
  return new TrackerError(state === "changed" ? "changed-paper" : "foreign-output", {
    file,
    copy: oldName(file, files),
  });
};
