// A subset of npm's ranges, small enough to read: exact `1.2.3`, `^1`, `^1.2`, `~1.2`, `>=1.2`, `<2`, `*`, and several joined by spaces (all must hold).

interface Version {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: string;
}

interface Comparator {
  readonly operator: "=" | "^" | "~" | ">=" | ">" | "<=" | "<" | "*";
  readonly version: Version;
  /** How many of the three numbers were written. */
  readonly written: number;
}

const COMPARATOR = /^(\^|~|>=|>|<=|<|=)?(\d+)(?:\.(\d+))?(?:\.(\d+)(?:-([0-9A-Za-z.-]+))?)?$/;

/**
 * Says whether a version fits a range; `undefined` when the range cannot be read.
 *
 * Ranges: `1.2.3` exact, `^1.2` up to the next breaking version (for `0.x` the next minor), `~1.2` up to the next minor, `>=`, `>`,
 * `<=`, `<`, `*` anything; several joined by spaces must all hold. A pre-release fits only ranges that name a pre-release.
 *
 * @example
 * ```ts
 * import { fitsRange } from "@supervision/district";
 * console.log(fitsRange("1.4.0", "^1.2"), fitsRange("2.0.0", ">=1.2 <2"), fitsRange("1.0.0", "one")); // => true false undefined
 * ```
 */
export function fitsRange(version: string, range: string): boolean | undefined {
  const found = readComparator(version);
  if (found === undefined || found.operator !== "=" || found.written !== 3) return undefined;
  const comparators: Comparator[] = [];
  for (const part of range.trim().split(/\s+/)) {
    const comparator = readComparator(part);
    if (comparator === undefined) return undefined;
    comparators.push(comparator);
  }
  if (
    found.version.prerelease !== "" &&
    !comparators.some(({ version: { prerelease } }) => prerelease !== "")
  )
    return false;
  return comparators.every((comparator) => fits(found.version, comparator));
}

function readComparator(text: string): Comparator | undefined {
  if (text === "*") return { operator: "*", version: { numbers: [0, 0, 0], prerelease: "" }, written: 0 };
  const match = COMPARATOR.exec(text);
  if (match === null) return undefined;
  const [, operator, major, minor, patch, prerelease = ""] = match;
  return {
    operator: isOperator(operator) ? operator : "=",
    version: { numbers: [Number(major), Number(minor ?? 0), Number(patch ?? 0)], prerelease },
    written: minor === undefined ? 1 : patch === undefined ? 2 : 3,
  };
}

function isOperator(text: string | undefined): text is Comparator["operator"] {
  return text !== undefined;
}

function fits(version: Version, { operator, version: bound, written }: Comparator): boolean {
  if (operator === "*") return true;
  const order = compare(version, bound);
  if (operator === ">=") return order >= 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return written === 3 ? order > 0 : order >= 0 && !samePrefix(version, bound, written);
  if (operator === "<=") return order <= 0 || (written < 3 && samePrefix(version, bound, written));
  if (operator === "=") return written === 3 ? order === 0 : samePrefix(version, bound, written);
  if (operator === "~") return order >= 0 && samePrefix(version, bound, Math.min(written, 2));
  // ^: the first number that is not zero stays, as npm has it.
  const [major, minor] = bound.numbers;
  const fixed = major > 0 ? 1 : minor > 0 ? 2 : written;
  return order >= 0 && samePrefix(version, bound, fixed);
}

function samePrefix(a: Version, b: Version, count: number): boolean {
  return a.numbers.every((value, index) => index >= count || value === b.numbers[index]);
}

function compare(a: Version, b: Version): number {
  for (const [index, value] of a.numbers.entries()) {
    const other = b.numbers[index] ?? 0;
    if (value !== other) return value - other;
  }
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === "") return 1;
  if (b.prerelease === "") return -1;
  return a.prerelease < b.prerelease ? -1 : 1;
}
