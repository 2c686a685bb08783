import { unread } from "./common";
import { fold } from "../../lib/text";
import type { Branch, RuleProblem, UnitStep } from "../scoring-rule";

const TIME = "ngay|phut|gio|tuan|thang";
/** "trên 5 ngày", "quá 30 phút" */
const COUNTED_TIME = new RegExp(`\\d ?(?:${TIME})\\b`);
const EACH_TIME = new RegExp(`(?:\\b(?:moi|cu|thieu|cham|tre|muon|qua han|giam)|/) ?(?:\\d+ )?(?:${TIME})\\b`);
const COUNTED_THING = /\d (?!(?:diem|d|lan|truong hop|tro|den|-)\b)[a-z]/;

const isCounted = ({ condition }: Branch): boolean =>
  condition.tests.some(
    ({ quantity, intervals }) => quantity === "count" && intervals.some(({ low, high }) => low !== 0 || high !== 0),
  );

const countsTime = (branch: Branch): boolean => isCounted(branch) && COUNTED_TIME.test(fold(branch.condition.words));
const countsThings = (branch: Branch): boolean =>
  isCounted(branch) &&
  !COUNTED_TIME.test(fold(branch.condition.words)) &&
  COUNTED_THING.test(fold(branch.condition.words));

/** "chậm 01 báo cáo: 4 điểm; chậm quá 10 ngày: 0 điểm": one count cannot be reports and days. */
export const mixedUnits = (branches: readonly Branch[]): RuleProblem[] => {
  const timed = branches.filter(countsTime);
  return branches.some(countsThings) ? timed.map(({ quote }) => unread(quote)) : [];
};

/**
 * "Mỗi báo cáo chậm trừ 0,2 điểm; chậm trên 5 ngày trừ 0,5 điểm": one count cannot be reports and days, nor say how many
 * of those counted cost more.
 */
export const otherUnits = (branches: readonly Branch[], steps: readonly UnitStep[]): RuleProblem[] => {
  const all = steps.filter(({ quantity }) => quantity === "count");
  if (all.length === 0) return [];
  const counted = all.filter(({ stage }) => !stage);
  const timed = counted.some(({ quote }) => EACH_TIME.test(fold(quote)));
  return branches.flatMap((branch) => {
    const other = counted.length > 0 && (timed ? countsThings(branch) : countsTime(branch));
    const costs = isCounted(branch) && branch.outcome.kind === "minus" && branch.outcome.points > 0;
    return other || costs ? [unread(branch.quote)] : [];
  });
};
