import type { SetChanges, SetTotals } from "../criteria/comparing/compare-sets";

/** `compare --json` (format.md), and beside it the names, the maxima and what today's figures leave open. */
export const compareJson = (
  { added, removed, reworded, reweighted, renamed, renumbered }: SetChanges,
  { total, max, index, undecided }: SetTotals,
) => ({
  added: added.map(({ code }) => code),
  removed: removed.map(({ code }) => code),
  reworded: reworded.map(({ code, old, new: now }) => ({ code, old, new: now })),
  reweighted: reweighted.map(({ code, old, new: now }) => ({ code, oldMax: old, newMax: now })),
  renamed: renamed.map(({ code, oldCode, old, new: now }) => ({ old, new: now, code, oldCode })),
  renumbered,
  total,
  max,
  index,
  undecided,
});
