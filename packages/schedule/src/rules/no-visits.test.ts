import type { InstitutionKind, Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOneZone, personNamed, routineVisit, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { verdictOf } from "../../test/verdict.ts";
import {
  generateSchedule,
  type NoVisitsRule,
  planObligations,
  scheduleRuleKind,
  type ScheduleProblem,
} from "../index.ts";
import {
  atLeastMonthlyKindergarten,
  atLeastMonthlySchool,
  nationalSchedule,
  noVisitsOnChildrensDay,
} from "../national/index.ts";

function quiet(rule: Partial<NoVisitsRule>, level: "hard" | "soft" = "hard") {
  return sampleRule(
    { type: "no-visits", because: { zh: "期末考试", en: "final examinations" }, ...rule },
    { id: "sample/quiet", title: "考试周不到校督导", level, weight: 7 },
  );
}

function problemOf(
  kinds: readonly InstitutionKind[],
  rules: ScheduleProblem["rules"],
  period = { from: "2026-05-25", until: "2026-06-30" },
): ScheduleProblem {
  const institutions = kinds.map((kind, index) =>
    schoolNamed(`S${index + 1}`, { name: `单位${index + 1}`, kind }),
  );
  return inOneZone(institutions, [personNamed("I1")], rules, { period });
}

const broken = (problem: ScheduleProblem, visits: readonly Visit[], rule: string): readonly string[] =>
  verdictOf(problem, visits, rule).broken;
const visitOn = (date: string, to = "S1"): Visit => routineVisit({ institution: to, date });

describe("Children's Day", () => {
  const problem = problemOf(
    ["kindergarten", "primary", "teaching-point", "junior-middle", "nine-year"],
    nationalSchedule.contributes,
    {
      from: "2026-06-01",
      until: "2026-06-05",
    },
  );

  it("takes 1 June from kindergartens and primary schools, and from no others", () => {
    const visits = ["S1", "S2", "S3", "S4", "S5"].map((id) => visitOn("2026-06-01", id));
    expect(broken(problem, visits, noVisitsOnChildrensDay.id)).toEqual([
      "2026年6月1日上午单位1不安排督导：儿童节",
      "2026年6月1日上午单位2不安排督导：儿童节",
      "2026年6月1日上午单位3不安排督导：儿童节",
    ]);
  });

  it("is kept by every plan", () => {
    const made = generateSchedule({ ...problem, rules: [...nationalSchedule.contributes] }, { seed: 3 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
    const places = made.value.visits
      .filter(({ date }) => date === "2026-06-01")
      .map(({ institution }) => institution);
    expect(places.filter((id) => ["S1", "S2", "S3"].includes(id))).toEqual([]);
  });
});

describe("days without visits", () => {
  it("are weeks counted from either end of a term, for the kinds they name", () => {
    const rule = quiet({ weeksOfTerm: [-1, 14], audience: ["senior-middle"] });
    const problem = problemOf(["senior-middle", "primary"], [rule]);
    const days = ["2026-05-29", "2026-06-01", "2026-06-05", "2026-06-08", "2026-06-26", "2026-06-29"];
    const visits = days.flatMap((date) => [visitOn(date), visitOn(date, "S2")]);
    expect(broken(problem, visits, rule.id)).toEqual([
      "2026年6月1日上午单位1不安排督导：期末考试",
      "2026年6月5日上午单位1不安排督导：期末考试",
      "2026年6月29日上午单位1不安排督导：期末考试",
    ]);
  });

  it("make a month lapse that keeps too few teaching days, in what is owed and in the check alike", () => {
    const rule = quiet({ during: [{ from: "2026-06-01", until: "2026-06-26" }] });
    const problem = problemOf(["primary"], [rule, atLeastMonthlySchool]);
    const owed = planObligations(problem);
    expect(owed.ok && owed.value.map(({ during }) => during.label)).toEqual(["2026-05"]);
    expect(broken(problem, [visitOn("2026-05-26")], atLeastMonthlySchool.id)).toEqual([]);
  });

  it("cost their weight and stop nothing when the rule is soft", () => {
    const rule = quiet({ during: [{ from: "2026-06-01", until: "2026-06-30" }] }, "soft");
    const problem = problemOf(["kindergarten"], [rule, atLeastMonthlyKindergarten], {
      from: "2026-06-01",
      until: "2026-06-30",
    });
    const made = generateSchedule(problem, { seed: 1 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
    expect(made.value.status).toBe("complete");
    expect(made.value.score.find((one) => one.rule === rule.id)?.penalty).toBe(7);
  });

  it("may be half-days", () => {
    const rule = quiet({ yearly: [{ month: 6, day: 2 }], halfDay: "afternoon" });
    const problem = problemOf(["primary"], [rule]);
    const afternoon = { ...visitOn("2026-06-02"), halfDay: "afternoon" as const };
    expect(broken(problem, [afternoon], rule.id)).toHaveLength(1);
    expect(broken(problem, [visitOn("2026-06-02")], rule.id)).toEqual([]);
  });

  it("need weeks and days that exist", () => {
    expect(() => quiet({ weeksOfTerm: [0] })).toThrow(/rule-number-invalid/);
    expect(() => quiet({ yearly: [{ month: 13, day: 1 }] })).toThrow(/rule-number-invalid/);
  });

  it("can be changed by a district", () => {
    const edition = noVisitsOnChildrensDay.editions[0];
    if (edition === undefined) throw new Error("Expected an edition.");
    const changed = scheduleRuleKind.applyOverride(edition, {
      kind: "schedule-rule",
      target: noVisitsOnChildrensDay.id,
      basedOn: "2024-11",
      effective: { from: "2026-02-01" },
      source: {
        title: "示例区督导办法",
        issuedBy: "示例区教育督导室",
        authority: "district",
        issuedOn: "2026-01",
      },
      parameters: { audience: ["kindergarten"], during: [{ from: "2026-05-29", until: "2026-05-29" }] },
    });
    expect(changed.rule).toMatchObject({
      audience: ["kindergarten"],
      yearly: [{ month: 6, day: 1 }],
      during: [{ from: "2026-05-29", until: "2026-05-29" }],
    });
  });

  it("are never visited by a generated plan, wherever they lie", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.integer({ min: -17, max: 17 }).filter((week) => week !== 0),
          { minLength: 1, maxLength: 6 },
        ),
        fc.constantFrom("morning" as const, "afternoon" as const, undefined),
        fc.nat(50),
        (weeksOfTerm, halfDay, seed) => {
          const rule = quiet({ weeksOfTerm, ...(halfDay === undefined ? {} : { halfDay }) });
          const problem = problemOf(
            ["primary", "junior-middle", "kindergarten"],
            [rule, atLeastMonthlySchool],
            {
              from: "2026-03-02",
              until: "2026-06-30",
            },
          );
          const made = generateSchedule(problem, { seed, maxMoves: 500 });
          if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
          expect(broken(problem, made.value.visits, rule.id)).toEqual([]);
          // What is owed and what the check counts is the same, so that a plan without left-overs is right.
          const short = broken(problem, made.value.visits, atLeastMonthlySchool.id);
          expect(short.length === 0 || made.value.unscheduled.length > 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
