import { digestOf } from "@supervision/domain";

/** Whole numbers by chance that follow from a seed and a label alone. */
export interface DrawChance {
  /** A whole number from 0 to `limit` - 1, each as likely as the other; `limit` from 1 to 2^40. */
  below(limit: number): number;
}

const RANGE = 2 ** 48;
const DIGITS = 12;

/**
 * Chance from SHA-256: block n is the digest of `{"block":n,"label":…,"seed":…}`, read in parts of 12 hexadecimal digits (48 bits), five a
 * block. A part at or above the largest multiple of the limit is passed over, so that no number is favoured.
 */
export function drawChance(seed: string, label: string): DrawChance {
  let block = 0;
  let digits = "";
  const next = (): number => {
    if (digits.length < DIGITS) {
      digits = digestOf({ seed, label, block }).slice("sha256-".length, "sha256-".length + 5 * DIGITS);
      block += 1;
    }
    const value = Number.parseInt(digits.slice(0, DIGITS), 16);
    digits = digits.slice(DIGITS);
    return value;
  };
  return {
    below(limit) {
      const end = RANGE - (RANGE % limit);
      let value = next();
      while (value >= end) value = next();
      return value % limit;
    },
  };
}
