import { saysNewTime } from "./changes";
import { type Clause, maskOf, trimmed } from "./clause";
import { list, narrow } from "./composition/compose";
import type { Joint } from "./composition/row";
import { eventPatterns, exactPatterns } from "./patterns";
import type { Pattern } from "./patterns/pattern";
import type { Reading } from "./reading";
import { splits } from "./splits";
import type { Reader } from "./splits/split";

/** How many characters are matched in one cell, all tries together; real cells need a few thousand. Bounds any cell. */
const MOST_WORK = 16_000;

/** Reads clauses of one cell; a stretch is read once. */
export class ClauseReader implements Reader {
  private readonly known = new Map<string, Reading | null>();
  private work = 0;

  /** What the whole clause says, or null: no word of it is skipped unless it names or explains. */
  read(whole: Clause): Reading | null {
    const clause = trimmed(whole);
    if (clause.at >= clause.end || this.work > MOST_WORK) return null;
    const key = `${clause.at} ${clause.end} ${clause.context.year}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, null);
    const read = this.readExact(clause) ?? this.readSplit(clause) ?? this.readEvent(clause);
    const said: Reading | null = read && saysNewTime(clause) ? { ...read, moved: "time", bare: false } : read;
    this.known.set(key, said);
    return said;
  }

  readExact(clause: Clause): Reading | null {
    return this.firstOf(exactPatterns, trimmed(clause));
  }

  readEvent(clause: Clause): Reading | null {
    return this.firstOf(eventPatterns, clause);
  }

  private readSplit(clause: Clause): Reading | null {
    for (const split of splits) {
      const said = split.read(clause, this);
      if (said) return said;
    }
    return null;
  }

  private firstOf(patterns: readonly Pattern[], clause: Clause): Reading | null {
    const mask = maskOf(clause);
    this.work += mask.length;
    if (this.work > MOST_WORK) return null;
    const { at, end } = clause;
    for (const { id, regex, read } of patterns) {
      const match = regex.exec(mask);
      const said = match && read(match, clause);
      if (said) return { ...said, steps: [{ by: id, at, end, passed: false }] };
    }
    return null;
  }

  narrow(left: Clause, right: Clause, joint: Joint): Reading | null {
    const both = this.readBoth(left, right);
    if (both === null) return null;
    const [a, b] = both;
    const sameA = this.inYearOf(b, left, a);
    const sameB = this.inYearOf(a, right, b);
    return sameA && sameB && narrow(sameA, sameB, joint, { ...left, end: right.end });
  }

  join(left: Clause, right: Clause, joint: Joint): Reading | null {
    const narrower = this.narrow(left, right, joint);
    const both = narrower === null ? this.readBoth(left, right) : null;
    if (both === null) return narrower;
    const [a, b] = both;
    // "Quý II tổ chức hội nghị": without a sign between, only what has a name of its own is a second thing.
    if (joint === "beside" && !b.labelled) return null;
    // "20/01 hằng năm đối với báo cáo năm": the rhythm is the date's, and the name is of both.
    if (joint === "beside" && b.kind === "recurring" && !a.labelled && a.kind !== "ongoing")
      return this.withLabelOf(b, narrow(a, { ...b, labelled: false }, joint, { ...left, end: right.end }));
    return list(a, b, joint, { ...left, end: right.end });
  }

  private withLabelOf({ due: [named] }: Reading, said: Reading | null): Reading | null {
    return said && { ...said, labelled: true, due: said.due.map((due) => ({ ...due, label: named?.label ?? null })) };
  }

  private readBoth(left: Clause, right: Clause): [Reading, Reading] | null {
    const a = this.read(left);
    const b = a && this.read(right);
    // "Khi có phản ánh, kiến nghị … trong năm 2024": the comma is the event's own.
    return !a || !b || (a.kind === "event" && b.labelled) ? null : [a, b];
  }

  /** The part in the year that the other one names: "Quý IV (trước 30/10/2025)". */
  private inYearOf(other: Reading, of: Clause, own: Reading): Reading | null {
    const { context } = of;
    return own.year === null && other.year !== null && other.year !== context.year
      ? this.read({ ...of, context: { ...context, year: other.year } })
      : own;
  }
}
