import type { ShownDate } from "../core/table/grid";

/** What a number format makes of a number. */
export const NumberKind = { plain: 0, date: 1, percent: 2, month: 3, year: 4 } as const;

/** A date, however much of it the format shows. */
export const isDateKind = (kind: number | undefined): boolean =>
  kind === NumberKind.date || kind === NumberKind.month || kind === NumberKind.year;

/** Built-in formats (ECMA-376 part 1, 18.8.30), with those that East Asian Excels add. */
const BUILT_IN_DATES = [[14, 22], [27, 36], [45, 45], [47, 47], [50, 58]] as const; // prettier-ignore
/** mmm-yy: what Excel makes of a typed "3/2026". */
const MONTH_AND_YEAR = 17;
const BUILT_IN_PERCENTS = new Set([9, 10]);

/** What is shown of a date of a kind; null where its day is. */
export const shownOf = (kind: number): ShownDate | null =>
  kind === NumberKind.month ? "month" : kind === NumberKind.year ? "year" : null;

/** The kind of a built-in format by its number. */
export const builtInKind = (id: number): number => {
  if (BUILT_IN_PERCENTS.has(id)) return NumberKind.percent;
  if (id === MONTH_AND_YEAR) return NumberKind.month;
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? NumberKind.date : NumberKind.plain;
};

/** Literals in quotes or behind a backslash, spaces of a letter's width (_x), fillers (*x), and what stands in [ ]. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g;
/** [h], [mm], [ss]: hours that go on past 24. They measure a length of time, which is no date. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/**
 * "mm/yyyy", `"Tháng "m/yyyy` and "mmmm" show a month, "yyyy" a year; their day was typed by nobody. With hours, m means
 * minutes.
 */
const dateKind = (bare: string): number => {
  if (/[dhs]|AM\/PM/i.test(bare)) return NumberKind.date;
  return /m/i.test(bare) ? NumberKind.month : NumberKind.year;
};

/** "dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", `"ngày" d "tháng" m` are dates; "0,0%" a percentage; `0.0 "đ"` neither. */
export const numberKind = (code: string): number => {
  const first = code.replace(/"[^"]*"?|\\./g, "").split(";")[0] ?? "";
  if (ELAPSED.test(first)) return NumberKind.plain;
  const bare = first.replace(LITERALS, "");
  if (/general|standard/i.test(bare)) return NumberKind.plain;
  if (bare.includes("%")) return NumberKind.percent;
  return /[dmyhs]|e(?![+-])|AM\/PM/i.test(bare) ? dateKind(bare) : NumberKind.plain;
};
