import type { Seen } from "../../actions/look-at";
import type { PointedHeadings } from "../../actions/pointed-headings";
import type { Day } from "../../core/lib/calendar-day";
import type { FirstMessages, RestMessages } from "../../messages/messages";
import type { DayName } from "./day-name";

/** What can be under way; each has its words in messages. */
export type Work = keyof FirstMessages["pane"]["working"];

/** What the pane shows of the workbook. */
export interface View extends Seen {
  /** "14:05": when it was read. */
  at: string;
  /** The last write can be taken back. */
  restorable: boolean;
  /** Highlights of ours are in the workbook. */
  lit: boolean;
}

/** What was done, and how to take it back. */
export interface Notice {
  text: string;
  undo: (() => Promise<void>) | null;
  /** A sheet that was written, to be gone to. */
  open?: string;
  /** Taking it back would cost something, so it waits for the user's word: what the two ways are called. */
  ways?: { undo: string; leave: string };
  /** Nothing was done: no success to be shown. */
  plain?: true;
}

/** What failed: it stays on the screen until it is closed, or done by another try. */
export interface Failure {
  work: Work;
  error: unknown;
  retry: () => Promise<void>;
}

/** `failures` are the earlier ones that nobody has closed yet, the oldest first. */
export type PaneState =
  | { kind: "start" }
  | { kind: "working"; work: Work; fraction: number | null; view: View | null; failures?: readonly Failure[] }
  | { kind: "result"; view: View; notice: Notice | null; failures?: readonly Failure[] }
  | (Failure & {
      kind: "failed";
      view: View | null;
      failures?: readonly Failure[];
      /** Where there is no plan to show: what was done, or what failed, meanwhile. */
      told?: { text: string } | { error: unknown };
    });

/** The last view stays on the screen while something is under way or has failed. */
export const viewOf = (state: PaneState): View | null => (state.kind === "start" ? null : state.view);

export type Tab = keyof FirstMessages["pane"]["tabs"];
export type FiguresPage = keyof RestMessages["figuresPages"];
export type PlanFilter = keyof RestMessages["planList"]["filters"];
export type Grouping = keyof RestMessages["planList"]["groups"];

/** Where the user is in the pane. */
export interface Place {
  tab: Tab;
  /** Of the tab of figures; null: the first one that there is. */
  figures: FiguresPage | null;
  /** null: what is most urgent, whatever that is now. */
  show: PlanFilter | null;
  /** A lead unit, "" for tasks without one, null for all. */
  unit: string | null;
  month: number | null;
  search: string;
  grouping: Grouping;
  /** The report's day that the user has been led to. */
  field: DayName | null;
}

/** What the user has set: the days for this session; headings and ignored findings are remembered in the workbook. */
export interface Choices {
  asOf: Day | null;
  from: Day | null;
  to: Day | null;
  /** What was typed for a day and is none: it stays in its field. */
  unread: Partial<Record<DayName, string>>;
  sheet: string | null;
  /** A report sheet for each lead unit beside the others. */
  unitSheets: boolean;
  headings: readonly PointedHeadings[];
  ignored: readonly string[];
}
