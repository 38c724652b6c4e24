import {
  defineZoneLayout,
  type HalfDay,
  type Inspector,
  type Institution,
  type Recusal,
  type Visit,
  workdaysIn,
} from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainUnscheduled } from "../explaining/explain-unscheduled.ts";
import { replan } from "../replanning/replan.ts";
import type { RuleContent, ScheduleRule } from "../rules/schedule-rule.ts";
import type { UnscheduledCode, UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";

const month = { from: "2026-03-02", until: "2026-03-31" };
const rule = (id: string, content: RuleContent): ScheduleRule => sampleRule(content, { id: `local/${id}` });
const monthly = rule("monthly", visitDuty());
const school = (number: number, more: Partial<Institution> = {}): Institution => ({
  id: `S${number}`,
  name: `第${number}小学`,
  kind: "primary",
  nature: "public",
  town: "东街",
  students: {},
  ...more,
});
const person = (number: number, more: Partial<Inspector> = {}): Inspector => ({
  id: `I${number}`,
  name: `督学${number}`,
  status: "part-time",
  responsible: true,
  zones: ["east"],
  ...more,
});
const problemOf = (
  people: readonly Inspector[],
  {
    schools = [school(1)],
    recusals = [],
    rules = [],
    duties = [monthly],
    ...more
  }: Omit<Partial<ScheduleProblem>, "rules"> & {
    readonly duties?: readonly ScheduleRule[];
    readonly rules?: readonly ScheduleRule[];
    readonly schools?: readonly Institution[];
    readonly recusals?: readonly Recusal[];
  } = {},
): ScheduleProblem => ({
  period: month,
  terms: [{ id: "spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
  register: { institutions: schools, inspectors: people, recusals },
  zones: defineZoneLayout({
    levels: ["责任区"],
    zones: {
      east: { name: "东片", members: { towns: ["东街"] } },
      west: { name: "西片", members: { towns: ["西街"] } },
    },
  }),
  calendar: stateCouncilCalendar,
  rules: [...duties, ...rules],
  ...more,
});
const away = { leave: [month] };
const expired = { certificate: { number: "1", validUntil: "2026-02-28" } };
const training = { unavailable: [{ ...month, reason: "training" as const }] };
const recusal = (inspector: string): Recusal => ({ inspector, institution: "S1", ground: "own-post" });
const visitedFor = (inspector: string): NonNullable<ScheduleProblem["history"]> => ({
  since: "2020-01-01",
  visits: ["2023-04-01", "2024-04-01", "2025-04-01"].map((date) => ({
    institution: "S1",
    date,
    kind: "routine" as const,
    inspectors: [inspector],
  })),
});
const rotation = rule("rotation", { type: "rotation", afterYears: 3 });

/** Hard violations that one more visit brings, by rule: every half-day of the window, every inspector of the zone. */
function candidates(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
): readonly { readonly inspector: string; readonly date: string; readonly broken: readonly string[] }[] {
  const days = workdaysIn(problem.calendar, left.period);
  if (!days.ok) throw new Error("No calendar.");
  const count = (planned: readonly Visit[]): ReadonlyMap<string, number> => {
    const check = checkSchedule(problem, planned);
    if (!check.ok) throw new Error(check.issues[0].message.en);
    return new Map(
      check.value.rules
        .filter(({ level }) => level === "hard")
        .map((one) => [one.rule, one.violations.length]),
    );
  };
  const before = count(visits);
  return problem.register.inspectors
    .filter(({ zones }) => zones.includes("east"))
    .flatMap(({ id: inspector }) =>
      days.value.flatMap((date) =>
        (["morning", "afternoon"] as const).map((halfDay: HalfDay) => {
          const visit: Visit = {
            id: "candidate",
            institution: left.institution,
            inspectors: [inspector],
            date,
            halfDay,
            kind: left.kind,
            items: [],
          };
          const broken = [...count([...visits, visit])]
            .filter(([id, violations]) => violations > (before.get(id) ?? 0))
            .map(([id]) => id);
          return { inspector, date, broken };
        }),
      ),
    );
}

const explained = (
  problem: ScheduleProblem,
): {
  readonly code: UnscheduledCode;
  readonly zh: string;
  readonly kinds: readonly string[];
  readonly ways: readonly string[];
  readonly proven: boolean;
} => {
  const made = plan(problem);
  const [left] = made.unscheduled;
  if (left === undefined) throw new Error("Everything has a place.");
  const { conflict, repairs, proven } = explainUnscheduled(problem, made.visits, left);
  return {
    code: left.reason.code,
    zh: left.reason.zh,
    kinds: [...new Set(conflict.map(({ kind }) => kind))].toSorted(),
    ways: [...new Set(repairs.map(({ kind }) => kind))].toSorted(),
    proven,
  };
};

describe("reason, conflict and ways out agree", () => {
  const cases: readonly (readonly [
    string,
    ScheduleProblem,
    UnscheduledCode,
    string,
    readonly string[],
    readonly string[],
  ])[] = [
    ["leave", problemOf([person(1, away)]), "all-on-leave", "请假", ["leave"], ["return-from-leave"]],
    ["other work", problemOf([person(1, training)]), "all-unavailable", "培训", ["busy"], ["free-half-day"]],
    ["an expired certificate", problemOf([person(1, expired)]), "not-engaged", "督学证", ["engagement"], []],
    [
      "independence",
      problemOf([person(1)], { recusals: [recusal("I1")] }),
      "all-recused",
      "回避",
      ["recusal"],
      [],
    ],
    [
      "rotation",
      problemOf([person(1)], { rules: [rotation], history: visitedFor("I1") }),
      "not-qualified",
      "1名须轮换",
      ["rule"],
      ["soften-rule"],
    ],
    [
      "rotation of one and the certificate of another",
      problemOf([person(1), person(2, expired)], { rules: [rotation], history: visitedFor("I1") }),
      "all-hindered",
      "1名须轮换，1名不在聘期或督学证有效期内",
      ["engagement", "rule"],
      ["soften-rule"],
    ],
    [
      "independence of one and leave of two",
      problemOf([person(1), person(2, away), person(3, away)], { recusals: [recusal("I1")] }),
      "all-hindered",
      "1名须回避，2名请假",
      ["leave", "recusal"],
      ["return-from-leave"],
    ],
    [
      "a limit in the register",
      problemOf([person(1, { visitsAtMost: { perMonth: 2 } })], {
        schools: [school(1), school(2), school(3)],
      }),
      "visits-at-most",
      "督学1每月最多2次",
      ["visit", "visits-at-most"],
      ["one-more-visit"],
    ],
    [
      "a limit in a rule",
      problemOf([person(1)], {
        schools: Array.from({ length: 6 }, (_, index) => school(index + 1)),
        rules: [rule("cap", { type: "visits-at-most", perWeek: 1 })],
      }),
      "visits-at-most",
      "督学1每周最多1次",
      ["rule", "visit"],
      ["one-more-visit", "soften-rule"],
    ],
    [
      "too many visits",
      problemOf([person(1, { leave: [{ from: "2026-03-03", until: "2026-03-31" }] })], {
        schools: [school(1), school(2), school(3)],
      }),
      "no-free-half-day",
      "须督导3次，督学只有2个半天",
      ["leave", "visit"],
      ["return-from-leave"],
    ],
    [
      "a zone without inspectors",
      problemOf([person(1, { zones: ["west"] })]),
      "no-inspector-in-zone",
      "没有督学",
      [],
      ["help-from-zone"],
    ],
    [
      "a school in no zone",
      problemOf([person(1)], { schools: [school(1, { town: "别处" })] }),
      "institution-unplaced",
      "不属于",
      [],
      [],
    ],
  ];
  it.each(cases)("about %s", (_, problem, code, words, kinds, ways) => {
    const found = explained(problem);
    expect(found.code).toBe(code);
    expect(found.zh).toContain(words);
    expect(found.kinds).toEqual(kinds);
    expect(found.proven).toBe(true);
    for (const way of ways) expect(found.ways).toContain(way);
  });

  it("about a group of which nobody may be the leader", () => {
    const leader = rule("leader", {
      type: "qualification",
      needs: "status",
      of: "leader",
      statuses: ["full-time"],
    });
    const found = explained(
      problemOf([person(1), person(2)], {
        rules: [leader],
        extraVisits: [
          { id: "x", months: [3], visits: { kind: "special", inspectors: 2, institutions: ["S1"] } },
        ],
      }),
    );
    expect([found.code, found.kinds]).toEqual(["not-qualified", ["rule"]]);
  });

  it("about time that is over: it is no matter of the register, and nothing can be moved", () => {
    const problem: ScheduleProblem = {
      ...problemOf([person(1)]),
      period: { from: "2026-03-02", until: "2026-04-30" },
    };
    const late = replan(problem, [], [], { today: "2026-04-08" });
    if (!late.ok) throw new Error(late.issues[0].message.en);
    expect(
      late.value.unscheduled.map(({ period, reason }) => [period.from.slice(0, 7), reason.code]),
    ).toEqual([["2026-03", "period-over"]]);
    const [left] = late.value.unscheduled;
    if (left === undefined) throw new Error("Everything has a place.");
    expect(left.reason.zh).toContain("2026-03-31");
    const why = explainUnscheduled(problem, late.value.visits, left);
    expect(why).toMatchObject({ conflict: [], repairs: [] });
    expect(why.text.zh).toContain("补做");
  });

  it("about a plan that has room: nothing is in the way, and the text says so", () => {
    const problem = problemOf([person(1)]);
    const [visit] = plan(problem).visits;
    if (visit === undefined) throw new Error("No visit was planned.");
    const left: UnscheduledVisit = {
      institution: "S1",
      rule: "local/monthly",
      kind: "routine",
      period: month,
      reason: { code: "no-free-half-day", zh: "没有空闲半天", en: "No half-day is free." },
    };
    const why = explainUnscheduled(problem, [], left);
    expect(why).toMatchObject({ conflict: [], proven: true });
    expect(why.text.zh).toContain("排得下");
  });
});

describe("what a reason claims", () => {
  const CAP = "structure/visits-at-most";
  const hindrance = fc.constantFrom(
    "none",
    "leave",
    "half",
    "training",
    "expired",
    "recused",
    "cap",
    "rotated",
  );
  it("is true of every half-day of the time, judged by the check", () => {
    const seen = new Set<UnscheduledCode>();
    fc.assert(
      fc.property(
        fc.array(hindrance, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 4 }),
        (hindrances, schools) => {
          const days = { from: "2026-03-02", until: "2026-03-04" };
          const people = hindrances.map((one, index) =>
            person(index + 1, {
              ...(one === "leave" ? away : {}),
              ...(one === "half" ? { leave: [{ from: "2026-03-03", until: "2026-03-31" }] } : {}),
              ...(one === "training" ? training : {}),
              ...(one === "expired" ? expired : {}),
              ...(one === "cap" ? { visitsAtMost: { perWeek: 1 } } : {}),
            }),
          );
          const rotated = hindrances.indexOf("rotated");
          const problem = problemOf(people, {
            duties: [],
            extraVisits: [
              {
                id: "x",
                months: [],
                during: days,
                visits: {
                  kind: "requested",
                  institutions: Array.from({ length: schools }, (_, index) => `S${index + 1}`),
                },
              },
            ],
            schools: Array.from({ length: schools }, (_, index) => school(index + 1)),
            recusals: hindrances.flatMap((one, index) =>
              one === "recused" ? [recusal(`I${index + 1}`)] : [],
            ),
            rules: rotated < 0 ? [] : [rotation],
            ...(rotated < 0 ? {} : { history: visitedFor(`I${rotated + 1}`) }),
          });
          const made = plan(problem);
          for (const left of made.unscheduled) {
            seen.add(left.reason.code);
            const tried = candidates(problem, made.visits, left);
            expect(tried.length).toBeGreaterThan(0);
            expect(tried.filter(({ broken }) => broken.length === 0)).toEqual([]);
            const byCap = tried.filter(({ broken }) => broken.every((one) => one === CAP));
            expect(byCap.length > 0).toBe(left.reason.code === "visits-at-most");
            const counted = hindrances.map((one) =>
              left.institution === "S1" || (one !== "recused" && one !== "rotated") ? one : "none",
            );
            const mayNever = counted.every((one) =>
              ["leave", "training", "expired", "recused", "rotated"].includes(one),
            );
            expect(["no-free-half-day", "visits-at-most"].includes(left.reason.code)).toBe(!mayNever);
            expect(left.reason.code === "all-hindered").toBe(mayNever && new Set(counted).size > 1);
            const why = explainUnscheduled(problem, made.visits, left);
            expect(why.proven).toBe(true);
            expect(why.conflict.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 60, seed: 1 },
    );
    expect([...seen].toSorted()).toEqual([
      "all-hindered",
      "all-on-leave",
      "all-recused",
      "all-unavailable",
      "no-free-half-day",
      "not-engaged",
      "not-qualified",
      "visits-at-most",
    ]);
  });
});
