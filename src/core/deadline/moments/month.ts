import type { Family, Shape } from "./family";
import { AFTER_ITEM, PARTS, partOf } from "./parts";

const WORDS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
};

const NUMBER = "(?:0?[1-9]|1[0-2])(?!\\d)(?!\\s*/\\s*(?:[01]?\\d|[4-9]\\d)(?!\\d))(?!\\s*lan(?![a-z]))";
export const MONTH_NAME =
  "(?:mot(?! (?:lan|cuoc|ky|dot|phien|buoi))|hai|ba|tu|nam(?=\\s*(?:nam\\s+\\d|/))|(?<=(?:-|(?:den|toi|trong|vao|het|cuoi|dau|giua|tu|truoc)\\s)\\s*thang\\s+)nam(?=\\s*(?:$|[-,;.)|]|den|toi))|sau|bay|tam|chin|muoi(?:\\s+(?:mot|hai))?)(?![a-z])";

/** The month that a text ends with; 0 where it names none. "tháng sau" is next month, "tháng sáu" is June: only the accents tell. */
export const namedMonth = (original: string, folded: string): number =>
  WORDS[original.toLowerCase().slice(-folded.length).replace(/\s+/g, " ")] ?? 0;

export const monthShape = (month: number, part: string): Shape | null =>
  month >= 1 && month <= 12 ? { letter: "M", part, ...partOf(part, month, month) } : null;

/**
 * "tháng 6", "Tháng 6/2024", "thang 06 năm 2024", "T6/2024", "tháng sáu", "cuối tháng 5", "thượng tuần tháng 3",
 * "tuần thứ 2 tháng 3", "tháng 3, 6 và 9", "tháng 4 - 6/2025"
 */
export const month: Family = {
  id: "month",
  regex: new RegExp(
    `(?<![a-z])(?:(${PARTS})\\s+(?:cua\\s+)?(?:cac\\s+)?)?(?:(?:thang|thg\\.?)\\s*(?:(${NUMBER})|(${MONTH_NAME}))|t\\.?\\s?(${NUMBER})(?!\\s*hang tuan))`,
    "g",
  ),
  read: (match, original) => {
    const digits = match[2] ?? match[4];
    if (digits !== undefined) return monthShape(Number(digits), match[1] ?? "");
    return monthShape(namedMonth(original, match[3] ?? ""), match[1] ?? "");
  },
  next: new RegExp(
    `\\s*(?:,\\s*va|,|;|va|&|\\+|-|den het|den|toi)\\s*(0?[1-9]|1[0-2])(?!\\d)(?!\\s*[/.]\\s*\\d{1,2}(?!\\d))(?!\\s*-\\s*(?!(?:0?[1-9]|1[0-2])\\s*(?:/\\s*20\\d\\d|[,;]|$))\\d{1,2}(?!\\d))(?!\\s*[/-]\\s*D_)${AFTER_ITEM}`,
    "y",
  ),
  readNext: (item, first) => {
    const [from] = first.from;
    const whole = first.from[1] === 1 && first.to[1] === 0;
    if (whole) return monthShape(Number(item), "");
    return first.from[0] === from
      ? { letter: "M", from: [Number(item), first.from[1]], to: [Number(item), first.to[1]] }
      : null;
  },
};

/** "tháng cuối cùng của năm", "tháng cuối năm", "tháng đầu tiên của năm 2026"; with a date before it, it is that of every year */
export const monthOfYear: Family = {
  id: "month-of-year",
  regex:
    /(?<![a-z])(?<!\d\s*(?:cua\s+)?|(?:cac|nhung|may|vai|hai|ba|bon|nam|sau|tam|chin|moi|hang)\s+)thang\s+(dau tien|cuoi cung|cuoi)\s+(?:cua\s+)?(?:nam(?!\s*(?:(?:19|20)\d\d|sau|nay|toi|hoc))|(?=nam\s*(?:19|20)\d\d))/g,
  read: (match) => monthShape(match[1] === "dau tien" ? 1 : 12, ""),
};

/** "4-5/2027", "4 - 5/2027": the months from one to the other */
export const shortMonths: Family = {
  id: "short-months",
  regex:
    /(?<!\d|\d\s?[/.]|[-a-z]\s?)(0?[1-9]|1[0-2])\s*-\s*(0?[1-9]|1[0-2])\s*\/\s*((?:19|20)\d{2})(?!\d)(?!\s*\/\s*[\da-z])(?!-[a-z])/g,
  hasOwnYear: true,
  read: (match) => {
    const [first, last] = [Number(match[1]), Number(match[2])];
    return first < last ? { letter: "N", from: [first, 1], to: [last, 0], year: Number(match[3]) } : null;
  },
};

/** "12/2024", "01.2024": a month, never a day */
export const shortMonth: Family = {
  id: "short-month",
  regex: /(?<!\d|\d\s?[/.])(0?[1-9]|1[0-2])\s*[/.-]+\s*((?:19|20)\d{2})(?!\d)(?!\s*\/\s*[\da-z])(?!-[a-z])/g,
  hasOwnYear: true,
  read: (match) => ({ letter: "M", ...partOf("", Number(match[1]), Number(match[1])), year: Number(match[2]) }),
};
