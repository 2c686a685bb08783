import path from "node:path";
import { readKeptOf } from "../../actions/read-kept-of";
import { type ErrorCode, TrackerError } from "../../core/error";
import { holdsTyped, type Kept, nothingKept } from "../../core/report/kept/kept";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import { nodeCompression } from "../node-compression";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";
import type { Files } from "../terminal";
import type { Target } from "./check-target";
import { isRollUp } from "./is-roll-up";
import { oldName } from "./old-name";
import { findAdditions } from "./written/find-additions";

/** A workbook that stands where another is to be written. */
export interface Earlier {
  /** What people typed into its report sheets; nothing where it cannot be read. */
  kept: Kept;
  /** Why it may not be replaced; null where nothing of anybody's would be lost. */
  refusal: TrackerError | null;
  /** It may be replaced, and is kept beside: nobody can tell whether it holds something that the new one lacks. */
  keep: boolean;
}

/** What stands at an output's place. `source`: the workbook that is written there, with what people typed carried on. */
export const judgeEarlier = async (
  { path: file, kind }: Pick<Target, "path" | "kind">,
  files: Files,
  source: XlsxWorkbook | null,
): Promise<Earlier> => {
  const copy = oldName(file, files);
  const opened = openEarlier(file, copy, files);
  if (!(opened instanceof XlsxWorkbook)) return { kept: nothingKept, refusal: opened, keep: false };
  const survey = await opened.survey();
  const ours = survey.filter(({ ours }) => ours !== null);
  if (ours.length === 0 || isRollUp(survey) !== (kind === "roll-up")) {
    return { kept: nothingKept, refusal: new TrackerError("foreign-output", { file, copy }), keep: false };
  }
  const kept = await readKeptOf(opened, survey);
  const { certain: additions, maybeMore } = await findAdditions(opened, source);
  const typed = ours.filter(({ ours: id }) => holdsTyped(id ?? "", kept)).map(({ name }) => name);
  const refusal =
    additions.length > 0
      ? new TrackerError("changed-output", { file, copy, additions })
      : source === null && typed.length > 0
        ? new TrackerError("typed-output", { file, copy, sheets: typed })
        : null;
  return { kept, refusal, keep: maybeMore };
};

const openEarlier = (file: string, copy: string, files: Files): XlsxWorkbook | TrackerError => {
  try {
    return openXlsx(files.read(file), path.basename(file), nodeCompression);
  } catch (error) {
    if (!(error instanceof TrackerError)) throw error;
    if (error.code === "not-a-workbook") return new TrackerError("foreign-output", { file, copy }, { cause: error });
    return new TrackerError("unreadable-output", { file, copy, why: error.code as ErrorCode }, { cause: error });
  }
};
