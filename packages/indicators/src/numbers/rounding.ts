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
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  if (scaled >= 1e15) return value.toFixed(decimals);
  let units = Math.floor(scaled);
  const beyondHalf = scaled - units - 0.5;
  // Only where the binary number lies at a half does the exact value have to decide.
  const up =
    Math.abs(beyondHalf) > 1e-9 * Math.max(scaled, 1) ? beyondHalf > 0 : reachesHalf(quantity, units, scale);
  if (up) units += 1;
  const digits = String(units).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return value < 0 && units > 0 ? `-${text}` : text;
}

/** The number a printed value stands for. */
export function roundedValue(quantity: Quantity, decimals: number): number {
  return Number(printRounded(quantity, decimals));
}

/** Whether the size of the quantity is at least `units + ½`, counted in steps of `1 ÷ scale`. */
function reachesHalf(quantity: Quantity, units: number, scale: number): boolean {
  const sign = quantity.value < 0 ? -1 : 1;
  const half = { over: BigInt(sign) * (BigInt(units) * 2n + 1n), under: 2n * BigInt(scale) };
  return sign * (quantity.compare ?? printedQuantity(quantity.value).compare)(half) >= 0;
}
