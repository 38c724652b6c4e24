import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeTerm } from "./index.ts";

describe("the ledger", () => {
  const loads = fc.array(
    fc.record({
      inspector: fc.constantFrom("I1", "I2", "I3", "I4", "I5"),
      group: fc.constant("east"),
      minutes: fc.integer({ min: 0, max: 9000 }),
      capacity: fc.integer({ min: 1, max: 200 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const terms = fc.array(
    loads.map((all) =>
      all.filter((one, index) => all.findIndex((other) => other.inspector === one.inspector) === index),
    ),
    { minLength: 1, maxLength: 5 },
  );

  it("shares out exactly what was done, so that what some carry too much others carry too little", () => {
    fc.assert(
      fc.property(terms, (all) => {
        let ledger: ReturnType<typeof closeTerm> = [];
        all.forEach((term, index) => {
          const before = ledger;
          ledger = closeTerm(before, `t${index}`, term);
          const added = ledger.slice(before.length);
          const sum = (of: (entry: (typeof added)[number]) => number): number =>
            added.reduce((whole, entry) => whole + of(entry), 0);
          expect(sum(({ expected }) => expected)).toBe(sum(({ minutes }) => minutes));
          expect(ledger.slice(0, before.length)).toEqual(before);
          for (const entry of added) {
            const carried = before.findLast(({ inspector }) => inspector === entry.inspector)?.balance ?? 0;
            expect(entry.balance).toBe(carried + entry.minutes - entry.expected);
          }
        });
      }),
    );
  });

  it("asks nobody to make up for leave, and lets newcomers begin with nothing owed", () => {
    const ledger = closeTerm([], "t1", [
      { inspector: "away", group: "east", minutes: 1000, capacity: 50 },
      { inspector: "there", group: "east", minutes: 2000, capacity: 100 },
    ]);
    expect(ledger.map(({ balance }) => balance)).toEqual([0, 0]);
    const next = closeTerm(ledger, "t2", [
      { inspector: "there", group: "east", minutes: 1500, capacity: 100 },
      { inspector: "new", group: "east", minutes: 1500, capacity: 100 },
    ]);
    expect(next.at(-1)).toMatchObject({ inspector: "new", expected: 1500, balance: 0 });
  });
});
