import { type Clause, momentsIn } from "../clause";
import type { Every } from "../every";
import { isMidnight } from "../moments/clock-time";
import { reading, type Reading } from "../reading";
import { recurringReading, type Rule } from "../recurring";
import { LIST_OF_ITEMS, readItems } from "./every-period";
import type { Pattern } from "./pattern";
import { CLOCK, IN, LATEST, LEAD, TAIL } from "./words";

const BEFORE = `${LEAD}${LATEST}${IN}(?<before>truoc\\s+)?(?:thoi diem\\s+)?${CLOCK}`;
/** Of "từ ngày 20 đến ngày 25 hàng tháng" the last day is due. */
const FIRST = "(?:(?:tu\\s+)?(?<first>P_*)\\s*(?:-|den het|den|toi)\\s*)?";
const DATES = `${FIRST}P_*(?:\\s*(?:,\\s*va|,|va|&)\\s*(?:truoc\\s+)?P_*)*`;
const NEXT = "(?:sau lien ke|lien ke sau|tiep theo|ke tiep|lien ke|lien sau|tiep|sau)(?![a-z])";
const OF = "(?:\\s*(?:,\\s*)?(?:cua|trong|vao|thuoc|o|cac|hang|moi|tung))*";
const REPORT = "(?:\\s*(?:thuoc\\s+|cua\\s+|trong\\s+)?(?:ky\\s+)?(?:bao cao|thong ke|so lieu))?";
const MONTH = "thang\\s+(?<month>dau tien|dau|giua|cuoi cung|cuoi|thu nhat|thu hai|thu ba|thu [123])";

const BACK: Record<string, number> = {
  dau: 2,
  "dau tien": 2,
  "thu nhat": 2,
  "thu 1": 2,
  giua: 1,
  "thu hai": 1,
  "thu 2": 1,
};
const PERIODS: Record<string, Every> = { ky: "quarter", nam: "year" };

interface Place {
  every: Every;
  monthsBack: number;
  implied?: "month";
}

const datesOf = (clause: Clause, match: RegExpExecArray): Reading["dates"] => {
  const clock = match.groups?.clock;
  const at = clause.at + match[0].indexOf(clock ?? "");
  const counts = clock !== undefined && !isMidnight(clause.line.folded.slice(at, at + clock.length));
  const before = match.groups?.before !== undefined && !counts && !clause.context.beforeIncludesDay;
  return momentsIn(clause)
    .filter(({ letter }) => letter === "P")
    .slice(match.groups?.first === undefined ? 0 : 1)
    .map(({ from }) => ({ date: from[1], before }));
};

const readAt = (match: RegExpExecArray, clause: Clause, place: Place): Reading | null => {
  const { every, monthsBack } = place;
  const rules = datesOf(clause, match).map((date): Rule => ({ ...date, every, monthsBack }));
  const year = momentsIn(clause).find((moment) => moment.letter === "Y")?.year ?? null;
  return recurringReading(rules, clause.context, { year, implied: place.implied ? [place.implied] : [] });
};

/** The last month of each of several periods. */
const readOfEvery = (match: RegExpExecArray, clause: Clause, named: readonly Every[]): Reading | null => {
  const rules = datesOf(clause, match).flatMap((date) =>
    named.map((every): Rule => ({ ...date, every, monthsBack: 0 })),
  );
  const year = momentsIn(clause).find((moment) => moment.letter === "Y")?.year ?? null;
  return recurringReading(rules, clause.context, { year });
};

/** "trước ngày 25", "ngày 5 và 20": only beside "hàng tháng" or a month it is a day */
export const dateAlone: Pattern = {
  id: "date-alone",
  regex: new RegExp(`^${BEFORE}${DATES}${TAIL}$`),
  read: (match, clause) => reading("date-of-month", { dates: datesOf(clause, match) }),
};

/** "ngày 20 hàng tháng", "Trước ngày 25 của tháng", "ngày 05 tháng sau", "trước ngày 10 của tháng kế tiếp", "… tháng sau kỳ phát sinh" */
export const dateOfEveryMonth: Pattern = {
  id: "date-of-every-month",
  regex: new RegExp(
    `^${BEFORE}${DATES}${OF}\\s*thang${REPORT}(?:\\s+(?<next>${NEXT})(?:\\s+(?:ky|thang)\\s+(?:phat sinh|bao cao|thong ke|quyet toan))?)?(?:\\s+(?:hang|moi|trong)\\s+thang)?(?:\\s*(?:trong\\s+|cua\\s+)?Y_*)?${TAIL}$`,
  ),
  read: (match, clause) => {
    const partOfYear = /^(đầu|giữa|cuối)/iu.exec(momentsIn(clause).at(-1)?.label ?? "")?.[0]?.toLowerCase();
    // "ngày 5 của tháng cuối năm" is of December
    if (partOfYear !== undefined)
      return partOfYear === "giữa"
        ? null
        : readAt(match, clause, { every: "year", monthsBack: partOfYear === "đầu" ? 11 : 0 });
    return readAt(match, clause, { every: "month", monthsBack: match.groups?.next === undefined ? 0 : -1 });
  },
};

/**
 * "ngày 19 của tháng cuối quý thuộc kỳ báo cáo", "ngày 14 hàng tháng cuối kỳ báo cáo" (quarterly: domain.md §2.9),
 * "trước ngày 10 của tháng đầu quý sau", "ngày 15 tháng thứ hai của quý", "ngày 15 tháng cuối cùng của mỗi quý"
 */
export const dateOfEveryQuarter: Pattern = {
  id: "date-of-every-quarter",
  regex: new RegExp(
    `^${BEFORE}${DATES}${OF}\\s*${MONTH}${OF}\\s*(?<period>qu[yi]|ky|nam)${REPORT}(?:\\s+(?<next>${NEXT}))?${REPORT}(?:\\s+hang\\s+qu[yi])?(?:\\s*(?:trong\\s+|cua\\s+)?Y_*)?${TAIL}$`,
  ),
  read: (match, clause) => {
    const { month = "", period = "", next } = match.groups ?? {};
    const every = PERIODS[period] ?? "quarter";
    const length = every === "year" ? 12 : 3;
    const back = BACK[month] === 2 ? length - 1 : (BACK[month] ?? 0);
    const said = readAt(match, clause, { every, monthsBack: next === undefined ? back : back - length });
    if (period !== "ky" || back !== 0 || next !== undefined) return said;
    return said && { ...said, forEvery: (named) => readOfEvery(match, clause, named) };
  },
};

/** "ngày 14 của tháng cuối kỳ báo cáo 6 tháng, năm", "trước ngày 10 tháng cuối kỳ báo cáo quý, 6 tháng và năm" */
export const dateOfNamedPeriod: Pattern = {
  id: "date-of-named-period",
  regex: new RegExp(
    `^${BEFORE}${DATES}${OF}\\s*thang\\s+cuoi(?:\\s+cung)?${OF}\\s*ky\\s+(?:bao cao|thong ke)\\s*(?:[:,]\\s*)?(?:dinh ky\\s+)?${LIST_OF_ITEMS}${TAIL}$`,
  ),
  read: (match, clause) => {
    const named = readItems(match.groups?.items ?? "", clause);
    return named && named.everies.length > 0 ? readOfEvery(match, clause, named.everies) : null;
  },
};

/** "ngày 20 hàng quý": the month is not said, the last one is meant; "trước ngày 10 của quý sau" */
export const dateOfQuarter: Pattern = {
  id: "date-of-quarter",
  regex: new RegExp(
    `^${BEFORE}${DATES}(?:\\s+(?:cua\\s+)?(?:hang|moi|tung)\\s+qu[yi]|(?:\\s+cua)?\\s+qu[yi]\\s+(?<next>${NEXT}))${TAIL}$`,
  ),
  read: (match, clause) =>
    readAt(match, clause, {
      every: "quarter",
      monthsBack: match.groups?.next === undefined ? 0 : -1,
      implied: "month",
    }),
};
