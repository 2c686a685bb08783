import { addDays, formatDay } from "../../lib/calendar-day";
import { momentsIn } from "../clause";
import { reading } from "../reading";
import { settle } from "../settle";
import type { Pattern } from "./pattern";
import { IN, LATEST, LEAD, TAIL } from "./words";

/**
 * "Ngày làm việc cuối cùng của tháng 6", "ngày làm việc thứ 5 của tháng 7/2026", "ngày làm việc đầu tiên quý III": a
 * working day counted from the day beside the period; which one it is, the days off tell.
 */
export const workingDayOf: Pattern = {
  id: "working-day-of",
  regex: new RegExp(
    `^${LEAD}${LATEST}${IN}ngay lam viec (?:(?<which>cuoi cung|cuoi|dau tien|dau|thu \\d{1,2})\\s+)?(?:cua\\s+|trong\\s+)?[MQHY]_*${TAIL}$`,
  ),
  read: (match, clause) => {
    const settled = settle(momentsIn(clause), [], clause.context.year);
    const [moment] = settled?.moments ?? [];
    const [period] = settled?.periods ?? [];
    const days = countOf(match.groups?.which, moment?.part ?? "");
    if (!settled || !period || days === null) return null;
    const beside = days < 0 ? addDays(period.end, 1) : addDays(period.start, -1);
    return reading("event", {
      event: `ngày ${formatDay(beside)}`,
      offset: { days, working: true },
      implied: settled.implied ? ["year"] : [],
      year: settled.year,
    });
  },
};

/** Working days from the start of the period, or -1, its last; "đầu tháng 6" and "cuối tháng 6" are read as one time. */
const countOf = (which: string | undefined, part: string): number | null => {
  const word = which ?? part;
  if (which !== undefined ? part !== "" : part !== "dau" && part !== "cuoi") return null;
  if (word.startsWith("cuoi")) return -1;
  return Number(/\d+/.exec(word)?.[0] ?? 1);
};
