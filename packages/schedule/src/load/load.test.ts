import { defineZoneLayout, type Inspector, type Institution, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routineVisit } from "../../test/riverside.ts";
import type { Distances } from "../distances.ts";
import type { RuleFacts } from "../rules/rule-facts.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import {
  capacityOf,
  closeTerm,
  explainShare,
  fairnessOf,
  halfDaysAtHand,
  nextShares,
  steerLoad,
  stretchWords,
  workloadOf,
  workPlacesOf,
  workSharesOf,
} from "./index.ts";

const times = { speed: 30, unknownWay: 60, onSite: { usual: 120, special: 240 }, writing: 40, followUp: 20 };
const office = { longitude: 117, latitude: 36 };
const at = (id: string, latitude: number): Institution => ({
  id,
  name: id,
  kind: "primary",
  nature: "public",
  students: {},
  coordinates: { longitude: 117, latitude },
});
// A tenth of a degree of latitude is 11.12 km: 22 minutes at 30 km/h.
const institutions = [at("S1", 36.1), at("S2", 36.2)];
const visit = (id: string, institution: string, change: Partial<Visit> = {}): Visit =>
  routineVisit({ id, institution, ...change });

describe("the work of an inspector", () => {
  it("counts the way of a day once, out, on to the next place and back", () => {
    const one = workloadOf([visit("a", "S1")], "I1", { institutions, office }, times);
    expect(one).toEqual({
      travel: 44,
      onSite: 120,
      writing: 40,
      followUp: 20,
      total: 224,
      stretches: { listed: 0, straight: 2, unknown: 0 },
      byVisit: { a: 224 },
    });
    const two = workloadOf(
      [visit("b", "S2", { halfDay: "afternoon" }), visit("a", "S1")],
      "I1",
      { institutions, office },
      times,
    );
    expect(two.travel).toBe(89);
    expect(two.byVisit["a"]).toBe(45 + 180);
    expect(two.byVisit["b"]).toBe(44 + 180);
  });

  it("leaves writing to the leader, and takes the usual way where a place is unknown", () => {
    const joined = visit("a", "S9", { inspectors: ["I2", "I1"], kind: "special" });
    expect(workloadOf([joined], "I1", { institutions, office }, times).total).toBe(60 + 240);
    expect(workloadOf([joined], "I2", { institutions, office }, times).total).toBe(60 + 240 + 60);
    expect(workloadOf([joined], "I3", { institutions, office }, times).total).toBe(0);
    expect(workloadOf([visit("a", "S1")], "I1", { institutions }, times).travel).toBe(60);
  });
});

describe("a visit of the whole day", () => {
  const wholeDay = visit("a", "S1", { wholeDay: true });
  const places = { institutions, office };

  it("has one way and, where nothing else is agreed, twice the minutes on site", () => {
    expect(workloadOf([wholeDay], "I1", places, times)).toEqual({
      travel: 44,
      onSite: 240,
      writing: 40,
      followUp: 20,
      total: 344,
      stretches: { listed: 0, straight: 2, unknown: 0 },
      byVisit: { a: 344 },
    });
    const special = visit("a", "S1", { wholeDay: true, kind: "special" });
    expect(workloadOf([special], "I1", places, times).onSite).toBe(480);
  });

  it("has the minutes on site a district agrees for whole days, by kind", () => {
    const agreed = { ...times, onSiteWholeDay: { usual: 330, comprehensive: 400 } };
    const onSite = (change: Partial<Visit>): number =>
      workloadOf([visit("a", "S1", change)], "I1", places, agreed).onSite;
    expect(onSite({ wholeDay: true })).toBe(330);
    expect(onSite({ wholeDay: true, kind: "comprehensive" })).toBe(400);
    expect(onSite({ wholeDay: true, kind: "special" })).toBe(330);
    expect(onSite({ kind: "comprehensive" })).toBe(120);
    expect(
      workloadOf([visit("a", "S1", { wholeDay: true })], "I1", places, {
        ...times,
        onSiteWholeDay: { comprehensive: 400 },
      }).onSite,
    ).toBe(240);
  });

  it("counts in the rule of shares as in the reckoning, its numbers changeable", () => {
    const targets = { targets: { I1: 0 }, tolerance: 0, unit: 1 };
    const minutes = (
      given: typeof times & { onSiteWholeDay?: { usual?: number; special?: number } },
      change = {},
    ) => {
      const rule = steerLoad(given, targets);
      const values = { ...rule.values, ...change };
      return rule.inspect({
        period: { from: "2026-03-01", until: "2026-03-31" },
        visits: [wholeDay, visit("b", "S2", { wholeDay: true, kind: "special", date: "2026-03-11" })],
        subject: "I1",
        register: { institutions, inspectors: [], recusals: [] },
        zones: { levels: ["责任区"], zones: {} },
        calendar: stateCouncilCalendar,
        terms: [],
        office,
        values,
      })[0]?.amount;
    };
    expect(steerLoad(times, targets).values).not.toHaveProperty("onSiteWholeDay");
    const rest = 44 + 89 + 2 * 60;
    expect(minutes(times)).toBe(rest + 240 + 480);
    const agreed = { ...times, onSiteWholeDay: { usual: 330, special: 400 } };
    expect(minutes(agreed)).toBe(rest + 330 + 400);
    expect(minutes(agreed, { onSiteWholeDay: 300, "onSiteWholeDay/special": 310 })).toBe(rest + 300 + 310);
    expect(minutes(times, { onSite: 100 })).toBe(rest + 200 + 480);
  });

  it("needs days at hand in both halves, when every visit lasts the whole day", () => {
    const person: Inspector = {
      id: "I1",
      name: "甲",
      status: "part-time",
      responsible: true,
      zones: [],
      unavailable: [{ from: "2026-03-02", until: "2026-03-02", halfDay: "morning", reason: "meeting" }],
    };
    const days = ["2026-03-02", "2026-03-03"];
    expect([halfDaysAtHand(person, days), halfDaysAtHand(person, days, { wholeDays: true })]).toEqual([3, 2]);
    expect(capacityOf(person, days, { post: 0.5, wholeDays: true })).toBe(1);
  });
});

describe("ways that the district lists", () => {
  const person: Inspector = { id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] };
  const zones = defineZoneLayout({
    levels: ["责任区"],
    zones: { east: { name: "东片", members: { ids: ["S1", "S2"] } } },
  });
  const day = [visit("a", "S1"), visit("b", "S2", { halfDay: "afternoon" })];

  it("count instead of great-circle distances, at the speed of roads, and the work says so", () => {
    // 20 km over the pass instead of 11, 15 km out; the way back from S2 is not listed: 22 km as the crow flies.
    const distances = { between: { S2: { S1: 20_000 } }, fromBase: { east: { S1: 15_000 } } };
    const places = { institutions, office, distances, zones, inspectors: [person] };
    const load = workloadOf(day, "I1", places, { ...times, roadSpeed: 60 });
    expect(load.stretches).toEqual({ listed: 2, straight: 1, unknown: 0 });
    // 35 km at 60 km/h and 22.2 km at 30 km/h.
    expect(load.travel).toBe(35 + 44);
    expect(workloadOf(day, "I1", places, times).travel).toBe(70 + 44);
    expect(stretchWords(load.stretches).zh).toBe("路程：2段按登记的里程，1段按直线距离");
  });

  it("reach places nobody knows on the map", () => {
    const distances = { fromBase: { east: { S9: 30_000 } } };
    const load = workloadOf(
      [visit("a", "S9")],
      "I1",
      { institutions, office, distances, zones, inspectors: [person] },
      times,
    );
    expect([load.travel, load.stretches.listed]).toEqual([120, 2]);
    const unlisted = workloadOf([visit("a", "S9")], "I1", { institutions, office, zones }, times);
    expect([unlisted.travel, unlisted.stretches.unknown]).toEqual([60, 2]);
    expect(stretchWords(unlisted.stretches).en).toBe("Ways: 2 of unknown length, at the agreed time.");
  });

  it("begin in the middle of the zone without an office, as plans do", () => {
    const load = workloadOf([visit("a", "S1")], "I1", { institutions, zones, inspectors: [person] }, times);
    // The middle lies halfway between S1 and S2: 5.6 km out and back.
    expect([load.travel, load.stretches.straight]).toEqual([22, 2]);
  });

  it("are what the rule of shares steers by", () => {
    const district = { register: { institutions, inspectors: [person], recusals: [] }, zones, office };
    const rule = steerLoad(times, { targets: { I1: 0 }, tolerance: 0, unit: 1 });
    const minutes = (distances?: Distances): number => {
      const facts: RuleFacts = {
        ...district,
        period: { from: "2026-03-01", until: "2026-03-31" },
        calendar: stateCouncilCalendar,
        terms: [],
        visits: day,
        subject: "I1",
        distances,
        values: rule.values ?? {},
      };
      return rule.inspect(facts)[0]?.amount ?? 0;
    };
    const places = { ...workPlacesOf(district), distances: { fromBase: { east: { S1: 60_000 } } } };
    expect(minutes()).toBe(workloadOf(day, "I1", workPlacesOf(district), times).total);
    expect(minutes(places.distances)).toBe(workloadOf(day, "I1", places, times).total);
    expect(minutes(places.distances)).toBeGreaterThan(minutes());
  });
});

describe("what an inspector can be asked to do", () => {
  const days = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"];
  const person: Inspector = { id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] };

  it("counts half-days on which they are engaged, not on leave and not held by anything else", () => {
    expect(halfDaysAtHand(person, days)).toBe(10);
    const held: Inspector = {
      ...person,
      leave: [{ from: "2026-03-09", until: "2026-03-09" }],
      unavailable: [
        { from: "2026-03-01", until: "2026-03-31", weekdays: [3], halfDay: "morning", reason: "teaching" },
      ],
    };
    expect(halfDaysAtHand(held, days)).toBe(7);
  });

  it("is less for part of a post and for a first term", () => {
    expect(capacityOf(person, days, { post: 0.5 })).toBe(5);
    expect(capacityOf(person, days, { post: 0.5, start: 0.6 })).toBe(3);
  });
});

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

describe("how even work is", () => {
  const loads = fc.array(
    fc.record({ minutes: fc.integer({ min: 1, max: 9000 }), capacity: fc.integer({ min: 1, max: 200 }) }),
    { minLength: 1, maxLength: 9 },
  );

  it("is perfect in every notion when each has their share, and in none of them otherwise", () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 1, max: 50 }), (some, factor) => {
        const even = fairnessOf(some.map(({ capacity }) => ({ capacity, minutes: factor * capacity })));
        expect(even).toMatchObject({ least: 1, most: 1, spread: 0, gini: 0, deviation: 0 });
        const fairness = fairnessOf(some);
        const zeros = [fairness?.spread, fairness?.gini, fairness?.deviation].filter(
          (one) => one === 0,
        ).length;
        expect([0, 3]).toContain(zeros);
      }),
    );
  });

  it("does not depend on the order, nor on the unit, and Gini is half the mean difference over the mean", () => {
    fc.assert(
      fc.property(loads, (some) => {
        const fairness = fairnessOf(some);
        expect(fairnessOf(some.toReversed())).toEqual(fairness);
        const parts = some.map(({ minutes, capacity }) => minutes / capacity);
        const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
        const differences = parts.flatMap((a) => parts.map((b) => Math.abs(a - b)));
        const gini = differences.reduce((sum, one) => sum + one, 0) / (2 * parts.length ** 2 * mean);
        expect(fairness?.gini).toBeCloseTo(gini, 5);
      }),
    );
  });

  it("is unknown without work or people", () => {
    expect(fairnessOf([])).toBeUndefined();
    expect(fairnessOf([{ minutes: 0, capacity: 10 }])).toBeUndefined();
  });
});

describe("a rule that steers minutes", () => {
  const rule = steerLoad(times, { targets: { I1: 500 }, tolerance: 60, unit: 30 });
  const facts = (visits: readonly Visit[], values = rule.values ?? {}, subject = "I1"): RuleFacts => ({
    period: { from: "2026-03-01", until: "2026-03-31" },
    visits,
    subject,
    register: { institutions, inspectors: [], recusals: [] },
    zones: { levels: ["责任区"], zones: {} },
    calendar: stateCouncilCalendar,
    terms: [],
    office,
    values,
  });
  const three = [
    visit("a", "S1"),
    visit("b", "S2", { date: "2026-03-11" }),
    visit("c", "S1", { date: "2026-03-12", kind: "special" }),
  ];

  it("counts the same minutes as the workload does, beyond the tolerance, in its unit", () => {
    const { total } = workloadOf(three, "I1", { institutions, office }, times);
    expect(total).toBe(837);
    expect(rule.inspect(facts(three))).toMatchObject([
      { visits: ["a", "b", "c"], inspectors: ["I1"], amount: Math.ceil((837 - 500 - 60) / 30) },
    ]);
    expect(rule.inspect(facts([]))).toMatchObject([{ visits: [], amount: Math.ceil((500 - 60) / 30) }]);
    expect(rule.inspect(facts(three.slice(0, 2)))).toEqual([]);
  });

  it("takes numbers that a district changed, and lets be who has no target", () => {
    expect(rule.inspect(facts(three, { ...rule.values, "target/I1": 837 }))).toEqual([]);
    expect(rule.inspect(facts(three, { ...rule.values, "onSite/special": 0 }))[0]?.amount).toBe(2);
    expect(rule.inspect(facts(three, rule.values, "I2"))).toEqual([]);
  });
});
