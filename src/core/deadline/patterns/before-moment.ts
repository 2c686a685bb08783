import { addDays } from "../../lib/calendar-day";
import type { Due } from "../deadline";
import { type Clause, momentsIn } from "../clause";
import { isMidnight } from "../moments/clock-time";
import type { Moment, Period } from "../moments/moment";
import type { Reading } from "../reading";
import { jointsOf, settle } from "../settle";
import { kindOf, settledReading } from "./by-moment";
import type { Pattern } from "./pattern";
import { ANY, CLOCK, CLOCK_AFTER, IN, LATEST, LEAD, TAIL } from "./words";

/** "trước Quốc khánh 02/9", "trước ngày khai giảng 05/9": the feast is that day. */
const FEAST =
  "(?:(?:ngay\\s+|le\\s+|dip\\s+)*(?:quoc khanh|quoc te lao dong|giai phong mien nam|thong nhat dat nuoc|khai giang|nha giao viet nam)\\s+(?=[A-Z]*D))?";
const BEFORE = `(?:truoc|trc)\\s+(?:thoi diem\\s+|han\\s+)?${FEAST}`;

/**
 * "trước ngày 15/12/2024", "hoàn thành trước 30/6", "chậm nhất trước ngày 5/7", "đến trước 20/12",
 * "trước 17 giờ ngày 25/6", "trước tháng 6/2024", "trước ngày 15/3, 15/6 và 15/9", "trước ngày 15/3 và trước ngày 15/9"
 */
export const beforeMoment: Pattern = {
  id: "before-moment",
  regex: new RegExp(
    `^${LEAD}${LATEST}(?:(?:la|den|vao|trong)\\s+)*${BEFORE}${CLOCK}(?:trong\\s+)?(?:cac\\s+)?[DPMQHNY]_*(?:\\s*(?:,\\s*va|,|va|&|\\+|;(?!\\s*(?:ngay|D_{5,})))\\s*(?:${LATEST}${BEFORE})?[DPMQHNY]_*)*${CLOCK_AFTER}${TAIL}$`,
  ),
  read: (match, clause) => readBefore(clause, match.groups?.clock ?? match.groups?.clockAfter, match),
};

/** "trước hoặc trong ngày 15/6", "trước và trong ngày 15/6", "trước khi hết quý II", "trước khi kết thúc năm 2024" */
export const beforeTheEnd: Pattern = {
  id: "before-the-end",
  regex: new RegExp(
    `^${LEAD}${LATEST}truoc\\s+(?:(?:hoac|va)\\s+(?:trong\\s+)?|khi\\s+(?:het|ket thuc)\\s+)${IN}${ANY}${TAIL}$`,
  ),
  read: (_, clause) => settledReading(clause),
};

const readBefore = (clause: Clause, clock: string | undefined, match: RegExpExecArray): Reading | null => {
  const moments = momentsIn(clause);
  const settled = settle(moments, jointsOf(clause, moments), clause.context.year);
  if (!settled) return null;
  const at = match[0].indexOf(clock ?? "");
  const counts =
    clock !== undefined && !isMidnight(clause.line.folded.slice(clause.at + at, clause.at + at + clock.length));
  const due = (settled.periods ?? []).map((period, index) => dueBefore(settled.moments[index], period, counts, clause));
  const days = settled.moments.filter(({ letter }) => letter === "D").length;
  // "trước ngày 15 tháng 6 và tháng 12": the second may be a day, too.
  if (due.includes(null) || (days > 0 && days < settled.moments.length)) return null;
  const said = settledReading(clause);
  const kind = kindOf(settled.moments);
  return said && { ...said, kind, due: due.filter((one) => one !== null), covers: [], start: null, bare: false };
};

/** The last day on time before a day, or before a month or quarter begins; null for parts of them. */
const dueBefore = (moment: Moment | undefined, period: Period, counts: boolean, { context }: Clause): Due | null => {
  if (moment?.letter !== "D") {
    const whole = moment?.to[1] === 0 && moment.from[1] === 1;
    return whole && !counts ? { date: addDays(period.start, -1), label: null, boundary: "exclusive" } : null;
  }
  if (counts || context.beforeIncludesDay) return { date: period.end, label: null, boundary: "inclusive" };
  return { date: addDays(period.end, -1), label: null, boundary: "exclusive" };
};
