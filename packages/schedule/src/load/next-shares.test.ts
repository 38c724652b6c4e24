import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainShare, nextShares, workSharesOf } from "./index.ts";

describe("the shares of the term to come", () => {
  const policy = { repay: 1, floor: 0.75, cap: 1.25 };
  const carried = (inspector: string, balance: number) => ({
    term: "t0",
    inspector,
    group: "east",
    minutes: 0,
    capacity: 1,
    expected: 0,
    balance,
  });
  const members = fc.array(
    fc.record({ balance: fc.integer({ min: -6000, max: 6000 }), halfDays: fc.integer({ min: 1, max: 200 }) }),
    { minLength: 1, maxLength: 8 },
  );

  it("add up to the work, keep to floor and cap, and never give more to who carries more", () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 100, max: 60_000 }), (people, minutes) => {
        const ledger = people.map(({ balance }, index) => carried(`I${index}`, balance));
        const next = nextShares(
          ledger,
          people.map(({ halfDays }, index) => ({ inspector: `I${index}`, group: "east", halfDays })),
          { east: minutes },
          policy,
        );
        const sum = next.reduce((whole, { target }) => whole + target, 0);
        expect(Math.abs(sum - minutes)).toBeLessThanOrEqual(people.length);
        for (const { fair, target } of next) {
          expect(target).toBeGreaterThanOrEqual(Math.floor(0.75 * fair) - 1);
          expect(target).toBeLessThanOrEqual(Math.ceil(1.25 * fair) + 1);
        }
        // Rounded fair shares may be equal where the capacities are not.
        const halfDays = (index: number): number | undefined => people[index]?.halfDays;
        const unfair = next.flatMap((a, one) =>
          next.filter(
            (b, other) =>
              halfDays(one) === halfDays(other) && a.carried > b.carried && a.target > b.target + 1,
          ),
        );
        expect(unfair).toEqual([]);
      }),
    );
  });

  it("reach the search as parts of an equal share of the half-days, part of a post included", () => {
    const next = nextShares(
      [carried("I1", 300), carried("I2", -300)],
      [
        { inspector: "I1", group: "east", halfDays: 100 },
        { inspector: "I2", group: "east", halfDays: 100, capacity: 50 },
      ],
      { east: 6000 },
      policy,
    );
    expect(next.map(({ fair, target }) => [fair, target])).toEqual([
      [4000, 3700],
      [2000, 2300],
    ]);
    expect(workSharesOf(next)).toEqual({ I1: 0.925, I2: 0.575 });
  });

  it("are explained term by term", () => {
    const entry = { ...carried("I1", 0), minutes: 610, expected: 700, balance: -90 };
    const ledger = [entry, { ...entry, term: "t1", minutes: 700, balance: -90 }];
    const [share] = nextShares(
      ledger,
      [{ inspector: "I1", group: "east", halfDays: 9 }],
      { east: 6030 },
      policy,
    );
    if (share === undefined) throw new TypeError("there is a share");
    expect(explainShare(share, ledger)).toEqual({
      zh: "均摊100小时30分钟；t0少担1小时30分钟；t1正好；累计少担1小时30分钟；本期应担100小时30分钟",
      en: "An equal share is 100 h 30 min; t0: 1 h 30 min less; t1: exactly the share; altogether 1 h 30 min less; the share to come is 100 h 30 min.",
    });
    expect(explainShare({ ...share, fair: 45 }, []).zh).toBe(
      "均摊45分钟；此前没有记录；本期应担100小时30分钟",
    );
  });

  it("refuse a policy out of its range", () => {
    expect(() => nextShares([], [], {}, { ...policy, cap: 0.9 })).toThrow(TypeError);
  });
});
