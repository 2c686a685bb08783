import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

/**
 * A small matcher over tokens: a pattern gives every end at which it may stop, the likeliest first, and what stands at its
 * named places. Kinds of sentences are rows `{ example, pattern, give }` over it.
 */
export interface Matched {
  end: number;
  places: Readonly<Record<string, Token[]>>;
}
export type Pattern = (tokens: Token[], index: number) => Iterable<Matched>;

const NOWHERE = {};
const one = (end: number): Matched[] => (end === -1 ? [] : [{ end, places: NOWHERE }]);

/** One of the phrases, joined by "|". */
export const says = (...texts: string[]): Pattern => {
  const list = phrases(...texts);
  return (tokens, index) => one(after(tokens, index, list));
};

export const sym =
  (...symbols: string[]): Pattern =>
  (tokens, index) =>
    one(isSymbol(tokens[index], ...symbols) ? index + 1 : -1);

/** A number that is no percentage; "percent": one that is; `only`: just this one. */
export const number =
  (place: string, kind: "plain" | "percent" | "any" = "plain", only?: number): Pattern =>
  (tokens, index) => {
    const token = tokens[index];
    const fits =
      token?.kind === "number" &&
      (kind === "any" || token.percent === (kind === "percent")) &&
      (only === undefined || token.value === only);
    return fits ? [{ end: index + 1, places: { [place]: [token] } }] : [];
  };

export const pointsUnit: Pattern = (tokens, index) => one(isPointsUnit(tokens[index]) ? index + 1 : -1);

export const seq = (...patterns: Pattern[]): Pattern =>
  patterns.length === 0 ? (_, index) => one(index) : patterns.reduceRight((rest, first) => inTurn(first, rest));

const inTurn = (first: Pattern, rest: Pattern): Pattern =>
  function* (tokens, index) {
    for (const before of first(tokens, index))
      for (const { end, places } of rest(tokens, before.end)) yield { end, places: together(before.places, places) };
  };

/** Most patterns name nothing: then nothing is copied. */
const together = (before: Matched["places"], after: Matched["places"]): Matched["places"] =>
  after === NOWHERE ? before : before === NOWHERE ? after : { ...before, ...after };

export const either = (...patterns: Pattern[]): Pattern =>
  function* (tokens, index) {
    for (const pattern of patterns) yield* pattern(tokens, index);
  };

export const opt = (...patterns: Pattern[]): Pattern => either(seq(...patterns), (_, index) => one(index));

/** What the pattern covers, under a name. */
export const named = (place: string, pattern: Pattern): Pattern =>
  function* (tokens, index) {
    for (const { end, places } of pattern(tokens, index))
      yield { end, places: { ...places, [place]: tokens.slice(index, end) } };
  };

/** Longest label of a criteria table, in tokens. */
const LONGEST = 60;

/** Words without a number, at least `least`, as few as the rest of the pattern needs. */
export const label = (place: string, least = 1): Pattern =>
  function* (tokens, index) {
    for (let end = index; end <= Math.min(tokens.length, index + LONGEST); end += 1) {
      if (end - index >= least) yield { end, places: { [place]: tokens.slice(index, end) } };
      if (tokens[end]?.kind === "number") return;
    }
  };

/** Up to three words and no sign. */
export const noun = (place: string, but?: RegExp): Pattern =>
  function* (tokens, index) {
    for (let end = index + 1; end <= index + 3; end += 1) {
      const last = tokens[end - 1];
      if (last?.kind !== "word" || but?.test(last.accented)) return;
      yield { end, places: { [place]: tokens.slice(index, end) } };
    }
  };

/** What must follow, and is left to be read. */
export const ahead =
  (pattern: Pattern): Pattern =>
  (tokens, index) =>
    matchAt(pattern, tokens, index) ? one(index) : [];

/** The end, but for closing signs. */
export const end: Pattern = (tokens, index) => {
  let at = index;
  while (isSymbol(tokens[at], ".", ",", ")", ";")) at += 1;
  return one(at >= tokens.length ? at : -1);
};

/** The first way in which the pattern fits at this place, or null. */
export const matchAt = (pattern: Pattern, tokens: Token[], index: number): Matched | null => {
  for (const matched of pattern(tokens, index)) return matched;
  return null;
};

/** The first place where the pattern fits. */
export const findMatch = (pattern: Pattern, tokens: Token[]): (Matched & { start: number }) | null => {
  for (let start = 0; start < tokens.length; start += 1) {
    const matched = matchAt(pattern, tokens, start);
    if (matched) return { ...matched, start };
  }
  return null;
};

export const valueAt = ({ places }: Pick<Matched, "places">, place: string): number => places[place]?.[0]?.value ?? NaN;
