import { readKeptOf } from "../../actions/read-kept-of";
import type { Assessment } from "../../core/assess";
import { draftParagraphs } from "../../core/report/drafts/draft-paragraphs";
import { buildLetters } from "../../core/report/word/build-letters";
import { buildWord } from "../../core/report/word/build-word";
import type { LetterTexts } from "../../core/report/word/letter-texts";
import type { PaperTexts } from "../../core/report/paper-texts";
import type { Workbook } from "../../workbook/workbook";
import { NotLoaded } from "./not-loaded";

/** The draft's printable paragraphs, a line each; those whose figures lack or disagree are only counted. */
export interface DraftText {
  text: string;
  ready: number;
  left: number;
}

/** With the templates as the office has changed them. @throws what the workbook throws */
export const draftText = async (workbook: Workbook, assessment: Assessment, texts: PaperTexts): Promise<DraftText> => {
  const kept = await readKeptOf(workbook, await workbook.survey());
  const paragraphs = draftParagraphs(assessment, kept.templates, texts.drafts).filter(
    ({ template }) => template !== "",
  );
  const ready = paragraphs.flatMap(({ text }) => (text === null ? [] : [text]));
  return { text: ready.join("\n"), ready: ready.length, left: paragraphs.length - ready.length };
};

/** The report's .docx. @throws NotLoaded where the Word library cannot be fetched; what the workbook throws */
export const wordFile = async (workbook: Workbook, assessment: Assessment, texts: PaperTexts): Promise<Uint8Array> => {
  const kept = await readKeptOf(workbook, await workbook.survey());
  const { wordBytes } = await wordLibrary();
  return wordBytes(buildWord(assessment, texts, kept));
};

/** All letters as one .docx, or null where no unit has anything to be told. @throws NotLoaded */
export const lettersFile = async (
  assessment: Assessment,
  texts: PaperTexts & { letters: LetterTexts },
): Promise<{ bytes: Uint8Array | null; letters: number; without: number }> => {
  const { letters, without } = buildLetters(assessment, texts);
  const [first, ...others] = letters.map(({ document }) => document);
  if (first === undefined) return { bytes: null, letters: 0, without };
  const { wordBytes } = await wordLibrary();
  return { bytes: await wordBytes(first, ...others), letters: letters.length, without };
};

const wordLibrary = () =>
  import("../../docx/word-bytes").catch((cause: unknown) => {
    throw new NotLoaded("docx", { cause });
  });
