import type { Assessment } from "../assess";
import { isTracked } from "../plan/tracked";

/** What the plans tell of results: whether any does, and the sheets of those that do not. */
export interface ResultsKnown {
  known: boolean;
  untracked: { sheet: string; tasks: number }[];
}

export const resultsKnown = ({ plans }: Pick<Assessment, "plans">): ResultsKnown => ({
  known: plans.some(isTracked),
  untracked: plans.filter((plan) => !isTracked(plan)).map(({ sheet, tasks }) => ({ sheet, tasks: tasks.length })),
});
