import type { Family, Shape } from "./family";
import { AFTER_ITEM, PARTS, partOf } from "./parts";

const ROMAN =
  "(?:i\\s?v|[il]{1,3}|[1-4]|0[1-4])(?![a-z0-9])(?!\\s*[/.]\\s*(?:[01]?\\d|[4-9]\\d)(?!\\d))(?!\\s*-\\s*(?!0?[1-4](?!\\d))(?:[01]?\\d|[4-9]\\d)(?!\\d))(?!\\s*(?:lan|cuoc|ky|dot|phien|buoi)(?![a-z]))";
const NUMBERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, mot: 1, nhat: 1, hai: 2, ba: 3, tu: 4 };
const MONTHS: Record<string, number> = { dau: 0, nhat: 0, "1": 0, giua: 1, hai: 1, "2": 1, cuoi: 2, ba: 2, "3": 2 };

const numberOf = (item: string): number => {
  const plain = item.replace(/\s+/g, "").replace(/l/g, "i");
  return NUMBERS[plain] ?? Number(plain);
};

/** A part is "đầu" of the quarter, or "tháng cuối": then it is that month. */
export const quarterShape = (number: number, part: string): Shape | null => {
  if (!(number >= 1 && number <= 4)) return null;
  const first = number * 3 - 2;
  if (part.startsWith("thang ")) {
    const month = first + (MONTHS[part.split(/\s+/).at(-1) ?? ""] ?? 0);
    return { letter: "M", part, ...partOf("", month, month) };
  }
  return { letter: "Q", part, ...partOf(part, first, first + 2) };
};

/**
 * "quý II", "Quý 2/2024", "quí III năm 2024", "QUÝ IV", "quý I V", "Q3/2024", "đầu quý III", "tháng cuối quý II",
 * "quý I, II, III và IV", "Quý I-III", "quý một"
 */
export const quarter: Family = {
  id: "quarter",
  regex: new RegExp(
    `(?<![a-z])(?:(${PARTS}|thang\\s+(?:dau|giua|cuoi|thu\\s+(?:nhat|hai|ba|[123])))(?:\\s+cung|\\s+tien)?\\s+(?:cua\\s+)?(?:cac\\s+)?)?(?:qu[yi]\\s*(?:thu\\s+)?(${ROMAN}|(?:mot|nhat|hai|ba|tu)(?![a-z])(?! (?:lan|cuoc|ky|dot|phien|buoi)))|q\\.?\\s?(${ROMAN}))`,
    "g",
  ),
  // "quý tư" is the fourth, "hàng quý từ" is not: only the accents tell.
  read: (match, original) =>
    match[2] === "tu" && !/tư$/iu.test(original)
      ? null
      : quarterShape(numberOf(match[2] ?? match[3] ?? ""), match[1] ?? ""),
  next: new RegExp(`\\s*(?:,\\s*va|,|;|va|&|\\+|-|den het|den|toi)\\s*(${ROMAN})(?!\\s*/?\\s*[DM]_)${AFTER_ITEM}`, "y"),
  readNext: (item, first) => {
    const number = numberOf(item);
    if (first.from[1] === 1 && first.to[1] === 0 && first.to[0] - first.from[0] === 2) return quarterShape(number, "");
    const shift = number * 3 - 2 - (Math.ceil(first.from[0] / 3) * 3 - 2);
    return {
      letter: first.letter,
      from: [first.from[0] + shift, first.from[1]],
      to: [first.to[0] + shift, first.to[1]],
    };
  },
};

/** "quý đầu năm", "quý cuối năm", "quý cuối năm 2024" */
export const quarterOfYear: Family = {
  id: "quarter-of-year",
  regex:
    /(?<![a-z])qu[yi]\s+(dau|cuoi)(?:\s+(?:cua\s+)?nam(?!\s*(?:20\d\d|sau|nay|toi))|(?=\s+(?:cua\s+)?nam\s*20\d\d))/g,
  read: (match) => quarterShape(match[1] === "dau" ? 1 : 4, ""),
};
