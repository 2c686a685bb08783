import { round } from "../../lib/number";

/** Printed points of a leaf before its figures change. */
export interface PointsBefore {
  /** By rule and figures; null where they do not decide. */
  computed: number | null;
  inForce: number | null;
  /** The most that can be in force: the maximum, 0 for a penalty. */
  most: number;
  penalty: boolean;
  decimals: number;
}

/**
 * The points in force once rule and changed figures give `after`. The distance that an appraisal keeps from the rule
 * stays: where it lies above, only what goes beyond the appraisal counts as won; where it lies below, a change wins no
 * more than it wins by the rule; and what the rule loses is lost, down to nothing.
 */
export const inForceAfter = ({ computed, inForce, most, penalty, decimals }: PointsBefore, after: number): number => {
  if (inForce === null || computed === null || inForce === computed) return Math.min(most, after);
  if (after >= computed) {
    const rise = Math.max(0, after - Math.max(computed, inForce));
    return Math.max(inForce, Math.min(most, round(inForce + rise, decimals)));
  }
  const fallen = round(inForce - (computed - after), decimals);
  return Math.min(inForce, penalty ? fallen : Math.max(0, fallen));
};
