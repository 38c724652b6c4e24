/**
 * An exact quotient of whole numbers; the divisor is positive. Used where a printed decimal meets a limit, since 0.009 × 100 is not 0.9
 * in binary arithmetic.
 *
 * @term 分数
 */
export interface Fraction {
  /** Numerator, with the sign. */
  readonly over: bigint;
  /** Denominator, above zero. */
  readonly under: bigint;
}

/** The decimal a number prints as, taken exactly: 0.1 is one tenth. */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new TypeError(`Expected a finite number, got ${value}`);
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new TypeError(`Expected a decimal number, got ${value}`);
  const [, sign, whole = "0", decimals = "", exponent = "0"] = match;
  const digits = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0
    ? { over: digits * 10n ** BigInt(shift), under: 1n }
    : reduced(digits, 10n ** BigInt(-shift));
}

/** The sum of two fractions. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** The product of two fractions. */
export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.over, a.under * b.under);
}

/** The quotient of two fractions; `undefined` when the divisor is zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.over === 0n) return undefined;
  const sign = b.over < 0n ? -1n : 1n;
  return reduced(a.over * b.under * sign, a.under * b.over * sign);
}

/** Below zero, zero or above zero as `a` is smaller than, equal to or greater than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function reduced(over: bigint, under: bigint): Fraction {
  let a = over < 0n ? -over : over;
  let b = under;
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { over: over / a, under: under / a } : { over, under };
}
