import type { FollowUpRecord, IsoDate, ItemRef, VisitRecord } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksOf, problemHistories, sightingsOf, type ProblemHistory } from "./index.ts";

const OLD: ItemRef = "riverside/routine#fire-exit";
const NEW: ItemRef = "riverside/routine#exits";
const SITE = "s1";

/** What really happened to one exit of one school: days, in order, on which it was seen blocked, and on which a second look found it clear. */
interface Truth {
  readonly days: readonly { readonly blocked: boolean; readonly inspectors: number }[];
}

const truth: fc.Arbitrary<Truth> = fc.record({
  days: fc.array(fc.record({ blocked: fc.boolean(), inspectors: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 10,
  }),
});

function dayAt(index: number): IsoDate {
  return `2026-03-${String(index * 2 + 1).padStart(2, "0")}`;
}

interface Store {
  readonly visits: ReadonlyMap<string, VisitRecord>;
  readonly followUps: ReadonlyMap<string, FollowUpRecord>;
}

/** The records of each inspector's device; who sees the exit blocked on one day writes a record of his own. */
function devicesOf({ days }: Truth): readonly Store[] {
  const stores = [0, 1, 2].map(() => ({
    visits: new Map<string, VisitRecord>(),
    followUps: new Map<string, FollowUpRecord>(),
  }));
  let last: string | undefined;
  for (const [index, { blocked, inspectors }] of days.entries()) {
    const date = dayAt(index);
    for (let who = 0; who < inspectors; who += 1) {
      const store = stores[(index + who) % stores.length];
      const head = { institution: SITE, date, inspectors: [`i${who}`], goodPractice: [], items: [] } as const;
      if (blocked) {
        // The list was renamed halfway; some still write under the old name.
        const item = (index + who) % 2 === 0 ? OLD : NEW;
        const finding = {
          id: `f${index}-${who}`,
          item,
          aspect: "west.door",
          description: "出口上锁",
          severity: "major",
        } as const;
        const other = { ...finding, id: `g${index}-${who}`, aspect: "east.door" };
        store?.visits.set(`v${index}-${who}`, {
          ...head,
          id: `v${index}-${who}`,
          kind: "routine",
          findings: [finding, other],
        });
        last = finding.id;
      } else if (last !== undefined)
        store?.followUps.set(`u${index}-${who}`, {
          ...head,
          id: `u${index}-${who}`,
          rectifications: [{ finding: last, institution: SITE, status: "closed", verifiedOn: date }],
        });
    }
  }
  return stores;
}

function merge(one: Store, other: Store): Store {
  return {
    visits: new Map([...one.visits, ...other.visits]),
    followUps: new Map([...other.followUps, ...one.followUps]),
  };
}

function historiesOf({ visits, followUps }: Store): readonly ProblemHistory[] {
  return problemHistories(sightingsOf([...visits.values()]), checksOf([...followUps.values()]), {
    [OLD]: NEW,
  });
}

describe("devices that merge in random order", () => {
  it("come to one history of one problem, with the relapses that really happened", () => {
    fc.assert(
      fc.property(truth, fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 12 }), (story, meetings) => {
        const devices = [...devicesOf(story)];
        const meet = (a: number, b: number): void => {
          const [one, other] = [devices[a], devices[b]];
          if (one === undefined || other === undefined) return;
          // Each keeps its own order of what it had and what it got.
          devices[a] = merge(one, other);
          devices[b] = merge(other, one);
        };
        for (const [a, b] of meetings) meet(a, b);
        // In the end all have met, one after the other and back again.
        for (const [a, b] of [
          [0, 1],
          [1, 2],
          [0, 2],
          [0, 1],
        ] as const)
          meet(a, b);
        const [first, ...others] = devices.map((device) => historiesOf(device));
        for (const other of others) expect(other).toEqual(first);

        const west = first?.filter(({ aspect }) => aspect === "west.door") ?? [];
        const spells: boolean[] = [];
        for (const { blocked } of story.days)
          if (spells.at(-1) !== blocked && (blocked || spells.length > 0)) spells.push(blocked);
        const opened = spells.filter(Boolean).length;
        expect(west).toHaveLength(opened === 0 ? 0 : 1);
        expect(west[0]?.relapses ?? 0).toBe(Math.max(0, opened - 1));
        const status = spells.at(-1) === true ? "open" : "closed";
        expect(west[0]?.status).toBe(opened === 0 ? undefined : status);
        const seen = story.days.reduce((sum, { blocked, inspectors }) => sum + (blocked ? inspectors : 0), 0);
        expect(west[0]?.findings.length ?? 0).toBe(seen);
      }),
      { numRuns: 1000 },
    );
  });

  it("agree even where two people put one finding under different items or days", () => {
    const finding = fc.record({
      finding: fc.constantFrom("f1", "f2", "f3"),
      institution: fc.constant(SITE),
      item: fc.constantFrom(OLD, "riverside/routine#patrol" as const),
      date: fc.nat(9).map(dayAt),
    });
    const check = fc.record({
      finding: fc.constantFrom("f1", "f2", "f3"),
      date: fc.nat(9).map(dayAt),
      status: fc.constantFrom("closed", "partly" as const),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 6 }), fc.array(check, { maxLength: 4 }), (seen, checks) => {
        const merged = problemHistories(seen, checks);
        expect(problemHistories(seen.toReversed(), checks.toReversed())).toEqual(merged);
      }),
      { numRuns: 500 },
    );
  });
});
