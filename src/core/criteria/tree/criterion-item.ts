import type { Method } from "../scoring-rule";
import type { CriterionKind, CriterionRow } from "../table/criterion";
import type { PointsSource } from "./points-source";

/**
 * One row of the criteria table with its points, the first stage of a criterion. Points are rounded as printed; a
 * parent's are the sums of its leaves.
 */
export interface PointedItem {
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
  /** computed − appraised and self − (appraised, else computed) where both are there and differ, else null. */
  differences: { computed: number | null; self: number | null };
  rule: string;
  cause: string;
  remedy: string;
  lead: string;
  dueOn: string;
  evidence: string;
  cells: CriterionRow["cells"];
}

/** The second stage: what was lost, and what may still be lost. */
export interface WeighedItem extends PointedItem {
  /** Of the maximum (for a penalty: what it takes away); 0 where not applicable, null where points are unknown. */
  lost: number | null;
  /** How far the figures may fall before points are lost; null where that cannot be said. */
  allowed: AllowedLoss | null;
}

/** The last stage: how it came to its points. */
export interface CriterionItem extends WeighedItem {
  explanation: string;
  /** The same, a sentence for each part. */
  explanationParts: string[];
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
