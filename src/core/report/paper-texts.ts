import type { AssessTexts } from "../assess-texts";
import type { DraftTexts } from "./drafts/draft-texts";
import type { ReportTexts } from "./report-texts";
import type { WordTexts } from "./word/word-texts";

/** The texts that the papers made of an assessment speak in. */
export interface PaperTexts extends AssessTexts {
  report: ReportTexts;
  drafts: DraftTexts;
  word: WordTexts;
  /** The titles of findings that are no rule's, by their kind. */
  kinds: Readonly<Record<string, string>>;
}
