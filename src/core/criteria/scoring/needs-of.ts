import { lettersOf } from "../reading/expression-nodes";
import type { ScoringRule } from "../scoring-rule";

/** What a part needs to be scored: two parts that need the same unnamed figure cannot be told apart. */
export const needsOf = (rule: ScoringRule): string[] => {
  if (rule.method === "proportional") {
    const letters = lettersOf(rule.formula);
    return letters.length > 0 ? letters.map((letter) => `letter ${letter}`) : ["rate"];
  }
  if (rule.method === "states") return ["state"];
  if (rule.method === "bands") {
    const quantities = new Set(
      rule.branches.flatMap(({ condition }) => condition.tests.map(({ quantity }) => quantity)),
    );
    return [...quantities].flatMap((quantity) =>
      quantity === "rate" && rule.ratio ? lettersOf(rule.ratio).map((letter) => `letter ${letter}`) : [quantity],
    );
  }
  if (rule.method === "per-unit" || rule.method === "deductions")
    return [...new Set(rule.steps.map(({ quantity }) => quantity))];
  return [];
};
