import type { Checked, Recusal } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { base, said, withExtra, withFirst, withRecusal } from "../../test/changed-county.ts";
import { routineVisit } from "../../test/riverside.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { defineScheduleRule, type ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

function fixes(checked: Checked<unknown>): readonly string[] {
  return (checked.ok ? checked.warnings : checked.issues).map(({ fix }) => fix.zh);
}

function distance(yearsAfterPost: number): ScheduleRule {
  return sampleRule({ type: "independence", yearsAfterPost }, { id: "sample/distance", title: "离任回避" });
}

describe("a problem read before anything is planned", () => {
  it("passes when all fits together, and comes back as it was", () => {
    const checked = checkProblem(withRecusal({}));
    expect(checked.ok && checked.value).toEqual(withRecusal({}));
    expect(said(checked)).toEqual([]);
  });

  it("names a recusal that would bind nobody, with the id that was probably meant", () => {
    expect(said(checkProblem(withRecusal({ inspector: "i01" })))).toEqual(["recusal-unknown"]);
    expect(fixes(checkProblem(withRecusal({ inspector: "i01" })))).toEqual(["是否为“I01”？"]);
    expect(said(checkProblem(withRecusal({ inspector: "", institution: "S9999" })))).toEqual([
      "recusal-unknown",
      "recusal-unknown",
    ]);
  });

  it("names ids nobody knows as warnings: findings, other visits, shares of the work, zones, earlier visits, distances", () => {
    const visit = { institution: "S0O2", date: "2025-05-06", kind: "routine" } as const;
    const problem: ScheduleProblem = {
      ...withFirst({ zones: ["z01", "z99"] }),
      openFindings: [{ id: "f", institution: "S01", foundOn: "2025-08-01", severity: "major" }],
      history: { since: "2020-01-01", visits: [visit, visit] },
      otherVisits: { S7: [] },
      fixedVisits: [
        { id: "x", ...visit, date: "2025-10-14", inspectors: ["I77"], halfDay: "morning", items: [] },
      ],
      workShares: { I1: 0.5 },
      distances: { between: { S001: { S2: 1000 } }, fromBase: { z9: { S001: 1000 } } },
    };
    const checked = checkProblem(problem);
    expect(checked.ok && checked.warnings.map(({ path }) => path.join("."))).toEqual([
      "register.inspectors.0.zones",
      "openFindings",
      "history",
      "otherVisits",
      "fixedVisits",
      "fixedVisits",
      "workShares",
      "distances.between",
      "distances.fromBase",
      // Where ways are listed from a zone nobody has, those of the zones there are stay unknown.
      "distances.fromBase.z01",
      "distances.fromBase.z02",
    ]);
    expect(new Set(said(checked))).toEqual(new Set(["problem-id-unknown", "distance-unlisted"]));
    expect(fixes(checked)[2]).toBe("是否为“S002”？");
  });

  // Every field that refers to something else: what nobody knows is told, where it stands, with the id that was probably meant.
  const visit = routineVisit({ id: "x", institution: "S001", inspectors: ["I01"], date: "2025-10-14" });
  const past = { institution: "S001", date: "2025-05-06", kind: "routine", inspectors: ["I01"] } as const;
  const fire = {
    id: "f1",
    programme: "fire",
    institution: "S001",
    date: "2025-10-14",
    halfDay: "morning",
  } as const;
  const zone = { name: "新片", members: { towns: ["z01镇"] } } as const;
  const cadence = sampleRule(visitDuty({ every: "term", among: { institutions: ["S1"] } }), {
    id: "sample/some",
    title: "部分学校",
  });
  const zones = (extra: object): ScheduleProblem => ({
    ...base,
    zones: { ...base.zones, zones: { ...base.zones.zones, z03: { ...zone, ...extra } } },
  });
  it.each<readonly [string, ScheduleProblem, string, boolean]>([
    ["recusals: inspector", withRecusal({ inspector: "I1" }), "I01", true],
    ["recusals: institution", withRecusal({ institution: "S01" }), "S001", true],
    ["inspectors: zones", withFirst({ zones: ["z1"] }), "z01", true],
    ["inspectors: deputyFor", withFirst({ deputyFor: ["z2"] }), "z01", false],
    [
      "institutions: zone",
      {
        ...zones({ members: { asRegistered: true } }),
        register: {
          ...base.register,
          institutions: base.register.institutions.map((place) => ({ ...place, zone: "z3" })),
        },
      },
      "z03",
      false,
    ],
    ["zones: ids", zones({ members: { ids: ["S01"] } }), "S001", false],
    ["zones: towns", zones({ members: { towns: ["z1镇"] } }), "z01镇", false],
    ["zones: within", zones({ within: "z1" }), "z01", false],
    ["rules: among", { ...base, rules: [cadence] }, "S001", false],
    [
      "rotations: among",
      { ...base, rotations: [{ items: ["a/b#c"], every: "term", among: { institutions: ["S1"] } }] },
      "S001",
      false,
    ],
    [
      "extraVisits: institutions",
      withExtra({ visits: { kind: "special", institutions: ["S01", "S002"] } }),
      "S001",
      true,
    ],
    ["extraVisits: among", withExtra({ visits: { kind: "special", among: { zones: ["z1"] } } }), "z01", true],
    ["fixedVisits: institution", { ...base, fixedVisits: [{ ...visit, institution: "S01" }] }, "S001", true],
    ["fixedVisits: inspectors", { ...base, fixedVisits: [{ ...visit, inspectors: ["I1"] }] }, "I01", true],
    [
      "fixedVisits: followsUp",
      {
        ...base,
        fixedVisits: [{ ...visit, kind: "follow-up", followsUp: ["F2"] }],
        openFindings: [{ id: "F1", institution: "S001", foundOn: "2025-08-01", severity: "major" }],
      },
      "F1",
      false,
    ],
    [
      "history: institution",
      { ...base, history: { since: "2020-01-01", visits: [{ ...past, institution: "S01" }] } },
      "S001",
      false,
    ],
    [
      "history: inspectors",
      { ...base, history: { since: "2020-01-01", visits: [{ ...past, inspectors: ["I1"] }] } },
      "I01",
      false,
    ],
    [
      "openFindings: institution",
      { ...base, openFindings: [{ id: "F1", institution: "S01", foundOn: "2025-08-01", severity: "major" }] },
      "S001",
      true,
    ],
    ["otherVisits: key", { ...base, otherVisits: { S01: [] } }, "S001", true],
    [
      "otherVisits: institution",
      { ...base, otherVisits: { S001: [{ ...fire, institution: "S01" }] } },
      "S001",
      false,
    ],
    ["otherVisits: madeWith", { ...base, otherVisits: { S001: [{ ...fire, madeWith: "f" }] } }, "f1", false],
    ["workShares: key", { ...base, workShares: { I1: 0.5 } }, "I01", true],
    ["distances: between, from", { ...base, distances: { between: { S01: { S002: 1000 } } } }, "S001", true],
    ["distances: between, to", { ...base, distances: { between: { S001: { S02: 1000 } } } }, "S002", true],
    ["distances: fromBase, zone", { ...base, distances: { fromBase: { z1: { S001: 1000 } } } }, "z01", true],
    [
      "distances: fromBase, institution",
      { ...base, distances: { fromBase: { z01: { S02: 1000 } } } },
      "S002",
      true,
    ],
  ])("names what nobody knows: %s", (_field, problem, meant, bySchedule) => {
    const checked = checkProblem(problem);
    const issues = checked.ok ? checked.warnings : checked.issues;
    expect(issues.map(({ fix }) => fix.zh).join("；")).toContain(meant);
    expect(issues.length).toBeGreaterThan(0);
    // Generation says that something has no effect, in one line; what leaves the plan as it is, only `checkProblem` says.
    const made = generateSchedule(problem, { seed: 1, maxMoves: 10 });
    expect(said(made).includes("problem-part-idle")).toBe(bySchedule);
  });

  it("names visits of others that stand under another institution than the one they name", () => {
    const misplaced = { ...fire, institution: "S002" };
    const checked = checkProblem({ ...base, otherVisits: { S001: [fire, misplaced] } });
    expect(
      checked.ok && checked.warnings.map(({ path, message }) => `${path.join(".")} ${message.zh}`),
    ).toEqual(["otherVisits.S001 其他进校事项f1写的单位是“S002”，却列在“S001”下，会算到“S001”"]);
    expect(said(checked)).toEqual(["other-visit-misplaced"]);
    expect(said(checkProblem({ ...base, otherVisits: { S001: [fire], S002: [misplaced] } }))).toEqual([]);
  });

  it("names a deputy of a zone the inspector does not serve", () => {
    expect(said(checkProblem(withFirst({ deputyFor: ["z02"] })))).toEqual(["deputy-zone-not-served"]);
    expect(said(checkProblem(withFirst({ deputyFor: ["z01责任区"] })))).toEqual([]);
  });

  it("refuses spans that hold no day, wherever they stand", () => {
    const reversed = { from: "2025-10-31", until: "2025-10-01" };
    const noDay = { from: "2025-12-12", until: "2025-12-40" };
    const spans = (problem: ScheduleProblem): readonly string[] =>
      said(checkProblem(problem)).filter((code) => code === "span-invalid");
    expect(spans(withFirst({ leave: [reversed, noDay] }))).toHaveLength(2);
    expect(spans(withFirst({ unavailable: [{ ...reversed, reason: "meeting" }] }))).toHaveLength(1);
    expect(spans(withFirst({ terms: [reversed] }))).toHaveLength(1);
    expect(spans(withFirst({ leave: [{ from: "2026-01-01", until: "9999-12-31" }] }))).toEqual([]);
    const institutions = base.register.institutions.map((place) => ({
      ...place,
      unavailable: [{ ...reversed, reason: "examination" as const }],
    }));
    expect(spans({ ...base, register: { ...base.register, institutions } })).toHaveLength(4);
    const [autumn, spring] = base.terms ?? [];
    if (autumn === undefined || spring === undefined) throw new Error("The county has two terms.");
    expect(
      spans({
        ...base,
        terms: [
          { ...autumn, closed: [reversed] },
          { ...spring, ...reversed },
        ],
      }),
    ).toHaveLength(2);
  });

  it("refuses terms that share days or an id", () => {
    const [autumn, spring] = base.terms ?? [];
    if (autumn === undefined || spring === undefined) throw new Error("The county has two terms.");
    expect(said(checkProblem({ ...base, terms: [autumn, { ...spring, from: "2026-01-30" }] }))).toEqual([
      "terms-overlap",
    ]);
    expect(said(checkProblem({ ...base, terms: [autumn, { ...spring, id: autumn.id }] }))).toEqual([
      "terms-overlap",
    ]);
  });

  it("warns of a rule that takes effect within a month or term and so asks for nothing in it", () => {
    const rule = (every: "month" | "term", ...starts: readonly [string, ...string[]]): ScheduleProblem => {
      const edition = (from: string) => ({
        edition: from,
        status: "active" as const,
        effective: { from },
        sources: [{ title: "办法", issuedBy: "督导室", authority: "district", issuedOn: from }] as const,
        level: "hard" as const,
        rule: visitDuty({ every, atLeast: 2 }),
      });
      const [start, ...later] = starts;
      const editions = [edition(start), ...later.map((from) => edition(from))] as const;
      return { ...base, rules: [defineScheduleRule({ id: "sample/twice", title: "两次", editions })] };
    };
    const told = (problem: ScheduleProblem): readonly string[] => {
      const checked = checkProblem(problem);
      return (checked.ok ? checked.warnings : checked.issues)
        .filter(({ code }) => code === "rule-starts-within")
        .map(({ message }) => message.zh);
    };
    expect(told(rule("month", "2026-03-03"))).toEqual([
      "规则 sample/twice 自2026-03-03起施行，2026-03（自2026-03-01）已经开始，整个2026-03不欠",
    ]);
    expect(told(rule("term", "2026-03-03"))).toEqual([
      "规则 sample/twice 自2026-03-03起施行，2025—2026学年第二学期（自2026-02-24）已经开始，整个2025—2026学年第二学期不欠",
    ]);
    // Little of it is left; it begins with it; the edition before binds.
    for (const fine of [
      rule("month", "2026-03-27"),
      rule("month", "2026-03-01"),
      rule("term", "2025-09-01", "2026-03-03"),
    ])
      expect(told(fine)).toEqual([]);
  });

  it("warns of recusals that bind on no day of the time, by their dates or for want of years of distance", () => {
    const check = (change: Partial<Recusal>, yearsAfterPost = 0): readonly string[] =>
      said(checkProblem({ ...withRecusal(change), rules: [distance(yearsAfterPost)] }));
    const left = { ground: "former-post", until: "2025-07-31" } as const;
    expect(check(left)).toEqual(["recusal-over"]);
    expect(check(left, 3)).toEqual([]);
    expect(check({ ground: "own-post", until: "2025-07-31" })).toEqual(["recusal-over"]);
    expect(check({ ground: "own-post", from: "2036-01-01" })).toEqual(["recusal-over"]);
    expect(check({ ground: "own-post" })).toEqual([]);
  });

  it("says what the entry points say, too", () => {
    const { terms: _terms, ...withoutTerms } = base;
    expect(said(checkProblem(withoutTerms))).toEqual(["terms-missing"]);
    expect(said(checkProblem({ ...base, period: { from: "2026-03-02", until: "2026-03-01" } }))).toEqual([
      "period-invalid",
    ]);
  });
});
