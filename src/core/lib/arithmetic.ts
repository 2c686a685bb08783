/** The four operations of the closed languages: quantities of the data, formulas of rules, paragraphs of the report. */
export type Operator = "+" | "-" | "*" | "/";

/** What a language brings along: its signs, its operands, and what it makes of two of them. `Place` is where it reads. */
export interface Terms<Node, Place> {
  /** The operator behind `left` where it is one of these, and the place behind it. */
  operator: (left: Node, among: readonly Operator[], depth: number) => { operator: Operator; place: Place } | null;
  /** A number, a name or a bracket around `inner`; null where none begins here. */
  operand: (place: Place, depth: number, inner: (place: Place) => Node | null) => Node | null;
  /** Null where the two do not belong together: the reading ends with the left one. */
  join: (operator: Operator, left: Node, right: Node, depth: number) => Node | null;
}

/** Brackets within brackets; no formula of an office is deeper. */
const DEEPEST = 20;

/** "a + b * (c - d)": products bind before sums, each from the left. What it cannot go on with is left unread. */
export const readArithmetic = <Node, Place>(start: Place, terms: Terms<Node, Place>): Node | null => {
  type Part = (place: Place, depth: number) => Node | null;
  const chain =
    (part: Part, among: readonly Operator[]): Part =>
    (place, depth) => {
      let left = part(place, depth);
      for (let next = left; next !== null; left = next ?? left) {
        const found = terms.operator(next, among, depth);
        const right = found && part(found.place, depth);
        next = found && right !== null ? terms.join(found.operator, next, right, depth) : null;
      }
      return left;
    };
  const factor: Part = (place, depth) =>
    terms.operand(place, depth, (inner) => (depth < DEEPEST ? sum(inner, depth + 1) : null));
  const sum: Part = chain(chain(factor, ["*", "/"]), ["+", "-"]);
  return sum(start, 0);
};
