import { addDays, dateOf, type Day, monthOf, yearOf } from "../../lib/calendar-day";
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
    `^${LEAD}${LATEST}${IN}ngay lam viec (?:(?<which>cuoi cung|cuoi|dau tien|dau|thu (?:\\d{1,2}|hai|ba|tu|nam))\\s+)?(?:cua\\s+|trong\\s+)?[MQHY]_*${TAIL}$`,
  ),
  read: (match, clause) => {
    const settled = settle(momentsIn(clause), [], clause.context.year);
    const [moment] = settled?.moments ?? [];
    const [period] = settled?.periods ?? [];
    const days = countOf(match.groups?.which, moment?.part ?? "");
    if (!settled || !period || days === null) return null;
    const beside = days < 0 ? addDays(period.end, 1) : addDays(period.start, -1);
    return reading("event", {
      event: `ngày ${written(beside)}`,
      offset: { days, working: true },
      implied: settled.implied ? ["year"] : [],
      year: settled.year,
    });
  },
};

const COUNTS: Record<string, number> = { hai: 2, ba: 3, tu: 4, nam: 5 };

/** Working days from the start of the period, or -1, its last; "đầu tháng 6" and "cuối tháng 6" are read as one time. */
const countOf = (which: string | undefined, part: string): number | null => {
  const word = which ?? part;
  if (which !== undefined ? part !== "" : part !== "dau" && part !== "cuoi") return null;
  if (word.startsWith("cuoi")) return -1;
  const count = word.startsWith("thu ") ? word.slice(4) : "1";
  return COUNTS[count] ?? Number(count);
};

const written = (day: Day): string => `${dateOf(day)}/${monthOf(day)}/${yearOf(day)}`;
