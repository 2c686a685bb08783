import type { Day } from "../lib/calendar-day";
import type { IndicatorRow, TargetTiming } from "./indicator";
import { type Measured, meets } from "./measure";
import type { Threshold } from "./target";
import { checkpointsOf } from "./target-in-force";

export const targetTiming = (
  row: IndicatorRow,
  {
    asOf,
    until,
    asked,
    measured,
  }: { asOf: Day; until: Day | null; asked: Threshold | null; measured: Measured | null },
): TargetTiming => {
  const passed = checkpointsOf(row.target, asOf)
    .filter((step) => step.until < asOf)
    .at(-1);
  const earlierMet =
    passed === undefined || measured === null
      ? null
      : meets(measured, passed.threshold.comparator, passed.threshold.value);
  const count = asked !== null && asked.unit !== "%" && (asked.comparator === ">=" || asked.comparator === ">");
  return { dueOn: until ?? row.moment, grows: count || isPlanShare(row), earlierMet };
};

const isPlanShare = ({ numerator }: IndicatorRow): boolean =>
  numerator.figure !== null &&
  "quantity" in numerator.figure &&
  numerator.figure.quantity.kind === "plan" &&
  numerator.figure.quantity.count !== "overdue" &&
  numerator.figure.quantity.count !== "late";
