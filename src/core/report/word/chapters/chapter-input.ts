import type { PaperTexts } from "../../paper-texts";
import type { Kept } from "../../kept/kept";
import type { ReportContext } from "../../report-context";
import type { WordBlock } from "../word-document";

/** What every chapter of the draft is made from. A remark is taken by the chapter that first speaks of its row. */
export interface ChapterInput {
  context: ReportContext;
  texts: PaperTexts;
  kept: Kept;
  /** The checked paragraphs of the drafts sheet: of the plan, of cases and what an office has added, of points. */
  paragraphs: { tasks: WordBlock[]; cases: WordBlock[]; points: WordBlock[] };
}
