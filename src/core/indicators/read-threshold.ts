import { readNumber } from "../lib/number";
import { fold, foldCase } from "../lib/text";
import { COMPARING_SIGNS, COMPARISONS, DOWNWARDS, EXTREMES, UPWARDS } from "../words/comparisons";
import type { Comparator, Threshold } from "./target";

const NUMBER = /\d+(?:[.,]\d+)*/.source;

/** Folded and longest first, so that "không quá" wins over "quá"; "từ" alone decides nothing, "đủ 12" is reached. */
const COMPARATORS: readonly (readonly [words: string, comparator: Comparator | null])[] = [
  ...[...COMPARISONS, ...EXTREMES].flatMap(({ words, comparator }) =>
    fold(words)
      .split("|")
      .map((one) => [one, comparator] as const),
  ),
  ...Object.entries(COMPARING_SIGNS),
  ["tu", null] as const,
  ["du", ">="] as const,
].sort(([left], [right]) => right.length - left.length);

/** "đạt", "phấn đấu đạt", "tỷ lệ", "mục tiêu": words that say nothing about the comparison */
const LEAD_IN = /^(?:(?:phan dau|dat|ty le|ti le|muc tieu|hoan thanh|giai quyet|la|so luong|khoang cach)\s+)+/;
/** "70% trở lên", "≤ 15 phút", "80 điểm", "100% hồ sơ", "02 sáng kiến/năm", "95 %" */
const VALUE = new RegExp(`^(${NUMBER})\\s?(%|phan tram)?\\s*(.*)$`);
const OR_MORE = new RegExp(`^(.*?)\\s?(?:${fold(UPWARDS)}|\\+)$`);
const OR_LESS = new RegExp(`^(.*?)\\s?(?:${fold(DOWNWARDS)})$`);
/** "không", "không có", "không có hồ sơ trễ hạn", "không phát sinh", "không trễ hạn", "không gia hạn" */
const NOTHING = /^khong(?: (?:co|phat sinh|de|con|tre|cham|qua han|gia han|vi pham|sai)(?: [^\d<>=≥≤]*)?)?$/;
/** Words that follow a value and say that it is more than a value. */
const UNFIT = /\d|[^a-z\s/().,-]|\b(?:den|vao|cuoi|ca nam|neu|hoac|truoc|tru|khi|so voi|tang|giam)\b/;
/** "trong năm", "được số hóa": what follows a share without naming what is counted */
const NO_NOUN = /^(?:trong|được|theo|đúng|của|hằng|hàng|mỗi|cả|trên|\/)/;

/** Units for which less is better where no comparison is written. */
const TIME = /^(?:phut|gio|giay|ngay|ngay lam viec|thang|tuan)\b/;

/**
 * Reads "≥ 70%", "100%", "không quá 15 phút", "từ 90% trở lên", "> 30%", "0", "không có", "02 sáng kiến".
 * @returns null where the text is anything else
 */
export const readThreshold = (text: string): Threshold | null => {
  // Accents are dropped one for one, so that the unit can be cut from the text as written.
  const written = foldCase(text.replace(/％/g, "%").replace(/([<>])\s+=/g, "$1="))
    .replace(/[.;,\s]+$/, "")
    .replace(/^\(([^()]*)\)$/, "$1");
  const whole = fold(written);
  if (NOTHING.test(whole)) return { comparator: "=", value: 0, unit: null, of: null };
  const { rest, comparator: first } = stripComparator(whole.replace(LEAD_IN, ""));
  const value = VALUE.exec(rest.replace(LEAD_IN, ""));
  const number = value ? readNumber(value[1] ?? "") : null;
  if (!value || number === null) return null;
  const { tail, comparator: last } = stripTail(value[3] ?? "");
  if (tail.length > 80 || UNFIT.test(tail) || (first && last && first[0] !== last[0])) return null;
  const share = value[2] !== undefined;
  const noun = written
    .slice(written.length - (value[3] ?? "").length, written.length)
    .slice(0, tail.length)
    .trim();
  return {
    comparator: first ?? last ?? usualComparator(number, share, tail),
    value: share ? number / 100 : number,
    unit: share ? "%" : noun || null,
    of: share && !NO_NOUN.test(noun) ? noun.replace(/^(?:số|tổng số|các)\s+/, "") || null : null,
  };
};

const stripComparator = (text: string): { rest: string; comparator: Comparator | null } => {
  for (const [words, comparator] of COMPARATORS) {
    if (!text.startsWith(words)) continue;
    const rest = text.slice(words.length);
    const glued = /[a-z]$/.test(words) && /^[a-z]/.test(rest);
    if (!glued) return { rest: rest.trim(), comparator };
  }
  return { rest: text, comparator: null };
};

const stripTail = (text: string): { tail: string; comparator: Comparator | null } => {
  const more = OR_MORE.exec(text);
  if (more) return { tail: (more[1] ?? "").trim(), comparator: ">=" };
  const less = OR_LESS.exec(text);
  return less ? { tail: (less[1] ?? "").trim(), comparator: "<=" } : { tail: text.trim(), comparator: null };
};

/** A bare share or count is to be reached; a bare 0 is to be kept; a bare time is not to be exceeded. */
const usualComparator = (number: number, share: boolean, unit: string): Comparator => {
  if (number === 0) return "=";
  return !share && TIME.test(unit) ? "<=" : ">=";
};
