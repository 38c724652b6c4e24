/**
 * An exact decimal number: `units` × 10^−`scale`. Points are added and multiplied in it, so that 0.1 + 0.2 is 0.3.
 *
 * @internal
 */
export interface Decimal {
  /** Whole number of the smallest unit. */
  readonly units: bigint;
  /** Number of decimals. */
  readonly scale: number;
}

/** Zero. */
export const ZERO: Decimal = { units: 0n, scale: 0 };

const PLAIN = /^-?\d+(\.\d+)?$/;

/** Says whether a number is written with at most four decimals and without exponent. */
export function hasFewDecimals(value: number): boolean {
  const text = String(value);
  return PLAIN.test(text) && (text.split(".")[1] ?? "").length <= 4;
}

/** The decimal a number is written as; throws `TypeError` for what has no plain notation, such as `1e21` or `NaN`. */
export function toDecimal(value: number): Decimal {
  const text = String(value);
  if (!PLAIN.test(text)) throw new TypeError(`Expected a plain decimal number, got ${text}`);
  const [whole = "0", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** The exact sum. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: atScale(a, scale) + atScale(b, scale), scale };
}

/** The exact difference. */
export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { units: -b.units, scale: b.scale });
}

/** The exact product. */
export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** The nearest number; it prints as the decimal up to 15 digits. */
export function toNumber(value: Decimal): number {
  return Number(`${value.units}e-${value.scale}`);
}

/** `a` ÷ `b` for numbers not below zero, rounded half up; `undefined` when `b` is zero. */
export function quotient(a: Decimal, b: Decimal, decimals: number): number | undefined {
  if (b.units === 0n) return undefined;
  const scale = Math.max(a.scale, b.scale);
  const upper = atScale(a, scale) * 10n ** BigInt(decimals);
  const lower = atScale(b, scale);
  return toNumber({ units: (2n * upper + lower) / (2n * lower), scale: decimals });
}

function atScale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
