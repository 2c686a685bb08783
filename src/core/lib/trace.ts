/** One step of how a text was read: which pattern or row of a table took which words, or that words were passed over. */
export interface TraceStep {
  /** The id of the pattern or row; the ids stand in the code, so that a maker finds the place. */
  by: string;
  /** The words, as written. */
  words: string;
  /** The words change nothing: a label, a remark, or nothing that is understood. */
  passed: boolean;
}

/** Where steps go; readers that are given none keep none. */
export type Trace = TraceStep[];
