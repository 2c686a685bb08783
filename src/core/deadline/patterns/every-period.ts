import { monthEnd } from "../../lib/calendar-day";
import { type Clause, momentsIn } from "../clause";
import type { Every } from "../every";
import { reading } from "../reading";
import { atEnd, recurringReading, type Rule } from "../recurring";
import type { Pattern } from "./pattern";
import { LEAD, TAIL } from "./words";

const ITEM =
  "(?:(?:(?:0?1|mot)\\s+)?(?:thang|qu[yi]|nam)|(?:0?[369]|ba|sau|chin)\\s+thang(?:\\s+dau nam)?|nua nam|ban nien|tuan|[HNY]_*)(?![a-z])(?:\\s+(?:mot|0?1)\\s+lan)?";
const SEPARATOR = "\\s*(?:,\\s*va|,|va|/|-|;|&|\\+|hoac)\\s*";
const REPORTED = "(?:[QHN]_+|0?[69]\\s+thang(?:\\s+dau nam)?|(?:ca\\s+)?nam|Y_+)";
const EACH = "(?:(?:hang|moi|tung|theo|dinh ky|thuong ky|bao cao)\\s+)*";
const DOING = `(?:${LEAD}(?:(?:bao cao|thuc hien|to chuc|danh gia|kiem tra|tong hop|hop|giao ban|gui|cap nhat|theo|theo ky)\\s+)?)`;
export const LIST_OF_ITEMS = `(?<items>${ITEM}(?:${SEPARATOR}${EACH}${ITEM})*)`;

const everyOf = (item: string): Every | "week" | null => {
  if (/^(?:0?1|mot) /.test(item)) return everyOf(item.replace(/^\S+ +/, ""));
  if (item.startsWith("tuan")) return "week";
  if (/^(?:0?6|sau) thang|^nua nam|^ban nien|^H/.test(item)) return "half-year";
  if (/^(?:0?9|chin) thang|^N/.test(item)) return null;
  if (/^(?:0?3|ba) thang/.test(item) || item.startsWith("qu")) return "quarter";
  return item.startsWith("thang") ? "month" : "year";
};

/** Nine months end with the third quarter: once a year. */
const rulesOf = (items: readonly string[]): Rule[] =>
  items.flatMap((item) => {
    const every = everyOf(item);
    if (every === "week") return [];
    return every === null ? [{ every: "year" as const, date: 0, before: false, monthsBack: 3 }] : [atEnd(every)];
  });

/**
 * "Hàng tháng", "Hằng quý", "Định kỳ 6 tháng", "Định kỳ 6 tháng, năm", "Hàng quý, 6 tháng, 9 tháng và năm", "Mỗi năm",
 * "Hàng tháng/quý/năm", "Báo cáo định kỳ hàng quý", "Hàng tuần", "Định kỳ hàng tháng, hàng quý"
 */
export const everyPeriod: Pattern = {
  id: "every-period",
  regex: new RegExp(
    `^${DOING}(?:(?:(?:vao\\s+)?dinh ky|thuong ky|hang|moi|tung|theo)(?:\\s+|\\s*[:,]\\s*))${EACH}${LIST_OF_ITEMS}(?:\\s+(?:mot|0?1)\\s+lan|\\s*/\\s*(?:0?1\\s+)?lan)?(?:\\s*(?:va|hoac|,)\\s*(?:khi can|dot xuat))?${TAIL}$`,
  ),
  read: (match, clause) => readItems(match.groups?.items ?? "", clause),
};

/** "6 tháng, năm", "Quý, 6 tháng, năm", "Tháng/quý/năm", "6 tháng và cả năm": two items at least */
export const periods: Pattern = {
  id: "periods",
  regex: new RegExp(
    `^${LEAD}(?:theo\\s+)?(?<items>(?:thang|qu[yi]|0?6\\s+thang|nua nam)(?:${SEPARATOR}${EACH}${ITEM})+)${TAIL}$`,
  ),
  read: (match, clause) => readItems(match.groups?.items ?? "", clause),
};

/**
 * "Quý I, 6 tháng, 9 tháng và năm 2025", "(quý I, 6 tháng, quý III, năm)": reports by what they cover, each due at its
 * end; a quarter is named among them
 */
export const reportPeriods: Pattern = {
  id: "report-periods",
  regex: new RegExp(
    `^(?:(?:cac|bao cao|dinh ky|vao|theo)\\s+)*(?=.*[QHN]_)(?=.*(?:[69]\\s+thang|nam|Y_))(?:bc\\s+)?${REPORTED}(?:${SEPARATOR}(?:bao cao\\s+|bc\\s+)?${REPORTED})+[\\s.;]*$`,
  ),
  read: (match, clause) => {
    const stated = momentsIn(clause).find((moment) => moment.year !== null)?.year ?? null;
    const year = stated ?? clause.context.year;
    if (momentsIn(clause).some((moment) => (moment.year ?? stated) !== stated || moment.shift !== 0)) return null;
    const ends = match[0]
      .split(new RegExp(SEPARATOR))
      .map((item, index, all) => endOfReported(item, index, all, clause));
    if (ends.includes(null)) return null;
    const months = ends.filter((end) => end !== null);
    // "Năm 2024, quý III" is one time.
    if (months.some((end, index) => end <= (months[index - 1] ?? 0))) return null;
    const covers = year === null ? [] : months.map((end) => ({ start: `${year}-01-01`, end: monthEnd(year, end) }));
    return reading("multiple", {
      due: covers.map(({ end }) => ({ date: end, label: null, boundary: "period-end" })),
      covers,
      year: stated,
      implied: stated === null && year !== null ? ["year"] : [],
    });
  },
};

/** The month that "quý I", "6 tháng", "năm" ends with. */
const endOfReported = (item: string, index: number, all: readonly string[], clause: Clause): number | null => {
  const months = /([69])\s+thang/.exec(item)?.[1];
  if (months !== undefined) return Number(months);
  if (!/[QHN]_/.test(item)) return 12;
  const before = all.slice(0, index).filter((one) => /[QHNY]_/.test(one)).length;
  const moment = momentsIn(clause)[before];
  return moment?.to[1] === 0 ? moment.to[0] : null;
};

export const readItems = (text: string, clause: Clause) => {
  const items = text.split(new RegExp(SEPARATOR)).map((item) => item.replace(new RegExp(`^${EACH}`), "").trim());
  if (momentsIn(clause).some(({ letter, from }) => letter === "H" && from[0] !== 1)) return null;
  const year = momentsIn(clause).find((moment) => moment.year !== null)?.year ?? null;
  const rules = rulesOf(items);
  if (rules.length === 0) return reading("recurring", { recurrence: { every: "week", day: null } });
  if (rules.every(({ monthsBack }) => monthsBack === 3)) return null;
  return recurringReading(rules, clause.context, { year });
};

/** "các tháng trong năm", "các quý trong năm 2024", "cả 4 quý", "từng tháng trong năm" */
export const eachOfYear: Pattern = {
  id: "each-of-year",
  regex: new RegExp(
    `^${LEAD}(?:vao\\s+|trong\\s+)?(?:tat ca\\s+)?(?:cac|ca|tung|moi)\\s+(?:0?4\\s+|12\\s+)?(?<item>thang|qu[yi])(?:\\s+(?:trong|cua)\\s+Y_*)?${TAIL}$`,
  ),
  read: (match, clause) => {
    const year = momentsIn(clause)[0]?.year ?? null;
    return recurringReading([atEnd(match.groups?.item === "thang" ? "month" : "quarter")], clause.context, { year });
  },
};
