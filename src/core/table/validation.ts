/** Which values a cell may take; typed values outside are refused or, for `warning`, asked about. */
export interface Validation {
  /** "F5:F200" */
  area: string;
  rule:
    | { kind: "list"; values: readonly string[] }
    | { kind: "range"; formula: string }
    | { kind: "share" }
    | { kind: "date" };
  title: string;
  message: string;
  /** Let other values through after asking. */
  soft: boolean;
}
