import { addDays, dateOf, type Day, makeDay, monthEnd, monthOf, yearOf } from "../../lib/calendar-day";
import { type Clause, momentsIn } from "../clause";
import { type Reading, reading } from "../reading";
import { settle } from "../settle";
import { DURATION, hasOwnDeadline, LONG_DURATION, readDuration, readMonths, wordsOf } from "./event-words";
import type { Pattern } from "./pattern";
import { ANY, LEAD } from "./words";

const WITHIN =
  "(?:(?:ngay|trong vong|trong thoi han|trong thoi gian|trong|cham nhat|muon nhat|tre nhat|khong qua|toi da|sau|thoi han|thoi gian|la|co|vao|den|lau nhat|toi thieu|it nhat|khong cham qua)(?![a-z])[\\s:,]*)*";
const SINCE = "(?:,?\\s*(?:ke|tinh|tu|sau|khi|ngay|thoi diem|luc|do)(?![a-z]))+";

/**
 * "Trong vòng 03 ngày kể từ ngày có Quyết định", "Chậm nhất 05 ngày làm việc sau khi kết thúc", "không quá 10 ngày từ
 * ngày nhận đủ hồ sơ", "trong 24 giờ kể từ khi tiếp nhận", "Sau 15 ngày kể từ ngày ban hành", "05 ngày làm việc"
 */
export const daysAfterEvent: Pattern = {
  id: "days-after-event",
  regex: new RegExp(`^${LEAD}${WITHIN}${DURATION}(?:${SINCE}(?<event>\\s*[^\\s].*))?[\\s.;,]*$`, "d"),
  read: (match, clause) => {
    const offset = readDuration(match.groups ?? {});
    const event = wordsOf(match, "event", clause);
    if (event === null && !offset) return null;
    if (hasOwnDeadline(match.groups?.event ?? "")) return null;
    return reading("event", { event, offset, occurs: event !== null });
  },
};

/** "Chậm nhất sau 02 ngày kết thúc hội nghị", "sau 05 ngày ban hành Quyết định" */
export const daysAfterDoing: Pattern = {
  id: "days-after-doing",
  regex: new RegExp(
    `^${LEAD}${WITHIN}(?<=sau\\s+)${DURATION}\\s+(?<event>(?:ket thuc|hoan thanh|ban hanh|to chuc|nhan|co|ky|phat hanh|cong bo|tiep nhan)(?![a-z]).*)$`,
    "d",
  ),
  read: (match, clause) => {
    const offset = readDuration(match.groups ?? {});
    if (!offset || hasOwnDeadline(match.groups?.event ?? "")) return null;
    return reading("event", { event: wordsOf(match, "event", clause), offset, occurs: true });
  },
};

/** "trong vòng 10 ngày kể từ ngày 15/6/2024", "02 tháng kể từ ngày 31/12/2026": the event's day is known. */
export const daysAfterDay: Pattern = {
  id: "days-after-day",
  regex: new RegExp(`^${LEAD}${WITHIN}${LONG_DURATION}${SINCE}\\s*D_*[\\s.;,]*$`),
  read: (match, clause) => afterDay(match, clause),
};

/** "Kể từ ngày 15/7/2026, trong 45 ngày", "Bắt đầu 10/4/2026, thời gian 60 ngày", "từ ngày 01/3 kéo dài 2 tháng" */
export const dayAndDuration: Pattern = {
  id: "day-and-duration",
  regex: new RegExp(
    `^${LEAD}(?:(?:bat dau|khoi dong|khoi cong|bd|ap dung|ke|tinh)(?![a-z])[\\s:,]*)*(?:tu\\s+|vao\\s+|ngay\\s+)*D_*\\s*[,;(-]?\\s*(?:va\\s+)?(?:(?:thuc hien|trien khai|keo dai|lam|hoan thanh|xong)\\s+)*(?:(?:trong vong|trong thoi han|trong thoi gian|trong|thoi gian|thoi han|keo dai|la|thuc hien|khong qua|toi da)(?![a-z])[\\s:]*)+${LONG_DURATION}[\\s.;,)]*$`,
  ),
  read: (match, clause) => afterDay(match, clause),
};

/** Months and years are counted by the calendar: two months from 31 December end with February. */
const afterDay = (match: RegExpExecArray, clause: Clause): Reading | null => {
  // "3 ngày, từ 18/6": how long it takes, the first day among them.
  if (/^\s*\d+\s+ngay\s*,?\s*tu\s/.test(match[0])) return null;
  const offset = readDuration(match.groups ?? {});
  const months = offset ? 0 : readMonths(match.groups ?? {});
  const days = momentsIn(clause).filter(({ letter }) => letter === "D");
  const settled = settle(days, [], clause.context.year);
  if (!settled || (!offset && months === null)) return null;
  // Working days need the office's holidays.
  if (offset?.working === true) {
    const event = days.map(({ at, end }) => clause.line.text.slice(at, end)).join("");
    return reading("event", { event, offset });
  }
  const [day] = settled.periods ?? [];
  const date = day && (offset ? addDays(day.end, offset.days) : addMonths(day.end, months ?? 0));
  return reading("date", {
    due: date ? [{ date, label: null, boundary: "inclusive" }] : [],
    implied: settled.implied ? ["year"] : [],
    year: settled.year,
  });
};

/** The same date so many months later; the last day of a month that lacks it. */
const addMonths = (day: Day, months: number): Day => {
  const index = 12 * yearOf(day) + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return makeDay(year, month, dateOf(day)) ?? monthEnd(year, month);
};

/**
 * "05 ngày làm việc kể từ ngày 10/3 và 15/4", "03 ngày trước ngày 10/6, 10/12", "10 ngày sau khi kết thúc quý I, quý II":
 * all the days are counted from, none is a deadline; the texts do not say whether each counts or the last.
 */
export const daysFromSeveral: Pattern = {
  id: "days-from-several",
  regex: new RegExp(
    `^${LEAD}${WITHIN}${DURATION}(?:${SINCE}|\\s*(?:,\\s*)?(?<before>truoc)(?:\\s+(?:khi|ngay|thoi diem))*)\\s*(?<event>(?:[a-z][a-z\\s]*\\s)?${ANY}(?:\\s*(?:,\\s*va|,|va|hoac|&|\\+)\\s*${ANY})+)[\\s.;,]*$`,
    "d",
  ),
  read: (match, clause) => {
    const offset = readDuration(match.groups ?? {});
    const event = wordsOf(match, "event", clause);
    if (!offset || event === null || hasOwnDeadline(match.groups?.event ?? "")) return null;
    const days = match.groups?.before === undefined ? offset.days : -offset.days;
    return reading("event", { event, offset: { ...offset, days } });
  },
};

/** "Chậm nhất 2 ngày trước ngày 30/6/2025", "5 ngày trước 30/6", "15 ngày trước khi kết thúc quý III"; working days need the office's holidays. */
export const daysBeforeDay: Pattern = {
  id: "days-before-day",
  regex: new RegExp(
    `^${LEAD}${WITHIN}${DURATION}\\s*(?:,\\s*)?truoc\\s+(?:(?:khi|ngay|thoi diem|den)\\s+)*(?<event>D_*|(?:ket thuc|het)\\s+[MQHY]_*)[\\s.;,]*$`,
    "d",
  ),
  read: (match, clause) => {
    const offset = readDuration(match.groups ?? {});
    const settled = settle(momentsIn(clause), [], clause.context.year);
    if (!offset || !settled) return null;
    if (offset.working)
      return reading("event", { event: wordsOf(match, "event", clause), offset: { ...offset, days: -offset.days } });
    const [day] = settled.periods ?? [];
    return reading("date", {
      due: day ? [{ date: addDays(day.end, -offset.days), label: null, boundary: "inclusive" }] : [],
      implied: settled.implied ? ["year"] : [],
      year: settled.year,
    });
  },
};

/** "Sau khi có Quyết định 05 ngày làm việc", "sau kết thúc hội nghị chậm nhất 03 ngày" */
export const afterEventDays: Pattern = {
  id: "after-event-days",
  regex: new RegExp(
    `^${LEAD}(?:ngay\\s+)?(?:sau khi|sau|ke tu khi|ke tu ngay|ke tu|tu khi|tu ngay|khi)\\s+(?<event>[a-z#V(].*?)[\\s,]+(?:(?:trong vong|trong|cham nhat|muon nhat|khong qua|toi da|la|sau)\\s+)*${DURATION}[\\s.;,]*$`,
    "d",
  ),
  read: (match, clause) => {
    const offset = readDuration(match.groups ?? {});
    return offset && reading("event", { event: wordsOf(match, "event", clause), offset, occurs: true });
  },
};

/**
 * "Chậm nhất 05 ngày trước khi tổ chức hội nghị", "Trước khi họp 03 ngày làm việc", "Trước ngày khai mạc ít nhất 7 ngày"
 */
export const daysBeforeEvent: Pattern = {
  id: "days-before-event",
  regex: new RegExp(
    `^${LEAD}${WITHIN}${DURATION}\\s*(?:,\\s*)?truoc\\s+(?:(?:khi|ngay|thoi diem)\\s+)*(?<event>[a-zV(].*)$`,
    "d",
  ),
  read: (match, clause) => readBefore(match, clause),
};

export const beforeEventDays: Pattern = {
  id: "before-event-days",
  regex: new RegExp(
    `^${LEAD}truoc\\s+(?:(?:khi|ngay|thoi diem)\\s+)*(?<event>[a-zV(].*?)[\\s,]+(?:(?:it nhat|toi thieu|cham nhat|muon nhat|truoc|la)\\s+)*${DURATION}[\\s.;,]*$`,
    "d",
  ),
  read: (match, clause) => readBefore(match, clause),
};

/** "Trước 05 ngày làm việc khi tổ chức hội nghị", "trước 03 ngày so với ngày họp" */
export const daysAheadOfEvent: Pattern = {
  id: "days-ahead-of-event",
  regex: new RegExp(
    `^${LEAD}${WITHIN}truoc\\s+(?:it nhat\\s+|toi thieu\\s+)?${DURATION}\\s*(?:,\\s*)?(?:truoc khi|so voi(?:\\s+(?:ngay|thoi diem|khi))?|khi|tinh den|tinh tu khi|(?=(?:dien ra|to chuc|khai mac|ket thuc|bat dau|hop)(?![a-z])))\\s*(?<event>[a-zV(].*)$`,
    "d",
  ),
  read: (match, clause) => readBefore(match, clause),
};

const readBefore = (match: RegExpExecArray, clause: Clause): Reading | null => {
  const offset = readDuration(match.groups ?? {});
  if (!offset || hasOwnDeadline(match.groups?.event ?? "")) return null;
  const event = wordsOf(match, "event", clause);
  return reading("event", { event, offset: { ...offset, days: -offset.days }, occurs: true });
};
