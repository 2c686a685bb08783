import type { SourceDocument } from "../../core/import/source-table";
import { areLettersSuspect } from "../../core/lib/suspect-letters";
import { decodeText } from "../csv/decode-text";
import { isCsvName } from "../csv/is-csv-name";
import { readCsv } from "../csv/read-csv";
import { readDocxTables } from "../docx/read-docx-tables";
import { fromOldLetters, type OldLetters, oldLettersOf } from "../old-letters";
import type { Compression } from "../xlsx/zip/compression";
import { readHtmlDocument } from "./read-html-document";
import { readMarkdownDocument } from "./read-markdown-document";

/** A document's tables in Unicode, and in which letters of before Unicode they were written, if in any. */
export interface OpenedDocument extends SourceDocument {
  letters: OldLetters | null;
}

const HTML = /<(?:!doctype|html|head|table|meta|style|body|div|p)\b/i;
/** The line below the headings of a table in markdown: "|---|:---|" */
const MARKDOWN = /^\s*\|?\s*:?-{3,}:?\s*\|/m;
/** So much of a text tells in which letters it is written. */
const JUDGED = 20_000;

/**
 * Opens a document that holds plans: Word (.docx), a web page, markdown, .csv; by what it holds where the name does not
 * say.
 * @throws TrackerError not-a-document, broken-file, password-protected, too-large, broken-table
 */
export const openDocument = (bytes: Uint8Array, file: string, compression?: Compression): OpenedDocument => {
  // "PK": a zip; "\xd0\xcf": a Word file of before 2007, or one with a password, which the reader of .docx refuses.
  const begins = String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0);
  if (begins === "PK" || begins === "\xd0\xcf") return openWordFile(bytes, file, compression);
  const { text, letters } = decodeText(bytes);
  if (HTML.test(text.slice(0, JUDGED))) return { ...readHtmlDocument(text), letters };
  if (!isCsvName(file) || MARKDOWN.test(text)) return { ...readMarkdownDocument(text, file), letters };
  const csv = readCsv(bytes, file, "CSV");
  return { tables: [{ grid: csv.grid, lines: [], within: [], deletedRows: [] }], after: [], letters: csv.letters };
};

/** A Word file in letters of before Unicode (fonts .VnTime, VNI-Times) is read once more, as they are meant. */
const openWordFile = (bytes: Uint8Array, file: string, compression?: Compression): OpenedDocument => {
  const document = readDocxTables(bytes, file, compression);
  const sample = document.tables.flatMap(({ grid, lines }) => [...lines, ...grid.texts]).join("\n");
  const letters = oldLettersOf(sample.slice(0, JUDGED));
  if (letters === null) return { ...document, letters };
  // A text beside them that is Unicode already stays as it is.
  const read = (text: string): string => (areLettersSuspect(text) ? fromOldLetters(text, letters) : text);
  return { ...readDocxTables(bytes, file, compression, read), letters };
};
