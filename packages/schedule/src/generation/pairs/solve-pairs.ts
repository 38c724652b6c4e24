import { bestPairs } from "../../matching/best-pairs.ts";

/** Largest number of visits and seats for which the best pairs are sought exactly; the time grows with its cube. */
export const LARGEST = 320;

/** Pairs, and the most that any pairs save. */
export interface Solved {
  /** Position of the other of each pair; -1 for none. */
  readonly partner: Int32Array;
  readonly saved: number;
  /** What each further pair saves, never more than the one before; absent where the pairs are not known to be the best. */
  readonly gains?: readonly number[];
  /** What each two save: position × number + position. */
  readonly weight: Int32Array;
}

/** The best pairs, or good ones where there are too many for that; `known` serves when it was found for the same savings. */
export function solve<Node>(
  nodes: readonly Node[],
  savedBy: (a: Node, b: Node) => number,
  known?: Solved,
): Solved {
  const count = nodes.length;
  const weight = new Int32Array(count * count);
  nodes.forEach((node, a) => {
    for (let b = 0; b < a; b += 1) {
      const other = nodes[b];
      if (other === undefined) continue;
      const saved = savedBy(node, other);
      weight[a * count + b] = saved;
      weight[b * count + a] = saved;
    }
  });
  if (known?.weight.length === weight.length && weight.every((saved, at) => saved === known.weight[at]))
    return known;
  if (count > LARGEST) return { ...roughPairs(count, weight), weight };
  const gains: number[] = [];
  const partner = bestPairs(count, weight, gains);
  return { partner, saved: gains.reduce((sum, gain) => sum + gain, 0), gains, weight };
}

/** Good pairs; nothing saves more than half of its best pair. */
function roughPairs(
  count: number,
  weight: Int32Array,
): { readonly partner: Int32Array; readonly saved: number } {
  let saved = 0;
  const partner = new Int32Array(count).fill(-1);
  const edges: number[] = [];
  for (let a = 0; a < count; a += 1) {
    saved += Math.max(...weight.subarray(a * count, (a + 1) * count)) / 2;
    for (let b = 0; b < a; b += 1) if ((weight[a * count + b] ?? 0) > 0) edges.push(a * count + b);
  }
  for (const edge of edges.toSorted((x, y) => (weight[y] ?? 0) - (weight[x] ?? 0) || x - y)) {
    const [a, b] = [Math.floor(edge / count), edge % count];
    if (partner[a] !== -1 || partner[b] !== -1) continue;
    partner[a] = b;
    partner[b] = a;
  }
  return { partner, saved: Math.ceil(saved) };
}
