import { planHeadings } from "../core/plan/plan-headings";
import { SURVEYED_ROWS, type Workbook } from "../workbook/workbook";
import type { PointedHeadings } from "./pointed-headings";

/** What its user has chosen for a workbook: it travels with the file, into Excel and to the command line alike. */
export interface Remembered {
  headings: PointedHeadings[];
  /** Findings that the user does not want to see again (finding-key.ts), the newest last. */
  ignored: string[];
}

/** A workbook comes from anyone: more than a user would choose is not taken. */
const MOST_SHEETS = 100;
const MOST_IGNORED = 1000;
const LONGEST_TEXT = 1500;
const MOST_COLUMNS = 16_384;

/** Only what has the right shape is taken. */
export const readRemembered = (value: unknown): Remembered => {
  const { headings, ignored } = isObject(value) ? value : {};
  return {
    headings: listOf(headings).filter(isPointed).slice(0, MOST_SHEETS),
    ignored: listOf(ignored).filter(isText).slice(-MOST_IGNORED),
  };
};

/** @throws what the workbook throws */
export const rememberedIn = async (workbook: Pick<Workbook, "remembered">): Promise<Remembered> =>
  readRemembered(await workbook.remembered());

export const isNothing = ({ headings, ignored }: Remembered): boolean => headings.length === 0 && ignored.length === 0;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST_TEXT;
const isBelow = (value: unknown, bound: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < bound;

const isPointed = (value: unknown): value is PointedHeadings =>
  isObject(value) &&
  isText(value["sheet"]) &&
  isBelow(value["row"], SURVEYED_ROWS) &&
  (value["first"] === undefined || isBelow(value["first"], Number(value["row"]) + 1)) &&
  isOfColumns(value["columns"], (column) => isBelow(column, MOST_COLUMNS)) &&
  (value["texts"] === undefined || isOfColumns(value["texts"], isText));

const isOfColumns = (value: unknown, test: (of: unknown) => boolean): boolean =>
  isObject(value) && Object.entries(value).every(([key, of]) => Object.hasOwn(planHeadings, key) && test(of));
