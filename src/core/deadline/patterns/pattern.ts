import type { Clause } from "../clause";
import type { Reading } from "../reading";

/** One way to say a deadline. */
export interface Pattern {
  id: string;
  /** Anchored; matched on the masked line, where moments are letters. */
  regex: RegExp;
  /** Null where the words match but mean nothing certain. */
  read: (match: RegExpExecArray, clause: Clause) => Reading | null;
}
