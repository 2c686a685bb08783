import type { Finding } from "../../rules/rule";
import type { AllowedLoss, CriterionItem } from "./criterion-item";
import type { LeverValues } from "./lever";
import type { ScoredLeaf } from "./score-leaf";

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
