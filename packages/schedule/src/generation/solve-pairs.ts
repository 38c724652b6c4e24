import { bestPairs } from "../matching/best-pairs.ts";

/** Largest number of visits and seats for which the best pairs are sought exactly; the time grows with its cube. */
export const LARGEST = 320;

/** Pairs of visits, and the least way with them. */
export interface Solved {
  /** Position of the other of each pair, seats behind the visits; -1 for none. */
  readonly partner: Int32Array;
  readonly travel: number;
  /** What each further pair saves, never more than the one before; absent where the pairs are not known to be the best. */
  readonly gains?: readonly number[];
}

/** The best pairs. */
export function exactPairs(count: number, weight: Int32Array, apart: number): Solved {
  const gains: number[] = [];
  const partner = bestPairs(count, weight, gains);
  return { partner, travel: gains.reduce((left, gain) => left - gain, apart), gains };
}

/** Good pairs, and a bound: each visit saves no more than half of its best pair, or the whole of its best pair with a seat. */
export function roughPairs(own: number, count: number, weight: Int32Array, apart: number): Solved {
  let saved = 0;
  const edges: { a: number; b: number; saving: number }[] = [];
  for (let a = 0; a < own; a += 1) {
    let half = 0;
    let whole = 0;
    for (let b = 0; b < count; b += 1) {
      const saving = weight[a * count + b] ?? 0;
      if (b >= own) whole = Math.max(whole, saving);
      else half = Math.max(half, saving);
      if (b < a && saving > 0) edges.push({ a, b, saving });
    }
    saved += Math.max(half / 2, whole);
  }
  const partner = new Int32Array(count).fill(-1);
  for (const { a, b } of edges.toSorted((x, y) => y.saving - x.saving || x.a - y.a || x.b - y.b))
    if (partner[a] === -1 && partner[b] === -1) {
      partner[a] = b;
      partner[b] = a;
    }
  return { partner, travel: Math.max(0, Math.floor(apart - saved)) };
}
