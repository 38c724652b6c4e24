import type { Inspector, Visit, VisitKind } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan as planned } from "../../test/plan.ts";
import { inOneZone, personNamed, routineVisit, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { verdictOf } from "../../test/verdict.ts";
import {
  type ExtraVisits,
  type QualificationRule,
  type RuleLevel,
  scheduleRuleKind,
  type ScheduleProblem,
} from "../index.ts";
import {
  atLeastMonthlyKindergarten,
  atLeastMonthlySchool,
  groupOfThree,
  oneVisitPerHalfDay,
} from "../national/index.ts";

const source = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2026-01",
} as const;

function asked(rule: Omit<QualificationRule, "type">, level: RuleLevel = "hard", name = "qualified") {
  return sampleRule(
    { type: "qualification", ...rule },
    { id: `sample/${name}`, title: "督学资格", level, weight: 3 },
  );
}

function problemOf(
  inspectors: readonly Inspector[],
  rules: readonly ReturnType<typeof asked>[],
  extraVisits: readonly ExtraVisits[] = [],
): ScheduleProblem {
  const institutions = [
    schoolNamed("K1", { name: "东街幼儿园", kind: "kindergarten" }),
    schoolNamed("S1", { name: "东街小学" }),
  ];
  const usual = [atLeastMonthlyKindergarten, atLeastMonthlySchool, groupOfThree, oneVisitPerHalfDay];
  return inOneZone(institutions, inspectors, [...usual, ...rules], { extraVisits });
}

const visitBy = (to: string, inspectors: Visit["inspectors"], kind: VisitKind = "routine"): Visit =>
  routineVisit({ institution: to, inspectors, date: "2026-03-11", kind });
const judged = (problem: ScheduleProblem, visits: readonly Visit[], rule = "sample/qualified") =>
  verdictOf(problem, visits, rule);
const planOf = (problem: ScheduleProblem, seed = 1) => planned(problem, { seed, maxMoves: 500 });

const preschool = asked({
  needs: "speciality",
  of: "someone",
  specialities: ["学前教育"],
  audience: ["kindergarten"],
});

describe("a speciality for kindergartens", () => {
  const people = [
    personNamed("甲", { specialities: ["数学"] }),
    personNamed("乙", { specialities: ["学前教育", "安全"] }),
    personNamed("丙"),
  ];

  it("is known to be there, known to be missing, or not recorded", () => {
    const problem = problemOf(people, [preschool]);
    expect(judged(problem, [visitBy("K1", ["乙"])])).toEqual({ broken: [], unclear: [] });
    expect(judged(problem, [visitBy("K1", ["甲"])]).broken).toEqual([
      "2026年3月11日到东街幼儿园：甲不符合“专长学前教育”",
    ]);
    expect(judged(problem, [visitBy("K1", ["丙"])])).toEqual({
      broken: [],
      unclear: ["1次督导的督学没有登记有关情况，未检查"],
    });
    expect(judged(problem, [visitBy("K1", ["甲", "乙"])])).toEqual({ broken: [], unclear: [] });
    expect(judged(problem, [visitBy("S1", ["甲"])])).toEqual({ broken: [], unclear: [] });
  });

  it("sends somebody who has it", () => {
    for (const seed of [1, 2, 3, 4]) {
      const plan = planOf(problemOf(people.slice(0, 2), [preschool]), seed);
      expect(plan.status).toBe("complete");
      expect(plan.visits.find(({ institution }) => institution === "K1")?.inspectors).toEqual(["乙"]);
    }
  });

  it("leaves the visit out, with the reason, when nobody of the zone has it", () => {
    const plan = planOf(problemOf(people.slice(0, 1), [preschool]));
    expect(plan.unscheduled.map(({ institution, reason }) => [institution, reason.code, reason.zh])).toEqual([
      ["K1", "not-qualified", "责任区1名督学都不能督导：1名不符合资格要求"],
    ]);
  });

  it("costs its weight and stops nothing when the rule is soft", () => {
    const soft = asked(
      { needs: "speciality", of: "someone", specialities: ["学前教育"], audience: ["kindergarten"] },
      "soft",
    );
    const plan = planOf(problemOf(people.slice(0, 1), [soft]));
    expect(plan.status).toBe("complete");
    expect(plan.score.find(({ rule }) => rule === "sample/qualified")?.penalty).toBe(3);
  });
});

describe("certificates, training and standing", () => {
  it("are told from what the register holds", () => {
    const certificate = asked({ needs: "certificate", of: "everyone" });
    const trained = asked({ needs: "training", of: "everyone", hours: 40 }, "hard", "trained");
    const people = [
      personNamed("甲", {
        certificate: { number: "1", validUntil: "2026-03-10" },
        training: [{ on: "2025-07-01", hours: 40 }],
      }),
      personNamed("乙", {
        certificate: { number: "2", validFrom: "2026-03-11" },
        training: [{ on: "2026-01-20", hours: 39 }],
      }),
      personNamed("丙"),
    ];
    const problem = problemOf(people, [certificate, trained]);
    const visits = [visitBy("K1", ["甲", "丙"])];
    expect(judged(problem, visits)).toEqual({
      broken: ["2026年3月11日到东街幼儿园：甲不符合“督学证在有效期内”"],
      unclear: [],
    });
    expect(judged(problem, visits, "sample/trained")).toEqual({
      broken: [],
      unclear: ["1次督导的督学没有登记有关情况，未检查"],
    });
    expect(judged(problem, [visitBy("S1", ["乙"])], "sample/trained").broken).toEqual([
      "2026年3月11日到东街小学：乙不符合“当年或上一年培训满40学时”",
    ]);
  });

  it("put a full-time or responsible inspector at the head of a group", () => {
    const lead = asked({ needs: "status", of: "leader", statuses: ["full-time"], visitKinds: ["special"] });
    const people = ["甲", "乙", "丙", "丁"].map((id) => personNamed(id));
    const extra: ExtraVisits = { id: "X", months: [3], visits: { kind: "special", institutions: ["S1"] } };
    const problem = problemOf(
      [...people, personNamed("戊", { status: "full-time", zones: [], responsible: false })],
      [lead],
      [extra],
    );
    const group = planOf(problem).visits.find(({ kind }) => kind === "special");
    expect(group?.inspectors[0]).toBe("戊");
    expect(judged(problem, [visitBy("S1", ["甲", "乙", "戊"], "special")]).broken).toEqual([
      "2026年3月11日到东街小学：甲不符合“专职督学”",
    ]);
    const alone = problemOf(people, [lead], [extra]);
    expect(planOf(alone).unscheduled.map(({ kind }) => kind)).toEqual(["special"]);
  });

  it("need a number of hours", () => {
    expect(() => asked({ needs: "training", of: "everyone" })).toThrow(/rule-number-invalid/);
  });

  it("can be changed by a district", () => {
    const [edition] = preschool.editions;
    if (edition === undefined) throw new Error("Expected an edition.");
    const changed = scheduleRuleKind.applyOverride(edition, {
      kind: "schedule-rule",
      target: preschool.id,
      basedOn: "2026-01",
      effective: { from: "2026-02-01" },
      source,
      importance: 70,
      parameters: { specialities: ["学前教育", "幼教"] },
    });
    expect(changed).toMatchObject({
      importance: 70,
      rule: { specialities: ["学前教育", "幼教"], audience: ["kindergarten"] },
    });
  });
});

describe("any hard rule of qualification", () => {
  it("is kept by every plan of single visits and groups", () => {
    const rule = fc.record(
      {
        needs: fc.constantFrom(
          "certificate" as const,
          "training" as const,
          "speciality" as const,
          "status" as const,
          "responsible" as const,
        ),
        of: fc.constantFrom("everyone" as const, "leader" as const, "someone" as const),
        visitKinds: fc.constantFrom<[VisitKind, ...VisitKind[]]>(["special"], ["routine", "joint"]),
        audience: fc.constantFrom(["kindergarten" as const], ["primary" as const]),
      },
      { requiredKeys: ["needs", "of"] },
    );
    const people = fc.array(
      fc.record(
        {
          status: fc.constantFrom("full-time" as const, "part-time" as const),
          responsible: fc.boolean(),
          zones: fc.constantFrom(["east"], []),
          specialities: fc.constantFrom(["甲"], ["乙"]),
          certificate: fc.constantFrom({ number: "1" }, { number: "1", validUntil: "2026-03-20" }),
          training: fc.constantFrom([{ on: "2025-05-01", hours: 20 }], []),
        },
        { requiredKeys: ["status", "responsible", "zones"] },
      ),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 3 }),
        people,
        fc.nat(30),
        (wanted, some, seed) => {
          const rules = wanted.map((one, index) =>
            asked(
              { ...one, hours: 20, specialities: ["甲"], statuses: ["full-time"] },
              "hard",
              `rule-${index}`,
            ),
          );
          const problem = problemOf(
            some.map((more, index) => personNamed(`P${index}`, more)),
            rules,
            [{ id: "X", months: [3], visits: { kind: "special" } }],
          );
          const plan = planOf(problem, seed);
          const broken = plan.score.filter(
            ({ rule: id, violations }) => id.startsWith("sample/") && violations > 0,
          );
          expect(broken).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
