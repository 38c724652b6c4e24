import { type Checked, IssueError } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { limitBurden } from "../burden/index.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { nationalSchedule } from "../national/index.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { consecutiveVisits } from "../ready-rules/index.ts";
import { defineScheduleRule, type RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

const base = county({ zones: 1, institutions: 2, inspectors: 2 });
const proof = { zh: "督导记录", en: "record" };
const owed = { owedBy: "responsible-inspector", owedTo: "institution", proof } as const;

/** A rule of every form, with every field it may have. */
const forms: Readonly<Record<RuleContent["type"], RuleContent>> = {
  cadence: {
    type: "cadence",
    activity: "visit",
    every: "month",
    atLeast: 1,
    unit: "times",
    visitKinds: ["routine", "special"],
    countedMonths: "all-months",
    minimumTeachingDays: 3,
    months: [3, 7, 8],
    combinedMonths: [[7, 8]],
    audience: ["primary"],
    nature: "public",
    among: { towns: ["z01镇"], students: { atLeast: 1 }, except: { labels: ["免检"] } },
    ...owed,
  },
  cycle: {
    type: "cycle",
    visitKinds: ["comprehensive"],
    atMostYears: 3,
    atLeastYears: 1,
    turns: [{ during: { from: "2026-01-01", until: "2026-12-31" }, among: { towns: ["z01镇"] } }],
    owedBy: "office",
    proof,
  },
  "follow-up": {
    type: "follow-up",
    countedFrom: "deadline",
    within: 15,
    unit: "days",
    severities: ["major"],
    proof,
  },
  "around-visit": {
    type: "around-visit",
    activity: "report",
    when: "after",
    within: 5,
    unit: "workdays",
    visitKinds: ["routine"],
    ...owed,
  },
  "one-visit-per-half-day": { type: "one-visit-per-half-day" },
  "rest-between-visits": { type: "rest-between-visits", days: 14, unit: "days" },
  independence: { type: "independence", yearsAfterPost: 2 },
  "group-size": { type: "group-size", visitKinds: ["special"], atLeast: 2, acrossZones: true },
  "no-visits": {
    type: "no-visits",
    yearly: [{ month: 6, day: 7 }],
    during: [{ from: "2026-03-10", until: "2026-03-12" }],
    weeksOfTerm: [1],
    halfDay: "morning",
    because: { zh: "高考", en: "examination" },
  },
  qualification: {
    type: "qualification",
    needs: "speciality",
    of: "someone",
    specialities: ["数学"],
    statuses: ["part-time"],
    visitKinds: ["special"],
  },
  rotation: { type: "rotation", afterYears: 3 },
  "visit-length": { type: "visit-length", halfDays: 2, visitKinds: ["comprehensive"] },
  "visits-at-most": { type: "visits-at-most", perWeek: 3, perMonth: 9, statuses: ["part-time"] },
  deputies: { type: "deputies" },
  inspect: { type: "inspect", scope: "day", values: { most: 3 }, inspect: () => [] },
};
const rules = Object.values(forms).map((rule) => defined(rule.type, rule));

function defined(name: string, rule: RuleContent) {
  return sampleRule(rule, { id: `sample/${name}`, level: "soft", weight: 10, importance: 60 });
}
const nationalById = Object.fromEntries(nationalSchedule.contributes.map((rule) => [rule.id, rule]));
const full: ScheduleProblem = { ...base, rules };

/** The problem with other rules, as a program without types would hand them over. */
function withRules(given: unknown): ScheduleProblem {
  const problem: unknown = { ...base, rules: given };
  // @ts-expect-error -- data from elsewhere is not what its type says: that is what is tried here.
  return problem;
}

/** One rule with something changed, at a path such as `editions.0.rule.atLeast`. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? changed(one, rest, to) : one));
  const fields = typeof value === "object" && value !== null ? { ...value } : {};
  return { ...fields, [key]: changed(Reflect.get(fields, key), rest, to) };
}
const at = (form: RuleContent["type"], path: string, to: unknown): unknown =>
  changed(
    rules.find(({ id }) => id === `sample/${form}`),
    path.split("."),
    to,
  );

function issuesOf(checked: Checked<unknown>) {
  return checked.ok ? [] : checked.issues;
}

describe("what is no rule", () => {
  it.each<readonly [string, unknown, string, string]>([
    ["the plugin", nationalSchedule, "rules", "写 rules: 插件.contributes"],
    ["the plugin in a list", [nationalSchedule], "rules.0", "写 rules: 插件.contributes"],
    ["a list in the list", [nationalSchedule.contributes], "rules.0", "用 ... 展开"],
    ["one rule", rules[0], "rules", "放进列表：rules: [规则]"],
    ["a view of a district", { scheduleRules: {} }, "rules", "写它的 .scheduleRules"],
    ["nothing", null, "rules", "写规则的列表，没有就写空列表"],
    ["a text", "national-schedule", "rules", "写规则的列表，没有就写空列表"],
    ["null in the list", [null], "rules.0", "写规则本身"],
    ["a rule looked up in vain", [undefined], "rules.0", "写规则本身"],
    ["an empty object", [{}], "rules.0", "用 defineScheduleRule 定义"],
    ["an id", ["national-schedule/independence"], "rules.0", "写规则本身"],
    ["a change of a rule", [{ kind: "schedule-rule", target: "a/b" }], "rules.0", "用 composeDistrict 合成"],
    ["a checklist", [{ kind: "checklist", id: "a/b", editions: [] }], "rules.0", "只留下安排规则"],
    ["a rule without editions", [{ id: "a/b", title: "某规则" }], "rules.0", "editions"],
    ["no edition", [{ id: "a/b", title: "某规则", editions: [] }], "rules.0.editions", "至少写一个"],
    ["an edition of nothing", [{ id: "a/b", edition: null }], "rules.0.edition", "写成对象"],
    [
      "what a rule asks for",
      [consecutiveVisits({ atMost: 2 })],
      "rules.0",
      "写进 defineScheduleRule 某个版次的 rule",
    ],
    ["null in a record", { "a/b": null }, "rules.a/b", "写规则本身"],
  ])("is named with what to give instead: %s", (_, given, path, fix) => {
    const [issue] = issuesOf(checkProblem(withRules(given)));
    expect(issue?.code).toBe("problem-value-invalid");
    expect(issue?.path.join(".")).toBe(path);
    expect(issue?.fix.zh).toContain(fix);
  });

  it("is not an id without a rule in the record of a district's view", () => {
    expect(issuesOf(checkProblem(withRules({ "a/b": undefined, ...nationalById })))).toEqual([]);
  });
});

describe("rules that come as data", () => {
  it("are fine with every field of every form, defined here or read from JSON", () => {
    expect(issuesOf(checkProblem(full))).toEqual([]);
    const carried: unknown = JSON.parse(JSON.stringify(rules.filter(({ id }) => id !== "sample/inspect")));
    expect(issuesOf(checkProblem(withRules(carried)))).toEqual([]);
    const view = Object.fromEntries(rules.map(({ id, editions: [edition] }) => [id, { id, edition }]));
    expect(issuesOf(checkProblem(withRules(view)))).toEqual([]);
  });

  it.each<readonly [RuleContent["type"], string, unknown, string, string]>([
    ["cadence", "editions.0.level", "Hard", "rule-word-unknown", "是否为“hard”？"],
    ["cadence", "editions.0.level", undefined, "rule-word-unknown", "hard（硬性）"],
    ["cadence", "editions.0.rule.type", "cadense", "rule-word-unknown", "是否为“cadence”？"],
    ["cadence", "editions.0.rule.atLeast", "2", "problem-value-invalid", "写数字，不加引号"],
    ["cadence", "editions.0.rule.atLeast", null, "problem-value-invalid", "写数字"],
    ["cadence", "editions.0.rule.atLeast", 0, "rule-number-invalid", "1到1000"],
    ["cadence", "editions.0.rule.every", "monthly", "rule-word-unknown", "month"],
    ["cadence", "editions.0.rule.audience", "primary", "problem-value-invalid", "写成列表"],
    ["cadence", "editions.0.rule.owedTo", "school", "rule-word-unknown", "institution（学校）"],
    ["cadence", "editions.0.rule.proof", undefined, "problem-value-invalid", "写成对象"],
    ["cadence", "editions.0.rule.proof", "记录", "problem-value-invalid", "写成对象"],
    ["cadence", "editions.0.rule.visitKinds", ["开学督导"], "rule-word-unknown", "写成“本区/开学督导”"],
    ["cadence", "editions.0.effective.from", "2025/8/1", "problem-value-invalid", "写成 YYYY-MM-DD"],
    ["cadence", "editions.0.effective.until", "2025-08-31", "edition-end-idle", ""],
    ["cadence", "editions.0.status", "drafted", "problem-value-invalid", "draft、active、retired"],
    ["cadence", "editions.0.importence", 70, "rule-field-unknown", "是否为"],
    ["cadence", "title", undefined, "problem-value-invalid", "写上文字"],
    ["cadence", "withdrawn", { on: "soon" }, "problem-value-invalid", "写成 YYYY-MM-DD"],
    ["rest-between-visits", "editions.0.weight", "100", "problem-value-invalid", "写数字，不加引号"],
    ["rest-between-visits", "editions.0.rule.unit", "weeks", "rule-word-unknown", "days"],
    ["group-size", "editions.0.rule.atMost", 2, "rule-field-unknown", "是否为“atLeast”？"],
    ["visits-at-most", "editions.0.rule.perTerm", 20, "rule-field-unknown", "只有 perWeek、perMonth"],
    ["no-visits", "editions.0.rule.weekdays", [5], "rule-field-unknown", "写在各单位的 unavailable 里"],
    ["no-visits", "editions.0.rule.because", "高考", "problem-value-invalid", "写成对象"],
    ["deputies", "editions.0.rule.zones", ["z01"], "rule-field-unknown", "删去"],
  ])("are named where they say what a rule cannot: %s %s %j", (form, path, value, code, fix) => {
    const [issue, ...others] = issuesOf(checkProblem(withRules([at(form, path, value)])));
    expect(others).toEqual([]);
    expect(issue?.code).toBe(code);
    expect(issue?.path.join(".")).toMatch(new RegExp(`^rules\\.0\\.${path.replaceAll(".", "\\.")}`));
    expect(issue?.fix.zh).toContain(fix);
  });

  it("are named in a district's view by their id, with days that are none", () => {
    const [first] = rules;
    const edition = first?.editions[0];
    const days = { from: "2026-03-31", until: "2026-03-01" };
    const [issue] = issuesOf(checkProblem(withRules({ "a/b": { id: "a/b", edition, inForce: days } })));
    expect(issue?.code).toBe("span-invalid");
    expect(issue?.path).toEqual(["rules", "a/b", "inForce"]);
  });

  it("are named when the function they were written as was lost on the way", () => {
    const written = [
      ...rules,
      defined("burden", limitBurden({ perWeek: 1 })),
      defined("in-a-row", consecutiveVisits({ atMost: 2 })),
    ];
    expect(issuesOf(checkProblem(withRules(written)))).toEqual([]);
    const carried: unknown = JSON.parse(JSON.stringify(written));
    const issues = issuesOf(checkProblem(withRules(carried)));
    expect(issues.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "rule-function-missing"));
    expect(issues.map(({ path: [, index] }) => index)).toEqual([14, 15, 16]);
    expect(issues[0]?.fix.zh).toContain("重新建立“sample/inspect”");
    expect(issues[0]?.fix.en).toContain("anew");
  });

  it("never stop the check, and what passes can be planned from", () => {
    const paths = rules.flatMap((rule, index) => pathsOf(rule).map((path) => [String(index), ...path]));
    const odd = [undefined, null, Number.NaN, -1, 0, 1e9, "", "2", "soon", "__proto__", true, [], {}, [null]];
    const texts = (words: { readonly zh: string; readonly en: string }): string => words.zh + words.en;
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...odd), (path, value) => {
        const problem = withRules(changed(rules, path, value));
        const checked = checkProblem(problem);
        for (const { message, fix } of issuesOf(checked))
          expect(texts(message) + texts(fix)).not.toMatch(/undefined|\[object/);
        if (!checked.ok) return;
        planObligations(problem);
        checkSchedule(problem, []);
      }),
      { numRuns: 800 },
    );
  });
});

describe("a rule defined with a number as a text", () => {
  it("is told that the quotes are what is wrong", () => {
    // @ts-expect-error -- a program without types.
    const written: RuleContent = at("rest-between-visits", "editions.0.rule", {
      type: "rest-between-visits",
      days: "15",
      unit: "days",
    });
    let told: unknown;
    try {
      // @ts-expect-error -- a program without types.
      defineScheduleRule(written);
    } catch (error) {
      told = error instanceof IssueError ? error.issues[0]?.fix.zh : error;
    }
    expect(told).toBe("改为1到366之间的整数，不加引号");
  });

  it("is told every field one of which must be there", () => {
    const none = at("no-visits", "editions.0.rule", {
      type: "no-visits",
      because: { zh: "高考", en: "examination" },
    });
    const [issue] = issuesOf(checkProblem(withRules([none])));
    expect(issue?.message.zh).toContain("没有写 yearly、during、weeksOfTerm");
  });
});

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, one]) => pathsOf(one).map((path) => [key, ...path]))];
}
