import { formatNumber, round } from "./number";

/** The decimals of an indicator's result wherever it is shown. */
export const SHARE_DECIMALS = 2;
const MOST_DECIMALS = 6;

/** So many decimals that a share is not shown as its target, nor as all or nothing, while it is not. */
export const shareDecimals = (value: number, target: number | null): number => {
  for (let decimals = SHARE_DECIMALS; decimals < MOST_DECIMALS; decimals++) {
    if (![target, 0, 1].some((bound) => bound !== null && isHidden(value, bound, decimals))) return decimals;
  }
  return MOST_DECIMALS;
};

const isHidden = (value: number, bound: number, decimals: number): boolean =>
  Math.abs(value - bound) > 1e-12 && round(value * 100, decimals) === round(bound * 100, decimals);

/** "99,84%", and "99,996%" beside a target of 100%. */
export const formatShare = (value: number, target: number | null = null): string =>
  `${formatNumber(value * 100, shareDecimals(value, target))}%`;
