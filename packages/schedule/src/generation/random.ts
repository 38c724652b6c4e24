/** A source of chance that depends on its seed alone: integer arithmetic, the same on every runtime. */
export interface Random {
  /** A whole number from 0 to 4,294,967,295. */
  next(): number;
  /** A whole number from 0 to `limit` - 1; `limit` from 1. */
  below(limit: number): number;
}

/** The generator sfc32 of Chris Doty-Humphrey, seeded by any safe integer. */
export function randomFrom(seed: number): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 4_294_967_296) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return { next, below: (limit) => Math.floor((next() / 4_294_967_296) * limit) };
}

/** The entries in an order of chance; the input is not changed. */
export function shuffled<Entry>(entries: readonly Entry[], random: Random): readonly Entry[] {
  const keyed = entries.map((entry, index) => ({ entry, key: random.next(), index }));
  const ordered = keyed.toSorted((a, b) => a.key - b.key || a.index - b.index);
  return ordered.map(({ entry }) => entry);
}
