import type { Family, Shape } from "./family";
import { partOf } from "./parts";

const NUMBERS: Record<string, number> = { hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, tam: 8, chin: 9, muoi: 10 };

const monthsShape = (count: number, fromStart: boolean): Shape | null => {
  if (!(count >= 2 && count <= 11)) return null;
  const letter = count === 6 ? "H" : count === 3 ? "Q" : "N";
  return fromStart ? { letter, ...partOf("", 1, count) } : { letter, ...partOf("", 13 - count, 12) };
};

/** "6 tháng đầu năm", "6T đầu năm", "06 tháng cuối năm 2024", "sáu tháng đầu năm", "9 tháng đầu năm", "3 tháng cuối năm" */
export const monthsOfYear: Family = {
  id: "months-of-year",
  regex:
    /(?<![\d/.]|(?:ngay|truoc|mung)\s)(?:(?<!\d)0?(\d{1,2})(?:\s+thang|\s?t)|(?<![a-z])(hai|ba|bon|nam|sau|tam|chin|muoi)\s+thang)\s+(dau|cuoi)(?!\s*(?:cung\s*)?(?:cua\s*)?(?:moi\s*|hang\s*)?(?:qu[yi]|ky))(?:\s+(?:cua\s+)?nam(?!\s*(?:20\d\d|2\d|sau|nay|toi|ke hoach|truoc)))?(?![a-z])/g,
  read: (match) => monthsShape(match[2] ? (NUMBERS[match[2]] ?? 0) : Number(match[1]), match[3] === "dau"),
};

/** "9 tháng năm 2024", "6 tháng/2024": counted from the year's start */
export const monthsAlone: Family = {
  id: "months-alone",
  regex: /(?<![\d/.])(0?6|0?9)\s+thang(?=\s*(?:\/|nam)\s*20\d\d)/g,
  read: (match) => monthsShape(Number(match[1]), true),
};

/** "nửa đầu năm 2024", "nửa cuối năm", "nửa năm đầu" */
export const halfYear: Family = {
  id: "half-year",
  regex:
    /(?<![a-z])nua\s+(?:(dau|cuoi)(?:\s+(?:cua\s+)?nam(?!\s*(?:20\d\d|sau|nay|toi)))?(?!\s+(?:(?:cua|cac)\s+)*(?:thang|qu[yi]|q\.?\s?[i\d]|ky|tuan))|nam\s+(dau|cuoi))/g,
  read: (match) => monthsShape(6, (match[1] ?? match[2]) === "dau"),
};
