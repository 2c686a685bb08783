import { plainText } from "../lib/text";

/**
 * A cell as two texts of the same length: `text` as written, `folded` without accents and capitals to match patterns
 * on. A place in one is the place in the other, so that labels keep their accents.
 */
export interface Line {
  text: string;
  folded: string;
}

/** Ends a clause for certain: a line that starts with a bullet. No pattern's \s matches it. */
export const HARD_BREAK = "|";

const FOLDED = new Map<string, string>([
  ["đ", "d"],
  ["Đ", "d"],
  ["–", "-"],
  ["—", "-"],
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["÷", "-"],
  ["~", "-"],
  ["→", "-"],
  ["’", "'"],
  ["|", " "],
]);

const foldCharacter = (character: string): string => {
  const known = FOLDED.get(character);
  if (known !== undefined) return known;
  const folded = character.normalize("NFD").charAt(0).toLowerCase().charAt(0) || " ";
  FOLDED.set(character, folded);
  return folded;
};

/** "mới" (new) is no "mỗi" (each): it keeps a form of its own, which no pattern knows. */
const NEW = /(?<!\p{L})mới(?!\p{L})/giu;

/** "tối" (evening) is no "tới" (until); "tối đa" and "tối thiểu" are neither. */
const EVENING = /(?<!\p{L})tối(?!\p{L}| đa| thiểu)/giu;

/** "dừng" (to stop) is no "đúng" (on the very day). */
const STOP = /(?<!\p{L})dừng(?!\p{L})/giu;

/** "->" and "=>" are "→". */
const foldInPlace = (text: string): string =>
  text
    .replace(NEW, "mxi")
    .replace(EVENING, "txi")
    .replace(STOP, "dxng")
    .replace(/[-=]>/g, " -")
    .replace(/[^\n -@[-`{}]/g, foldCharacter);

/** "- ", "+ ", "• ", "1. ", "1) ", "(1) ", "a) ", "a. " at the start of a line; "-12" is no bullet, "1.5" neither. */
const BULLET =
  /(^|\n)[ ]*(?:[-+*•·▪●○■–—→o]+(?=[ \p{L}(])(?<!\bo(?=\p{L}))|\(?\d{1,2}(?:\)|\.(?=[ ]))|\(?[a-zđ](?:\)|\.(?=[ ])))[ ]*/gu;

/** A word typed twice: "trước ngày ngày 20/5", not "hàng tháng tháng". */
const DOUBLED = /(?<!(?:[a-z]|hang |moi |tung |cac ))(ngay|thang|quy|truoc|den|trong) +\1(?![a-z])/g;

/**
 * Reads a cell into one line. A bulleted line is a hard break; other line breaks are mostly Word's wrapping and become
 * spaces, unless `breakAtLines`.
 */
export const readLine = (cell: string, breakAtLines: boolean): Line => {
  const text = plainText(cell).replace(/[\u0300-\u036f]/g, "");
  const folded = foldInPlace(text)
    .replace(DOUBLED, (all, word: string) => word.padStart(all.length))
    .replace(BULLET, (all, start: string) => {
      const pad = " ".repeat(all.length - start.length);
      return start === "\n" ? HARD_BREAK + pad : pad;
    });
  return { text: text.replace(/\n/g, " "), folded: folded.replace(/\n/g, breakAtLines ? HARD_BREAK : " ") };
};
