import { TrackerError } from "../../core/error";
import { type Failure, type PaneState, viewOf, type Work } from "./pane-state";

type Failed = Extract<PaneState, { kind: "failed" }>;

export const isNoPlan = (error: unknown): error is TrackerError<"no-plan"> =>
  error instanceof TrackerError && error.code === "no-plan";

/** Each of these is about other cells: that one succeeds does not mend another. */
const ABOUT_OTHERS: readonly Work[] = ["fix", "restore", "data"];

/** What has failed and was not closed, the oldest first; where no view is left, the last one is what is shown. */
export const standing = (state: PaneState): readonly Failure[] => {
  if (state.kind === "start") return [];
  const { failures = [] } = state;
  if (state.kind !== "failed" || state.view === null) return failures;
  const { work, error, retry } = state;
  return [...failures, { work, error, retry }];
};

/** Without those that doing this now tries again. */
export const withoutRetried = (
  failures: readonly Failure[],
  work: Work,
  retry: () => Promise<void>,
): readonly Failure[] =>
  failures.filter((one) => one.retry !== retry && (one.work !== work || ABOUT_OTHERS.includes(work)));

/** What could not be read has been read by now. */
export const afterReading = (failures: readonly Failure[]): readonly Failure[] =>
  failures.filter(({ work }) => work !== "read");

/** Something failed: the view stays; where there is none for want of a plan, the ways to one stay, and it is told above. */
export const failureOf = (before: PaneState, work: Work, error: unknown, retry: () => Promise<void>): Failed => {
  if (before.kind === "failed" && isNoPlan(before.error) && work !== "read")
    return { ...before, told: { error }, retry };
  const failures = withoutRetried(standing(before), work, retry);
  return { kind: "failed", work, error, view: viewOf(before), retry, ...(failures.length > 0 && { failures }) };
};

/** There is no plan any more: what was seen of it goes. What was done before that was seen is told. */
export const planGone = (error: unknown, text: string | undefined, read: () => Promise<void>): Failed => ({
  kind: "failed",
  work: "read",
  error,
  view: null,
  retry: read,
  ...(text === undefined ? {} : { told: { text } }),
});
