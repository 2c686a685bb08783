import type { Day } from "../lib/calendar-day";
import { fold } from "../lib/text";
import { groupedBy } from "./grouped-by";
import type { OfficeResult, OfficeScore } from "./office-result";
import { ranksOf } from "./rank-offices";
import { type CriterionSum, sumCriteria } from "./sum-criteria";
import { type IndicatorSum, type OtherFormula, sumIndicators } from "./sum-indicators";

/** A file that was not read, or an office that sent none. */
export interface Missing {
  /** null where no file came */
  file: string | null;
  office: string | null;
  why: "not-read" | "not-sent" | "same-office" | "no-score";
  /** Why a file was not read, in the clerk's words; else the file or office that is concerned. */
  reason: string;
}

export interface RankedOffice {
  file: string;
  office: string;
  score: OfficeScore | null;
  rank: number | null;
  /** A list of offices was given, and this one is not on it. */
  unexpected: boolean;
}

export interface RollUp {
  asOf: Day;
  period: { from: Day; to: Day };
  /** By rank; those without one at the end, by name. */
  offices: RankedOffice[];
  indicators: IndicatorSum[];
  criteria: CriterionSum[];
  others: OtherFormula[];
  missing: Missing[];
  /** How many offices are expected; null where no list was given. */
  expected: number | null;
}

export interface RollUpInput {
  asOf: Day;
  period: { from: Day; to: Day };
  read: readonly { file: string; result: OfficeResult }[];
  failed: readonly { file: string; reason: string }[];
  /** The names of the offices that are expected, or null. */
  expected: readonly string[] | null;
}

/** All offices by one day, one period and one class table. A file that is missing is named, never a smaller figure. */
export const rollUp = ({ asOf, period, read, failed, expected }: RollUpInput): RollUp => {
  const missing: Missing[] = failed.map(({ file, reason }) => ({ file, office: null, why: "not-read", reason }));
  const named = read.map(({ file, result }) => {
    const office = nameOf(file, result, expected ?? []);
    return { file, office, result, key: fold(office) };
  });
  const byName = groupedBy(named, ({ key }) => key);
  const offices = named.filter((one) => {
    const twins = byName.get(one.key) ?? [];
    // Which of two workbooks is the office's last word nobody can tell; two of the same figures are one.
    const other = twins.find(({ result }) => JSON.stringify(result) !== JSON.stringify(one.result));
    if (other) missing.push({ file: one.file, office: one.office, why: "same-office", reason: other.file });
    return !other && twins[0] === one;
  });
  const unsent = (expected ?? []).filter(
    (name) => !named.some(({ office }) => fold(office) === fold(name)) && !failed.some(({ file }) => names(file, name)),
  );
  missing.push(...unsent.map((office) => ({ file: null, office, why: "not-sent", reason: "" }) as const));
  const scored = offices.some(({ result }) => result.score?.index != null);
  // Where nobody keeps criteria, nobody's are missing.
  if (scored) {
    for (const { file, office, result } of offices) {
      if (result.score?.index == null) missing.push({ file, office, why: "no-score", reason: "" });
    }
  }
  const ranks = ranksOf(offices.map(({ result }) => result.score?.index ?? null));
  const { sums: indicators, others: formulas } = sumIndicators(offices);
  const { sums: criteria, others: rules } = sumCriteria(offices);
  return {
    asOf,
    period,
    offices: offices
      .map(({ file, office, result }, index) => ({
        file,
        office,
        score: result.score,
        rank: ranks[index] ?? null,
        unexpected: expected !== null && !expected.some((name) => fold(name) === fold(office)),
      }))
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compare(a.office, b.office)),
    indicators,
    criteria,
    others: [...formulas, ...rules],
    missing,
    expected: expected === null ? null : expected.length,
  };
};

/** The expected name that the file bears or the workbook gives; else the workbook's; else the file's. */
const nameOf = (file: string, { office }: OfficeResult, expected: readonly string[]): string =>
  expected.find((name) => office !== null && fold(name) === fold(office)) ??
  expected.find((name) => names(file, name)) ??
  office ??
  bareName(file);

const names = (file: string, name: string): boolean => keyOf(bareName(file)) === keyOf(name);
const bareName = (file: string): string => file.replace(/^.*[/\\]/, "").replace(/\.[^.]+$/, "");
/** "so-noi-vu", "So_Noi_Vu" and "Sở Nội vụ" are one. */
const keyOf = (text: string): string => fold(text).replace(/[\s_.-]+/g, "");

/** Without the machine's language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
