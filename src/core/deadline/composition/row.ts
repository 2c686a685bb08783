import type { Context } from "../clause";
import type { Reading } from "../reading";

/**
 * How two parts of a cell are joined: a bracket, a colon, "hàng năm" behind all, a comma or another sign, "và", "hoặc",
 * nothing at all ("beside"), a new sentence without a full stop ("capital"), or a clause of its own (";", ".", a bullet).
 */
export type Joint = "bracket" | "colon" | "yearly" | "sign" | "and" | "or" | "beside" | "capital" | "clause";

export const SORTS = [
  "date",
  "month",
  "quarter",
  "half-year",
  "year",
  "multiple",
  "range",
  "ongoing",
  "recurring",
  "event",
  "date-of-month",
] as const satisfies readonly Reading["kind"][];
export type Sort = (typeof SORTS)[number];

/** What two readings give together. The first row that fits decides; null: they cannot be said together so. */
export interface Row {
  id: string;
  left: readonly Sort[];
  joints: readonly Joint[];
  right: readonly Sort[];
  when?: (left: Reading, right: Reading) => boolean;
  give: (left: Reading, right: Reading, context: Context) => Reading | null;
}

export const PERIODS: readonly Sort[] = ["month", "quarter", "half-year", "year"];
export const TIMES: readonly Sort[] = ["date", ...PERIODS, "multiple", "range"];
export const ANY: readonly Sort[] = SORTS;
/** One part makes the other narrower where it can. */
export const NARROWING: readonly Joint[] = ["bracket", "colon", "yearly", "sign", "beside", "capital"];
/** The parts stand one after the other. */
export const LISTING: readonly Joint[] = ["sign", "and", "or", "beside", "capital", "clause"];
