import { minus, plus, times, toDecimal, toNumber, type Decimal } from "../scores/decimal.ts";

const PLAIN_BELOW = 1e15;

/** The decimal a number is written as; `undefined` for numbers too large or too small to be written without exponent. */
function plain(value: number): Decimal | undefined {
  const size = Math.abs(value);
  return size < PLAIN_BELOW && (size === 0 || size >= 1e-6) ? toDecimal(value === 0 ? 0 : value) : undefined;
}

function exactly(a: number, b: number, exact: (a: Decimal, b: Decimal) => Decimal, near: number): number {
  const x = plain(a);
  const y = plain(b);
  return x === undefined || y === undefined ? near : toNumber(exact(x, y));
}

/** The sum, exact for what is written without exponent: 0.1 + 0.2 is 0.3. */
export function total(values: readonly number[]): number {
  return values.reduce((a, b) => exactly(a, b, plus, a + b), 0);
}

/** The difference, as exact as {@link total}. */
export function difference(a: number, b: number): number {
  return exactly(a, b, minus, a - b);
}

/** The product, as exact as {@link total}. */
export function product(values: readonly number[]): number {
  return values.reduce((a, b) => exactly(a, b, times, a * b), 1);
}

/** The quotient, `undefined` when divided by zero. */
export function ratio(a: number, b: number): number | undefined {
  if (b === 0) return undefined;
  const scale = Math.max(plain(a)?.scale ?? 0, plain(b)?.scale ?? 0);
  const unit = 10 ** scale;
  // Whole numbers of the smallest unit divide better than fractions: 0.3 ÷ 0.1 is 3.
  return product([a, unit]) / product([b, unit]);
}

/** Rounded half away from zero. */
export function rounded(value: number, decimals: number): number {
  const shifted = product([Math.abs(value), 10 ** decimals]);
  const whole = Math.floor(shifted) + (difference(shifted, Math.floor(shifted)) >= 0.5 ? 1 : 0);
  const size = exactly(whole, 10 ** -decimals, times, whole / 10 ** decimals);
  return value < 0 && size !== 0 ? -size : size;
}
