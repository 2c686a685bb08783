import type { GraphFormula } from "./formula-graph";
import { TouchedCells } from "./touched-cells";

/** Chains of cells that run against the reading order take a pass each; of longer ones the sheets are compared. */
const MOST_PASSES = 40;

/**
 * The formulas among these that come, through whatever other cells, from those that begin or from cells that are touched
 * already. What a formula fills is touched with it.
 */
export const spread = (
  formulas: readonly GraphFormula[],
  begins: (formula: GraphFormula) => boolean,
  touched = new Map<number, TouchedCells>(),
): Set<GraphFormula> => {
  const reached = new Set<GraphFormula>();
  const touchedOn = (place: number): TouchedCells => {
    let cells = touched.get(place);
    if (!cells) touched.set(place, (cells = new TouchedCells()));
    return cells;
  };
  const take = (formula: GraphFormula): void => {
    const { row, column, fills } = formula.cell;
    reached.add(formula);
    if (fills) touchedOn(formula.place).addArea(fills);
    else touchedOn(formula.place).add(row, column);
  };
  for (const formula of formulas) if (begins(formula)) take(formula);
  let waiting = formulas.filter((formula) => !reached.has(formula));
  for (let pass = 0, found = touched.size > 0; found && waiting.length > 0; pass++) {
    found = false;
    const coarse = pass >= MOST_PASSES;
    const left: GraphFormula[] = [];
    // Once forwards, once backwards: most chains run in one of the two.
    for (const formula of waiting) {
      const meets = formula.ranges.some(({ place, range }) => {
        const cells = touched.get(place);
        return cells !== undefined && (coarse || cells.meet(range));
      });
      if (meets) {
        take(formula);
        found = true;
      } else left.push(formula);
    }
    waiting = left.reverse();
  }
  return reached;
};
