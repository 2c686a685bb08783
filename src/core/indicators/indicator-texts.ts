import type { Day } from "../lib/calendar-day";

/** Predecessors of a unit in the period before: those that were added, and those that went to several units. */
export interface FormerSaid {
  label: string;
  unit: string;
  former: readonly string[];
  divided: readonly string[];
}

/** A cell that a value is reckoned from. */
export type IndicatorInput = "numerator" | "denominator" | "result" | "previous";

/** What is said of indicators: how a value came about, what is missing, and what is wrong with it. */
export interface IndicatorTexts {
  /** "còn thiếu 4.365 hồ sơ"; what is not `counted` is a share in percentage points, which never seems to lack nothing */
  distance: (details: {
    kind: "missing" | "too-much";
    amount: number;
    counted: boolean;
    unit: string | null;
  }) => string;
  input: (details: { kind: IndicatorInput; cell: string; expression: string | null; number: string | null }) => string;
  noValue: () => string;
  valueIs: (details: { value: string; unit: string | null }) => string;
  against: (details: { target: string; until: Day | null; met: boolean | null; distance: string | null }) => string;
  /** `reason`: why an expression cannot be read; null where the cell holds mere words */
  unreadable: (details: {
    label: string;
    what: IndicatorInput;
    text: string;
    cell: string | null;
    reason: string | null;
  }) => string;
  withoutData: (details: { label: string }) => string;
  halfOfData: (details: { label: string; what: "numerator" | "denominator" }) => string;
  withoutTarget: (details: { label: string }) => string;
  targetUnreadable: (details: { label: string; target: string }) => string;
  targetWithoutUnit: (details: { label: string; target: string }) => string;
  resultWithoutPercent: (details: { label: string; result: number }) => string;
  previousMissing: (details: { label: string }) => string;
  formerUnits: (details: FormerSaid) => string;
  zeroDenominator: (details: { label: string }) => string;
  negativeCount: (details: { label: string; numerator: number; denominator: number }) => string;
  numeratorAboveDenominator: (details: { label: string; numerator: number; denominator: number }) => string;
  partAboveWhole: (details: { label: string; part: number; whole: string; all: number }) => string;
  unknownWhole: (details: { code: string; codes: readonly string[] }) => string;
  wholeInCircle: (details: { codes: readonly string[] }) => string;
  duplicateCode: (details: { code: string }) => string;
}
