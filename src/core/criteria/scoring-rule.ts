/** A scoring rule as plain data: what a rule text of a criteria table says, read once and then applied to figures. */

export type Method =
  | "proportional"
  | "bands"
  | "states"
  | "per-unit"
  | "deductions"
  | "parts"
  | "manual"
  | "not-applicable"
  | "unreadable";

/** From `low` to `high`; null is without end; `lowIn` and `highIn` say whether the bound itself belongs to it. */
export interface Interval {
  low: number | null;
  lowIn: boolean;
  high: number | null;
  highIn: boolean;
}

/** An arithmetic expression over what the text names. `rate`, `target`, `max`, `part`, `whole` stand for words. */
export type Expression =
  | { kind: "number"; value: number; percent: boolean }
  | { kind: "letter"; letter: string }
  | { kind: "word"; word: "rate" | "target" | "max" | "part" | "whole" | "count"; quote: string }
  | { kind: "operation"; operator: "+" | "-" | "*" | "/" | "min" | "max"; left: Expression; right: Expression };

/** A quantity that must lie in one of the intervals. Rates are fractions (0.8), counts and ranks whole numbers. */
export interface Test {
  quantity: "rate" | "count" | "letter";
  letter: string | null;
  intervals: Interval[];
  /** "đạt chỉ tiêu", "vượt chỉ tiêu": the intervals are shares of the assigned target. */
  ofTarget?: boolean;
}

/**
 * When a branch applies: all `tests` hold; or, where there are none, the state reads like `words`.
 * `nothing`: there was nothing to do ("không phát sinh"). `else`: what no other branch takes. `always`: no condition.
 */
export interface Condition {
  kind: "case" | "nothing" | "else" | "always";
  tests: Test[];
  words: string;
  /** "Chỉ tính điểm khi …": elsewhere there are no points. */
  only?: true;
  /** "… hoặc không phát sinh": it also holds where nothing arose. */
  orNothing?: boolean;
  /** "… và có thông báo kết luận", "trong đó trên 30% trước hạn": a further demand that no figure of the row can test. */
  unchecked?: string;
  /** Words of meaning that no bound used: no points may be given past them. */
  unclaimed?: string[];
  /** The label denies something good ("không đúng hạn") or a fault ("không vi phạm"). */
  denied?: "good" | "fault";
  /** "Có 100% hồ sơ đúng hạn" among counts of late ones: none late, or a rate of 100 %. */
  orWhole?: boolean;
}

export type Outcome =
  /** `added`: "được cộng 0,5 điểm"; `more`: "được cộng thêm", on top of other points whatever they are. */
  | { kind: "points"; points: number; added?: true | "more" }
  | { kind: "share"; share: number }
  | { kind: "minus"; points: number }
  | { kind: "minus-share"; share: number }
  | { kind: "formula"; formula: Expression; quote: string }
  | { kind: "judgement"; low: number; high: number }
  | { kind: "not-applicable" }
  | { kind: "unclear"; quote: string };

export interface Branch {
  condition: Condition;
  outcome: Outcome;
  /** The words of the text, with their accents. */
  quote: string;
  /** A single reward that is not met. */
  unmet?: true;
}

/** "mỗi sáng kiến 0,5 điểm", "cứ giảm 1% trừ 0,1 điểm": so many points for each full step. */
export interface UnitStep {
  quantity: "rate" | "count";
  step: number;
  /** Above zero adds, below zero deducts. */
  points: number;
  /** "10% số điểm": the share of the row's maximum that the points are. */
  share?: number;
  /** "không đủ 5 hồ sơ thì không trừ", "làm tròn lên": what a part of a step counts. */
  part?: "nothing" | "whole";
  /** Whether steps are counted upwards or downwards from `from` (rates only; null: from 0 up, from 100 % down). */
  direction: "up" | "down";
  /** "target": the one that the data name. */
  from: number | "target" | null;
  /** The text itself says where counting starts: on the other side nothing is added or taken. */
  own?: true;
  /** "tối đa cộng 1 điểm", where steps of another direction stand beside it. */
  most?: number;
  /** "từ lần thứ hai": only the times behind `from`, up to `to`, are counted. */
  stage?: { from: number; to: number | null };
  /** What a stage is called ("Vi phạm lần đầu"). */
  words?: string;
  quote: string;
}

/** Faults that lie in the text itself. */
export interface RuleProblemDetails {
  gap: { between: string; quantity: "rate" | "count" };
  overlap: { first: string; second: string };
  "above-max": { points: number; max: number; quote: string };
  "points-range": { quote: string };
  /** `words`: the ones of meaning in the quote that were not understood. */
  unread: { quote: string; words?: string[] };
  "no-rule": { text: string };
}

/** Faults that only the figures bring out. */
export interface ScoreProblemDetails extends RuleProblemDetails {
  "missing-data": { needs: string[] };
  "no-band": { value: string };
  "two-bands": { value: string; first: string; second: string };
  "zero-whole": { letter: string };
  "part-over-whole": { part: string; whole: string };
  "negative-data": { name: string };
  "rate-too-large": { rate: string };
  "data-conflict": { stated: string; computed: string };
  "not-whole": { count: string };
  "part-of-step": { steps: string; quote: string };
  "unknown-state": { state: string; states: string[] };
  "missing-target": { quote: string };
  "shared-quantity": { quantity: string };
  manual: Record<string, never>;
}

export type RuleProblem = {
  [Code in keyof RuleProblemDetails]: { code: Code; details: RuleProblemDetails[Code] };
}[keyof RuleProblemDetails];

export type ScoreProblem = {
  [Code in keyof ScoreProblemDetails]: { code: Code; details: ScoreProblemDetails[Code] };
}[keyof ScoreProblemDetails];

/** A step to which points are rounded: 0.25, 0.5, 1, 0.01. */
export interface Rounding {
  step: number;
  direction: "near" | "up" | "down";
}

/** A share of the points, or points; `unclear`: the text says what late evidence costs, but not so that it could be computed. */
export type Evidence = { share: number } | { points: number } | { unclear: string };

/** The text's own words for what it sets, to be quoted where it decides. */
export interface RuleWords {
  /** What deductions start from, where it is not the row's maximum. */
  base?: string;
  cap?: string;
  floor?: string;
  evidence?: string;
  rounding?: string;
  /** What the letters stand for: "b" → "số hồ sơ đúng hạn". */
  letters: Readonly<Record<string, string>>;
}

interface Common {
  text: string;
  /** The row's maximum; at or below 0 the row is a penalty. */
  max: number;
  /** How the text computes its rate from letters; null: data's rate, or b / a. */
  ratio: Expression | null;
  /** Whether the rate is measured against an assigned target, and the target where the text states it. */
  againstTarget: boolean;
  statedTarget: number | null;
  /** Whether more than the whole is over-fulfilment (the whole is a target), not a fault. */
  wholeIsTarget: boolean;
  /** "3/5 nội dung": of how many; a count is a share of them. */
  ofWhole?: number;
  /** "a/b*1.000": bounds of the rate are counted per so many. */
  per?: number;
  /** What holds where nothing arose (a = 0, "không phát sinh"); null: the text does not say. */
  nothing: Outcome | null;
  /** The text's words for that. */
  nothingWords?: string;
  cap: number | null;
  floor: number | null;
  /** "làm tròn đến 0,25": the step, and which way. */
  rounding?: Rounding;
  /** What late evidence costs, where the text says so. */
  evidence: Evidence | null;
  words: RuleWords;
  problems: RuleProblem[];
  /** Clauses in words that change what the figures give: the state must say whether they hold. */
  asides?: Branch[];
  /** What is taken off or added once the points stand ("Trường hợp gửi báo cáo chậm trừ 0,5 điểm"). */
  extras?: Branch[];
  /** "Mỗi phản ánh trừ 0,2 điểm" beside a formula or bands. */
  extraSteps?: UnitStep[];
}

export interface ProportionalRule extends Common {
  method: "proportional";
  formula: Expression;
  quote: string;
  /** What the text says for certain values instead of the formula ("dưới 80%: 0 điểm"). */
  branches: Branch[];
}
export interface BandsRule extends Common {
  method: "bands";
  branches: Branch[];
}
export interface StatesRule extends Common {
  method: "states";
  branches: Branch[];
}
export interface UnitRule extends Common {
  method: "per-unit" | "deductions";
  base: number;
  steps: UnitStep[];
  branches: Branch[];
}
export interface PartsRule extends Common {
  method: "parts";
  parts: { label: string; rule: ScoringRule }[];
}
export interface PlainRule extends Common {
  method: "manual" | "not-applicable" | "unreadable";
}

export type BranchRule = ProportionalRule | BandsRule | StatesRule;
export type ScoringRule = BranchRule | UnitRule | PartsRule | PlainRule;
