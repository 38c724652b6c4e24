import { orThrow, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { rule } from "../../test/riverside.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { randomFrom } from "../generation/random.ts";
import { groupOfThree, nationalSchedule } from "../national/index.ts";
import { eventsFromReplan, planProgress, standingVisits } from "../progress/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

const problem = county({ zones: 2, institutions: 16, inspectors: 4, places: true });
const { visits } = plan(problem);
const today = "2026-03-16";
const since = "2026-03-23";
const handOver = { type: "visits-handed-over", from: "I01", to: "I03", since } as const;
const named = (id: string): string => problem.register.inspectors.find((one) => one.id === id)?.name ?? id;

interface Made {
  readonly value: Replan;
  readonly told: readonly string[];
  readonly codes: readonly string[];
}
function made(
  changes: readonly PlanChange[],
  options: Partial<ReplanOptions> = {},
  of: ScheduleProblem = problem,
  current: readonly Visit[] = visits,
): Made {
  const result = replan(of, current, changes, { today, ...options });
  if (!result.ok) throw new Error(result.issues[0].message.zh);
  const ours = result.warnings.filter(({ code }) => code.includes("handed"));
  return {
    value: result.value,
    told: ours.map(({ message }) => message.zh),
    codes: ours.map(({ code }) => code),
  };
}
const of = (id: string, all: readonly Visit[] = visits): readonly Visit[] =>
  all.filter(({ date, inspectors }) => date >= since && inspectors.includes(id));
const brokenIn = (all: readonly Visit[], by: ScheduleProblem = problem): readonly string[] => {
  const checked = checkSchedule(by, all);
  if (!checked.ok) throw new Error("The plan cannot be checked.");
  return checked.value.rules.flatMap(({ rule: id, level, violations }) =>
    level === "hard" ? violations.map(({ because }) => `${id} ${because.en}`) : [],
  );
};

describe("visits handed over to another inspector", () => {
  it("are all with the successor, on their own half-days where the successor is free then, and nothing else moves", () => {
    const { value, told } = made([handOver]);
    expect(of("I01").length).toBeGreaterThan(10);
    expect(told).toEqual([]);
    expect(of("I01", value.visits)).toEqual([]);
    expect(value.moved.map(({ from }) => from.id).toSorted()).toEqual(
      of("I01")
        .map(({ id }) => id)
        .toSorted(),
    );
    expect([value.status, value.lowerBound]).toEqual(["complete", value.moved.length]);
    expect(new Set(value.moved.map(({ because }) => because.zh))).toEqual(new Set([`移交给${named("I03")}`]));
    const busy = new Set(of("I03").map(({ date, halfDay }) => `${date} ${halfDay}`));
    const free = value.moved.filter(({ from }) => !busy.has(`${from.date} ${from.halfDay}`));
    expect(free.map(({ to }) => `${to.date} ${to.halfDay}`)).toEqual(
      free.map(({ from }) => `${from.date} ${from.halfDay}`),
    );
  });

  it("of some institutions are handed over by whoever has them, earlier ones are not", () => {
    const [place] = of("I01").map(({ institution }) => institution);
    const { value } = made([{ type: "visits-handed-over", institutions: [place ?? ""], to: "I03", since }]);
    const there = value.visits.filter(({ institution }) => institution === place);
    expect(there.filter(({ date }) => date >= since).every(({ inspectors }) => inspectors[0] === "I03")).toBe(
      true,
    );
    expect(value.moved.every(({ from }) => from.institution === place && from.date >= since)).toBe(true);
    expect(there.filter(({ date }) => date < since)).toEqual(
      visits.filter(({ institution, date }) => institution === place && date < since),
    );
  });

  it("are exchanged by two such changes, each on its own half-day", () => {
    const { value, told } = made([handOver, { ...handOver, from: "I03", to: "I01" }]);
    expect(told).toEqual([]);
    expect(value.moved).toHaveLength(of("I01").length + of("I03").length);
    expect(value.moved.every(({ from, to }) => from.date === to.date && from.halfDay === to.halfDay)).toBe(
      true,
    );
  });

  it("go to who joins when somebody leaves, in one call, and the log goes on under their ids", () => {
    const person = problem.register.inspectors.find(({ id }) => id === "I01");
    if (person === undefined) throw new Error("Nobody leaves.");
    const newcomer = { ...person, id: "I09", name: "孙丽", terms: [{ from: since, until: "2029-03-22" }] };
    const { value, told } = made([
      { type: "inspector-leaves", inspector: "I01", lastDay: "2026-03-22" },
      { type: "inspector-joins", inspector: newcomer },
      { ...handOver, to: "I09" },
    ]);
    expect(told).toEqual([]);
    expect(value.status).toBe("complete");
    expect(of("I09", value.visits).map(({ id, date, halfDay }) => `${id} ${date} ${halfDay}`)).toEqual(
      of("I01").map(({ id, date, halfDay }) => `${id} ${date} ${halfDay}`),
    );
    expect(value.lowerBound).toBe(value.moved.length);
    expect(value.told.filter(({ kind }) => kind === "inspector").map(({ id }) => id)).toEqual(["I01", "I09"]);
    const before = orThrow(planProgress(visits, [], today));
    const log = eventsFromReplan(before, value, "zh");
    const standing = standingVisits(orThrow(planProgress(visits, log, today)));
    const ahead = (all: readonly Visit[]): readonly string[] =>
      all.flatMap(({ id, date, inspectors }) =>
        date >= since ? [`${id} ${date} ${inspectors.join()}`] : [],
      );
    expect(ahead(standing)).toEqual(ahead(value.visits));
  });

  it("of a joining inspector may follow later: the plan of the next change starts with them", () => {
    const first = made([handOver]).value;
    const { value, codes } = made([handOver], {}, first.problem, first.visits);
    expect([value.moved, codes]).toEqual([[], ["nothing-handed-over"]]);
  });
});

describe("visits that cannot be handed over", () => {
  const [first] = of("I01");
  if (first === undefined) throw new Error("I01 has no visits.");

  it("stay, and are named with the reason: recused, pinned, in days that are left alone, another zone", () => {
    const recusal = { inspector: "I03", institution: first.institution, ground: "own-post" } as const;
    const recused = made([{ type: "recusal", recusal }, handOver]);
    expect(recused.told[0]).toMatch(
      new RegExp(
        `^${first.date}(上午|下午).*没有移交给${named("I03")}：.*回避.*；期限内也没有别的半天$`,
        "u",
      ),
    );
    expect(recused.value.visits.find(({ id }) => id === first.id)).toEqual(first);
    const pins = [{ what: { visit: first.id }, by: "办公室", reason: "已通知" }];
    const pinned = made([handOver], { pins });
    expect([pinned.told.length, pinned.told[0]]).toEqual([1, expect.stringContaining("：已锁定")]);
    expect(pinned.value.visits.find(({ id }) => id === first.id)).toEqual(first);
    const frozen = made([handOver], { frozenUntil: first.date });
    expect(frozen.told[0]).toContain("：在不再变动的日子里");
    const elsewhere = made([{ ...handOver, to: "I02" }]);
    expect(elsewhere.told).toHaveLength(of("I01").length);
    expect(elsewhere.told[0]).toContain("不属于该单位的责任区");
    expect([elsewhere.value.moved, elsewhere.value.lowerBound]).toEqual([[], 0]);
  });

  it("are named with what lasts, the zone, and not with the hours in the way on one day", () => {
    const hours = {
      ...problem,
      register: {
        ...problem.register,
        inspectors: problem.register.inspectors.map((one) =>
          one.id === "I02" ? { ...one, weeklyTimes: [{ weekday: 5 as const }] } : one,
        ),
      },
    };
    const { told } = made([{ ...handOver, to: "I02" }], {}, hours);
    expect(told).toHaveLength(of("I01").length);
    expect(told.every((words) => words.includes("不属于该单位的责任区"))).toBe(true);
  });

  it("stay where the successor has no more visits to give in that month", () => {
    const limited = {
      ...problem,
      register: {
        ...problem.register,
        inspectors: problem.register.inspectors.map((one) =>
          one.id === "I03" ? { ...one, visitsAtMost: { perMonth: 6 } } : one,
        ),
      },
    };
    const { value, told } = made([handOver], {}, limited);
    expect(told.some((words) => words.includes("督导次数已到上限"))).toBe(true);
    expect(value.moved.length + told.length).toBe(of("I01").length);
    expect(brokenIn(value.visits, limited)).toEqual([]);
  });

  it("stay where a hard rule of the district's own is against it", () => {
    const never = rule(
      {
        type: "inspect",
        scope: "plan",
        inspect: ({ visits: all }) =>
          all
            .filter(
              ({ inspectors, institution }) => institution === first.institution && inspectors[0] === "I03",
            )
            .map(({ id }) => ({ visits: [id], because: { zh: "不去", en: `not there: ${id}` } })),
      },
      "hard",
      "never",
    );
    const own = { ...problem, rules: [...nationalSchedule.contributes, never] };
    const { visits: current } = plan(own);
    const { value, told } = made([handOver], {}, own, current);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((words) => words.includes("会违反本区自定的硬性规则"))).toBe(true);
    expect(brokenIn(value.visits, own)).toEqual(brokenIn(current, own));
    expect(value.moved.length).toBeGreaterThan(0);
  });

  it("keep to a budget: nothing changes when it is too small", () => {
    const { value } = made([handOver], { budget: { moved: 3 } });
    expect([value.status, value.moved.length, value.overBudget?.enough.moved]).toEqual([
      "refused",
      0,
      of("I01").length,
    ]);
  });
});

describe("groups handed over", () => {
  const extra = {
    id: "fire",
    months: [4],
    visits: { kind: "special", topic: "消防", institutions: ["S001", "S003"], inspectors: 2 },
  } as const;
  const grouped = {
    ...problem,
    rules: nationalSchedule.contributes.filter(({ id }) => id !== groupOfThree.id),
    extraVisits: [extra],
  };
  it("have one member replaced, or stay where the successor takes part already", () => {
    const { visits: current } = plan(grouped);
    const groups = current.filter(({ inspectors }) => inspectors.length > 1);
    const from = groups[0]?.inspectors[0] ?? "";
    const other = groups[0]?.inspectors[1] ?? "";
    const free = problem.register.inspectors
      .map(({ id }) => id)
      .find((id) => !groups[0]?.inspectors.includes(id));
    const { value } = made([{ ...handOver, from, to: free ?? "" }], {}, grouped, current);
    const after = value.visits.find(({ id }) => id === groups[0]?.id);
    expect(after?.inspectors).toEqual([free, other]);
    const beside = made([{ ...handOver, from, to: other }], {}, grouped, current);
    expect(beside.told.filter((words) => words.includes(groups[0]?.id ?? ""))).toEqual([
      expect.stringContaining("本来就参加"),
    ]);
  });
});

describe("two hand-overs of groups at once", () => {
  it("keep everybody's limit, of those too who stay in a group while they take over another", () => {
    let handed = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = randomFrom(seed * 977 + 5);
      const base = county({ zones: 1, institutions: 12, inspectors: 5 });
      const pairs = rule({ type: "group-size", visitKinds: ["routine"], atLeast: 2 });
      const limited = {
        ...base,
        period: { from: "2026-03-02", until: "2026-05-29" },
        rules: [...nationalSchedule.contributes, pairs],
        register: {
          ...base.register,
          inspectors: base.register.inspectors.map((one) => ({ ...one, visitsAtMost: { perWeek: 2 } })),
        },
      };
      const { visits: current } = plan(limited, { seed, maxMoves: 50 });
      const institutions = base.register.institutions.map(({ id }) => id).filter(() => random.below(2) === 0);
      const { value } = made(
        [
          { type: "visits-handed-over", to: "I01", since, institutions: ["S001", ...institutions] },
          { ...handOver, from: "I02", to: "I05" },
        ],
        {},
        limited,
        current,
      );
      handed += value.moved.length;
      const before = new Set(brokenIn(current, limited));
      expect(brokenIn(value.visits, limited).filter((one) => !before.has(one))).toEqual([]);
    }
    expect(handed).toBeGreaterThan(20);
  });
});

describe("a change that hands visits over", () => {
  it.each([
    [{ ...handOver, to: "I99" }, "change-inspector-unknown"],
    [{ ...handOver, from: "I99" }, "change-inspector-unknown"],
    [{ ...handOver, institutions: ["S999"] }, "change-institution-unknown"],
    [{ ...handOver, since: "2026-02-30" }, "change-day-invalid"],
    [{ ...handOver, to: "I01" }, "value-invalid"],
    [{ ...handOver, institutions: [] }, "value-invalid"],
    [{ type: "visits-handed-over", to: "I03", since }, "value-invalid"],
  ] as const)("is refused when it cannot be read: %j", (change, code) => {
    const result = replan(problem, visits, [change], { today });
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe("hand-overs by chance", () => {
  it("leave every visit with the successor or named, move nothing else, break nothing, and the bound is true", () => {
    let handed = 0;
    let staying = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = randomFrom(seed * 31);
      const rare = county({
        zones: 2,
        institutions: 10 + random.below(12),
        inspectors: 4 + random.below(4),
        recusals: true,
      });
      const tight = {
        ...rare,
        period: { from: "2026-03-02", until: "2026-04-30" },
        register: {
          ...rare.register,
          inspectors: rare.register.inspectors.map((one, index) =>
            index % 2 === 0 ? { ...one, visitsAtMost: { perWeek: 2 + random.below(3) } } : one,
          ),
        },
      };
      const { visits: current } = plan(tight, { seed, maxMoves: 100 });
      const people = tight.register.inspectors;
      const to = people[random.below(people.length)];
      const mates = people.filter((one) => one !== to && one.zones.some((zone) => to?.zones.includes(zone)));
      const from = mates[random.below(mates.length)];
      if (from === undefined || to === undefined) continue;
      const change = { ...handOver, from: from.id, to: to.id, since: "2026-03-18" };
      const { value, codes } = made([change], {}, tight, current);
      const meant = current.filter(
        ({ date, inspectors }) => date >= "2026-03-18" && inspectors.includes(from.id),
      );
      const now = new Map(value.visits.map((visit) => [visit.id, visit]));
      const left = meant.filter(({ id }) => now.get(id)?.inspectors.includes(from.id) === true);
      for (const { id } of meant.filter((visit) => !left.includes(visit)))
        expect(now.get(id)?.inspectors).toEqual([to.id]);
      expect(codes.filter((code) => code === "visit-not-handed-over")).toHaveLength(left.length);
      const others = replan(tight, current, [], { today });
      const alone = new Set(others.ok ? others.value.moved.map(({ from: was }) => was.id) : []);
      expect(
        value.moved.filter(({ from: was }) => !meant.some(({ id }) => id === was.id) && !alone.has(was.id)),
      ).toEqual([]);
      const before = new Set(others.ok ? brokenIn(others.value.visits, tight) : []);
      expect(brokenIn(value.visits, tight).filter((one) => !before.has(one))).toEqual([]);
      expect(value.lowerBound).toBeLessThanOrEqual(value.moved.length + value.withdrawn.length);
      expect(value.lowerBound).toBeGreaterThanOrEqual(meant.length - left.length);
      handed += meant.length - left.length;
      staying += left.length;
    }
    expect(handed).toBeGreaterThan(50);
    expect(staying).toBeGreaterThan(5);
  }, 60_000);
});
