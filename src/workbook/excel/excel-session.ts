import type { Generation } from "./swapping/hidden-names";
import type { Surveyed } from "./reading/survey-sheets";
import { EverySheet } from "./requests/every-sheet";
import { type ExcelAccess, Requests } from "./requests/requests";

/** What is known of the workbook that is open in Excel, from one call of the port to the next. */
export interface ExcelSession {
  readonly requests: Requests;
  readonly everySheet: EverySheet;
  /** Sheets whose merged areas this Excel cannot tell. */
  readonly mute: Set<string>;
  /** What the last survey found; null where a change has made it stale. */
  known: readonly Surveyed[] | null;
  /** The user's choices as the last survey found them; undefined before the first. */
  choices: unknown;
  /** Whether the last write can be taken back, as far as the last call knows. */
  restorable: boolean;
}

export const startSession = (access: ExcelAccess): ExcelSession => {
  const requests = new Requests(access);
  return {
    requests,
    everySheet: new EverySheet(requests),
    mute: new Set(),
    known: null,
    choices: undefined,
    restorable: false,
  };
};

/** Fetched before anything is changed: where it does not come, all is as it was. */
export const changing = () => import(/* webpackChunkName: "changing" */ "./changing");

/** Two places keep what was replaced, in turn. */
export const otherThan = (kept: Generation | null): Generation => (kept === 1 ? 2 : 1);
