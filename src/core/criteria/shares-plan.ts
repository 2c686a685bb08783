import { fold } from "../lib/text";
import type { Branch, UnitStep } from "./scoring-rule";

const PLAN = /\b(?:ke hoach|chi tieu)\b/;

/** "đạt kế hoạch: 5 điểm; mỗi 2% thấp hơn kế hoạch trừ …": what is reached is a share of the plan, whatever that is. */
export const sharesPlan = ({ from, quote }: UnitStep, branch: Branch): boolean =>
  from === "target" && PLAN.test(fold(quote)) && !/\bkpi\b/.test(fold(quote)) && PLAN.test(fold(branch.quote));
