import { type Clause, maskOf, part } from "./clause";
import { list, narrow } from "./composition/compose";
import { isRemark, mayBeLabel, withLabel } from "./labels";
import { HARD_BREAK } from "./line";
import type { ClauseReader } from "./read-clause";
import { passing, type Reading } from "./reading";

/** The clauses of a cell: bulleted lines, what ";" parts, and sentences, also "… lần 1. 30/9: …". "TP. Vinh" is no end of a sentence. */
export const splitClauses = (whole: Clause): Clause[] => {
  const ends: number[] = [];
  const mask = maskOf(whole);
  for (const match of mask.matchAll(/[;.|]/g)) {
    const place = whole.at + match.index;
    if (
      match[0] === "." &&
      !/^\.\s+D_+\s*:/.test(mask.slice(match.index)) &&
      !/^\.\s*[-+•]?\s+\p{Lu}|^\.\s*$/u.test(whole.line.text.slice(place, place + 6))
    )
      continue;
    if (match[0] === "." && /(?<![a-z])[a-z]{1,2}$/.test(mask.slice(0, match.index))) continue;
    const before = mask.slice(0, match.index);
    if (match[0] !== HARD_BREAK && before.lastIndexOf("(") > before.lastIndexOf(")")) continue;
    ends.push(place);
  }
  return [...ends, whole.end]
    .map((end, index) => part(whole, index === 0 ? whole.at : (ends[index - 1] ?? 0) + 1, end))
    .filter((clause) => /[a-zA-Z0-9#]/.test(maskOf(clause)));
};

/** All clauses together; null where one of them is neither read nor a remark without any word of time. */
export const readClauses = (whole: Clause, reader: ClauseReader): Reading | null => {
  const clauses = splitClauses(whole);
  if (clauses.length > 40) return null;
  let said: Reading | null = null;
  let heading: Reading | null = null;
  for (const [index, clause] of clauses.entries()) {
    const isHeading = /:\s*$/.test(maskOf(clause)) && index + 1 < clauses.length;
    const { context } = clause;
    const own = heading?.year ?? null;
    const one = reader.read(own === null ? clause : { ...clause, context: { ...context, year: own } });
    if (isHeading && index === 0) {
      if (!one && !isRemark(clause) && !mayBeLabel(clause)) return null;
      heading = one;
      continue;
    }
    if (one === null) {
      if (!isRemark(clause)) return null;
      if (said)
        said = said.due.length === 1 && clauses.length > 2 ? withLabel(said, clause) : passing(said, "remark", clause);
      continue;
    }
    const joined: Reading | null =
      said === null
        ? one
        : ((said.kind === "date-of-month" ? narrow(said, one, "sign", whole) : null) ??
          list(said, one, "clause", whole));
    if (joined === null) return null;
    said = joined;
  }
  if (heading && said)
    return heading.kind === "event" || heading.kind === "ongoing" ? list(said, heading, "clause", whole) : said;
  return said ?? heading;
};
