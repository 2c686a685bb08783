import type { NumberLever } from "../../../core/criteria/tree/lever";
import { formatNumber, formatPercent, readNumber, round } from "../../../core/lib/number";

/** Decimals of a figure as it is shown and typed; a rate's are those of the percentage. */
const DECIMALS: Record<NumberLever["kind"], number> = { count: 0, amount: 4, rate: 2, points: 2 };

/** "14.673", "62,5%" */
export const showLever = ({ kind }: Pick<NumberLever, "kind">, value: number): string =>
  kind === "rate" ? formatPercent(value, DECIMALS.rate) : formatNumber(value, DECIMALS[kind]);

/** What was typed, as offices write numbers; a rate with or without its sign: "62,5" is 62,5 %. Null for no number. */
export const readTyped = ({ kind }: Pick<NumberLever, "kind">, text: string): number | null => {
  const trimmed = text.trim();
  const read = readNumber(trimmed);
  if (read === null || (kind === "count" && !Number.isInteger(read))) return null;
  return kind === "rate" && !trimmed.endsWith("%") ? read / 100 : read;
};

/** Within its bounds, and without the noise of steps; the present value stays exactly what it is. */
export const settle = ({ kind, value, min, max }: NumberLever, wanted: number): number => {
  const decimals = kind === "rate" ? DECIMALS.rate + 2 : DECIMALS[kind];
  const settled = Math.min(max, Math.max(min, round(wanted, decimals)));
  return settled === round(value, decimals) ? value : settled;
};
