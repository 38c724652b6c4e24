import { defineZoneLayout, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { personNamed } from "../../test/riverside.ts";
import { institutions, office, times, visitTo } from "../../test/work.ts";
import type { Distances } from "../distances.ts";
import type { RuleFacts } from "../rules/rule-facts.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { steerLoad, stretchWords, workloadOf, workPlacesOf } from "./index.ts";

describe("the work of an inspector", () => {
  it("counts the way of a day once, out, on to the next place and back", () => {
    const one = workloadOf([visitTo("a", "S1")], "I1", { institutions, office }, times);
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
      [visitTo("b", "S2", { halfDay: "afternoon" }), visitTo("a", "S1")],
      "I1",
      { institutions, office },
      times,
    );
    expect(two.travel).toBe(89);
    expect(two.byVisit["a"]).toBe(45 + 180);
    expect(two.byVisit["b"]).toBe(44 + 180);
  });

  it("leaves writing to the leader, and takes the usual way where a place is unknown", () => {
    const joined = visitTo("a", "S9", { inspectors: ["I2", "I1"], kind: "special" });
    expect(workloadOf([joined], "I1", { institutions, office }, times).total).toBe(60 + 240);
    expect(workloadOf([joined], "I2", { institutions, office }, times).total).toBe(60 + 240 + 60);
    expect(workloadOf([joined], "I3", { institutions, office }, times).total).toBe(0);
    expect(workloadOf([visitTo("a", "S1")], "I1", { institutions }, times).travel).toBe(60);
  });
});

describe("a visit of the whole day", () => {
  const wholeDay = visitTo("a", "S1", { wholeDay: true });
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
    const special = visitTo("a", "S1", { wholeDay: true, kind: "special" });
    expect(workloadOf([special], "I1", places, times).onSite).toBe(480);
  });

  it("has the minutes on site a district agrees for whole days, by kind", () => {
    const agreed = { ...times, onSiteWholeDay: { usual: 330, comprehensive: 400 } };
    const onSite = (change: Partial<Visit>): number =>
      workloadOf([visitTo("a", "S1", change)], "I1", places, agreed).onSite;
    expect(onSite({ wholeDay: true })).toBe(330);
    expect(onSite({ wholeDay: true, kind: "comprehensive" })).toBe(400);
    expect(onSite({ wholeDay: true, kind: "special" })).toBe(330);
    expect(onSite({ kind: "comprehensive" })).toBe(120);
    expect(
      workloadOf([visitTo("a", "S1", { wholeDay: true })], "I1", places, {
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
        visits: [wholeDay, visitTo("b", "S2", { wholeDay: true, kind: "special", date: "2026-03-11" })],
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
});

describe("ways that the district lists", () => {
  const person = personNamed("I1");
  const zones = defineZoneLayout({
    levels: ["责任区"],
    zones: { east: { name: "东片", members: { ids: ["S1", "S2"] } } },
  });
  const day = [visitTo("a", "S1"), visitTo("b", "S2", { halfDay: "afternoon" })];

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
      [visitTo("a", "S9")],
      "I1",
      { institutions, office, distances, zones, inspectors: [person] },
      times,
    );
    expect([load.travel, load.stretches.listed]).toEqual([120, 2]);
    const unlisted = workloadOf([visitTo("a", "S9")], "I1", { institutions, office, zones }, times);
    expect([unlisted.travel, unlisted.stretches.unknown]).toEqual([60, 2]);
    expect(stretchWords(unlisted.stretches).en).toBe("Ways: 2 of unknown length, at the agreed time.");
  });

  it("begin in the middle of the zone without an office, as plans do", () => {
    const load = workloadOf([visitTo("a", "S1")], "I1", { institutions, zones, inspectors: [person] }, times);
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
