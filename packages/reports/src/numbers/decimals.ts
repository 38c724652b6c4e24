/**
 * A number rounded half up (away from zero) in decimal, as people round: 1.005 to two places is `1.01`.
 *
 * `places` is 0 to 12; `undefined` and non-finite numbers give an empty text, because unknown is not zero.
 *
 * @example
 * ```ts
 * import { formatDecimal } from "@supervision/reports";
 * console.log(formatDecimal(1.005, 2)); // => 1.01
 * console.log(formatDecimal(undefined, 2) === ""); // => true
 * ```
 */
export function formatDecimal(value: number | undefined, places: number): string {
  if (!Number.isInteger(places) || places < 0 || places > 12)
    throw new TypeError(`Expected 0 to 12 decimal places, got ${String(places)}`);
  if (value === undefined || !Number.isFinite(value)) return "";
  const digits = plainDigits(Math.abs(value));
  const [whole = "0", fraction = ""] = digits.split(".");
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, "0"));
  const rounded = kept + (Number(fraction[places] ?? "0") >= 5 ? 1n : 0n);
  const text = rounded.toString().padStart(places + 1, "0");
  const sign = value < 0 && rounded !== 0n ? "-" : "";
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/**
 * A share as a percentage: 0.3456 to one place is `34.6%`; empty when the share is not known.
 *
 * @example
 * ```ts
 * import { formatPercent } from "@supervision/reports";
 * console.log(formatPercent(0.3456, 1)); // => 34.6%
 * ```
 */
export function formatPercent(share: number | undefined, places = 1): string {
  if (share === undefined || !Number.isFinite(share)) return "";
  // Moving the point in the digits, not by multiplication, which would turn 0.285 into 28.499999999999996.
  const [digits = "0", exponent = "0"] = share.toExponential().split("e");
  return `${formatDecimal(Number(`${digits}e${Number(exponent) + 2}`), places)}%`;
}

// The shortest digits that name the number, without exponent.
function plainDigits(value: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const [head = "0", tail = ""] = mantissa.split(".");
  const shift = Number(exponent);
  const digits = head + tail;
  if (shift < 0) return `0.${"0".repeat(-shift - 1)}${digits}`;
  if (shift >= digits.length - 1) return digits.padEnd(shift + 1, "0");
  return `${digits.slice(0, shift + 1)}.${digits.slice(shift + 1)}`;
}
