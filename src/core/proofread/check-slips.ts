import { type Amount, amountsIn } from "./amount";
import { maskPeriods } from "./mask-periods";
import type { Proof, ProofFinding } from "./proof-finding";

/** Figures of another time or of a part, though their words are the same: both must say it, or neither. Việt Nam is no "nam". */
const OF_OTHER =
  /(?<!\p{L})(?:[Cc]ùng kỳ|[Nn]ăm trước|[Kk]ỳ trước|[Đđ]ầu năm|[Kk]ế hoạch|[Dd]ự toán|[Cc]hỉ tiêu|[Mm]ục tiêu|[Ll](?:ũy|uỹ) kế|[Pp]hấn đấu|[Dd]ự kiến|[ƯưUu]ớc|nam|nữ)(?!\p{L})/gu;
const PERIODS =
  /(?<!\p{L})(?:năm(?: học)?\s\d{4}(?:\s?[-–]\s?\d{4})?|quý\s(?:[IVX]+|\d)|tháng\s\d+|\d+ tháng)|\d{1,2}\/\d{1,2}\/\d{4}/giu;
/** Words that nearly every figure has. */
const COMMON =
  /^(?:và|là|có|đã|trong|của|các|số|tổng|với|đạt|được|so|năm|tháng|quý|tỷ|triệu|đồng|trên|tại|từ|đến|cho|kỳ|này|ngày|gồm|đó|theo|về|như|vậy|chỉ|trường|hợp|lượt|người|còn|một|những|bằng|chiếm)$/iu;
/** Where the words behind a figure end. */
const CLAUSE = /[,;:()|\d]|\.(?=\s|$)/u;
/** Words of a clause tell what is counted only so far from the number. */
const FAR = 70;
/** Smaller figures are alike by chance. */
const LEAST = 100;
/** So many figures back are compared. */
const MOST = 1000;

/** Years are no counts: they are written without dots. */
const YEAR = /^(?:19|20)\d\d$/;

interface Said {
  line: number;
  amount: Amount;
  shown: string;
  digits: string;
  words: Set<string>;
  of: string;
  periods: string;
}

/** The same words twice with figures that differ by two digits in each other's place, or by one digit. */
export const checkSlips = (lines: readonly string[]): Proof => {
  const said = lines.flatMap((line, index) => (line.includes(" | ") ? [] : saidIn(line, index + 1)));
  const findings = said.flatMap((one, index): ProofFinding[] => {
    const before = said.slice(Math.max(0, index - MOST), index);
    // The same figure stands above, too: nothing slipped.
    if (before.some((other) => other.digits === one.digits && sameUnit(other, one))) return [];
    const other = before.find((each) => sameUnit(each, one) && slipped(each, one) !== null);
    const level = other && slipped(other, one);
    if (!other || !level) return [];
    return [
      {
        rule: "figures-slip",
        level,
        line: one.line,
        text: (lines[one.line - 1] ?? "").slice(Math.max(0, one.amount.at - 30), one.amount.end + 40).trim(),
        stated: one.shown,
        computed: other.shown,
        otherLine: other.line,
      },
    ];
  });
  return { findings, checked: 0 };
};

const saidIn = (line: string, number: number): Said[] => {
  const masked = maskPeriods(line);
  return amountsIn(masked)
    .filter(({ figure, percent, at, end }) => figure.value >= LEAST && !percent && !YEAR.test(line.slice(at, end)))
    .map((amount) => {
      const before = masked.slice(Math.max(0, amount.at - FAR), amount.at);
      const behind = masked.slice(amount.end, amount.end + FAR).split(CLAUSE)[0] ?? "";
      // "Sốt xuất huyết: 38 ca", "so với năm 2024 (384 triệu)": what stands before the bracket or colon belongs to it.
      const opened = before.split(/[,;|]|\.(?=\s|$)/u).at(-1) ?? "";
      const at = amount.at - opened.length;
      const around = `${opened} ${behind}`;
      const near = line.slice(at, amount.end + behind.length);
      return {
        line: number,
        amount,
        shown: line.slice(amount.at, amount.end),
        digits: line.slice(amount.at, amount.end).replace(/\./g, ""),
        words: new Set(
          (around.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter(
            (word) => !COMMON.test(word) && word !== amount.noun,
          ),
        ),
        of: [...near.matchAll(OF_OTHER)]
          .map(([word]) => word.toLowerCase())
          .sort()
          .join(" "),
        periods: [...near.matchAll(PERIODS)]
          .map(([word]) => word.toLowerCase())
          .sort()
          .join(" "),
      };
    });
};

const sameUnit = (a: Said, b: Said): boolean =>
  a.amount.scale === b.amount.scale &&
  (a.amount.noun === b.amount.noun || b.words.has(a.amount.noun) || a.words.has(b.amount.noun));

const slipped = (a: Said, b: Said): ProofFinding["level"] | null => {
  if (a.of !== b.of || a.digits.length !== b.digits.length) return null;
  const places = Array.from({ length: a.digits.length }, (_, place) => place).filter(
    (place) => a.digits[place] !== b.digits[place],
  );
  const [first = 0, second = 0] = places;
  const swapped =
    places.length === 2 &&
    second === first + 1 &&
    a.digits[first] === b.digits[second] &&
    a.digits[second] === b.digits[first];
  if (!swapped && places.length !== 1) return null;
  const shared =
    [...a.words].filter((word) => b.words.has(word)).length + (a.periods !== "" && a.periods === b.periods ? 1 : 0);
  if (a.periods !== b.periods) {
    if (a.periods !== "" && b.periods !== "") return null;
    return swapped && shared >= 3 ? "mismatch" : null;
  }
  if (swapped && shared >= 2) return "mismatch";
  // Six digits are not alike by chance.
  if (swapped) return a.digits.length >= (shared === 1 ? 4 : 6) && a.amount.noun !== "" ? "look" : null;
  return shared >= 4 && a.digits.length > 3 ? "look" : null;
};
