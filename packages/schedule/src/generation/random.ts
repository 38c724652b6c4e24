/** A source of chance that depends on its seed alone: integer arithmetic, the same on every runtime. */
export interface Random {
  /** A whole number from 0 to 4,294,967,295. */
  next(): number;
  /** A whole number from 0 to `limit` - 1; `limit` from 1. */
  below(limit: number): number;
  /** Where it stands: {@link randomOf} goes on from there. */
  state(): RandomState;
}

/** Four whole numbers of 32 bits. */
export type RandomState = readonly [number, number, number, number];

/** The generator sfc32 of Chris Doty-Humphrey, seeded by any safe integer. */
export function randomFrom(seed: number): Random {
  const random = randomOf([seed | 0, Math.floor(seed / 4_294_967_296) | 0, 0x9e3779b9 | 0, 1]);
  for (let warmUp = 0; warmUp < 15; warmUp += 1) random.next();
  return random;
}

/** The generator from where it stood. */
export function randomOf(state: RandomState): Random {
  let [a, b, c, counter] = state;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  return {
    next,
    below: (limit) => Math.floor((next() / 4_294_967_296) * limit),
    state: () => [a, b, c, counter],
  };
}

/** The entries in an order of chance; the input is not changed. */
export function shuffled<Entry>(entries: readonly Entry[], random: Random): readonly Entry[] {
  const keyed = entries.map((entry, index) => ({ entry, key: random.next(), index }));
  const ordered = keyed.toSorted((a, b) => a.key - b.key || a.index - b.index);
  return ordered.map(({ entry }) => entry);
}
