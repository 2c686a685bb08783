import { round } from "../../lib/number";
import type { Alarm, ClassMargin, TotalBasis, Totals, Win } from "../tree/criteria-result";
import type { CriterionItem } from "../tree/criterion-item";
import { type Sums, sumUp, type Summand, totalsOf } from "../tree/totals";
import type { WinOption } from "./win-options";

/** So few cases from the edge of a band that one should watch them now. */
const NEAR = 5;

/** The sums with other points for some rows. */
const sumsWith = (rows: readonly Summand[], points: ReadonlyMap<number, number>, basis: TotalBasis): Sums =>
  sumUp(
    rows.map((row, index) => (points.has(index) ? { ...row, points: points.get(index) ?? null } : row)),
    basis,
  );

/**
 * The best change of each criterion, most points per action first (ties: fewer actions, then the order of the table);
 * changes of which no one can say how many actions they take come last. Gains are those of the total: caps of bonus and
 * penalty groups are heeded.
 */
export const rankWins = (
  items: readonly CriterionItem[],
  rows: readonly Summand[],
  options: ReadonlyMap<number, readonly WinOption[]>,
  basis: TotalBasis,
): Win[] => {
  const before = sumUp(rows, basis).total;
  const wins = [...options].flatMap(([item, choices]) => {
    const valued = choices.flatMap((choice) => {
      const sums = sumsWith(rows, new Map([[item, choice.points]]), basis);
      const gain = round(sums.total - before, basis.decimals);
      return gain > 0 ? [{ ...choice, item, gain, index: totalsOf(sums, basis).index }] : [];
    });
    return bestOf(valued);
  });
  const changed = new Map<number, number>();
  let actions: number | null = 0;
  return wins
    .sort((left, right) => byWorth(left, right) || left.item - right.item)
    .map((win) => {
      changed.set(win.item, win.points);
      actions = actions === null || win.actions === null ? null : actions + win.actions;
      const sums = sumsWith(rows, changed, basis);
      const after = totalsOf(sums, basis);
      const gain = round(sums.total - before, basis.decimals);
      const { code = null, name = "" } = items[win.item] ?? {};
      return {
        code,
        name,
        item: win.item,
        gain: win.gain,
        actions: win.actions,
        what: win.what,
        changes: win.changes,
        points: win.points,
        indexAfter: win.index,
        alternatives: win.alternatives,
        together: { gain, actions, index: after.index, class: after.class },
      };
    });
};

/**
 * The change with the most points per action; where several are as good (each case of a share counts the same), the one
 * that wins the most.
 */
const bestOf = <Choice extends WinOption & { gain: number }>(
  choices: readonly Choice[],
): (Choice & Pick<Win, "alternatives">)[] => {
  const rate = ({ worth, gain, actions }: Choice) => (actions === null ? 0 : Math.min(worth, gain + 0.01) / actions);
  const most = Math.max(...choices.map(rate));
  const [best] = choices.filter((one) => rate(one) >= most * 0.99).sort((left, right) => right.gain - left.gain);
  if (!best) return [];
  const alternatives = choices
    .filter((one) => one !== best)
    .map(({ gain, actions, points, what, changes }) => ({ gain, actions, points, what, changes }));
  return [{ ...best, alternatives }];
};

const byWorth = (
  left: { gain: number; actions: number | null },
  right: { gain: number; actions: number | null },
): number => {
  if (left.actions === null || right.actions === null) {
    if (left.actions === right.actions) return right.gain - left.gain;
    return left.actions === null ? 1 : -1;
  }
  // Products instead of quotients, and whole hundredths, so that equal ratios are equal.
  const difference = round(right.gain * left.actions - left.gain * right.actions, 9);
  return difference || left.actions - right.actions;
};

/** Criteria by how few cases they are from the edge of their band, with the class after falling over it. */
export const listAlarms = (items: readonly CriterionItem[], rows: readonly Summand[], basis: TotalBasis): Alarm[] =>
  items
    .flatMap(({ allowed, code, name }, item): Alarm[] => {
      if (!allowed || allowed.loss <= 0) return [];
      const after = totalsOf(sumsWith(rows, new Map([[item, allowed.pointsAfter]]), basis), basis);
      return [
        {
          ...allowed,
          code,
          name,
          item,
          urgent: allowed.allowed <= NEAR,
          indexAfter: after.index,
          classAfter: after.class,
        },
      ];
    })
    .sort((left, right) => left.allowed - right.allowed || right.loss - left.loss || left.item - right.item);

/** Points to lose before the class falls, and points missing for the next one. */
export const marginOf = ({ total, max, class: name }: Totals, { classes, decimals }: TotalBasis): ClassMargin => {
  const sorted = [...classes].sort((left, right) => left.from - right.from);
  const at = sorted.findIndex((one) => one.name === name);
  const pointsFor = (from: number) => round((from / 100) * max, 9);
  if (max <= 0) return { spare: null, next: null };
  const present = sorted[at];
  const next = sorted[at + 1];
  const step = 10 ** -decimals;
  return {
    spare:
      present && at > 0 ? round(Math.floor(round((total - pointsFor(present.from)) / step, 6)) * step, decimals) : null,
    next: next
      ? {
          class: next.name,
          from: next.from,
          missing: round(Math.ceil(round((pointsFor(next.from) - total) / step, 6)) * step, decimals),
        }
      : null,
  };
};
