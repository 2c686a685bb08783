/**
 * The words that stand together in the texts and patterns of the readers, without accents: only they stay in the
 * anonymised copy of a workbook. The list is gathered from the code by src/setup/reader-phrases.js when it is built.
 */
export const READER_PHRASES: readonly string[] = [];
