import { orThrow, type Visit } from "@supervision/domain";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import {
  drawCoverage,
  drawLoads,
  drawWeeks,
  inspectorLoads,
  planCalendar,
  visitCoverage,
  weekCounts,
} from "./index.ts";

const problem = county({ zones: 2, institutions: 12, inspectors: 4, places: true, leave: true });
const made = orThrow(generateSchedule(problem, { seed: 1 }));
if (made.status === "cancelled") throw new Error("not called off");
const { visits } = made;

const { window } = new JSDOM("");

describe("the data of displays", () => {
  it("have every visit in the load of each of its inspectors, month by month", () => {
    const loads = inspectorLoads(problem, visits);
    expect(loads.map(({ inspector }) => inspector)).toEqual(["I01", "I03", "I02", "I04"]);
    for (const { halfDays, months } of loads)
      expect(Object.values(months).reduce((a, b) => a + b, 0)).toBe(halfDays);
    expect(loads.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(
      visits.reduce((sum, { inspectors }) => sum + inspectors.length, 0),
    );
  });

  it("list inspectors without visits, and those of no zone last", () => {
    const [first] = problem.register.inspectors;
    if (first === undefined) throw new Error("an inspector");
    const register = {
      ...problem.register,
      inspectors: [{ ...first, id: "A00", zones: [] }, ...problem.register.inspectors],
    };
    const loads = inspectorLoads({ ...problem, register }, visits);
    expect(loads.at(-1)).toMatchObject({ inspector: "A00", halfDays: 0, zones: [] });
  });

  it("count every visit in one week, with the number of the week in its term", () => {
    const weeks = orThrow(weekCounts(problem, visits));
    expect(weeks.reduce((sum, week) => sum + week.visits, 0)).toBe(visits.length);
    expect(weeks[0]).toMatchObject({ monday: "2025-09-01", ofTerm: { term: "2025-autumn", week: 1 } });
    // The autumn term ends on 2026-01-30, a Friday; the week of the spring term's first day, a Tuesday, is its first.
    expect(weeks.find(({ monday }) => monday === "2026-02-02")?.ofTerm).toBeUndefined();
    expect(weeks.find(({ monday }) => monday === "2026-02-23")?.ofTerm).toEqual({
      term: "2026-spring",
      week: 1,
    });
    expect(weeks.find(({ monday }) => monday === "2025-10-06")?.visitingDays).toBe(3);
    for (const week of weeks)
      expect(Object.values(week.kinds).reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(
        week.visits,
      );
  });

  it("say of each institution what it is owed and what is planned", () => {
    const covered = orThrow(visitCoverage(problem, visits));
    expect(covered.flatMap(({ duties }) => duties).every(({ owed, planned }) => owed === planned)).toBe(true);
    const [left, ...others] = visits;
    if (left === undefined) throw new Error("a visit");
    const lacking = orThrow(visitCoverage(problem, others)).flatMap(({ institution, duties }) =>
      duties.filter(({ owed, planned }) => planned < owed).map(({ during }) => [institution, during.label]),
    );
    expect(lacking).toEqual([[left.institution, "2025-09"]]);
  });

  it("name leave, closed spans and holidays as time in which nothing is planned", () => {
    const calendar = planCalendar(problem, visits);
    expect(calendar.events).toHaveLength(visits.length);
    expect(new Set(calendar.blocks.map(({ because }) => because))).toEqual(
      new Set(["leave", "closed-span", "public-holiday"]),
    );
    for (const { from, until } of calendar.blocks)
      expect(from >= problem.period.from && from <= until && until <= problem.period.until).toBe(true);
    for (const block of calendar.blocks.filter(({ because }) => because === "public-holiday"))
      expect(
        calendar.events.some(
          ({ start }) => start.slice(0, 10) >= block.from && start.slice(0, 10) <= block.until,
        ),
      ).toBe(false);
  });
});

describe("a visit of the whole day", () => {
  const [first, second] = visits;
  if (first === undefined || second === undefined) throw new Error("two visits");
  const plan: readonly Visit[] = [
    { ...first, inspectors: ["I01"], date: "2025-09-10", halfDay: "morning", wholeDay: true },
    { ...second, inspectors: ["I01", "I02"], date: "2025-09-11", halfDay: "afternoon" },
  ];

  it("is two half-days of load and one visit of the week", () => {
    const [load] = inspectorLoads(problem, plan);
    expect(load).toMatchObject({ inspector: "I01", halfDays: 3, inGroups: 1, wholeDays: 1 });
    expect(load?.months["2025-09"]).toBe(3);
    expect(inspectorLoads(problem, plan)[2]).not.toHaveProperty("wholeDays");
    const weeks = orThrow(weekCounts(problem, plan));
    expect(weeks.find(({ monday }) => monday === "2025-09-08")?.visits).toBe(2);
  });

  it("is said in half-days beside its bar, in both languages", () => {
    const loads = inspectorLoads(problem, plan);
    expect(drawLoads(problem, loads)).toContain("单独督导2个半天");
    expect(drawLoads(problem, loads, { language: "en" })).toContain("2 half-days alone");
    expect(drawLoads(problem, inspectorLoads(problem, plan.slice(1)))).toContain("参加督导组1次");
  });

  it("reaches from the begin of the morning to the end of the afternoon on a calendar", () => {
    const { events } = planCalendar(problem, plan);
    expect(events[0]).toMatchObject({
      start: "2025-09-10T08:30",
      end: "2025-09-10T17:00",
      wholeDay: true,
    });
    expect(events[1]).toMatchObject({ start: "2025-09-11T14:00", end: "2025-09-11T17:00" });
    expect(events[1]).not.toHaveProperty("wholeDay");
    const early = planCalendar(problem, plan, { morning: ["07:30", "11:00"], afternoon: ["13:00", "16:15"] });
    expect(early.events[0]).toMatchObject({ start: "2025-09-10T07:30", end: "2025-09-10T16:15" });
  });
});

describe("time in which nothing is planned", () => {
  it("has the half-day, the weekdays and the reason of whoever cannot be had", () => {
    const { register } = problem;
    const busy = planCalendar(
      {
        ...problem,
        register: {
          ...register,
          inspectors: register.inspectors.map((one) =>
            one.id === "I01"
              ? {
                  ...one,
                  unavailable: [
                    {
                      from: "2025-09-01",
                      until: "2025-12-31",
                      weekdays: [3],
                      halfDay: "morning",
                      reason: "teaching",
                    },
                  ],
                }
              : one,
          ),
          institutions: register.institutions.map((one) =>
            one.id === "S001"
              ? {
                  ...one,
                  unavailable: [{ from: "2025-10-15", until: "2025-10-15", reason: "event", note: "运动会" }],
                }
              : one,
          ),
        },
      },
      [],
    ).blocks;
    expect(busy).toContainEqual({
      from: "2025-09-01",
      until: "2025-12-31",
      weekdays: [3],
      halfDay: "morning",
      because: "teaching",
      resource: "I01",
    });
    expect(busy).toContainEqual({
      from: "2025-10-15",
      until: "2025-10-15",
      because: "event",
      name: "运动会",
      institution: "S001",
    });
  });
});

describe("pictures of a year", () => {
  const hostile: Visit = {
    id: "V<1>",
    institution: "S001",
    inspectors: ["I01", "I02"],
    date: "2025-09-03",
    halfDay: "morning",
    kind: "special",
    items: [],
  };
  const renamed = {
    ...problem,
    register: {
      ...problem.register,
      institutions: problem.register.institutions.map((one) =>
        one.id === "S001" ? { ...one, name: `<script>"&\u0001甲` } : one,
      ),
      inspectors: problem.register.inspectors.map((one) =>
        one.id === "I01" ? { ...one, name: "<b>乙" } : one,
      ),
    },
  };
  const plan = [...visits.slice(0, -5), hostile];
  const pictures = [
    drawLoads(renamed, inspectorLoads(renamed, plan)),
    drawWeeks(orThrow(weekCounts(renamed, plan))),
    drawCoverage(renamed, orThrow(visitCoverage(renamed, plan))),
  ];

  it.each(pictures)("are well-formed, named for screen readers, and load nothing", (svg) => {
    const parser = new window.DOMParser();
    const parsed = parser.parseFromString(svg, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(parsed.documentElement.getAttribute("role")).toBe("img");
    expect(parsed.querySelector("title")?.textContent).toMatch(/督/);
    expect(parsed.querySelector("script, image, foreignObject, use, a")).toBeNull();
    expect(svg).not.toMatch(/href|url\(/);
    expect(svg).not.toContain("\u0001");
  });

  it.each(["loads", "weeks", "coverage"])("of %s stay as they were looked at", async (name) => {
    const index = ["loads", "weeks", "coverage"].indexOf(name);
    await expect(pictures[index]).toMatchFileSnapshot(`../../test/golden/${name}.svg`);
  });

  it("say in English what they say in Chinese", () => {
    const english = drawCoverage(problem, orThrow(visitCoverage(problem, plan)), { language: "en" });
    expect(english).toContain("5 missing");
    expect(english.replaceAll(/示例第\d+单位|z\d+责任区/g, "")).not.toMatch(/[一-鿿](?!.*font-family)/);
  });

  it("say hours and where the ways come from, when it is known how long work takes", () => {
    const times = { speed: 30, unknownWay: 60, onSite: { usual: 120 }, writing: 40, followUp: 20 };
    const listed = { ...problem, distances: { fromBase: { z01: { S001: 40_000 } } } };
    const [near] = inspectorLoads(problem, visits, times);
    const [far] = inspectorLoads(listed, visits, times);
    expect(near?.work?.stretches.listed).toBe(0);
    expect(far?.work?.stretches.listed).toBeGreaterThan(0);
    expect(far?.work?.total ?? 0).toBeGreaterThan(near?.work?.total ?? 0);
    const svg = drawLoads(listed, inspectorLoads(listed, visits, times));
    expect(svg).toContain(`（${Math.round((far?.work?.total ?? 0) / 60)}小时）`);
    expect(svg).toMatch(/路程：\d+段按登记的里程，\d+段按直线距离/u);
    const english = drawLoads(listed, inspectorLoads(listed, visits, times), { language: "en" });
    expect(english).toMatch(/Ways: \d+ as the district lists them/u);
    expect(inspectorLoads(problem, visits)[0]).not.toHaveProperty("work");
  });

  it("of nothing are drawn too", () => {
    expect(drawLoads(problem, [])).toContain("0名督学");
    expect(drawWeeks([])).toContain("0周");
    expect(drawCoverage(problem, [])).toContain("0所单位");
  });
});
