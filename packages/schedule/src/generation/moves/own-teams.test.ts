import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { rule } from "../../../test/riverside.ts";
import { scattered } from "../../../test/scattered.ts";
import { checkSchedule } from "../../checking/check-schedule.ts";
import { measureSchedule } from "../../quality/index.ts";
import type { InspectRule, ScheduleRule, ScheduleRuleEdition } from "../../rules/schedule-rule.ts";
import { nationalSchedule } from "../../national/index.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";

const pairs = { type: "group-size", visitKinds: ["routine"], atLeast: 2 } as const;

/** 专兼搭配: nobody goes only with people of the same status. */
const mixed: InspectRule = {
  type: "inspect",
  scope: "institution",
  inspect: ({ visits, register }) =>
    visits
      .filter(
        ({ inspectors }) =>
          new Set(inspectors.map((id) => register.inspectors.find((one) => one.id === id)?.status)).size < 2,
      )
      .map(({ id }) => ({ visits: [id], because: { zh: "不是专兼搭配", en: "All of one status." } })),
};

/** 交叉督导: whoever serves the zone of an institution stays away from it. */
const crossed: InspectRule = {
  type: "inspect",
  scope: "institution",
  inspect: ({ visits, register }) =>
    visits
      .filter(({ kind, inspectors, institution }) => {
        const town = register.institutions.find(({ id }) => id === institution)?.town;
        return (
          kind === "sample/crossed" &&
          register.inspectors.some(
            ({ id, zones }) => inspectors.includes(id) && zones.some((own) => town === `${own}镇`),
          )
        );
      })
      .map(({ id }) => ({ visits: [id], because: { zh: "本区督学应回避", en: "Of its own zone." } })),
};

function editionOf({ editions }: ScheduleRule): ScheduleRuleEdition {
  const [first] = editions;
  if (first === undefined) throw new Error("The rule has an edition.");
  return first;
}

const district = (): ScheduleProblem => {
  const base = county({ zones: 3, institutions: 12, inspectors: 12 });
  return {
    ...base,
    period: { from: "2026-03-01", until: "2026-06-30" },
    register: {
      ...base.register,
      inspectors: base.register.inspectors.map((one, index) => ({
        ...one,
        status: index % 4 < 2 ? "full-time" : "part-time",
      })),
    },
  };
};

const broken = (problem: ScheduleProblem, visits: ReturnType<typeof plan>["visits"]): number => {
  const check = checkSchedule(problem, visits);
  const judged = check.ok ? check.value.rules.filter((one) => one.rule === "riverside/inspect") : [];
  if (judged.length === 0) throw new Error("The rule is judged.");
  return judged.reduce((sum, { violations }) => sum + violations.length, 0);
};

describe("rules of a district's own about who goes together", () => {
  it.each(["hard", "soft"] as const)("put groups together: full-time with part-time (%s)", (level) => {
    const base = district();
    const problem = {
      ...base,
      rules: [...nationalSchedule.contributes, rule(pairs), rule(mixed, level)],
    };
    const made = plan(problem, { seed: 1 });
    expect(made.unscheduled).toEqual([]);
    expect(made.visits.length).toBeGreaterThan(20);
    expect(broken(problem, made.visits)).toBe(0);
  });

  it.each([
    ["hard", 1],
    ["hard", 2],
    ["soft", 1],
    ["soft", 2],
  ] as const)("send others than the zone's own: inspection crosswise (%s, by %i)", (level, size) => {
    const base = scattered(district(), 1);
    const problem: ScheduleProblem = {
      ...base,
      rules: [
        ...nationalSchedule.contributes,
        rule({ type: "group-size", visitKinds: ["sample/crossed"], atLeast: size, acrossZones: true }),
        { ...rule(crossed, level), editions: [{ ...editionOf(rule(crossed, level)), weight: 1000 }] },
      ],
      extraVisits: [{ id: "crossed", months: [4], visits: { kind: "sample/crossed", inspectors: size } }],
    };
    const made = plan(problem, { seed: 1 });
    expect(made.visits.filter(({ kind }) => kind === "sample/crossed")).toHaveLength(12);
    expect(broken(problem, made.visits)).toBe(0);
    // Whoever comes from elsewhere may have a shorter way than the zone's own: the bound allows for it.
    const measured = measureSchedule(problem, made.visits);
    expect(measured).toMatchObject({ ok: true, value: { cost: made.quality?.cost } });
    expect(made.quality?.lowerBound).toBeLessThanOrEqual(made.quality?.cost ?? 0);
  });

  it("leave a visit of one inspector to the zone where no rule asks for others", () => {
    const base = scattered(district(), 1);
    const problem: ScheduleProblem = {
      ...base,
      rules: [
        ...nationalSchedule.contributes,
        rule({ type: "group-size", visitKinds: ["sample/crossed"], atLeast: 1, acrossZones: true }),
        rule({ ...crossed, inspect: () => [] }),
      ],
      extraVisits: [{ id: "crossed", months: [4], visits: { kind: "sample/crossed" } }],
    };
    const { visits } = plan(problem, { seed: 1 });
    const zones = new Map(base.register.inspectors.map(({ id, zones: own }) => [id, own]));
    const towns = new Map(base.register.institutions.map(({ id, town }) => [id, town]));
    expect(
      visits.filter(({ institution, inspectors }) =>
        inspectors.every((one) =>
          (zones.get(one) ?? []).every((zone) => towns.get(institution) !== `${zone}镇`),
        ),
      ),
    ).toEqual([]);
  });

  it("are asked no further than it takes to see that a place is no better", () => {
    const asked = { institution: 0, inspector: 0 };
    // Nothing keeps the first one, so that no place can be better.
    const always: InspectRule = {
      type: "inspect",
      scope: "institution",
      inspect: ({ visits }) => {
        asked.institution += 1;
        return visits.map(({ id }) => ({ visits: [id], because: { zh: "总是", en: "Always." } }));
      },
    };
    const slow: InspectRule = {
      type: "inspect",
      scope: "inspector",
      inspect: () => {
        asked.inspector += 1;
        return [];
      },
    };
    plan(
      {
        ...district(),
        rules: [
          ...nationalSchedule.contributes,
          rule(pairs),
          rule(always, "soft", "always"),
          rule(slow, "hard", "slow"),
        ],
      },
      { seed: 1, maxMoves: 5000 },
    );
    expect(asked.institution).toBeGreaterThan(1000);
    expect(asked.inspector).toBeLessThan(asked.institution / 2);
  });
});
