import type { Branch, Interval, Test } from "./scoring-rule";

/** Whether some test of the branch is of this figure. */
export const measures = ({ condition }: Pick<Branch, "condition">, quantity: Test["quantity"]): boolean =>
  condition.tests.some((test) => test.quantity === quantity);

/** The one interval of a branch that tests one figure, and nothing else. */
export const soleInterval = (
  { condition }: Pick<Branch, "condition">,
  quantity?: Test["quantity"],
): Interval | null => {
  const [test, ...others] = condition.tests;
  const [only, ...more] = test?.intervals ?? [];
  const fits = others.length === 0 && more.length === 0 && (quantity === undefined || test?.quantity === quantity);
  return (fits && only) || null;
};

/** The branch with another interval for its one test. */
export const withInterval = (branch: Branch, interval: Interval): Branch => {
  const [test] = branch.condition.tests;
  return test ? { ...branch, condition: { ...branch.condition, tests: [{ ...test, intervals: [interval] }] } } : branch;
};

/** One test of a figure. */
export const testOf = (quantity: "rate" | "count", interval: Interval): Test => ({
  quantity,
  letter: null,
  intervals: [interval],
});

/** The branch's words stand for this test of a figure. */
export const tested = (branch: Branch, test: Test): Branch => ({
  ...branch,
  condition: { ...branch.condition, tests: [test] },
});
