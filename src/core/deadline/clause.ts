import type { MaskedLine } from "./moments/find-moments";
import type { Moment } from "./moments/moment";

/** What the phrase itself may not say. */
export interface Context {
  /** The plan's year, or the one that the words around name. */
  year: number | null;
  /** The office counts the day itself in "trước ngày D". */
  beforeIncludesDay: boolean;
}

/** A stretch of the line that is read as one thing. */
export interface Clause {
  line: MaskedLine;
  at: number;
  end: number;
  context: Context;
}

export const maskOf = ({ line, at, end }: Clause): string => line.mask.slice(at, end);

/** As written, without the separators at its ends. */
export const textOf = ({ line, at, end }: Clause): string =>
  line.text
    .slice(at, end)
    .replace(/^[\s,;:.+*•·–-]+/u, "")
    .replace(/[\s,;:–-]+$|\s*\.\/?\.?$/gu, "")
    .trim();

export const part = (clause: Clause, at: number, end: number): Clause => ({ ...clause, at, end });

export const momentsIn = ({ line, at, end }: Clause): Moment[] =>
  line.moments.filter((moment) => moment.at >= at && moment.end <= end);
