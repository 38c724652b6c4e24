import { formatChineseDate } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { applyRepair } from "./repair.ts";
import { explainBreach } from "./explain-breach.ts";

const noAfternoons = sampleRule(
  {
    type: "inspect",
    scope: "institution",
    inspect: ({ visits }) =>
      visits
        .filter(({ halfDay }) => halfDay === "afternoon")
        .map(({ id, date }) => ({
          visits: [id],
          because: { zh: `${date}下午有督导`, en: `The visit ${id} is in the afternoon.` },
        })),
  },
  { id: "sample/no-afternoons", title: "下午不督导" },
);

const twiceAMonth = sampleRule(visitDuty({ atLeast: 2, countedMonths: "all-months" }), {
  id: "sample/twice",
  title: "每月两次",
});

const base = county({ zones: 1, institutions: 3, inspectors: 1 });
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-03-02", until: "2026-03-13" },
  register: {
    ...base.register,
    institutions: base.register.institutions.map((place) => ({ ...place, kind: "primary" as const })),
  },
  rules: [atLeastMonthlySchool],
};
const planned = plan(problem).visits.map((visit) => ({ ...visit, halfDay: "afternoon" as const }));
const spread = planned.map((visit, index) => ({ ...visit, date: `2026-03-0${3 + index}` }));
const ruled: ScheduleProblem = { ...problem, rules: [atLeastMonthlySchool, noAfternoons] };

describe("a breach of a hard rule in a plan from elsewhere", () => {
  it("is no conflict when the visits can be moved, and the way out moves them", () => {
    const why = explainBreach(ruled, spread, "sample/no-afternoons");
    if (!why.ok) throw new Error(why.issues[0].message.en);
    const { conflict, repairs, summary } = why.value;
    expect(conflict).toEqual([]);
    expect(summary.zh).toContain("违反硬性规则");
    expect(repairs.map(({ kind, price }) => [kind, price.movedVisits])).toEqual([
      ["move-visit", 1],
      ["move-visit", 3],
    ]);
    const [one, repair] = repairs;
    const [moved] = one?.edits.moved ?? [];
    expect(one?.words.zh).toBe(
      `示例第1单位2026年3月4日下午的督导改到${formatChineseDate(moved?.date ?? "")}上午，仍由示例督学1去`,
    );
    expect(summary.zh).toContain("违反硬性规则“下午不督导”（《滨江区督导办法》）：");
    expect(why.value.text.zh).not.toContain("（调整");
    if (repair === undefined) throw new Error("There is no way out.");
    const applied = applyRepair(ruled, spread, repair);
    const check = checkSchedule(ruled, applied.ok ? applied.value.visits : []);
    expect(check.ok && check.value.ok).toBe(true);
  });

  it("is a conflict of the rule with what takes the mornings", () => {
    const [only] = ruled.register.inspectors;
    if (only === undefined) throw new Error("No inspector.");
    const busy = [
      { from: "2026-03-01", until: "2026-03-31", halfDay: "morning", reason: "teaching" },
    ] as const;
    const taught = {
      ...ruled,
      register: { ...ruled.register, inspectors: [{ ...only, unavailable: busy }] },
    };
    const why = explainBreach(taught, spread, "sample/no-afternoons");
    if (!why.ok) throw new Error(why.issues[0].message.en);
    expect(why.value.conflict.map(({ kind }) => kind)).toEqual(["rule", "busy"]);
    expect(why.value.text.zh).toContain("上午任课");
  });

  it("cannot be explained where there is none", () => {
    const why = explainBreach(ruled, [], "sample/no-afternoons");
    expect(why.ok ? "" : why.issues[0].code).toBe("rule-not-broken");
  });

  it("is none of the visits that were made when others are missing", () => {
    const twice: ScheduleProblem = { ...problem, rules: [twiceAMonth] };
    const check = checkSchedule(twice, planned);
    expect(check.ok && check.value.ok).toBe(false);
    const why = explainBreach(twice, planned, "sample/twice");
    expect(why.ok ? "" : `${why.issues[0].code} ${why.issues[0].fix.zh}`).toBe(
      "rule-not-broken 缺少的督导用 explainUnscheduled 说明",
    );
  });
});
