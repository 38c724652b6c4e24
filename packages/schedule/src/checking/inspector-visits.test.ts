import { defineZoneLayout, type Inspector, orThrow, type Visit, workdaysIn } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleRule } from "../../test/sample-rule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { checkProblem } from "../problem/check-problem.ts";
import type { CadenceRule, RuleContent, ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { checkSchedule, type RuleResult } from "./check-schedule.ts";

const RULE = "sample/eight-a-month";

function local(id: string, rule: RuleContent): ScheduleRule {
  return sampleRule(rule, { id: `sample/${id}`, title: "每名督学每月下校督导不少于8次" });
}

const eight: CadenceRule = {
  type: "cadence",
  activity: "visit",
  every: "month",
  atLeast: 8,
  owedBy: "inspector",
  owedTo: "office",
  proof: { zh: "督导记录", en: "records of visits" },
};

const whole: Inspector = { id: "I1", name: "甲", status: "full-time", responsible: true, zones: ["east"] };
const other: Inspector = { id: "I2", name: "乙", status: "part-time", responsible: false, zones: ["east"] };
const people: readonly Inspector[] = [whole, other];

function asking(rule: Partial<CadenceRule> = {}, inspectors = people): ScheduleProblem {
  return {
    period: { from: "2026-03-01", until: "2026-04-30" },
    terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
    register: {
      institutions: [1, 2, 3].map((number) => ({
        id: `S${number}`,
        name: `第${number}小学`,
        kind: "primary",
        nature: "public",
        town: "东街",
        students: {},
      })),
      inspectors,
      recusals: [],
    },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: { east: { name: "东片", members: { towns: ["东街"] } } },
    }),
    calendar: stateCouncilCalendar,
    rules: [
      local("half-days", { type: "one-visit-per-half-day" }),
      local("monthly", { ...eight, atLeast: 1, owedTo: "institution", owedBy: "responsible-inspector" }),
      local("eight-a-month", { ...eight, ...rule }),
    ],
  };
}

/** So many visits of an inspector on the workdays of a month, one a day. */
function visits(inspector: string, month: string, count: number, kind: Visit["kind"] = "routine"): Visit[] {
  const days = orThrow(workdaysIn(stateCouncilCalendar, { from: `${month}-02`, until: `${month}-30` }));
  return days.slice(0, count).map((date, index) => ({
    id: `${inspector}-${date}`,
    institution: `S${(index % 3) + 1}`,
    inspectors: [inspector],
    date,
    halfDay: inspector === "I1" ? "morning" : "afternoon",
    kind,
    items: [],
  }));
}

function resultOf(problem: ScheduleProblem, of: readonly Visit[], rule = RULE): RuleResult | undefined {
  return orThrow(checkSchedule(problem, of)).rules.find((one) => one.rule === rule);
}

/** Who falls short when. */
function short(problem: ScheduleProblem, of: readonly Visit[]): readonly string[] | undefined {
  return resultOf(problem, of)?.violations.map(({ because }) => because.zh);
}

describe("so many visits of every inspector a month", () => {
  it("are counted for each who takes part, and who falls short is named with the numbers", () => {
    const made = [
      ...visits("I1", "2026-03", 8),
      ...visits("I1", "2026-04", 6),
      ...visits("I2", "2026-04", 8),
      ...visits("I2", "2026-03", 3),
    ];
    const result = resultOf(asking(), made);
    expect(result).toMatchObject({ level: "hard", satisfied: false, penalty: 7 });
    expect(result?.violations.map(({ because, inspectors }) => [inspectors, because])).toEqual([
      [
        ["I2"],
        {
          zh: "乙在2026年3月应督导至少8次，只有3次",
          en: "乙 is to make at least 8 visit(s) in 2026-03 and makes 3.",
        },
      ],
      [
        ["I1"],
        {
          zh: "甲在2026年4月应督导至少8次，只有6次",
          en: "甲 is to make at least 8 visit(s) in 2026-04 and makes 6.",
        },
      ],
    ]);
    expect(result?.violations[0]?.visits).toHaveLength(3);
    const { notChecked } = orThrow(checkSchedule(asking(), made));
    expect(notChecked.map(({ rule }) => rule)).toEqual([]);
    // Whoever comes along has been there too.
    const together = made.map((visit): Visit => ({ ...visit, inspectors: ["I1", "I2"] }));
    expect(resultOf(asking(), together)?.satisfied).toBe(true);
  });

  it("count the kinds the rule names, a term as a whole, and those who are responsible only where it says so", () => {
    const special = [...visits("I1", "2026-03", 8, "special"), ...visits("I1", "2026-04", 8)];
    expect(
      short(asking({ owedBy: "responsible-inspector", visitKinds: ["special"] }), [
        ...special,
        ...visits("I2", "2026-03", 1),
      ]),
    ).toEqual(["甲在2026年4月应督导至少8次，只有0次"]);
    const term = {
      ...asking({ every: "term", atLeast: 17 }),
      period: { from: "2026-03-01", until: "2026-06-30" },
    };
    expect(short(term, [...special, ...visits("I2", "2026-05", 17)])).toEqual([
      "甲在第二学期应督导至少17次，只有16次",
    ]);
  });

  it("are not asked of those who are away for most of it: on leave, not engaged, or elsewhere", () => {
    const inspectors: readonly Inspector[] = [
      whole,
      {
        ...whole,
        id: "L",
        name: "假",
        leave: [{ from: "2026-03-02", until: "2026-03-20" }],
      },
      {
        ...whole,
        id: "N",
        name: "新",
        terms: [{ from: "2026-03-20", until: "2029-03-19" }],
      },
      {
        ...whole,
        id: "E",
        name: "借",
        unavailable: [{ from: "2026-04-01", until: "2026-04-20", reason: "other" }],
      },
      {
        ...whole,
        id: "W",
        name: "周",
        leave: [{ from: "2026-03-09", until: "2026-03-13" }],
      },
    ];
    const none = (rule: Partial<CadenceRule> = {}): readonly string[] =>
      resultOf(asking(rule, inspectors), [])?.violations.map(
        ({ inspectors: [who = ""] = [], because }) => `${who} ${/2026-\d\d/.exec(because.en)?.[0] ?? ""}`,
      ) ?? [];
    expect(none()).toEqual([
      "I1 2026-03",
      "E 2026-03",
      "W 2026-03",
      "I1 2026-04",
      "L 2026-04",
      "N 2026-04",
      "W 2026-04",
    ]);
    // The rule may say how many days are enough.
    expect(none({ minimumTeachingDays: 5 })).toHaveLength(10);
    expect(none({ minimumTeachingDays: 20 })).toEqual([
      "I1 2026-03",
      "E 2026-03",
      "I1 2026-04",
      "L 2026-04",
      "N 2026-04",
      "W 2026-04",
    ]);
  });

  it("are missing from an empty plan exactly where they are owed", () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((after) => `2026-0${after < 31 ? 3 : 4}-${String((after % 30) + 1).padStart(2, "0")}`);
    const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 3 }),
        fc.array(span, { maxLength: 1 }),
        fc.constantFrom<Partial<CadenceRule>>(
          {},
          { every: "term" },
          { every: "week" },
          { minimumTeachingDays: 7 },
          { countedMonths: "all-months" },
          { owedBy: "responsible-inspector" },
        ),
        (leave, terms, rule) => {
          const problem = asking(rule, [
            { ...whole, leave },
            { ...other, terms },
          ]);
          const owed = orThrow(planObligations(problem)).filter((one) => one.rule === RULE);
          const missing =
            resultOf(problem, [])?.violations.flatMap(({ inspectors = [] }) => inspectors) ?? [];
          expect(missing.toSorted()).toEqual(owed.flatMap(({ owedBy }) => owedBy.ids).toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  it("make a plan partial when institutions are owed too few for that, and a problem is warned of it before", () => {
    const problem = asking();
    const made = orThrow(generateSchedule(problem, { seed: 1 }));
    if (made.status === "cancelled") throw new Error("Nothing cancels it.");
    expect(made.visits).toHaveLength(6);
    expect([made.status, made.unscheduled]).toEqual(["partial", []]);
    expect(made.score.find(({ rule }) => rule === RULE)).toMatchObject({ violations: 4, penalty: 26 });
    expect(orThrow(checkSchedule(problem, made.visits)).ok).toBe(false);
    const read = checkProblem(problem);
    expect(read.ok && read.warnings.map(({ code, path, message }) => [code, path, message.zh])).toEqual([
      [
        "inspector-visits-not-steered",
        ["rules", RULE],
        `规则 ${RULE} 按督学计督导次数，合计32人次；各单位按频次应受督导6次。生成不为它加排督导，只检查谁不足`,
      ],
    ]);
  });

  it("are not judged when the whole zone or office owes them, and that is said", () => {
    for (const owedBy of ["zone", "office"] as const) {
      const { notChecked } = orThrow(checkSchedule(asking({ owedBy }), visits("I1", "2026-03", 8)));
      expect(notChecked.map(({ rule, because }) => [rule, because.zh])).toEqual([
        [RULE, "督导次数按单位（owedTo: institution）或按督学（owedBy: inspector）检查，不按其他对象检查"],
      ]);
    }
  });
});

describe("a visit of a kind there is not", () => {
  it("is named with the kinds there are, in both languages", () => {
    const kinds = ["巡查", "专项督导", "", undefined, "riverside/巡查", "/巡查"];
    const rows: readonly Visit[] = JSON.parse(
      JSON.stringify(visits("I1", "2026-03", 6).map((visit, index) => ({ ...visit, kind: kinds[index] }))),
    );
    const check = checkSchedule(asking(), rows);
    const result = orThrow(check).rules.find(({ rule }) => rule === "structure/known-kind");
    expect(orThrow(check).ok).toBe(false);
    expect(
      result?.violations.map(({ visits: [id], because }) => `${id} ${because.zh.split("；")[0] ?? ""}`),
    ).toEqual([
      "I1-2026-03-02 没有“巡查”这一督导类型，写明类型的规则都不计这次督导",
      "I1-2026-03-03 督导类型“专项督导”应写成“special”，否则写明类型的规则都不计这次督导",
      "I1-2026-03-04 没有写督导类型",
      "I1-2026-03-05 没有写督导类型",
      "I1-2026-03-09 没有“/巡查”这一督导类型，写明类型的规则都不计这次督导",
    ]);
    expect(result?.violations[0]?.because.en).toContain('such as "riverside/巡查"');
    expect(result?.title).toEqual({ zh: "督导类型写法正确", en: "Kinds of visit are well written" });
  });
});
