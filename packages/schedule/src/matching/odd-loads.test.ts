import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOfOddLoads } from "./odd-loads.ts";

interface Case {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly work: number;
  readonly singles: number;
  readonly breaks: readonly number[];
  readonly price: number;
}

/** The least cost by trying every way to share the work out. */
function leastByTrying({ least, most, work, singles, breaks, price }: Case): number {
  const costWith = (odd: number): number => {
    let sum = 0;
    for (let pair = 0; singles + 2 * pair < odd; pair += 1) sum += breaks[pair] ?? Infinity;
    return sum;
  };
  const share = (at: number, left: number, odd: number, missed: number): number => {
    if (at === least.length) return left === 0 ? price * missed + costWith(odd) : Infinity;
    let best = Infinity;
    for (let load = 0; load <= left; load += 1)
      best = Math.min(
        best,
        share(
          at + 1,
          left - load,
          odd + (load % 2),
          missed + Math.max(0, (least[at] ?? 0) - load, load - (most[at] ?? 0)),
        ),
      );
    return best;
  };
  return share(0, work, 0, 0);
}

const cases = fc
  .record({
    bounds: fc.array(fc.tuple(fc.nat(4), fc.nat(1)), { minLength: 1, maxLength: 4 }),
    within: fc.nat(),
    breaks: fc.array(fc.nat(300), { maxLength: 5 }),
    pairs: fc.nat(6),
    price: fc.constantFrom(1, 50, 200),
  })
  .map(({ bounds, within, breaks, pairs, price }): Case => {
    const least = bounds.map(([from]) => from);
    const most = bounds.map(([from, width]) => from + width);
    const [low, high] = [least, most].map((loads) => loads.reduce((sum, load) => sum + load, 0));
    const work = (low ?? 0) + (within % ((high ?? 0) - (low ?? 0) + 1));
    const made = Math.min(pairs, breaks.length, work >> 1);
    return {
      least,
      most,
      work,
      singles: work - 2 * made,
      breaks: breaks.toSorted((a, b) => a - b).slice(0, made),
      price,
    };
  });

describe("what odd loads cost", () => {
  it("is what the cheapest way to share the work out costs", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { least, most, work, singles, breaks, price } = one;
        expect(costOfOddLoads(least, most, work, singles, breaks, price)).toBe(leastByTrying(one));
      }),
      { numRuns: 500 },
    );
  });

  it("is a pair parted when four visits in pairs are to be shared by two, one and three", () => {
    expect(costOfOddLoads([1, 3], [1, 3], 4, 0, [7, 9], 200)).toBe(7);
    expect(costOfOddLoads([1, 3], [1, 3], 4, 0, [700, 900], 200)).toBe(400);
    expect(costOfOddLoads([2, 2], [2, 2], 4, 0, [7, 9], 200)).toBe(0);
  });

  it("is not claimed where shares and work do not fit", () => {
    expect(costOfOddLoads([5, 5], [5, 5], 4, 0, [7], 200)).toBe(0);
  });
});
