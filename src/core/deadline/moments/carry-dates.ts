import type { Moment } from "./moment";

/** "ngày 15 các tháng 3, 6, 9", "ngày 10 của tháng đầu quý III", "ngày 5, 15 các tháng 6, 9": the months get the dates. */
export const joinDatesToMonths = (moments: Moment[], mask: string): void => {
  for (let index = 0; index + 1 < moments.length; index++) {
    const date = moments[index];
    const month = moments[index + 1];
    if (date?.letter !== "P" || month?.letter !== "M") continue;
    if (!/^\s*(?:,\s*)?(?:cua\s+|trong\s+)?(?:cac\s+)?$/.test(mask.slice(date.end, month.at))) continue;
    const [, day] = date.from;
    moments.splice(index + 1, 1);
    Object.assign(date, dated(month, day), { at: date.at, label: date.label });
    giveDates(moments, index, monthsAfter(moments, index, mask), mask);
  }
};

/** "Trước ngày 15 tháng 5 và tháng 11": the later months get the date, where nothing is said to happen in them. */
export const carryDates = (moments: Moment[], mask: string): void => {
  for (let index = 0; index < moments.length; index++) {
    const first = moments[index];
    if (first?.letter !== "D" || !/tháng/iu.test(first.label)) continue;
    const months = monthsAfter(moments, index, mask);
    const after = mask.slice(months.at(-1)?.end ?? first.end);
    if (first.year === null && /^\s*(?:$|[.;)(|]|(?:hang|moi) nam|(?:trong )?Y_)/.test(after))
      giveDates(moments, index, months, mask);
  }
};

export const LISTED = /^\s*(?:,|va|,\s*va)\s*$/;
const LISTED_BY_NAME = /^\s*(?:[,;]|va|,\s*va)\s*$/;

/** The whole months that are listed behind a day. */
const monthsAfter = (moments: readonly Moment[], index: number, mask: string): Moment[] => {
  const months: Moment[] = [];
  for (let before = moments[index]; before; before = months.at(-1)) {
    const month = moments[index + 1 + months.length];
    if (month?.letter !== "M" || month.from[1] !== 1 || month.to[1] !== 0) break;
    // "Ngày 15 tháng giữa quý I; tháng giữa quý III"
    const listed = month.part.startsWith("thang ") ? LISTED_BY_NAME : LISTED;
    if (!listed.test(mask.slice(before.end, month.at))) break;
    months.push(month);
  }
  return months;
};

/** "Ngày 05, 10 tháng 6 và tháng 12": each month that is listed behind has each of the dates before the first one. */
const giveDates = (moments: Moment[], index: number, months: readonly Moment[], mask: string): void => {
  const dates = [moments[index]?.from[1] ?? 0];
  for (let at = index - 1; moments[at]?.letter === "P"; at--) {
    const [date, next] = [moments[at], moments[at + 1]];
    if (!date || !next || !LISTED.test(mask.slice(date.end, next.at))) break;
    dates.unshift(date.from[1]);
  }
  const days = months.flatMap((month) => dates.map((date) => dated(month, date)));
  moments.splice(index + 1, months.length, ...days);
};

const dated = (month: Moment, day: number): Moment => ({
  ...month,
  letter: "D",
  part: "",
  from: [month.from[0], day],
  to: [month.from[0], day],
});
