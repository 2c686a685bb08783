import type { Day } from "../lib/calendar-day";

/** What became of one plan on its way into the next year. */
export interface ToldPlan {
  sheet: string;
  /** Unfinished tasks that come once, and standing ones. */
  unfinished: number;
  standing: number;
  /** Left out: what is done, and what was cancelled. */
  done: number;
  cancelled: number;
  /** New ids of tasks whose time was emptied, for it was last year's; the old time stands in their note. */
  emptied: string[];
  /** Times of standing tasks that named the year. */
  moved: { id: string; from: string; to: string }[];
  /** Headings of columns that did not come along. */
  columns: string[];
}

/** A text that names the old year and was kept as it is. */
export interface ToldText {
  sheet: string;
  /** The code or name of its row. */
  row: string;
  text: string;
}

/** What was carried into the next year's workbook, and what was left out. */
export interface Told {
  from: number;
  year: number;
  /** The day on which last year's results stand. */
  asOf: Day;
  plans: ToldPlan[];
  indicators: number;
  /** Names of indicators without a result, whose `Kỳ trước` is empty. */
  withoutResult: string[];
  criteria: number;
  /** Parts of `Dữ liệu` that were last year's figures or states, by the criterion's code or name. */
  emptiedData: { row: string; text: string }[];
  /** Names of settings that were emptied or moved on. */
  settings: string[];
  /** Days off of the new year are not fully known. */
  tetUnknown: boolean;
  /** Sheets that came along with their headings only. */
  dataSheets: string[];
  /** Excel formulas whose place is empty now, "ChiTieu!D2". */
  formulas: string[];
  /** Texts in which a year was moved on, as they read now. */
  movedTexts: ToldText[];
  look: ToldText[];
  /** Topics of the draft templates that came along. */
  templates: number;
  /** Sheets that did not come along. */
  leftOut: string[];
}
