import { basesIn } from "../core/anonymise/texts";
import { type StandIns, TOLD_LETTERS } from "../core/anonymise/word-book";
import { READER_WORDS } from "../core/anonymise/kept-words";
import { readRule } from "../core/criteria/building/read-rule";
import { readDeadline } from "../core/deadline/read-deadline";
import { fold } from "../core/lib/text";
import { readNumberText, type RowNumber } from "../core/plan/numbering";
import { readStatedStatus } from "../core/plan/stated-status";
import { readAssignment } from "../core/plan/units/read-assignment";
import { deadlineFacts } from "./assessment-facts";

/** By which reader a text is understood. */
export type Says = "deadline" | "status" | "rule" | "number" | "assignment";

/**
 * The words that cannot be replaced without another meaning, small and without accents: tried in halves, so that one
 * needed word among many takes few readings.
 * @param same whether the text with stand-ins still says the same
 */
export const neededWords = (
  text: string,
  same: (other: string) => boolean,
  { reading }: Pick<StandIns, "reading">,
): ReadonlySet<string> => {
  const kept = new Set(basesIn(text).filter((base) => base.length >= TOLD_LETTERS && READER_WORDS.has(base)));
  if (!same(reading(text, kept))) return kept;
  const drop = (words: readonly string[]): void => {
    if (words.length === 0) return;
    words.forEach((word) => kept.delete(word));
    if (same(reading(text, kept))) return;
    words.forEach((word) => kept.add(word));
    const half = words.length >> 1;
    if (half === 0) return;
    drop(words.slice(0, half));
    drop(words.slice(half));
  };
  drop([...kept]);
  return kept;
};

export const saysTheSame = (
  says: Says,
  one: string,
  other: string,
  { year = null, max = 1 }: { year?: number | null; max?: number },
): boolean => {
  const read = (text: string): unknown => {
    if (says === "status") return readStatedStatus(text);
    if (says === "assignment") return readAssignment(text);
    if (says === "number") return numberFacts(readNumberText(text));
    return says === "rule" ? readRule(text, max) : deadlineFacts(readDeadline(text, { year }));
  };
  return isAlike(
    read(one),
    read(other),
    (a, b) => (says === "rule" || says === "assignment") && isPart(one, a) && isPart(other, b),
  );
};

const numberFacts = (number: RowNumber | null): unknown =>
  number && { segments: number.segments, style: number.style, titled: number.title !== "" };

const isPart = (text: string, part: string): boolean => fold(text).includes(fold(part));

/** Equal but for pieces of the texts, whose stand-ins are as long as they. */
const isAlike = (one: unknown, other: unknown, arePieces: (one: string, other: string) => boolean): boolean => {
  if (typeof one === "string" && typeof other === "string")
    return one === other || (one.length === other.length && arePieces(one, other));
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return Object.is(one, other);
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) =>
      isAlike((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], arePieces),
    )
  );
};
