import { type Day, formatDay, makeDay, weekday } from "../lib/calendar-day";
import type { Proof, ProofFinding } from "./proof-finding";

// 31/9/2024 · 31-9-2024 · ngày 31 tháng 9 năm 2024 · ngày 31 tháng 9 · ngày 31/9
const FULL = /(?<![\d/.,\p{L}-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/\p{L}-])/gu;
const WORDED = /(?<!\p{L})ngày\s(\d{1,2})\s(?:tháng|\/)\s?(\d{1,2})(?:\snăm\s(\d{4}))?(?!\d)/giu;
const SHORT = /(?<!\p{L})ngày\s(\d{1,2})\/(1[0-2]|0?[1-9])(?![\d/\p{L}-])/giu;
// trong tháng 13/2025
const MONTH = /(?<!\p{L})tháng\s(\d{1,2})(?:\/|\snăm\s)(\d{4})(?!\d)/giu;
const DATE = String.raw`(?:ngày\s)?(\d{1,2})(?:\/|\stháng\s)(\d{1,2})(?:\/|\snăm\s)(\d{4})(?!\d)`;
const WEEKDAY = "(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";
// Sáng thứ Hai, ngày 04/3/2024: "phiên họp thứ hai ngày …" is an ordinal number.
const DAY_BEFORE = new RegExp(
  String.raw`(?:^|[(;:.,–-]\s?|(?:sáng|trưa|chiều|tối|vào|từ|đến)\s)${WEEKDAY},?\s?\(?${DATE}`,
  "giu",
);
// khai mạc Thứ Sáu ngày 28/5/2026: with a capital it is no ordinal, but for "kỳ họp thứ Hai" and "lần thứ Hai".
const DAY_NAMED = new RegExp(
  String.raw`(?<!(?:lần|họp|phiên|kỳ|khóa|khoá|đợt|vòng|bước)\s)(?<!\p{L})((?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ [Nn]hật)),?\s?\(?${DATE}`,
  "gu",
);
const DAY_AFTER = new RegExp(String.raw`(?<!\d)${DATE}\s?\(${WEEKDAY}\)`, "giu");
const RANGE = new RegExp(String.raw`(?<!\p{L})từ\s(?:hết\s)?${DATE}\s(?:đến|tới)\s(?:hết\s)?${DATE}`, "giu");

const NAMES = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];
const dayOfName = (name: string): number => {
  const folded = name.toLowerCase();
  const digit = /\d/.exec(folded);
  return digit ? Number(digit[0]) - 1 : NAMES.indexOf(folded);
};

const dayOf = (date = "", month = "", year = ""): Day | null => makeDay(Number(year), Number(month), Number(date));

/** Days that no calendar has, weekdays that belong to another day, periods that end before they begin. */
export const checkDates = (lines: readonly string[]): Proof => {
  const findings: ProofFinding[] = [];
  let checked = 0;
  lines.forEach((line, index) => {
    const wrong = (rule: ProofFinding["rule"], text: string, computed: string | null) =>
      findings.push({ rule, level: "wrong", line: index + 1, text, stated: text, computed, otherLine: null });
    const exists = (text: string, day: Day | null) => {
      checked++;
      if (day === null) wrong("impossible-date", text, null);
    };
    for (const [text, date, , month, year] of line.matchAll(FULL)) exists(text, dayOf(date, month, year));
    // Without a year the 29 February exists.
    for (const [text, date, month, year = "2024"] of line.matchAll(WORDED)) exists(text, dayOf(date, month, year));
    for (const [text, month, year] of line.matchAll(MONTH)) exists(text, dayOf("1", month, year));
    for (const [text, date, month] of line.matchAll(SHORT)) exists(text, dayOf(date, month, "2024"));
    const named = (text: string, name: string, day: Day | null) => {
      if (day === null) return;
      checked++;
      if (weekday(day) !== dayOfName(name)) wrong("wrong-weekday", text, NAMES[weekday(day)] ?? null);
    };
    const before = [...line.matchAll(DAY_BEFORE), ...line.matchAll(DAY_NAMED)];
    // Both may meet the same words, one of them with the comma in front.
    const days = new Map(before.map((one) => [one.index + one[0].length, one]));
    for (const [text, name = "", ...day] of days.values())
      named(text.replace(/^[\s(;:.,–-]+/u, ""), name, dayOf(...day));
    for (const [text, date, month, year, name = ""] of line.matchAll(DAY_AFTER))
      named(text, name, dayOf(date, month, year));
    for (const [text, d1, m1, y1, d2, m2, y2] of line.matchAll(RANGE)) {
      const [from, to] = [dayOf(d1, m1, y1), dayOf(d2, m2, y2)];
      if (from === null || to === null) continue;
      checked++;
      if (to < from) wrong("reversed-dates", text, `${formatDay(to)} – ${formatDay(from)}`);
    }
  });
  return { findings, checked };
};
