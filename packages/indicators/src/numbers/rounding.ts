import { printedQuantity, type Quantity } from "./quantity.ts";

/**
 * How a value is printed: so many decimals, halves away from zero (四舍五入).
 *
 * @term 修约
 */
export interface Rounding {
  /** Decimals printed, 0 to 6. */
  readonly decimals: number;
  /** The only mode official tables use. */
  readonly mode: "half-up";
}

/**
 * A number as official tables print it: so many decimals, halves away from zero, judged on decimals and not on their binary neighbours.
 *
 * @example
 * ```ts
 * import { roundHalfUp } from "@supervision/indicators";
 * console.log(roundHalfUp(1.005, 2)); // => 1.01
 * console.log((1.005).toFixed(2)); // => 1.00
 * ```
 */
export function roundHalfUp(value: number, decimals: number): string {
  return printRounded(printedQuantity(value), decimals);
}

/** {@link roundHalfUp} for a quantity that can be compared exactly. */
export function printRounded(quantity: Quantity, decimals: number): string {
  const { value } = quantity;
  if (!Number.isFinite(value)) throw new TypeError(`Expected a finite number, got ${value}`);
  const size = Math.abs(value);
  if (size >= 1e15) return value.toFixed(decimals);
  const scale = 10 ** decimals;
  let units = Math.floor(size * scale);
  // The product may miss the whole number by a hair on either side: settle it on the exact value.
  while (units > 0 && compareSize(quantity, units, decimals) < 0) units -= 1;
  while (compareSize(quantity, units + 1, decimals) >= 0) units += 1;
  if (compareHalf(quantity, units, decimals) >= 0) units += 1;
  const digits = String(units).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return value < 0 && units > 0 ? `-${text}` : text;
}

/** The number a printed value stands for. */
export function roundedValue(quantity: Quantity, decimals: number): number {
  return Number(printRounded(quantity, decimals));
}

function compareSize(quantity: Quantity, units: number, decimals: number): number {
  return compareScaled(quantity, BigInt(units), 10n ** BigInt(decimals));
}

function compareHalf(quantity: Quantity, units: number, decimals: number): number {
  return compareScaled(quantity, BigInt(units) * 2n + 1n, 2n * 10n ** BigInt(decimals));
}

/** Compares the size of the quantity with `over ÷ under`. */
function compareScaled(quantity: Quantity, over: bigint, under: bigint): number {
  const boundary = Number(over) / Number(under);
  const size = Math.abs(quantity.value);
  if (Math.abs(size - boundary) > 1e-9 * Math.max(size, boundary)) return size - boundary;
  const sign = quantity.value < 0 ? -1 : 1;
  const compare = quantity.compare ?? printedQuantity(quantity.value).compare;
  if (compare === undefined) return size - boundary;
  return sign * compare({ over: BigInt(sign) * over, under });
}
