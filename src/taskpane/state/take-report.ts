import { readKeptOf } from "../../actions/read-kept-of";
import type { Assessment } from "../../core/assess";
import { draftParagraphs } from "../../core/report/drafts/draft-paragraphs";
import { buildLetters } from "../../core/report/word/build-letters";
import { buildWord } from "../../core/report/word/build-word";
import type { PaperTexts } from "../../core/report/paper-texts";
import { loadPapers } from "../../messages/papers";
import type { Workbook } from "../../workbook/workbook";
import { calendarFile } from "./calendar-file";
import { NotLoaded } from "./not-loaded";
import type { View } from "./pane-state";
import type { Done } from "./worker";
import type { Workplace } from "./workplace";

/** The draft's printable paragraphs, a line each; those whose figures lack or disagree are only counted. */
export interface DraftText {
  text: string;
  ready: number;
  left: number;
}

export type Take = (name: string, bytes: Uint8Array) => void;

const wordsOf = async ({ spoken, language }: Workplace) => ({
  ...(await spoken.whole()),
  ...(await loadPapers(language.get())),
});

/** With the templates as the office has changed them. @throws what the workbook throws */
const draftText = async (workbook: Workbook, assessment: Assessment, texts: PaperTexts): Promise<DraftText> => {
  const kept = await readKeptOf(workbook, await workbook.survey());
  const paragraphs = draftParagraphs(assessment, kept.templates, texts.drafts).filter(
    ({ template }) => template !== "",
  );
  const ready = paragraphs.flatMap(({ text }) => (text === null ? [] : [text]));
  return { text: ready.join("\n"), ready: ready.length, left: paragraphs.length - ready.length };
};

/** @throws NotLoaded where the Word library cannot be fetched */
const wordLibrary = () =>
  import("../../docx/word-bytes").catch((cause: unknown) => {
    throw new NotLoaded("docx", { cause });
  });

/** Nowhere is said that a file is there which is not. */
const toDownloads = async (
  workplace: Workplace,
  seen: View | null,
  give: (words: Awaited<ReturnType<typeof wordsOf>>) => Promise<Done>,
): Promise<Done> => {
  const words = await wordsOf(workplace);
  if (workplace.host.downloads) return give(words);
  return { ...(seen && { seen }), notice: { text: words.taken.noDownloads, undo: null, plain: true } };
};

export const takeDraft = async (
  workplace: Workplace,
  view: View | null,
  take: (draft: DraftText) => Promise<void>,
): Promise<Done> => {
  if (!view) return {};
  await take(await draftText(workplace.host.workbook, view.assessment, await wordsOf(workplace)));
  return { seen: view };
};

export const takeCalendar = (workplace: Workplace, view: View | null, take: Take): Promise<Done> =>
  toDownloads(workplace, view, ({ taken }) => {
    if (!view) return Promise.resolve({});
    const { bytes, dates } = calendarFile(view.assessment, workplace.host.today(), workplace.language.get());
    const name = taken.calendarFile({ asOf: view.assessment.asOf });
    if (dates > 0) take(name, bytes);
    const notice =
      dates === 0
        ? { text: taken.noDates, undo: null, plain: true as const }
        : { text: taken.calendarTaken({ name, dates }), undo: null };
    return Promise.resolve({ seen: view, notice });
  });

/** All letters as one .docx. @throws NotLoaded */
export const takeLetters = (workplace: Workplace, view: View | null, take: Take): Promise<Done> =>
  toDownloads(workplace, view, async (words) => {
    if (!view) return {};
    const { taken } = words;
    const { letters, without } = buildLetters(view.assessment, words);
    const [first, ...others] = letters.map(({ document }) => document);
    if (first === undefined) {
      return { seen: view, notice: { text: taken.noLetters({ without }), undo: null, plain: true } };
    }
    const { wordBytes } = await wordLibrary();
    const name = taken.lettersFile({ asOf: view.assessment.asOf });
    take(name, await wordBytes(first, ...others));
    const text = taken.lettersTaken({ name, letters: letters.length, without });
    return { seen: view, notice: { text, undo: null } };
  });

/** The report's .docx, read anew. @throws NotLoaded; what the workbook throws */
export const takeWord = (workplace: Workplace, shown: View | null, take: Take): Promise<Done> =>
  toDownloads(workplace, shown, async (words) => {
    const seen = await workplace.worker.look();
    const { workbook } = workplace.host;
    const kept = await readKeptOf(workbook, await workbook.survey());
    const { wordBytes } = await wordLibrary();
    const name = words.taken.wordFile({ asOf: seen.assessment.asOf });
    take(name, await wordBytes(buildWord(seen.assessment, words, kept)));
    return { seen, notice: { text: words.taken.wordTaken({ name }), undo: null } };
  });
