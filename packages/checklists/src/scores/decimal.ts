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
  if (Number.isSafeInteger(value)) return true;
  const text = String(value);
  return PLAIN.test(text) && (text.split(".")[1] ?? "").length <= 4;
}

/** The decimal a number is written as, exponents included; throws `TypeError` for what is no number, such as `NaN`. */
export function toDecimal(value: number): Decimal {
  const [digits = "", exponent = "0"] = String(value).split("e");
  if (!PLAIN.test(digits)) throw new TypeError(`Expected a decimal number, got ${value}`);
  const [whole = "0", fraction = ""] = digits.split(".");
  const scale = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

/** The exact sum. */
export function plus(a: Decimal, b: Decimal): Decimal {
  if (a === ZERO) return b;
  if (b === ZERO) return a;
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

/** Half of a decimal, exactly. */
export function half(value: Decimal): Decimal {
  return { units: value.units * 5n, scale: value.scale + 1 };
}

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = minus(a, b);
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

/** The smaller of two. */
export function lesser(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

/** The greater of two. */
export function greater(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** How many whole steps of length `b` (above zero) fit into `a` (not below zero), and whether something is left. */
export function stepsIn(a: Decimal, b: Decimal): { readonly full: bigint; readonly rest: boolean } {
  const scale = Math.max(a.scale, b.scale);
  const [whole, step] = [atScale(a, scale), atScale(b, scale)];
  return { full: whole / step, rest: whole % step !== 0n };
}

/** The nearest number; it prints as the decimal up to 15 digits. */
export function toNumber(value: Decimal): number {
  return Number(`${value.units}e-${value.scale}`);
}

/** `a` ÷ `b` for numbers not below zero, rounded half up; `undefined` when `b` is zero. */
export function ratio(a: Decimal, b: Decimal, decimals: number): Decimal | undefined {
  if (b.units === 0n) return undefined;
  const scale = Math.max(a.scale, b.scale);
  const upper = atScale(a, scale) * 10n ** BigInt(decimals);
  const lower = atScale(b, scale);
  return { units: (2n * upper + lower) / (2n * lower), scale: decimals };
}

/** The {@link ratio} as a number. */
export function quotient(a: Decimal, b: Decimal, decimals: number): number | undefined {
  const exact = ratio(a, b, decimals);
  return exact === undefined ? undefined : toNumber(exact);
}

function atScale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
