import { defineZoneLayout, orThrow, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainObligation } from "../explaining/index.ts";
import { dutiesAroundVisits, dutyProgress } from "../progress/index.ts";
import type { AroundVisitRule, RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { planObligations } from "./plan-obligations.ts";

const ruled = (name: string, rule: RuleContent) =>
  sampleRule(rule, { id: `sample/${name}`, from: "2020-01-01" });
const proof = { zh: "记录", en: "record" };

const small = county({ zones: 1, institutions: 4, inspectors: 2 });

describe("what a visit brings with it", () => {
  const visit: Visit = {
    id: "V1",
    institution: "S001",
    inspectors: ["I01", "I02"],
    date: "2025-09-26",
    halfDay: "morning",
    kind: "comprehensive",
    items: [],
  };
  const around = (change: Partial<AroundVisitRule>): RuleContent => ({
    type: "around-visit",
    activity: "feedback",
    when: "after",
    within: 30,
    unit: "days",
    owedBy: "office",
    owedTo: "institution",
    proof,
    ...change,
  });
  const owed = (
    rules: readonly (readonly [string, RuleContent])[],
    more: Partial<ScheduleProblem> = {},
    visits = [visit],
  ) =>
    orThrow(
      dutiesAroundVisits(
        { ...small, rules: rules.map(([name, rule]) => ruled(name, rule)), ...more },
        visits,
      ),
    );

  it("is owed so many days before or after it, calendar days or workdays", () => {
    const due = (change: Partial<AroundVisitRule>) => owed([["one", around(change)]])[0]?.due;
    expect(due({})).toBe("2025-10-26");
    // The Sunday 28 September is worked, 1 to 8 October are off.
    expect(due({ within: 5, unit: "workdays" })).toBe("2025-10-10");
    expect(due({ when: "before", within: 5 })).toBe("2025-09-21");
    expect(due({ when: "before", within: 5, unit: "workdays" })).toBe("2025-09-19");
  });

  it("is owed by the visitors, the visited, their zone or the office, and for its kinds and institutions only", () => {
    const ids = (owedBy: AroundVisitRule["owedBy"]) => owed([["one", around({ owedBy })]])[0]?.owedBy.ids;
    expect([ids("inspector"), ids("institution"), ids("zone"), ids("office")]).toEqual([
      ["I01", "I02"],
      ["S001"],
      ["z01"],
      [],
    ]);
    expect(owed([["one", around({ visitKinds: ["special"] })]])).toEqual([]);
    expect(owed([["one", around({ among: { zones: ["z01"] } })]])).toHaveLength(1);
    expect(owed([["one", around({ among: { except: { zones: ["z01"] } } })]])).toEqual([]);
    expect(owed([["one", around({})]], {}, [{ ...visit, institution: "S9" }])).toEqual([]);
  });

  it("goes by the shortest of several times, and names the others", () => {
    const [feedback, ...others] = owed([
      ["thirty", around({})],
      ["ten", around({ within: 10 })],
    ]);
    expect(others).toEqual([]);
    expect(feedback).toMatchObject({
      id: "feedback/V1/after",
      rule: "sample/ten",
      due: "2025-10-06",
      forVisit: "V1",
    });
    expect(feedback?.weaker.map(({ rule, because }) => `${rule} ${because.zh}`)).toEqual([
      "sample/thirty 期限到2025-10-26，不早于2025-10-06",
    ]);
  });

  it("says which visit it belongs to, and names zones and schools", () => {
    const problem: ScheduleProblem = { ...small, rules: [ruled("one", around({ owedBy: "zone" }))] };
    const [opinion] = orThrow(dutiesAroundVisits(problem, [visit]));
    if (opinion === undefined) throw new Error("an opinion is owed");
    const why = explainObligation(opinion, problem);
    expect(why.summary.zh).toBe(
      "责任区“z01责任区”应在2025年9月26日至2025年10月26日内向示例第1单位提出反馈意见1次，最迟2025年10月26日",
    );
    expect(why.counted.map(({ zh }) => zh)).toEqual(["随督导“V1”而来"]);
    const orders = ruled("orders", {
      type: "cadence",
      activity: "planning",
      every: "term",
      atLeast: 1,
      owedBy: "institution",
      owedTo: "office",
      audience: ["primary"],
      proof,
    });
    const handedIn = orThrow(planObligations({ ...small, rules: [orders] }));
    const primary = small.register.institutions.filter(({ kind }) => kind === "primary").map(({ id }) => id);
    expect(new Set(handedIn.flatMap(({ owedBy }) => owedBy.ids))).toEqual(new Set(primary));
    const [first] = handedIn;
    expect(first && explainObligation(first, { ...small, rules: [orders] }).summary.zh).toContain(
      "示例第1单位应在2025—2026学年第一学期内完成拟订计划1次",
    );
  });

  it("waits for the notice of the year, by itself, when workdays are counted beyond the calendar", () => {
    const late = { ...visit, id: "late", date: "2026-12-30" };
    const early = { ...visit, id: "early", date: "2026-12-07" };
    const period = { from: "2026-12-01", until: "2026-12-31" };
    const rules = [ruled("one", around({ unit: "workdays", within: 5 }))];
    const found = dutiesAroundVisits({ ...small, period, rules }, [late, early]);
    expect(found.ok && found.value.map(({ forVisit, due }) => [forVisit, due])).toEqual([
      ["early", "2026-12-14"],
    ]);
    expect(found.ok && found.warnings.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["calendar-year-missing", "warning", ["visits", "late"]],
    ]);
  });

  it("is settled by its visit, and late after its day", () => {
    const [opinion] = owed([["one", around({})]]);
    if (opinion === undefined) throw new Error("an opinion is owed");
    const deed = { activity: "feedback", to: "S001" } as const;
    expect(dutyProgress([opinion], [{ ...deed, on: "2025-10-20" }], "2025-11-01")[0]?.state).toBe("done");
    expect(
      dutyProgress([opinion], [{ ...deed, on: "2025-10-30", duty: opinion.id }], "2025-11-01")[0],
    ).toMatchObject({
      state: "late",
      daysLate: 4,
    });
    expect(dutyProgress([opinion], [], "2025-11-01")[0]?.daysLate).toBe(6);
  });

  // regulations.md §1.2: numbers of the regional regulations.
  it.each<readonly [string, Partial<AroundVisitRule>, string]>([
    ["上海: opinion within 30 days of the end", { visitKinds: ["special", "comprehensive"] }, "2025-10-26"],
    [
      "浙江: report to the government within 30 days",
      { activity: "report", owedTo: "government" },
      "2025-10-26",
    ],
    [
      "重庆: preliminary opinion after special supervision within 5 days",
      { visitKinds: ["special"], within: 5 },
      "2025-10-01",
    ],
    [
      "重庆: after comprehensive supervision within 10 days",
      { visitKinds: ["comprehensive"], within: 10 },
      "2025-10-06",
    ],
    [
      "a district: notice five workdays ahead",
      { activity: "notice", when: "before", within: 5, unit: "workdays" },
      "2025-09-19",
    ],
    [
      "a district: the school's own evaluation ten days ahead",
      { activity: "self-check", when: "before", within: 10, owedBy: "institution", owedTo: "office" },
      "2025-09-16",
    ],
  ])("can be said as in %s", (_, change, due) => {
    const kind = change.visitKinds?.[0] ?? "comprehensive";
    expect(owed([["one", around(change)]], {}, [{ ...visit, kind }]).map((one) => one.due)).toEqual([due]);
  });

  it("plans nothing and is no breach of a plan", () => {
    const problem: ScheduleProblem = {
      ...small,
      zones: defineZoneLayout({
        levels: ["责任区"],
        zones: { z01: { name: "一", members: { towns: ["z01镇"] } } },
      }),
      calendar: stateCouncilCalendar,
      rules: [ruled("one", around({}))],
    };
    expect(plan(problem).visits).toEqual([]);
    const check = orThrow(checkSchedule(problem, []));
    expect([check.ok, check.notChecked.map(({ rule }) => rule)]).toEqual([true, ["sample/one"]]);
  });
});
