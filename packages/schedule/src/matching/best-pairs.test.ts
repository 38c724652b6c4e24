import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPairs } from "./best-pairs.ts";

function total(count: number, weight: Int32Array, partner: Int32Array): number {
  let sum = 0;
  for (let a = 0; a < count; a += 1) {
    const b = partner[a] ?? -1;
    if (b < 0) continue;
    expect(partner[b]).toBe(a);
    if (a < b) sum += weight[a * count + b] ?? 0;
  }
  return sum;
}

/** The greatest total by trying every set of pairs. */
function greatest(count: number, weight: Int32Array, left: readonly number[]): number {
  const [a, ...others] = left;
  if (a === undefined) return 0;
  let best = greatest(count, weight, others);
  others.forEach((b, index) => {
    const rest = others.toSpliced(index, 1);
    best = Math.max(best, (weight[a * count + b] ?? 0) + greatest(count, weight, rest));
  });
  return best;
}

const graph = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 }))
  .chain(([count, most]) =>
    fc
      .array(fc.integer({ min: -5, max: most }), { minLength: count * count, maxLength: count * count })
      .map((numbers) => {
        const weight = new Int32Array(count * count);
        for (let a = 0; a < count; a += 1)
          for (let b = 0; b < a; b += 1) {
            weight[a * count + b] = numbers[a * count + b] ?? 0;
            weight[b * count + a] = numbers[a * count + b] ?? 0;
          }
        return { count, weight };
      }),
  );

describe("the best pairs", () => {
  it("weigh as much as any set of pairs can", () => {
    fc.assert(
      fc.property(graph, ({ count, weight }) => {
        const all = Array.from({ length: count }, (_, node) => node);
        expect(total(count, weight, bestPairs(count, weight))).toBe(greatest(count, weight, all));
      }),
      { numRuns: 400 },
    );
  });

  it("come one by one: so many of the gains are what so many pairs can weigh", () => {
    const greatestOf = (
      count: number,
      weight: Int32Array,
      left: readonly number[],
      pairs: number,
    ): number => {
      if (pairs === 0) return 0;
      const [a, ...others] = left;
      if (a === undefined) return -Infinity;
      let best = greatestOf(count, weight, others, pairs);
      others.forEach((b, index) => {
        const own = weight[a * count + b] ?? 0;
        if (own > 0)
          best = Math.max(best, own + greatestOf(count, weight, others.toSpliced(index, 1), pairs - 1));
      });
      return best;
    };
    fc.assert(
      fc.property(graph, ({ count, weight }) => {
        const all = Array.from({ length: count }, (_, node) => node);
        const gains: number[] = [];
        bestPairs(count, weight, gains);
        let sum = 0;
        gains.forEach((gain, index) => {
          sum += gain;
          expect(sum).toBe(greatestOf(count, weight, all, index + 1));
        });
      }),
      { numRuns: 300 },
    );
  });

  it("leave one over when their number is odd, and all when nothing is gained", () => {
    const triangle = Int32Array.from([0, 4, 5, 4, 0, 6, 5, 6, 0]);
    expect([...bestPairs(3, triangle)]).toEqual([-1, 2, 1]);
    expect([...bestPairs(2, new Int32Array(4))]).toEqual([-1, -1]);
    expect([...bestPairs(0, new Int32Array(0))]).toEqual([]);
  });
});
