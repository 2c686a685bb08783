import { type Column, Kind } from "../table/grid";
import { shownCell } from "./cell-order";
import type { AggregateName } from "./quantity";
import type { TextValues } from "./text-values";

/** What has come together for one aggregate so far. */
export interface Tally {
  /** Takes the rows of a block whose verdict is yes (1). */
  add(from: number, count: number, verdicts: Uint8Array): void;
  /** null where nothing was there to average or compare. */
  value(): number | null;
  /** The first cell with an error (or an uncomputed formula) among the rows taken, and how many. */
  error: { row: number; cells: number; kind: number; text: string } | null;
  /** The first cell that is no number among the rows taken, and how many; null where all are. */
  misfit: { row: number; cells: number; text: string } | null;
  numbers: number;
}

/** Counts rows; with a column, rows where it holds something. */
export const tallyOf = (of: AggregateName, column: Column | undefined, values: TextValues): Tally => {
  const tally: Tally = { add: () => undefined, value: () => null, error: null, misfit: null, numbers: 0 };
  if (of === "count") return countTally(tally, column, values);
  if (of === "distinct") return distinctTally(tally, column, values);
  return numberTally(tally, of, column, values);
};

const NO_COLUMN: Column = { kinds: new Uint8Array(0), values: new Float64Array(0), length: 0 };

/** Hands on the filled cells of the rows taken; errors are noted and left out. */
const eachCell = (
  tally: Tally,
  column: Column,
  values: TextValues,
  take: (kind: number, value: number, row: number) => void,
) =>
  function add(from: number, count: number, verdicts: Uint8Array): void {
    for (let i = 0; i < count; i++) {
      const row = from + i;
      if (verdicts[i] !== 1 || row >= column.length) continue;
      const kind = column.kinds[row] ?? Kind.empty;
      const value = column.values[row] ?? 0;
      if (kind === Kind.error || kind === Kind.uncomputed) {
        tally.error ??= { row, cells: 0, kind, text: kind === Kind.error ? values.text(value) : "" };
        tally.error.cells++;
      } else if (kind !== Kind.empty && !(kind === Kind.text && values.folded(value) === "")) take(kind, value, row);
    }
  };

const countTally = (tally: Tally, column: Column | undefined, values: TextValues): Tally => {
  let total = 0;
  tally.value = () => total;
  const countRows = (_from: number, count: number, verdicts: Uint8Array) => {
    for (let i = 0; i < count; i++) if (verdicts[i] === 1) total++;
  };
  tally.add = column ? eachCell(tally, column, values, () => total++) : countRows;
  return tally;
};

/** By what different values are told: "5" typed as text and 5 are one, "05" is another. */
export const distinctValue = (kind: number, value: number, values: TextValues): string | number => {
  if (kind !== Kind.text) return kind === Kind.number || kind === Kind.percent ? value : `${kind}:${value}`;
  const text = values.folded(value);
  return String(Number(text)) === text ? Number(text) : `t:${text}`;
};

const distinctTally = (tally: Tally, column: Column | undefined, values: TextValues): Tally => {
  const seen = new Set<string | number>();
  const codes = new Set<number>();
  tally.value = () => seen.size;
  tally.add = eachCell(tally, column ?? NO_COLUMN, values, (kind, value) => {
    if (kind === Kind.text) {
      if (codes.has(value)) return;
      codes.add(value);
    }
    seen.add(distinctValue(kind, value, values));
  });
  return tally;
};

const numberTally = (tally: Tally, of: AggregateName, column: Column | undefined, values: TextValues): Tally => {
  let sum = 0;
  let least = Infinity;
  let most = -Infinity;
  tally.add = eachCell(tally, column ?? NO_COLUMN, values, (kind, value, row) => {
    const number =
      kind === Kind.number || kind === Kind.percent ? value : kind === Kind.text ? values.number(value) : NaN;
    if (Number.isNaN(number)) {
      tally.misfit ??= { row, cells: 0, text: shownCell(kind, value, values) };
      tally.misfit.cells++;
      return;
    }
    tally.numbers++;
    sum += number;
    if (number < least) least = number;
    if (number > most) most = number;
  });
  tally.value = () => {
    if (of === "sum") return sum;
    if (tally.numbers === 0) return null;
    return of === "average" ? sum / tally.numbers : of === "least" ? least : most;
  };
  return tally;
};
