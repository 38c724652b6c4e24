import { minus, plus, quotient, times, toDecimal, toNumber, ZERO, type Decimal } from "../scores/decimal.ts";

const ONE: Decimal = { units: 1n, scale: 0 };

/** The sum, exact: 0.1 + 0.2 is 0.3. */
export function total(values: readonly number[]): number {
  return toNumber(values.map(toDecimal).reduce(plus, ZERO));
}

/** The difference, exact. */
export function difference(a: number, b: number): number {
  return toNumber(minus(toDecimal(a), toDecimal(b)));
}

/** The product, exact. */
export function product(values: readonly number[]): number {
  return toNumber(values.map(toDecimal).reduce(times, ONE));
}

/** The quotient, `undefined` when divided by zero. Whole numbers of the smallest unit divide better than fractions: 0.3 ÷ 0.1 is 3. */
export function ratio(a: number, b: number): number | undefined {
  if (b === 0) return undefined;
  const [x, y] = [toDecimal(a), toDecimal(b)];
  const unit: Decimal = { units: 10n ** BigInt(Math.max(x.scale, y.scale)), scale: 0 };
  return toNumber(times(x, unit)) / toNumber(times(y, unit));
}

/** Rounded half away from zero. */
export function rounded(value: number, decimals: number): number {
  const size = quotient(toDecimal(Math.abs(value)), ONE, decimals) ?? 0;
  return value < 0 && size !== 0 ? -size : size;
}
