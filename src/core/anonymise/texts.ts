import { baseOf } from "./letters";

/** What stands in place of the texts of a workbook, by where they stand. */
export interface Texts {
  /** Of what the readers read: cells, names, headings. Words that mean something to them stay. */
  read: (text: string) => string;
  /** Of what no reader looks at: comments, page headers, persons. Nothing stays. */
  unread: (text: string) => string;
}

/** Pieces of a text that are changed, each by its kind; all else stays. */
export interface Pieces {
  word: (word: string) => string;
  /** A document's number, a telephone number, or one of six digits and more. */
  digits: (digits: string) => string;
}

/**
 * Tags and letters of pasted HTML stay; "43" of "43/KH-UBND" and of "57/2024/NĐ-CP"; "0912.345.678"; "079123456789", but
 * not "20240630", "1.500.000" or "6420000,5".
 */
const PIECE =
  /(<\/?[a-z][a-z0-9]{0,9}\/?>)|(\p{L}[\p{L}\p{M}]*)|(?<![\d.,/])(0\d{2,3}[ .]\d{3}[ .]\d{3,4}|\d+(?=\/(?:\d{4}\/)?\p{Lu}{2})|(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))\d{6,}(?![.,]\d))/gu;

export const mapPieces = (text: string, { word, digits }: Pieces): string =>
  text.replace(PIECE, (whole: string, tag?: string, letters?: string, number?: string) => {
    if (tag !== undefined) return whole;
    return letters === undefined ? digits(number ?? whole) : word(letters);
  });

/** "HoSoMotCua" is read as "Hồ sơ một cửa" is: by the words that begin with a capital. */
export const partsOfWord = (word: string): string[] => word.split(/(?<=\p{Ll}\p{M}*)(?=\p{Lu})/u);

/** The words of a text without accents, in order. */
export const basesIn = (text: string): string[] => {
  const bases: string[] = [];
  const word = (run: string) => {
    bases.push(...partsOfWord(run).map(baseOf));
    return run;
  };
  mapPieces(text, { word, digits: (digits) => digits });
  return bases;
};
