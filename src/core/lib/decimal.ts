/**
 * Numbers as they are typed: 0.7 is seven tenths, where a binary number is a little less. For figures of money a count of
 * one more or less hangs on that.
 */
export interface Decimal {
  /** value = digits / 10^scale */
  digits: bigint;
  scale: number;
}

/** Digits that a binary number holds whatever it is; a division's noise lies behind them. */
const DIGITS = 15;

/** The decimal that a finite number was typed as. */
export const decimalOf = (value: number): Decimal => {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  const [mantissa = "0", exponent = "0"] = value.toExponential(DIGITS - 1).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
};

export const times = (one: Decimal, other: Decimal): Decimal => ({
  digits: one.digits * other.digits,
  scale: one.scale + other.scale,
});

export const minus = (one: Decimal, other: Decimal): Decimal => {
  const scale = Math.max(one.scale, other.scale);
  return { digits: raised(one, scale) - raised(other, scale), scale };
};

/** Below zero, zero or above, as the first is less, the same or more. */
export const compareDecimals = (one: Decimal, other: Decimal): number => {
  const { digits } = minus(one, other);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
};

const raised = ({ digits, scale }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - scale);

/** The greatest whole number that is no more. */
export const floorOf = ({ digits, scale }: Decimal): bigint => {
  const unit = 10n ** BigInt(scale);
  const whole = digits / unit;
  return digits < 0n && whole * unit !== digits ? whole - 1n : whole;
};

/** The least whole number that is no less. */
export const ceilingOf = ({ digits, scale }: Decimal): bigint => -floorOf({ digits: -digits, scale });

export const numberOf = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`);
