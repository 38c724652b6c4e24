import { formatYearTable } from "@supervision/reports";
import { yearTableForm } from "@supervision/reports/forms";
import { renderMarkdown } from "@supervision/reports/markdown";
import {
  extraVisitsOf,
  generateSchedule,
  planObligations,
  type ScheduleProblem,
} from "@supervision/schedule";
import { orThrow, VISIT_METHODS, zoneIdFor } from "@supervision/domain";
import { syntheticDistrict, syntheticTerms } from "@supervision/testing";
import { describe, expect, it } from "vitest";
import { huishan } from "./index.ts";

const view = huishan.on("2019-02-01");
const plan = view.yearPlans["huishan/year-plan"]?.edition;
if (plan === undefined) throw new Error("惠山 has no year plan");
const items = plan.rows.flatMap((row) => row.items);
const made = syntheticDistrict({
  seed: 7,
  institutions: 60,
  inspectors: 21,
  zones: 7,
  kinds: { primary: 6, "junior-middle": 3, "nine-year": 1 },
  year: 2018,
});
const named = items.find((item) => item.id === "apr-comprehensive")?.visits?.institutions ?? [];
const problem: ScheduleProblem = {
  period: { from: "2019-02-01", until: "2020-01-31" },
  register: {
    ...made.register,
    institutions: made.register.institutions.map((institution, index) => ({
      ...institution,
      name: named[index] ?? institution.name,
    })),
    inspectors: made.register.inspectors.map(
      ({ terms: _terms, certificate: _certificate, leave: _leave, ...inspector }) => inspector,
    ),
  },
  zones: view.zones,
  calendar: orPresent(view.calendars["work-calendar-cn/state-council"]),
  terms: [syntheticTerms(2018)[1], syntheticTerms(2019)[0]],
  rules: view.scheduleRules,
  rotations: plan.rotations ?? [],
  extraVisits: extraVisitsOf(plan),
};
const outcome = orThrow(generateSchedule(problem, { seed: 1 }));
if (outcome.status === "cancelled") throw new Error("not called off");
const visits = outcome.visits;

function orPresent<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("missing");
  return value;
}

describe("惠山区 2019", () => {
  it("H1 owes a monthly report and a yearly summary of every inspector to the office", () => {
    const owed = orThrow(planObligations(problem)).filter(
      (one) => one.activity === "report" || one.activity === "summary",
    );
    const ofFirst = owed.filter((one) => one.owedBy.ids.includes(made.register.inspectors[0]?.id ?? ""));
    expect(ofFirst.filter((one) => one.activity === "report").length).toBeGreaterThanOrEqual(9);
    expect(ofFirst.filter((one) => one.activity === "summary").map((one) => one.during.until)).toContain(
      "2019-12-31",
    );
  });

  it("H2 owes 五个一: visit, meeting and report a month, summary and appraisal a year, each with what proves it", () => {
    const rules = Object.values(view.scheduleRules).filter((rule) => rule?.plugin === "huishan");
    const ones = rules.map((rule) =>
      rule?.edition.rule.type === "cadence"
        ? `${rule.title} ${rule.edition.rule.every} ${rule.edition.rule.proof.zh}`
        : "",
    );
    expect(ones.toSorted()).toEqual(
      [
        "一月一例会 month 例会纪要",
        "一月一报告 month 月督导报告",
        "一月一督导 month 督导记录",
        "一年一总结 year 年度总结",
        "一年一考核 year 年度考核表",
      ].toSorted(),
    );
  });

  it("H3 makes joint visits by inspectors of two zones", () => {
    const joint = visits.filter((visit) => visit.kind === "joint");
    expect(joint).toHaveLength(7);
    for (const visit of joint) {
      const zones = visit.inspectors.map((id) =>
        made.register.inspectors
          .find((one) => one.id === id)
          ?.zones.map((zone) => zoneIdFor(view.zones, zone)),
      );
      expect(new Set(zones.flat()).size, visit.id).toBeGreaterThanOrEqual(2);
    }
  });

  it("H4 looks at every one of the eight items of every school each term", () => {
    const term = { from: "2019-09-01", until: "2020-01-31" };
    for (const school of made.register.institutions.slice(0, 10)) {
      const seen = visits
        .filter((visit) => visit.institution === school.id && visit.date >= term.from)
        .flatMap((visit) => visit.items);
      expect(new Set(seen).size, school.id).toBe(8);
    }
    expect(Object.keys(VISIT_METHODS)).toHaveLength(6);
  });

  it("H5 supervises seven named schools comprehensively in April, each with three inspectors", () => {
    const comprehensive = visits.filter((visit) => visit.kind === "comprehensive");
    expect(comprehensive.map((visit) => visit.date.slice(0, 7))).toEqual(
      Array.from({ length: 7 }, () => "2019-04"),
    );
    expect(comprehensive.every((visit) => visit.inspectors.length >= 3)).toBe(true);
    const names = comprehensive.map(
      (visit) => problem.register.institutions.find((one) => one.id === visit.institution)?.name,
    );
    expect(new Set(names)).toEqual(new Set(named));
  });

  it("H6 makes the four special supervisions in their months", () => {
    const special = visits.filter((visit) => visit.kind === "special");
    const months = new Map(special.map((visit) => [visit.topic, visit.date.slice(0, 7)]));
    expect(Object.fromEntries(months)).toEqual({
      春季开学: "2019-02",
      课业负担: "2019-06",
      秋季开学: "2019-09",
      科学实验: "2019-10",
    });
  });

  it("H7 reviews data of quality balance with the indicators it has", () => {
    expect(items.find((item) => item.id === "oct-data")?.activity).toBe("data-review");
    expect(Object.keys(view.indicators).filter((id) => id.startsWith("quality-balance/"))).toHaveLength(7);
  });

  it("H8, H9 hold the yearly assessment of schools, the cases and the monthly recommendation in the plan", () => {
    expect(items.filter((item) => item.activity === "publicity")).toHaveLength(7);
    expect(items.filter((item) => item.activity === "appraisal")).toHaveLength(1);
    expect(items.filter((item) => item.activity === "research")).toHaveLength(1);
  });

  it("H10 has 34 items in 11 rows, in the order of the original", () => {
    expect(plan.rows.map((row) => `${row.label} ${row.items.length}`)).toEqual([
      "2月 2",
      "3月 3",
      "4月 4",
      "5月 3",
      "6月 3",
      "7-8月 2",
      "9月 3",
      "10月 5",
      "11月 3",
      "12月 3",
      "1月 3",
    ]);
    const form = orPresent(view.reportTemplates[yearTableForm.id]?.edition);
    const table = renderMarkdown(formatYearTable(form, plan));
    expect(table.match(/\d、/g)).toHaveLength(34);
  });

  it("H11 trains by network, in the city and outside, and files in summer and January", () => {
    expect(items.filter((item) => item.activity === "training").map((item) => item.id)).toEqual([
      "mar-training",
      "apr-training",
      "summer-training",
      "oct-training",
      "nov-training",
      "dec-training",
    ]);
    expect(items.filter((item) => item.activity === "filing").map((item) => item.id)).toEqual([
      "summer-filing",
      "jan-filing",
    ]);
  });

  it("plans its whole year without breaking a hard rule", () => {
    expect(outcome.unscheduled).toEqual([]);
    expect(outcome.score.filter((score) => score.level === "hard" && score.violations > 0)).toEqual([]);
  });
});
