import { foldWords } from "./fold-words";
import { joinedNames } from "./unit-words";

/** A place where a line of units may be cut. */
export interface Separator {
  from: number;
  to: number;
  mark: "," | "and" | "&" | "/" | ";";
}

/** "," "và" "&" "/" "+" "·" ";" */
const MARKS = /\s*[,;+·•]\s*|\s+và\s+|\s*[&/]\s*/giu;

/** The separators of a line that stand outside brackets, dates and names that hold them themselves. */
export const separatorsOf = (line: string): Separator[] => {
  if (!/[,;+·•&/]|\svà\s/iu.test(line)) return [];
  const closed = [...bracketsOf(line), ...joinedIn(line)];
  return [...line.matchAll(MARKS)].flatMap((found) => {
    const [text] = found;
    const from = found.index;
    const to = from + text.length;
    if (from === 0 || closed.some((span) => span.from <= from && to <= span.to)) return [];
    const mark = markOf(text.trim().toLowerCase());
    if ((mark === "&" || mark === "/") && isInside(line, from, to)) return [];
    return [{ from, to, mark }];
  });
};

const markOf = (text: string): Separator["mark"] => {
  if (text === "và") return "and";
  return text === "," || text === "&" || text === "/" ? text : ";";
};

/** "KH&CN", "đ/c", "12/2026", "h/sơ", "GD/ĐT": without spaces and between letters, the mark is a part of the word. */
const isInside = (line: string, from: number, to: number): boolean => {
  if (to - from > 1) return false;
  const left = /[\p{L}\p{N}.-]*$/u.exec(line.slice(0, from))?.[0] ?? "";
  const right = /^[\p{L}\p{N}.-]*/u.exec(line.slice(to))?.[0] ?? "";
  if (left.length <= 1 || /^\d/.test(right)) return true;
  const letters = (word: string) => word === word.toUpperCase() && !/\./.test(word);
  return letters(left) && letters(right) && (line[from] === "&" || Math.min(left.length, right.length) <= 2);
};

interface Span {
  from: number;
  to: number;
}

const bracketsOf = (line: string): Span[] =>
  line.includes("(")
    ? [...line.matchAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)?/g)].map(({ index, 0: text }) => ({
        from: index,
        to: index + text.length,
      }))
    : [];

const escape = (text: string) => foldWords(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** "Văn phòng HĐND và UBND", "Phòng Kinh tế, Hạ tầng và Đô thị": between the parts stands a comma, "và" or a dash. */
const JOINED = new RegExp(
  joinedNames
    .map((parts) => parts.map(escape).join("(?:\\s*[,&+/–-]\\s*|\\s+và\\s+|\\s*,\\s*và\\s+)"))
    .map((pattern) => `(?<!\\p{L})${pattern}(?!\\p{L})`)
    .join("|"),
  "gu",
);

const joinedIn = (line: string): Span[] =>
  [...foldWords(line).matchAll(JOINED)].map(({ index, 0: text }) => ({ from: index, to: index + text.length }));
