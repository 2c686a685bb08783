import type { DraftTexts } from "../core/report/drafts/draft-texts";
import type { WordTexts } from "../core/report/word/word-texts";
import type { Language } from "./messages";

/** The texts of papers: the drafts in the report and the report for Word. */
export interface Papers {
  drafts: DraftTexts;
  word: WordTexts;
}

/** Fetched when something is put on paper. */
export const loadPapers = async (language: Language): Promise<Papers> =>
  language === "en"
    ? (await import(/* webpackChunkName: "papers-en" */ "./en/papers")).papers
    : (await import(/* webpackChunkName: "papers-vi" */ "./vi/papers")).papers;
