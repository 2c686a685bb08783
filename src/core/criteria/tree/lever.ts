/** Figures tried for a leaf, by the name of their lever; one that is not named stays as it is. */
export type LeverValues = Readonly<Record<string, number | string>>;

interface Common {
  /** The figure's name in the data of the rule ("b", "rate", "state"); "points" where there is no rule to go by. */
  name: string;
  /** In the user's words: "b – số hồ sơ trả đúng hạn". */
  label: string;
}

/** A figure to be moved: whole numbers, other amounts, a rate as a fraction, or the points themselves. */
export interface NumberLever extends Common {
  kind: "count" | "amount" | "rate" | "points";
  value: number;
  min: number;
  max: number;
  step: number;
  /** What a part is counted of. */
  whole: number | null;
}

/** One of the states that the rule names, each with the points that it gives. */
export interface StateLever extends Common {
  kind: "state";
  /** null where the data say none. */
  value: string | null;
  states: { value: string; points: number | null }[];
}

/** Whether the evidence is late: `value` is the share that is, 0 where it came on time. */
export interface EvidenceLever extends Common {
  kind: "evidence";
  value: number;
}

/** A figure of a criterion that an office could change, to see what points it would then get. */
export type Lever = NumberLever | StateLever | EvidenceLever;
