import type { Clause } from "../clause";
import type { Joint } from "../composition/row";
import type { Reading } from "../reading";

/** What a split may ask about the parts of its clause. */
export interface Reader {
  /** The part by any pattern or split. */
  read(clause: Clause): Reading | null;
  /** The part by the patterns that know every word. */
  readExact(clause: Clause): Reading | null;
  /** The part as an event or a document, with free words. */
  readEvent(clause: Clause): Reading | null;
  /** Two parts of one saying: one makes the other narrower. */
  narrow(left: Clause, right: Clause, joint: Joint): Reading | null;
  /** Two parts, as one saying where they are, else one after the other. */
  join(left: Clause, right: Clause, joint: Joint): Reading | null;
}

/** One way in which a clause comes apart. Null: it does not, or a part of it says nothing. */
export interface Split {
  id: string;
  read: (clause: Clause, reader: Reader) => Reading | null;
}
