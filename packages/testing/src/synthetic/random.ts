/**
 * A source of numbers that repeats itself: the same seed gives the same numbers on every runtime.
 *
 * Only additions, multiplications and 32-bit operations are used, never `Math.random`, `Math.log` or `Math.cos`, whose last
 * digits may differ between engines.
 */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** `true` with a probability from 0 to 1. */
  chance(probability: number): boolean;
  /** One entry of a list that is not empty. */
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** The list in another order; the input is not changed. */
  shuffle<Value>(values: readonly Value[]): readonly Value[];
  /** A number around 0 with standard deviation 1, never beyond ±6. */
  normal(): number;
  /** A log-normal number with this median; `spread` is the standard deviation of its logarithm. */
  logNormal(median: number, spread: number): number;
  /** A source of its own, so that asking for more numbers in one place changes nothing in another. */
  fork(name: string): Random;
}

/** A {@link Random} from a number or a word. */
export function createRandom(seed: number | string): Random {
  const text = String(seed);
  const state: [number, number, number, number] = [
    hash(text, 0x9e3779b9),
    hash(text, 0x243f6a88),
    hash(text, 0xb7e15162),
    1,
  ];
  for (let round = 0; round < 12; round += 1) step(state);

  const random: Random = {
    next: () => step(state) / 4294967296,
    integer: (low, high) => low + Math.floor(random.next() * (high - low + 1)),
    chance: (probability) => random.next() < probability,
    pick: (values) => values[random.integer(0, values.length - 1)] ?? values[0],
    shuffle: (values) => {
      const rest = [...values];
      const mixed: (typeof rest)[number][] = [];
      while (rest.length > 0) mixed.push(...rest.splice(random.integer(0, rest.length - 1), 1));
      return mixed;
    },
    normal: () => {
      let sum = 0;
      for (let count = 0; count < 12; count += 1) sum += random.next();
      return sum - 6;
    },
    logNormal: (median, spread) => median * exponential(random.normal() * spread),
    fork: (name) => createRandom(`${text}/${name}`),
  };
  return random;
}

/** One step of sfc32 (Chris Doty-Humphrey's small fast counting generator); returns 32 bits. */
function step(state: [number, number, number, number]): number {
  const [a, b, c, counter] = state;
  const result = (a + b + counter) | 0;
  state[3] = (counter + 1) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + result) | 0;
  return result >>> 0;
}

/** FNV-1a with another offset. */
function hash(text: string, offset: number): number {
  let value = offset;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}

/** e to the power x by (1 + x/1024)^1024: near enough for sizes of schools, and the same everywhere. */
function exponential(x: number): number {
  let value = 1 + x / 1024;
  for (let count = 0; count < 10; count += 1) value *= value;
  return value;
}
