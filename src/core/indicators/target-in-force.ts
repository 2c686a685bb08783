import { type Day, makeDay, monthEnd, yearOf } from "../lib/calendar-day";
import type { CheckpointDay, Target, TargetInForce, Threshold } from "./target";

/** The target that counts on a day: of checkpoints the first that has not passed, after the last one the last. */
export const targetInForce = (target: Target, day: Day): TargetInForce | null => {
  if (target.kind === "threshold") return { threshold: target.threshold, until: null };
  const steps = checkpointsOf(target, day);
  return steps.find((step) => step.until >= day) ?? steps.at(-1) ?? null;
};

/** The checkpoints in the order of their days; those without a year are of the day's. */
export const checkpointsOf = (target: Target, day: Day): { threshold: Threshold; until: Day }[] =>
  target.kind !== "checkpoints"
    ? []
    : target.steps
        .map(({ until, threshold }) => ({ until: dayOf(until, yearOf(day)), threshold }))
        .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));

/** 29/2 of a year without one is its February's last day. */
const dayOf = ({ year, month, date }: CheckpointDay, planYear: number): Day =>
  makeDay(year ?? planYear, month, date) ?? monthEnd(year ?? planYear, month);
