import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connected } from "./connected.ts";

const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 });

describe("what hangs together by pairs", () => {
  it("has the lowest of its part in common, whatever the order of the pairs", () => {
    expect([...connected(6, [])]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([
      ...connected(6, [
        [5, 3],
        [1, 4],
        [3, 1],
      ]),
    ]).toEqual([0, 1, 2, 1, 1, 1]);
    fc.assert(
      fc.property(pairs, (all) => {
        const lowest = connected(10, all);
        for (const [a, b] of all) expect(lowest[a]).toBe(lowest[b]);
        for (const [at, low] of lowest.entries()) {
          expect(low).toBeLessThanOrEqual(at);
          expect(lowest[low]).toBe(low);
        }
        expect(connected(10, all.toReversed())).toEqual(lowest);
      }),
    );
  });
});
