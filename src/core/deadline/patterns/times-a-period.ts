import { type Every, MONTHS } from "../every";
import { reading } from "../reading";
import { atEnd, recurringReading } from "../recurring";
import type { Pattern } from "./pattern";
import { LEAD, TAIL } from "./words";

const NUMBER = "\\d{1,2}|mot|hai|ba|bon|sau";
const WORDS: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, sau: 6 };
const PERIOD = "ngay|tuan|nua thang|thang|qu[yi]|nam|Y_*";
const AT_LEAST =
  "(?:(?:dinh ky|it nhat|toi thieu|thuc hien|to chuc|la|,|:|kiem tra|bao cao|hop|giao ban|danh gia)\\s*)*";

const PERIODS: Record<string, number> = { thang: 1, quy: 3, qui: 3, nam: 12, Y: 12 };

const numberOf = (word: string | undefined): number => (word === undefined ? 1 : (WORDS[word] ?? Number(word)));

/** "02 lần/năm", "ít nhất 01 lần trong quý", "1 lần/6 tháng", "1 tuần/lần" is below */
const timesPer: RegExp = new RegExp(
  `^${LEAD}${AT_LEAST}(?<times>${NUMBER})\\s+(?:lan|ky|dot|cuoc)\\s*(?:/|trong|mot|moi|tren)\\s*(?:moi\\s+)?(?<count>${NUMBER})?\\s*(?<period>${PERIOD})${TAIL}$`,
);
/** "Mỗi quý 01 lần", "năm 2 lần", "6 tháng 1 lần", "3 tháng/lần", "hai tháng một lần", "10 ngày một lần", "mỗi năm ít nhất 02 lần" */
const perTimes: RegExp = new RegExp(
  `^(?!.*(?<![a-z])ngay\\s+sau\\s+(?:ky|dot|cuoc|phien|buoi)(?![a-z]))${LEAD}${AT_LEAST}(?:(?:moi|hang|cu|trong)\\s+)*(?<count>${NUMBER})?\\s*(?<period>${PERIOD})\\s*(?:[,/]\\s*)?${AT_LEAST}(?<times>${NUMBER})?\\s*(?:lan|ky|dot|cuoc|phien|buoi)${TAIL}$`,
);

/** Twice a year is every half year; three times a year is no rule that gives dates. Several days, weeks or two months are no rhythm that `Recurrence` knows. */
const readTimes = (groups: Record<string, string | undefined>): Every | "week" | "unnamed" | null => {
  const times = numberOf(groups.times);
  const period = (groups.period ?? "").charAt(0) === "Y" ? "Y" : (groups.period ?? "");
  if (period === "tuan") return times === 1 && numberOf(groups.count) === 1 ? "week" : "unnamed";
  if (period === "ngay" || period === "nua thang") return "unnamed";
  // Two in six months need not lie in two quarters.
  if (times > 1 && numberOf(groups.count) > 1) return "unnamed";
  const months = (numberOf(groups.count) * (PERIODS[period] ?? 0)) / times;
  const every = (Object.keys(MONTHS) as Every[]).find((one) => MONTHS[one] === months);
  return every ?? (times === 1 && months < 12 ? "unnamed" : null);
};

const read: Pattern["read"] = (match, { context }) => {
  const every = readTimes(match.groups ?? {});
  if (every === null) return null;
  if (every === "week" || every === "unnamed")
    return reading("recurring", { recurrence: every === "week" ? { every, day: null } : null });
  return recurringReading([atEnd(every)], context);
};

export const timesAPeriod: Pattern = { id: "times-a-period", regex: timesPer, read };
export const periodTimes: Pattern = { id: "period-times", regex: perTimes, read };
