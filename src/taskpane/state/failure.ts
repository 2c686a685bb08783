import { TrackerError } from "../../core/error";
import { type PaneState, viewOf, type Work } from "./pane-state";

type Failed = Extract<PaneState, { kind: "failed" }>;

export const isNoPlan = (error: unknown): error is TrackerError<"no-plan"> =>
  error instanceof TrackerError && error.code === "no-plan";

/** Something failed: the view stays; where there is none for want of a plan, the ways to one stay, and it is told above. */
export const failureOf = (before: PaneState, work: Work, error: unknown, retry: () => Promise<void>): Failed => {
  if (before.kind === "failed" && isNoPlan(before.error) && work !== "read")
    return { ...before, told: { error }, retry };
  return { kind: "failed", work, error, view: viewOf(before), retry };
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
