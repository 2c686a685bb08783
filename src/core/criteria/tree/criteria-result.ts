import type { Finding } from "../../rules/rule";
import type { Method } from "../scoring-rule";
import type { CriterionKind, CriterionRow } from "../table/criterion";
import type { LeverValues } from "./lever";
import type { PointsSource } from "./points-source";
import type { ScoredLeaf } from "./score-leaf";

/** One row of the criteria table, scored. Points are rounded as printed; a parent's are the sums of its leaves. */
export interface CriterionItem {
  sheet: string;
  /** zero-based */
  row: number;
  code: string | null;
  name: string;
  path: string[];
  /** Index of the parent in the items, or null. */
  parent: number | null;
  leaf: boolean;
  kind: CriterionKind;
  /** As typed; of a parent the sum of its applicable leaves (of a bonus or penalty group its cap, where it has one). */
  max: number | null;
  /** False: neither its points nor its maximum count. */
  applicable: boolean;
  method: Method | null;
  /** By the rule and the data; null where they do not decide. */
  computed: number | null;
  self: number | null;
  /** The appraisal in force: the second where there is one. */
  appraised: number | null;
  appraisedFirst: number | null;
  appraisedAgain: number | null;
  /** What counts: appraised, else computed, else self. Below zero for penalties. */
  points: number | null;
  source: PointsSource | null;
  /** Of the maximum (for a penalty: what it takes away); 0 where not applicable, null where points are unknown. */
  lost: number | null;
  /** computed − appraised and self − (appraised, else computed) where both are there and differ, else null. */
  differences: { computed: number | null; self: number | null };
  explanation: string;
  /** The same, a sentence for each part. */
  explanationParts: string[];
  rule: string;
  cause: string;
  remedy: string;
  lead: string;
  dueOn: string;
  evidence: string;
  cells: CriterionRow["cells"];
  /** How far the figures may fall before points are lost; null where that cannot be said. */
  allowed: AllowedLoss | null;
}

/** "còn được trễ N hồ sơ trước khi tụt xuống …" */
export interface AllowedLoss {
  /** So many more late or missed cases keep the points. */
  allowed: number;
  /** The points after one more than allowed, and what that loses. */
  pointsAfter: number;
  loss: number;
  message: string;
}

/** The sums that make the index. */
export interface Totals {
  total: number;
  /** Σ of the applicable maxima. */
  max: number;
  /** In percent, rounded as printed; null without a maximum. */
  index: number | null;
  class: string | null;
}

/** A change that wins points, and where the index stands after it. */
export interface Win {
  code: string | null;
  name: string;
  /** Index of its row in the items. */
  item: number;
  /** Printed points that the total gains. */
  gain: number;
  /** Cases, tasks or documents to change; null where only a rate is known. */
  actions: number | null;
  what: string;
  /** The figures that it changes, by which it can be tried. */
  changes: LeverValues;
  /** The points of the criterion afterwards. */
  points: number;
  /** The index after this change alone. */
  indexAfter: number | null;
  /** Other changes of the same criterion: smaller ones, or greater ones that take more for each point. */
  alternatives: { gain: number; actions: number | null; points: number; what: string; changes: LeverValues }[];
  /** Gain, actions and index after this change and all that rank before it. */
  together: { gain: number; actions: number | null; index: number | null; class: string | null };
}

export interface Alarm extends AllowedLoss {
  code: string | null;
  name: string;
  item: number;
  /** So few that one should watch them now. */
  urgent: boolean;
  indexAfter: number | null;
  classAfter: string | null;
}

/** How far the present class reaches. */
export interface ClassMargin {
  /** Points that may be lost before the class falls; null in the lowest class. */
  spare: number | null;
  /** The class above, and the points missing for it; null in the highest. */
  next: { class: string; from: number; missing: number } | null;
}

/** How the class above can be reached. */
export interface WayToClass {
  class: string;
  /** The lower bound of the class, in percent of the index. */
  from: number;
  /** Points missing. */
  missing: number;
  /** Codes (or names) of the criteria to change, in order. */
  steps: string[];
  actions: number;
  indexAfter: number | null;
}

/** What totals are computed by. */
export interface TotalBasis {
  decimals: number;
  classes: readonly { name: string; from: number }[];
  bonusInMaximum: boolean;
}

export interface CriteriaResult extends Totals {
  selfTotal: number | null;
  appraisedTotal: number | null;
  /** How many of the leaves that count have typed points: a sum over some is no total. */
  typed: { self: number; appraised: number; of: number };
  items: CriterionItem[];
  /** The leaves with their rules and figures, by their index in the items: what other figures are tried on. */
  leaves: ReadonlyMap<number, ScoredLeaf>;
  /** Points lost on leaves that have neither a rule nor a cause. */
  unexplainedLoss: number;
  /** Leaves without any points: their maximum counts, their points do not. Codes, or names where there is no code. */
  unscored: string[];
  /** One change per criterion, most points per action first; changes of an unknown size come last. */
  cheapest: Win[];
  /** Criteria near the edge of a band, nearest first. */
  alarms: Alarm[];
  margin: ClassMargin;
  /** Null in the highest class, or where the known changes do not reach the next. */
  way: WayToClass | null;
  basis: TotalBasis;
  findings: Finding[];
}
