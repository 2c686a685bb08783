/** `wrong` (sai): cannot be; `mismatch` (không khớp): two places of the text disagree; `look` (nên xem): a person decides. */
export type ProofLevel = "wrong" | "mismatch" | "look";

export type ProofRule =
  | "wrong-share"
  | "cut-share"
  | "part-above-whole"
  | "wrong-sum"
  | "sum-differs"
  | "wrong-difference"
  | "wrong-change"
  | "wrong-times"
  | "impossible-date"
  | "wrong-weekday"
  | "reversed-dates"
  | "document-kind-differs"
  | "document-name-differs"
  | "document-date-differs"
  | "document-year-differs"
  | "after-report"
  | "figures-differ"
  | "figures-slip"
  | "shares-above-whole"
  | "shares-below-whole"
  | "wrong-rest"
  | "later-above-earlier"
  | "base-elsewhere"
  | "table-row-differs"
  | "table-total-differs"
  | "differs-from-workbook";

export interface ProofFinding {
  rule: ProofRule;
  level: ProofLevel;
  /** Lines count from one. */
  line: number;
  /** The words concerned, as they stand. */
  text: string;
  stated: number | string | null;
  computed: number | string | null;
  /** What `stated` and `computed` are counted in, where they are no bare numbers. */
  unit?: "%";
  /** The whole that comes nearest to what is stated. */
  base?: number;
  /** The line that says otherwise. */
  otherLine: number | null;
}

/** What one check has looked at: every statement counts, whether it holds or not. */
export interface Proof {
  findings: ProofFinding[];
  checked: number;
}

export type ProofCheck = (lines: readonly string[]) => Proof;
