import { compareFractions, fractionOf, type Fraction } from "./fraction.ts";

/**
 * A calculated number together with the means to compare it exactly, when there are any.
 */
export interface Quantity {
  /** The value in binary arithmetic, enough everywhere but at a limit. */
  readonly value: number;
  /** Compares the exact value with a fraction; absent when only the binary value is known. */
  readonly compare?: (to: Fraction) => number;
}

const NEAR = 1e-9;

/** A quantity whose exact value is the decimal the number prints as. */
export function printedQuantity(value: number): Required<Quantity> {
  return { value, compare: (to) => compareFractions(fractionOf(value), to) };
}

/**
 * Compares a quantity with a decimal: below zero, zero or above zero. Exact arithmetic is used only when both lie within one part in
 * 10⁹ of each other, so that large tables stay quick.
 */
export function compareQuantity(quantity: Quantity, decimal: number): number {
  const difference = quantity.value - decimal;
  if (Math.abs(difference) > NEAR * Math.max(Math.abs(quantity.value), Math.abs(decimal))) return difference;
  return quantity.compare === undefined ? difference : quantity.compare(fractionOf(decimal));
}
