import path from "node:path";
import type { Assessment } from "../core/assess";
import { TrackerError } from "../core/error";
import { criteriaOf } from "../core/report/criteria-figures";
import type { Kept } from "../core/report/kept/kept";
import { buildRemedyWord } from "../core/report/word/build-remedy-word";
import { buildWord } from "../core/report/word/build-word";
import { templateData } from "../core/report/word/template/template-data";
import { templateLanguage } from "../core/report/word/template/template-language";
import type { WordDocument } from "../core/report/word/word-document";
import type { CliMessages } from "../messages/cli-messages";
import type { Arguments } from "./arguments";
import { nodeCompression } from "./node-compression";
import { theFile } from "./options";
import type { NewFile, Terminal } from "./terminal";

/**
 * The Word files of a run: the report, in the office's own template where one is given, and the remedy plan.
 * @throws TrackerError no-remedies, not-a-document, template-unknown, template-without-figure, template-broken
 */
export const wordPapers = async (
  args: Arguments,
  { assessment, kept }: { assessment: Assessment; kept: Kept },
  terminal: Terminal,
  texts: CliMessages,
): Promise<NewFile[]> => {
  const { docx, template, remedy } = args;
  const papers: NewFile[] = [];
  if (docx !== null && template !== null) {
    const bytes = terminal.files.read(template);
    const name = path.basename(template);
    // Tells what is no Word file, is damaged or too large.
    const { readDocxLines } = await import(/* webpackChunkName: "fill-word" */ "../workbook/docx/read-docx-lines");
    readDocxLines(bytes, name, nodeCompression);
    const { fillWord } = await import(/* webpackChunkName: "fill-word" */ "../docx/template/fill-word");
    const language = templateLanguage(templateData(assessment, texts, kept), texts);
    papers.push({ path: docx, bytes: await fillWord(bytes, language, name) });
  } else if (docx !== null) papers.push({ path: docx, bytes: await toWord(buildWord(assessment, texts, kept)) });
  if (remedy !== null) {
    const criteria = criteriaOf(assessment);
    if (criteria === null) throw new TrackerError("no-remedies", { file: theFile(args) });
    papers.push({ path: remedy, bytes: await toWord(buildRemedyWord(assessment, criteria, texts, kept)) });
  }
  return papers;
};

/** The Word library is large: it is loaded only where a Word file is asked for. */
export const toWord = async (document: WordDocument): Promise<Uint8Array> => {
  const { wordBytes } = await import(/* webpackChunkName: "word-bytes" */ "../docx/word-bytes");
  return wordBytes(document);
};
