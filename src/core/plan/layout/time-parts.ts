import { byRank, type Candidate, isSure, shareOf } from "./candidate";
import { headingWords } from "./classify-heading";
import type { Guess, TimePart } from "./plan-table";
import { unitOfHeading } from "./unit-of-heading";

const UNITS: Record<string, TimePart["unit"]> = {
  ngay: "day",
  tuan: "week",
  thang: "month",
  quy: "quarter",
  nam: "year",
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};

/** "Tháng", "Năm" over columns of their own: parts of one time. A day or a year alone is none. */
export const partsOf = (candidates: readonly Candidate[]): TimePart[] => {
  const parts = candidates.flatMap(({ column, path }): TimePart[] => {
    const unit = UNITS[headingWords(path.at(-1) ?? "")];
    return unit === undefined ? [] : [{ unit, column }];
  });
  return parts.some(({ unit }) => unit === "month" || unit === "quarter" || unit === "week") ? parts : [];
};

export const mainPart = (parts: readonly TimePart[]): TimePart =>
  (parts.find(({ unit }) => unit === "month") ?? parts.find(({ unit }) => unit === "quarter") ?? parts[0]) as TimePart;

export const countedIn = (parts: readonly TimePart[], timing: Candidate | undefined): boolean =>
  timing !== undefined && parts[0]?.column === timing.column;

/** "Năm", "Năm thực hiện" beside a column of times, under no group or the same: the year that those times leave out. */
export const yearBeside = (timing: Candidate, candidates: readonly Candidate[]): TimePart[] => {
  const beside = candidates.filter(
    (one) =>
      one !== timing &&
      /^nam(?: (?:thuc hien|hoan thanh|ke hoach|trien khai|to chuc))?$/.test(headingWords(one.path.at(-1) ?? "")) &&
      (one.path.length === 1 || one.path[0] === timing.path[0]) &&
      shareOf(one.cells, "years") >= MOSTLY,
  );
  return beside.length === 1 ? beside.map(({ column }) => ({ unit: "year", column })) : [];
};

const MOSTLY = 0.8;

/**
 * "Đến tháng" over bare numbers, with "Từ tháng" beside it. Where the unit stands in brackets the numbers may be how
 * many: they are that beside a day of beginning, or where one is above twelve.
 */
export const countedParts = (timing: Candidate, candidates: readonly Candidate[], guessed: Guess[]): TimePart[] => {
  const named = unitOfHeading(timing.path);
  const { numbers, ordinals, filled } = timing.cells;
  if (named === null || numbers === 0 || ordinals < numbers * 0.5) return [];
  const start = candidates.filter((one) => isSure(one, "start")).sort(byRank)[0];
  const from = start && unitOfHeading(start.path);
  if (named.inBrackets && from?.unit !== named.unit) {
    if (start || ordinals < numbers) return [];
    guessed.push({ key: "timing", column: timing.column, read: ordinals, of: filled });
  }
  const year = candidates.find(({ path }) => UNITS[headingWords(path.at(-1) ?? "")] === "year");
  return [
    { unit: named.unit, column: timing.column },
    ...(year ? [{ unit: "year" as const, column: year.column }] : []),
    ...(start && from?.unit === named.unit ? [{ unit: named.unit, column: start.column, from: true as const }] : []),
  ];
};
