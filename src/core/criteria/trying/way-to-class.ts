import type { CriteriaResult, WayToClass } from "../tree/criteria-result";

/**
 * The next class by the cheapest changes in their order: each one that is needed, and at the end not one that could be
 * left out. Greedy: a cleverer choice may take fewer actions. Null in the highest class, or where the changes of a known
 * size do not reach it.
 */
export const wayToClass = ({
  cheapest,
  margin,
  max,
  total,
}: Pick<CriteriaResult, "cheapest" | "margin" | "max" | "total">): WayToClass | null => {
  const { next } = margin;
  if (!next) return null;
  let chosen: typeof cheapest = [];
  const gainOf = (wins: typeof cheapest) => wins.reduce((sum, { gain }) => sum + gain, 0);
  for (const win of cheapest) {
    if (gainOf(chosen) + 1e-9 >= next.missing) break;
    if (win.actions !== null) chosen.push(win);
  }
  if (gainOf(chosen) + 1e-9 < next.missing) return null;
  // The dearest first: what the later ones made unnecessary.
  for (const win of [...chosen].sort((left, right) => (right.actions ?? 0) - (left.actions ?? 0))) {
    const rest = chosen.filter((one) => one !== win);
    if (gainOf(rest) + 1e-9 >= next.missing) chosen = rest;
  }
  chosen = withSmallestLast(chosen, next.missing);
  const gain = gainOf(chosen);
  return {
    class: next.class,
    from: next.from,
    missing: next.missing,
    steps: chosen.map(({ code, name }) => code ?? name),
    actions: chosen.reduce((sum, { actions }) => sum + (actions ?? 0), 0),
    indexAfter: max > 0 ? Math.round(((total + gain) / max) * 10000) / 100 : null,
  };
};

/** The dearest step need not win all it could: the smallest change of that criterion that is enough. */
const withSmallestLast = (chosen: CriteriaResult["cheapest"], missing: number): CriteriaResult["cheapest"] => {
  const [dearest] = [...chosen].sort((left, right) => (right.actions ?? 0) - (left.actions ?? 0));
  if (!dearest) return chosen;
  const open = missing - chosen.reduce((sum, win) => sum + (win === dearest ? 0 : win.gain), 0);
  const enough = dearest.alternatives.filter(
    ({ gain, actions }) => actions !== null && actions < (dearest.actions ?? 0) && gain + 1e-9 >= open,
  );
  const [least] = enough.sort((left, right) => (left.actions ?? 0) - (right.actions ?? 0));
  return least ? chosen.map((win) => (win === dearest ? { ...win, ...least } : win)) : chosen;
};
