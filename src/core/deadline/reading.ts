import { type Day, yearOf } from "../lib/calendar-day";
import type { Deadline, DeadlineKind, Due } from "./deadline";
import type { Every } from "./every";

/** A pattern or row that took the words from `at` to `end`. */
export interface Step {
  by: string;
  at: number;
  end: number;
  /** A label or a remark: it changes no date. */
  passed: boolean;
}

/** What one clause says, before clauses are joined. */
export interface Reading extends Omit<Deadline, "kind" | "text"> {
  /** A "date-of-month" ("trước ngày 25") says something only beside "hàng tháng" or a month. */
  kind: Exclude<DeadlineKind, "unknown"> | "date-of-month";
  /** The days that a month, quarter … covers; "trước ngày 15/6" may narrow it. Null without a year. */
  covers: { start: Day; end: Day }[];
  /** The year that the clause itself names. */
  year: number | null;
  /** The months at whose end the periods lie that alone are meant ("quý I, II, III"), or null. */
  only: readonly number[] | null;
  /** The rhythms that a recurrence names. */
  everies: readonly Every[];
  /** "tháng cuối kỳ báo cáo": the same rule for the period that other words name. */
  forEvery: ((every: readonly Every[]) => Reading | null) | null;
  /** "riêng tháng 12 …": instead of what is said for every month. */
  apart: boolean;
  /** "tháng 12: trước ngày 15": the periods it is said of; what holds for every period does not hold for them. */
  excepts: { start: Day; end: Day }[];
  /** The due dates of a recurrence in any year. */
  expand: ((year: number) => Due[]) | null;
  /** Dates of a month not named. */
  dates: { date: number; before: boolean }[];
  /** Its time stands as a whole, with no word of its own ("15/6"): it takes over the "trước" of its neighbour. */
  bare: boolean;
  /** Its due dates are named by other words than their own time. */
  labelled: boolean;
  /** "Gia hạn đến 15/6": in place of the time before. "Hội nghị lùi sang 15/6": in place of that matter's. */
  moved: "time" | "matter" | null;
  /** "đến 30/11": beside "thường xuyên" the end, not a deadline of its own. */
  upTo: boolean;
  /** "không quá quý III": a deadline, not the time in which an event may come. */
  latest: boolean;
  /** The event may come at any time of the year ("khi có phát sinh", "theo đề nghị"). */
  onDemand: boolean;
  /** The event happens on one day ("sau khi ban hành"), which may be said behind it. */
  occurs: boolean;
  /** What read it, the smallest part first. */
  steps: readonly Step[];
}

export const reading = (kind: Reading["kind"], said: Partial<Reading> = {}): Reading => ({
  kind,
  due: [],
  start: null,
  until: null,
  recurrence: null,
  event: null,
  offset: null,
  implied: [],
  covers: [],
  year: null,
  only: null,
  everies: [],
  forEvery: null,
  apart: false,
  excepts: [],
  expand: null,
  dates: [],
  bare: false,
  labelled: false,
  moved: null,
  upTo: false,
  latest: false,
  onDemand: false,
  occurs: false,
  steps: [],
  ...said,
});

/** Words that were passed over. */
export const passing = (said: Reading, by: string, { at, end }: Pick<Step, "at" | "end">): Reading => ({
  ...said,
  steps: [...said.steps, { by, at, end, passed: true }],
});

export const yearEnd = (year: number): Day => `${year}-12-31`;

/** Both lists, each fact once. */
export const implied = (...readings: Reading[]): Reading["implied"] => [
  ...new Set(readings.flatMap((said) => said.implied)),
];

/** A range that is open until the year's end. */
export const openFrom = (start: Day, planYear: number | null): Day => yearEnd(Math.max(planYear ?? 0, yearOf(start)));
