import { type Issue, IssueError, type LegalSource } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { nationalSchedule } from "../national/index.ts";
import { defineScheduleRule, type RuleContent } from "./schedule-rule.ts";

const notice: LegalSource = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2026-01",
};

describe("declaring a planning rule", () => {
  it("lists every wrong number at once", () => {
    const declare = () =>
      defineScheduleRule({
        id: "sample/rest",
        title: "间隔",
        editions: [
          {
            edition: "2026-01",
            status: "active",
            effective: { from: "2026-01-01" },
            sources: [notice],
            level: "soft",
            weight: -1,
            rule: { type: "rest-between-visits", days: 0, unit: "days" },
          },
        ],
      });
    expect(declare).toThrow(IssueError);
    expect(declare).toThrow(/rule-weight-invalid[\s\S]*rule-number-invalid/);
  });

  const issuesOf = (rule: RuleContent): readonly Issue[] => {
    try {
      defineScheduleRule({
        id: "sample/own",
        title: "本地规则",
        editions: [
          {
            edition: "2026-01",
            status: "active",
            effective: { from: "2026-01-01" },
            sources: [notice],
            level: "hard",
            rule,
          },
        ],
      });
      return [];
    } catch (error) {
      if (!(error instanceof IssueError)) throw error;
      return error.issues;
    }
  };
  const declared = (rule: RuleContent): readonly string[] =>
    issuesOf(rule).map(({ code, path }) => `${code} ${path.join(".")}`);
  const ways = (rule: RuleContent): readonly string[] => issuesOf(rule).map(({ fix }) => fix.zh);
  const because = { zh: "考试", en: "examination" };

  it.each([
    ["perWeek", { type: "visits-at-most" }],
    ["statuses", { type: "visits-at-most", perWeek: 2, statuses: [] }],
    ["yearly", { type: "no-visits", because }],
    ["yearly", { type: "no-visits", because, yearly: [], during: [], weeksOfTerm: [] }],
    ["audience", { type: "no-visits", because, weeksOfTerm: [-1], audience: [] }],
    ["audience", { type: "rotation", afterYears: 3, audience: [] }],
    ["specialities", { type: "qualification", needs: "speciality", of: "someone" }],
    ["specialities", { type: "qualification", needs: "speciality", of: "someone", specialities: [] }],
    ["statuses", { type: "qualification", needs: "status", of: "leader" }],
  ] satisfies readonly (readonly [string, RuleContent])[])(
    "refuses a rule that says nothing as %s",
    (field, rule) => {
      expect(declared(rule)).toEqual([`rule-without-effect editions.0.rule.${field}`]);
    },
  );

  it("refuses forms and kinds of institution that do not exist, as data from elsewhere may name them", () => {
    const fromFile = (text: string): RuleContent => JSON.parse(text);
    expect(declared(fromFile('{ "type": "visit-at-most", "perWeek": 2 }'))).toEqual([
      "rule-word-unknown editions.0.rule.type",
    ]);
    expect(declared(fromFile('{ "type": "rotation", "afterYears": 3, "audience": ["junior"] }'))).toEqual([
      "rule-word-unknown editions.0.rule.audience",
    ]);
  });

  it.each([
    ["every", "周", "是否为“week”？"],
    ["every", "fortnight", "可用：week（周）、month（月）、quarter（季度）、term（学期）、year（年）"],
    ["owedBy", "督学", "是否为“inspector”？"],
    ["owedTo", "school", "可用："],
    ["activity", "巡查", "可用：meeting（会议）"],
    ["unit", "hours", "是否为“class-hours”？"],
    ["countedMonths", "all", "是否为“all-months”？"],
    ["visitKinds", ["综合督导"], "是否为“comprehensive”？"],
    ["nature", "民办", "是否为“private”？"],
    ["every", undefined, "可用：week（周）"],
    ["owedBy", 3, "可用：responsible-inspector（责任督学）"],
  ])("refuses %s: %j in a rule from a file, and says which words there are", (field, value, fix) => {
    const cadence = {
      type: "cadence",
      activity: "visit",
      every: "month",
      atLeast: 1,
      owedBy: "inspector",
      owedTo: "institution",
      proof: { zh: "记录", en: "record" },
    };
    const rule: RuleContent = JSON.parse(JSON.stringify({ ...cadence, [field]: value }));
    expect(declared(rule)).toEqual([`rule-word-unknown editions.0.rule.${field}`]);
    expect(ways(rule)).toEqual([expect.stringContaining(fix)]);
  });

  it.each([
    [
      "owedBy",
      { type: "cycle", visitKinds: ["comprehensive"], atMostYears: 5, owedBy: "室", proof: because },
    ],
    ["countedFrom", { type: "follow-up", countedFrom: "now", within: 3, unit: "days", proof: because }],
    ["unit", { type: "rest-between-visits", days: 3, unit: "周" }],
    ["visitKinds", { type: "group-size", visitKinds: ["综合"], atLeast: 3 }],
    ["halfDay", { type: "no-visits", weeksOfTerm: [1], because, halfDay: "晚上" }],
    ["of", { type: "qualification", needs: "certificate", of: "all" }],
    ["statuses", { type: "visits-at-most", perWeek: 2, statuses: ["兼职"] }],
    ["scope", { type: "inspect", scope: "month" }],
  ])("refuses a word there is not as %s of any form", (field, rule) => {
    const read: RuleContent = JSON.parse(JSON.stringify(rule));
    expect(declared(read)).toEqual([`rule-word-unknown editions.0.rule.${field}`]);
  });

  it("takes visits of half a day or the whole day, and no other length", () => {
    const lasting = (halfDays: unknown, more: object = {}): readonly string[] =>
      declared(JSON.parse(JSON.stringify({ type: "visit-length", halfDays, ...more })));
    expect([lasting(1), lasting(2), lasting(2, { visitKinds: ["comprehensive"] })]).toEqual([[], [], []]);
    for (const wrong of [0, 3, 1.5, "2", undefined])
      expect(lasting(wrong)).toEqual(["rule-number-invalid editions.0.rule.halfDays"]);
    expect(lasting(2, { visitKinds: ["综合"], audience: [], among: { towns: [] } })).toEqual([
      "rule-word-unknown editions.0.rule.visitKinds",
      "rule-without-effect editions.0.rule.audience",
      "rule-without-effect editions.0.rule.among.towns",
    ]);
  });

  it("takes kinds of visit of a district's own", () => {
    expect(declared({ type: "group-size", visitKinds: ["riverside/night"], atLeast: 2 })).toEqual([]);
  });

  it("refuses days no calendar has, but not 29 February", () => {
    const yearly = (month: number, day: number): RuleContent => ({
      type: "no-visits",
      because,
      yearly: [{ month, day }],
    });
    expect(declared(yearly(2, 31))).toEqual(["rule-day-invalid editions.0.rule.yearly"]);
    expect(declared(yearly(4, 31))).toEqual(["rule-day-invalid editions.0.rule.yearly"]);
    expect(declared(yearly(2, 29))).toEqual([]);
    expect(declared(yearly(13, 40))).toEqual([
      "rule-number-invalid editions.0.rule.yearly",
      "rule-number-invalid editions.0.rule.yearly",
    ]);
    const during = [
      { from: "2026-06-30", until: "2026-06-01" },
      { from: "2026-06-01", until: "2026-06-31" },
      { from: "2026-06-01", until: "2026-06-01" },
    ];
    expect(declared({ type: "no-visits", because, during })).toEqual([
      "rule-day-invalid editions.0.rule.during",
      "rule-day-invalid editions.0.rule.during",
    ]);
  });

  it("says of every national rule that is no quotation where its number comes from", () => {
    const silent = nationalSchedule.contributes.filter((rule) =>
      rule.editions.some(
        (edition) =>
          edition.sources.some((source) => source.certainty === "inferred") && !("note" in edition),
      ),
    );
    expect(silent).toEqual([]);
  });
});
