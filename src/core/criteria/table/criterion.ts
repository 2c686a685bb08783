import type { Figure } from "../../data/evaluate";
import type { CriterionColumn } from "./criterion-headings";

/** What a cell of points (or of the maximum) says. */
export interface PointsCell {
  value: number | null;
  /** "Không áp dụng" stands in it. */
  notApplicable: boolean;
  /** What it says that is no number, or null. */
  fault: { kind: "misfit" | "error"; text: string } | { kind: "uncomputed" } | null;
}

/** One `key = value` of a `Dữ liệu` cell. `key` is that of ScoreData (`a`, `rate`, `lateEvidence` …). */
export type DataPart =
  | { kind: "quantity"; key: string; typed: string; text: string; figure: Figure }
  | { kind: "state"; key: "state"; typed: string; text: string }
  | { kind: "share"; key: "lateEvidence"; typed: string; text: string; share: number };

/** Faults of a `Dữ liệu` cell that lie in its writing. */
export type DataFault =
  | { kind: "unreadable-part"; part: string }
  | { kind: "unknown-name"; name: string }
  | { kind: "repeated-name"; name: string }
  | { kind: "no-value"; name: string }
  | { kind: "bad-late-evidence"; text: string }
  | { kind: "error-value"; text: string }
  | { kind: "uncomputed" };

export interface CriterionData {
  text: string;
  parts: DataPart[];
  faults: DataFault[];
  /** The cell says nothing but "không áp dụng". */
  notApplicable: boolean;
}

/** Bonus and penalty rows stand outside the maximum: by their own or a parent's name, or a maximum not above zero. */
export type CriterionKind = "regular" | "bonus" | "penalty";

/** What the reader did to a row that the user should know. */
export type CriterionRemark = { kind: "lost-zero"; typed: string; read: string } | { kind: "date-code"; read: string };

/** One row of a criteria table (with the unnumbered rows that continue it). */
export interface CriterionRow {
  sheet: string;
  /** zero-based */
  row: number;
  /** As shown: the typed code, or the whole path where typed codes repeat from section to section. */
  code: string | null;
  /** The code as a path of segments, unique to its place: ["II", "2", "3"]. */
  path: string[];
  /** Index of the nearest ancestor in the list, or null. */
  parent: number | null;
  leaf: boolean;
  kind: CriterionKind;
  name: string;
  max: PointsCell;
  rule: string;
  data: CriterionData;
  self: PointsCell;
  appraised: PointsCell;
  appraisedAgain: PointsCell;
  evidence: string;
  cause: string;
  remedy: string;
  lead: string;
  dueOn: string;
  cells: Partial<Record<CriterionColumn, string>>;
  remarks: CriterionRemark[];
}
