import { momentsIn } from "../clause";
import { PARTS, partOf } from "../moments/parts";
import { type Every, MONTHS } from "../every";
import { reading } from "../reading";
import { recurringReading } from "../recurring";
import type { Pattern } from "./pattern";
import { IN, LATEST, LEAD, TAIL } from "./words";

const EVERY: Record<string, Every> = { thang: "month", quy: "quarter", qui: "quarter", nam: "year", ky: "quarter" };

/**
 * "cuối mỗi quý", "tuần 2 và tuần 4 hằng tháng", "đầu hàng tháng", "tuần cuối hàng tháng", "ngày cuối cùng của tháng", "Cuối tháng", "cuối quý",
 * "tháng cuối quý", "tháng đầu quý sau", "vào tháng cuối cùng của mỗi quý"
 */
export const partOfEvery: Pattern = {
  id: "part-of-every",
  regex: new RegExp(
    `^${LEAD}${LATEST}${IN}(?:(?<part>${PARTS})(?: cung| tien)?(?<more>(?:\\s*(?:,\\s*va|,|va|&)\\s*(?:${PARTS}))*)|thang\\s+(?<month>dau|giua|cuoi)(?: cung| tien)?)\\s+(?:(?:cua|cac|hang|moi|tung)\\s+)*(?<period>thang|qu[yi]|nam|ky)(?:\\s+bao cao)?(?:\\s+(?<next>sau|tiep theo|ke tiep))?(?:\\s+hang\\s+(?:thang|qu[yi]))?(?:\\s*(?:trong\\s+)?Y_*)?${TAIL}$`,
  ),
  read: (match, clause) => {
    const { part, more = "", month, period = "", next } = match.groups ?? {};
    const every = EVERY[period] ?? "month";
    const length = MONTHS[every];
    if (month !== undefined && every !== "quarter") return null;
    const parts = [part, ...more.split(/\s*(?:,\s*va|,|va|&)\s*/).filter(Boolean)];
    const rules = parts.map((one) => {
      const [at, date] =
        one === undefined ? ([month === "dau" ? 1 : month === "giua" ? 2 : 3, 0] as const) : partOf(one, 1, length).to;
      return { every, date, before: false, monthsBack: length - at - (next === undefined ? 0 : length) };
    });
    const year = momentsIn(clause)[0]?.year ?? null;
    const said = recurringReading(rules, clause.context, { year });
    const loose = parts.includes("dau") ? (["approximate"] as const) : [];
    return said && asPeriodEnds({ ...said, implied: [...said.implied, ...loose] });
  },
};

/** The 15th as the middle of a month ends a part of it, as its last day does. */
const asPeriodEnds = (said: NonNullable<ReturnType<typeof recurringReading>>) => {
  const { expand } = said;
  const mark = (due: typeof said.due) => due.map((one) => ({ ...one, boundary: "period-end" as const }));
  return { ...said, due: mark(said.due), expand: expand && ((year: number) => mark(expand(year))) };
};

/** "thứ sáu hàng tuần", "Hằng tuần, vào chiều thứ Sáu", "trước 16h thứ Năm hàng tuần", "ngày làm việc cuối cùng của tháng": the rule only */
export const workingRhythm: Pattern = {
  id: "working-rhythm",
  regex: new RegExp(
    `^${LEAD}${LATEST}${IN}(?:dinh ky\\s+)?(?:(?:truoc|sang|chieu|ngay|K_*)\\s*(?:,\\s*)?)*(?:(?:(?:thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat)\\s*(?:va\\s*)?(?:,\\s*)?)+(?:dau tuan|cuoi tuan)?|dau tuan|cuoi tuan|dau|cuoi)?\\s*(?:cua\\s+)?(?:hang|moi|tung|cac)\\s+tuan${TAIL}$` +
      `|^${LEAD}(?:hang|moi) tuan\\s*[,(:]?\\s*${LATEST}(?:(?:vao|truoc|sang|chieu|ngay|K_*)\\s*)*(?:thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat)[\\s)]*${TAIL}$` +
      `|^${LEAD}${LATEST}${IN}(?:truoc\\s+)?(?:0?\\d\\s+)?ngay lam viec (?:dau tien|cuoi cung|cuoi|dau) (?:cua\\s+)?(?:hang\\s+|moi\\s+)?(?<period>thang|qu[yi]|tuan)${TAIL}$`,
  ),
  read: (match) => {
    const every = EVERY[match.groups?.period ?? ""] ?? "week";
    return reading("recurring", { recurrence: { every, day: null } });
  },
};
