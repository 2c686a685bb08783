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

/** ", tầm nhìn đến năm 2030": no deadline. */
const OUTLOOK = /[,;]?\s*(?:va\s+)?(?:dinh huong|tam nhin)\s+(?:den\s+)?Y_*[\s.]*$/;

/** Without the signs, quotes and outlook at its ends. */
export const trimmed = (clause: Clause): Clause => {
  const mask = maskOf(clause);
  const at = clause.at + (/^[\s,;:.*•+-]*/.exec(mask)?.[0].length ?? 0);
  const quoted = /["'“”„«‘]/.test(clause.line.mask.charAt(at));
  let end = clause.at + (OUTLOOK.exec(mask)?.index ?? mask.length);
  while (end > at && " ,;:./*-".includes(clause.line.mask.charAt(end - 1))) end -= 1;
  return quoted && end > at + 1 && /["'“”»’]/.test(clause.line.mask.charAt(end - 1))
    ? trimmed(part(clause, at + 1, end - 1))
    : part(clause, at, Math.max(at, end));
};

/** A place of the clause, counted from its start, lies in brackets. */
export const isInBrackets = (clause: Clause, place: number): boolean => {
  const before = maskOf(clause).slice(0, place);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
};
