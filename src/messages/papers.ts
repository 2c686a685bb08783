import type { DraftTexts } from "../core/report/drafts/draft-texts";
import type { LetterTexts } from "../core/report/word/letter-texts";
import type { WordTexts } from "../core/report/word/word-texts";
import type { TakenTexts } from "./vi/taken";
import type { Language } from "./messages";

/** The texts of papers: the drafts in the report, the report for Word and the letters. */
export interface Papers {
  drafts: DraftTexts;
  letters: LetterTexts;
  taken: TakenTexts;
  word: WordTexts;
}

/** Fetched when something is put on paper. */
export const loadPapers = async (language: Language): Promise<Papers> =>
  language === "en"
    ? (await import(/* webpackChunkName: "papers-en" */ "./en/papers")).papers
    : (await import(/* webpackChunkName: "papers-vi" */ "./vi/papers")).papers;
