import { defineZoneLayout, type Institution, IssueError, orThrow, type Register } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { checkProblem } from "../problem/check-problem.ts";
import { coverItems } from "../ready-rules/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";
import type { RuleContent } from "./schedule-rule.ts";
import { overrideScheduleRule } from "./override-schedule-rule.ts";
import { scheduleRuleKind } from "./schedule-rule-kind.ts";

const source = {
  title: "示例办法",
  issuedBy: "示例督导室",
  authority: "district",
  issuedOn: "2025-08",
} as const;
const monthly = (among?: InstitutionsAmong) =>
  sampleRule(visitDuty(among === undefined ? {} : { among }), {
    id: "riverside/monthly-among",
    title: "部分单位每月督导",
  });
const small = county({ zones: 2, institutions: 6, inspectors: 2 });
const [z1, z2] = ["z01镇", "z02镇"] as const;
const known: Readonly<Record<string, Partial<Institution>>> = {
  S001: { students: { primary: 1200 }, boarding: true },
  S002: { students: { primary: 600, "junior-middle": 500 }, boarding: false },
  S003: { students: { primary: 90 }, labels: ["上年考核C级"] },
  S004: { labels: ["新任校长", "上年考核B级"] },
};
const register: Register = {
  ...small.register,
  institutions: small.register.institutions.map((one) => ({ ...one, ...known[one.id] })),
};
const [gradeC, newHead] = ["上年考核C级", "新任校长"] as const;
const zones = defineZoneLayout({
  levels: ["片区", "责任区"],
  zones: {
    all: { name: "东片区" },
    z01: { name: "第一责任区", within: "all", members: { towns: [z1] } },
    z02: { name: "第二责任区", members: { towns: [z2] } },
  },
});
const problem = (among?: InstitutionsAmong): ScheduleProblem => ({
  ...small,
  period: { from: "2025-09-01", until: "2025-10-31" },
  register,
  zones,
  rules: [monthly(among)],
});
const owed = (among?: InstitutionsAmong): readonly string[] => [
  ...new Set(orThrow(planObligations(problem(among))).flatMap(({ owedTo }) => owedTo.id ?? [])),
];

describe("a rule about some institutions only", () => {
  it.each<readonly [string, InstitutionsAmong | undefined, readonly string[]]>([
    ["of towns", { towns: [z1] }, ["S001", "S003", "S005"]],
    ["by name", { institutions: ["S004", "S002"] }, ["S002", "S004"]],
    ["with many pupils, of all stages together", { students: { atLeast: 1000 } }, ["S001", "S002"]],
    ["with few pupils", { students: { below: 100 } }, ["S003"]],
    ["with boarders", { boarding: true }, ["S001"]],
    ["without boarders", { boarding: false }, ["S002"]],
    ["of a zone by its id", { zones: ["z02"] }, ["S002", "S004", "S006"]],
    ["of a zone by its name", { zones: ["第二责任区"] }, ["S002", "S004", "S006"]],
    ["of a zone that groups others", { zones: ["东片区"] }, ["S001", "S003", "S005"]],
    ["with a mark of the office", { labels: [gradeC] }, ["S003"]],
    ["with one of two marks", { labels: [gradeC, newHead] }, ["S003", "S004"]],
    ["outside a town", { except: { towns: [z1] } }, ["S002", "S004", "S006"]],
    ["but for those with a mark", { zones: ["z01"], except: { labels: [gradeC] } }, ["S001", "S005"]],
    ["but for large ones, where pupils are known", { except: { students: { atLeast: 1000 } } }, ["S003"]],
    ["of a zone nobody drew", { zones: ["z09"] }, []],
    ["for which all holds", { towns: [z1], students: { atLeast: 100 } }, ["S001"]],
    ["without any condition", undefined, ["S001", "S002", "S003", "S004", "S005", "S006"]],
  ])("is owed to those %s, and what the register does not say keeps an institution out", (_, among, ids) => {
    expect(owed(among)).toEqual(ids);
  });

  it("names the institutions of which the register does not say whether they belong", () => {
    const planned = planObligations(problem({ students: { atLeast: 1000 } }));
    expect(planned.ok && planned.warnings.map(({ code, message }) => [code, message.zh])).toContainEqual([
      "institution-fact-unknown",
      expect.stringMatching(/3所/),
    ]);
    const clear = planObligations(problem({ towns: [z2] }));
    expect(clear.ok && clear.warnings.map(({ code }) => code)).not.toContain("institution-fact-unknown");
  });

  it("is planned and checked alike: what is planned passes, and one visit less does not", () => {
    const among = fc.record(
      {
        towns: fc.subarray([z1, z2], { minLength: 1 }),
        zones: fc.subarray(["z01", "第二责任区", "all", "z09"], { minLength: 1 }),
        labels: fc.subarray([gradeC, newHead], { minLength: 1 }),
        except: fc
          .record(
            {
              labels: fc.constant([gradeC]),
              zones: fc.constantFrom(["all"], ["z02"]),
              boarding: fc.boolean(),
            },
            { requiredKeys: [] },
          )
          .filter((except) => Object.keys(except).length > 0),
        institutions: fc.subarray(["S001", "S002", "S003", "S004"], { minLength: 1 }),
        students: fc.record({ atLeast: fc.constantFrom(1, 500, 1000) }),
        boarding: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(among, (filter) => {
        const given = problem(filter);
        const made = orThrow(generateSchedule(given, { seed: 1 }));
        if (made.status === "cancelled") throw new Error("not called off");
        expect(orThrow(checkSchedule(given, made.visits)).ok).toBe(true);
        expect(new Set(made.visits.map(({ institution }) => institution))).toEqual(new Set(owed(filter)));
        const less = orThrow(checkSchedule(given, made.visits.slice(1)));
        expect(less.ok).toBe(made.visits.length === 0);
      }),
      { numRuns: 25 },
    );
  });

  it("knows nothing of an institution that lies in no zone, and says so", () => {
    const lost = {
      ...problem({ zones: ["z01"] }),
      zones: defineZoneLayout({
        levels: ["责任区"],
        zones: { z01: { name: "一", members: { towns: [z1] } } },
      }),
    };
    const planned = planObligations(lost);
    expect(planned.ok && planned.warnings.map(({ code, message }) => [code, message.zh])).toContainEqual([
      "institution-fact-unknown",
      expect.stringMatching(/3所（S002、S004、S006）/),
    ]);
  });

  it("is warned of when it names zones, towns, marks or institutions nobody has", () => {
    const wrong = problem({
      zones: ["z1"],
      towns: ["z01镇 "],
      labels: ["上年考核C"],
      institutions: ["S01"],
      except: { zones: ["z03"] },
    });
    const checked = checkProblem(wrong);
    expect(
      checked.ok && checked.warnings.map(({ code, path, fix }) => [code, path.join("."), fix.zh]),
    ).toEqual([
      ["problem-id-unknown", "rules.riverside/monthly-among.rule.among.zones", "是否为“z01”？"],
      ["problem-id-unknown", "rules.riverside/monthly-among.rule.among.towns", "是否为“z01镇”？"],
      ["problem-id-unknown", "rules.riverside/monthly-among.rule.among.labels", "是否为“上年考核C级”？"],
      ["problem-id-unknown", "rules.riverside/monthly-among.rule.among.institutions", "是否为“S001”？"],
      ["problem-id-unknown", "rules.riverside/monthly-among.rule.among.except.zones", "是否为“z01”？"],
    ]);
    expect(checked.ok && checked.warnings[0]?.message.zh).toBe(
      "规则 riverside/monthly-among 的责任区：没有“z1”，不会计入",
    );
  });

  it("is refused when a field there is not would make it mean everybody, or nobody", () => {
    const told = (among: object): readonly string[] => {
      try {
        monthly(JSON.parse(JSON.stringify(among)));
        return [];
      } catch (error) {
        return error instanceof IssueError
          ? error.issues.map(({ code, path, fix }) => `${code} ${path.slice(3).join(".")} ${fix.zh}`)
          : [String(error)];
      }
    };
    expect(told({ town: [z1] })).toEqual(["rule-field-unknown among.town 是否为“towns”？"]);
    expect(told({ towns: [z1], label: [gradeC] })).toEqual([
      "rule-field-unknown among.label 是否为“labels”？",
    ]);
    expect(told({ excepts: { towns: [z1] } })).toEqual(["rule-field-unknown among.excepts 是否为“except”？"]);
    expect(told({ except: { town: [z1] } })).toEqual([
      "rule-field-unknown among.except.town 是否为“towns”？",
    ]);
    // An exception of an exception is none.
    expect(told({ except: { except: { towns: [z1] } } })).toEqual([
      "rule-field-unknown among.except.except 可用：zones、towns、labels、institutions、students、boarding；用不着就删去",
    ]);
    expect(told({ students: { least: 1000 } })).toEqual([
      "rule-field-unknown among.students.least 是否为“atLeast”？",
    ]);
    expect(told({ inclusive: true })).toEqual([
      "rule-field-unknown among.inclusive 没有按普惠与否适用的写法：在台账的 labels 里标“普惠”，这里写 labels",
    ]);
    expect(told({ kinds: ["primary"] })[0]).toContain("类别写在 audience");
    const turns = [{ during: { from: "2026-01-01", until: "2026-12-31" }, among: { town: [z1] } }];
    const cycle: RuleContent = JSON.parse(
      JSON.stringify({
        type: "cycle",
        visitKinds: ["comprehensive"],
        atMostYears: 3,
        owedBy: "office",
        proof: { zh: "报告", en: "report" },
        turns,
      }),
    );
    expect(() => sampleRule(cycle, { id: "riverside/cycle", title: "轮流" })).toThrow(
      /rule-field-unknown .*rule\.turns\.0\.among\.town/,
    );
    // A district's change to a rule is read the same.
    const change = overrideScheduleRule(monthly(), {
      basedOn: "2025-09",
      effective: { from: "2025-10-01" },
      source,
      parameters: JSON.parse(JSON.stringify({ among: { town: [z1] } })),
    });
    const [edition] = monthly().editions;
    if (edition === undefined) throw new Error("The rule has an edition.");
    expect(
      scheduleRuleKind.checkOverride(edition, change).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual(["rule-field-unknown parameters.among.town"]);
  });

  it("is refused when it excepts itself, as rows of a database may, and reading it ends", () => {
    const among: InstitutionsAmong = { towns: [z1] };
    Object.assign(among, { except: among });
    const refused = /rule-field-unknown .*among\.except\.except/;
    expect(() => monthly(among)).toThrow(refused);
    const [edition] = monthly().editions;
    if (edition === undefined) throw new Error("The rule has an edition.");
    const rule = { ...monthly(), editions: [{ ...edition, rule: { ...edition.rule, among } }] };
    const extra = { id: "canteen", months: [10], visits: { kind: "special", among } } as const;
    const checked = checkProblem({ ...problem(), rules: [rule], extraVisits: [extra] });
    expect(checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "rule-field-unknown rules.0.editions.0.rule.among.except.except",
      "problem-key-unknown extraVisits.0.visits.among.except.except",
    ]);
    // What nothing reads may lead back to where it stands.
    const self: Record<string, unknown> = { ...problem() };
    self["self"] = self;
    const read: ScheduleProblem = Object.assign(problem(), self);
    expect(checkProblem(read).ok).toBe(true);
  });

  it("is refused when a list is empty, for that would be nobody, and when all of it is", () => {
    const wrong = [
      { zones: [] },
      { labels: [] },
      { except: { towns: [] } },
      { except: {} },
      { students: {} },
    ];
    for (const among of [...wrong, {}])
      expect(() => monthly(among)).toThrow(/rule-without-effect|什么也不限制|limit nothing/);
    for (const students of [{ atLeast: -1 }, { atLeast: 100, below: 100 }, { below: 0 }])
      expect(() => monthly({ students })).toThrow(/among\.students/);
  });

  it("is meant in the same words by extra visits, by the rotation of items and by ready-made rules", () => {
    const among = { zones: ["东片区"], except: { labels: [gradeC] } };
    const given: ScheduleProblem = {
      ...problem(),
      extraVisits: [{ id: "canteen", months: [10], visits: { kind: "special", inspectors: 1, among } }],
      rotations: [{ items: ["school/routine#affairs"], every: "term", among }],
    };
    const made = orThrow(generateSchedule(given, { seed: 1 }));
    if (made.status === "cancelled") throw new Error("not called off");
    const ids = (visits: typeof made.visits): readonly string[] => [
      ...new Set(visits.map(({ institution }) => institution).toSorted()),
    ];
    expect(ids(made.visits.filter(({ kind }) => kind === "special"))).toEqual(["S001", "S005"]);
    expect(ids(made.visits.filter(({ items }) => items.length > 0))).toEqual(["S001", "S005"]);
    const seen = coverItems({ items: ["school/routine#pupils"], every: "term", among });
    const facts = { ...given, terms: [{ id: "t", name: "t", ...given.period }], values: {} };
    expect(
      seen.inspect({ ...facts, visits: made.visits }).flatMap(({ institutions = [] }) => institutions),
    ).toEqual(["S001", "S005"]);
  });

  it("can be narrowed by a district", () => {
    const rule = monthly({ towns: [z1] });
    const [edition] = rule.editions;
    if (edition === undefined) throw new Error("an edition");
    const changed = scheduleRuleKind.applyOverride(
      edition,
      overrideScheduleRule(rule, {
        basedOn: "2025-09",
        effective: { from: "2026-01-01" },
        source,
        parameters: { among: { towns: [z1], boarding: true } },
      }),
    );
    expect(changed.rule).toMatchObject({ among: { towns: [z1], boarding: true }, atLeast: 1 });
  });
});
