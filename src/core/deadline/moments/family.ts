import type { Moment } from "./moment";

/** What a family reads from one match; places and year are added by find-moments. */
export type Shape = Pick<Moment, "letter" | "from" | "to"> & { year?: number; part?: string };

/** One way to name times. Regexes run on the folded line, in which moments found before are masked. */
export interface Family {
  id: string;
  /** Global. */
  regex: RegExp;
  read: (match: RegExpExecArray, original: string) => Shape | null;
  /** Sticky: joining words and, in group 1, a bare item that goes on with the list ("tháng 11, 12"). */
  next?: RegExp;
  readNext?: (item: string, first: Shape) => Shape | null;
  /** The year stands in the match itself; what follows is none. */
  hasOwnYear?: boolean;
}
