import type { Checked, Recusal } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { routineVisit } from "../../test/riverside.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { defineScheduleRule, type ScheduleRule } from "../rules/schedule-rule.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { replan } from "../replanning/index.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

const base: ScheduleProblem = {
  ...county({ zones: 2, institutions: 4, inspectors: 4 }),
  history: { since: "2025-08-01", visits: [] },
};
const [first, ...others] = base.register.inspectors;
if (first === undefined) throw new Error("The county has nobody.");

const recusal: Recusal = { inspector: "I01", institution: "S001", ground: "own-post" };
function withRecusal(change: Partial<Recusal>): ScheduleProblem {
  return { ...base, register: { ...base.register, recusals: [{ ...recusal, ...change }] } };
}
function withFirst(change: Partial<typeof first>): ScheduleProblem {
  const inspectors = first === undefined ? [] : [{ ...first, ...change }, ...others];
  return { ...base, register: { ...base.register, inspectors } };
}
function withExtra(change: Partial<ExtraVisits>): ScheduleProblem {
  return { ...base, extraVisits: [{ id: "canteen", months: [10], visits: { kind: "special" }, ...change }] };
}
function said(checked: Checked<unknown>): readonly string[] {
  return (checked.ok ? checked.warnings : checked.issues).map(({ code }) => code);
}
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

  it("warns of extra visits that name an institution by what is the id or name of several", () => {
    const [school, twin, ...rest] = base.register.institutions;
    if (school === undefined || twin === undefined) throw new Error("The county has four institutions.");
    const named = (institutions: readonly string[], name: string): ScheduleProblem => ({
      ...withExtra({ visits: { kind: "special", institutions } }),
      register: { ...base.register, institutions: [school, { ...twin, name }, ...rest] },
    });
    const twice = checkProblem(named([school.id, twin.id], school.id));
    expect(twice.ok && twice.warnings).toMatchObject([
      {
        code: "extra-institution-ambiguous",
        path: ["extraVisits", 0, "visits", "institutions", 0],
        message: { zh: "计划外督导“canteen”点名的“S001”是2个单位的编号或名称（S001、S002），都会安排" },
      },
    ]);
    expect(said(checkProblem(named([school.name], school.name)))).toEqual(["extra-institution-ambiguous"]);
    expect(said(checkProblem(named([school.id, twin.id], school.name)))).toEqual([]);
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

  it("refuses extra visits at times or in numbers that do not exist", () => {
    const wrong: readonly Partial<ExtraVisits>[] = [
      { months: [13] },
      { months: [] },
      { weeksOfTerm: [40] },
      { weeksOfTerm: [] },
      { during: { from: "2025-11-20", until: "2025-11-10" } },
      { visits: { kind: "special", sample: 0 } },
      { visits: { kind: "special", inspectors: 1.5 } },
      { visits: { kind: "special", importance: -1 } },
      { visits: { kind: "special", audience: [] } },
      { visits: { kind: "special", among: { labels: [] } } },
      { weeksOfTerm: [0.5] },
      { weeksOfTerm: [-31] },
    ];
    for (const change of wrong)
      expect(said(checkProblem(withExtra(change))), JSON.stringify(change)).toEqual(["extra-visits-invalid"]);
  });

  it("says where the wrong number stands and what may stand there", () => {
    const checked = checkProblem(withExtra({ weeksOfTerm: [2, 40] }));
    expect(checked.ok ? [] : checked.issues).toMatchObject([
      {
        path: ["extraVisits", 0, "weeksOfTerm"],
        message: { zh: "计划外督导“canteen”的 weeksOfTerm 写着“40”，排不出" },
        fix: { zh: "写1到30的周次，从学期末倒数写-1到-30，开学前写0，至少一个" },
      },
    ]);
    expect(checkProblem(withExtra({ weeksOfTerm: [-1] })).ok).toBe(true);
    const twice = [...(withExtra({}).extraVisits ?? []), ...(withExtra({ months: [11] }).extraVisits ?? [])];
    const doubled = checkProblem({ ...base, extraVisits: twice });
    expect(doubled.ok ? [] : doubled.issues).toMatchObject([
      { path: ["extraVisits", 1, "id"], message: { zh: "计划外督导有两项都编号“canteen”" } },
    ]);
  });

  it("refuses rotations without items, institutions or months", () => {
    for (const rotation of [
      { items: [], every: "term" },
      { items: ["a/b#c"], every: "year", itemsPerVisit: 0.5 },
      { items: ["a/b#c"], every: "year", audience: [] },
      { items: [], every: "term", byMonth: { 0: ["a/b#c"] } },
    ] as const)
      expect(said(checkProblem({ ...base, rotations: [rotation] }))).toEqual(["rotation-invalid"]);
    expect(
      checkProblem({ ...base, rotations: [{ items: [], every: "term", byMonth: { 9: ["a/b#c"] } }] }).ok,
    ).toBe(true);
  });

  it("warns of extra visits outside the planned time, week by week, and of those that mean nobody", () => {
    const autumn = { ...base, period: { from: "2025-09-01", until: "2025-12-31" } };
    const outside = checkProblem({
      ...autumn,
      extraVisits: withExtra({ months: [3, 10] }).extraVisits ?? [],
    });
    expect(said(outside)).toEqual(["extra-visits-outside"]);
    expect(outside.ok && outside.warnings[0]?.message.zh).toContain("months 3");
    const weeks = checkProblem(withExtra({ weeksOfTerm: [2, 25] }));
    expect(weeks.ok && weeks.warnings.map(({ message }) => message.zh)).toEqual([
      "不在安排时段或学期内的计划外督导没有安排：canteen (weeksOfTerm 25)",
    ]);
    // The spring term begins on 24 February: there is time before it, and no day for visits.
    const before = checkProblem(withExtra({ during: { from: "2026-02-02", until: "2026-02-13" } }));
    expect(before.ok && before.warnings.map(({ message }) => message.zh)).toEqual([
      "不在安排时段或学期内的计划外督导没有安排：canteen (2026-02-02—2026-02-13)",
    ]);
    const campaign = withExtra({ during: { from: "2025-07-01", until: "2025-07-10" } });
    expect(said(checkProblem(campaign))).toEqual(["extra-visits-outside"]);
    for (const visits of [
      { kind: "special", audience: ["senior-middle"] },
      { kind: "special", audience: ["senior-middle"], institutions: ["S001"] },
    ] as const)
      expect(said(checkProblem(withExtra({ visits })))).toEqual(["extra-visits-nobody"]);
    const nobody = { kind: "special", institutions: ["S9"] } as const;
    expect(said(checkProblem(withExtra({ visits: nobody })))).toEqual([
      "problem-id-unknown",
      "extra-visits-nobody",
    ]);
  });

  it("warns of samples larger than the number of institutions open then", () => {
    expect(said(checkProblem(withExtra({ visits: { kind: "special", sample: 4 } })))).toEqual([]);
    expect(said(checkProblem(withExtra({ visits: { kind: "special", sample: 5 } })))).toEqual([
      "extra-sample-short",
    ]);
  });

  it("warns of groups larger than all who can be sent", () => {
    const all = base.register.inspectors.length;
    const ask = (kind: "special" | "requested", inspectors: number): readonly string[] =>
      said(checkProblem(withExtra({ visits: { kind, inspectors } })));
    expect(ask("special", all)).toEqual([]);
    expect(ask("special", all + 1)).toEqual(["extra-group-too-large"]);
    expect(ask("requested", all + 1)).toEqual(["extra-group-too-large"]);
    const checked = checkProblem(withExtra({ visits: { kind: "special", inspectors: 9 } }));
    expect(checked.ok && checked.warnings[0]?.message.zh).toContain(`要9名督学，可派的最多${all}名`);
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

describe("what would change the meaning of a plan without a word", () => {
  const entries: readonly (readonly [string, (problem: ScheduleProblem) => Checked<unknown>])[] = [
    ["planObligations", planObligations],
    ["generateSchedule", (problem) => generateSchedule(problem, { seed: 1, maxMoves: 0 })],
    ["checkSchedule", (problem) => checkSchedule(problem, [])],
    ["replan", (problem) => replan(problem, [], [], { today: "2025-09-01" })],
  ];

  it.each(entries)(
    "is refused by %s: a recusal that binds nobody, a leave or a term that holds no day",
    (_, run) => {
      const reversed = { from: "2025-10-31", until: "2025-10-01" };
      const [autumn] = base.terms ?? [];
      if (autumn === undefined) throw new Error("The county has terms.");
      for (const problem of [
        withRecusal({ inspector: "i01" }),
        withRecusal({ institution: "S9" }),
        withRecusal({ inspector: "S001", institution: "I01" }),
        withFirst({ leave: [reversed] }),
        withFirst({ unavailable: [{ ...reversed, reason: "teaching" }] }),
        { ...base, terms: [{ ...autumn, ...reversed }] },
        { ...base, terms: [{ ...autumn, closed: [reversed] }] },
      ]) {
        const checked = run(problem);
        expect(checked.ok).toBe(false);
        expect(said(checked)).toEqual(["problem-part-idle"]);
      }
      expect(run(withRecusal({})).ok).toBe(true);
    },
  );

  it.each(entries.filter(([name]) => name !== "checkSchedule"))(
    "is a warning of %s where visits fall away: extra visits without a day or an institution, findings of nobody",
    (_, run) => {
      for (const problem of [
        withExtra({ months: [13] }),
        withExtra({ weeksOfTerm: [40] }),
        withExtra({ months: [8] }),
        withExtra({ months: [8], visits: { kind: "special", sample: 1 } }),
        withExtra({ during: { from: "2025-11-20", until: "2025-11-10" } }),
        withExtra({ visits: { kind: "special", audience: ["senior-middle"] } }),
        {
          ...base,
          openFindings: [
            { id: "canteen", institution: "S9", foundOn: "2025-08-01", severity: "major" as const },
          ],
        },
      ]) {
        const checked = run(problem);
        const [warning] = checked.ok
          ? checked.warnings.filter(({ code }) => code === "problem-part-idle")
          : [];
        expect(warning?.message.zh).toBe("“canteen”不起作用");
        expect(warning?.severity).toBe("warning");
      }
      const well = run(withExtra({}));
      expect(well.ok && well.warnings.some(({ code }) => code === "problem-part-idle")).toBe(false);
    },
  );
});

describe("a sample", () => {
  const [a, b, c, d] = base.register.institutions;
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error("Four are needed.");
  const some: ScheduleProblem = {
    ...base,
    rules: [],
    register: {
      ...base.register,
      institutions: [a, { ...b, opened: "2026-02-01" }, c, { ...d, closed: "2025-08-31" }],
    },
  };
  const drawn = (sample: number, seed: number) => {
    const made = generateSchedule(
      {
        ...some,
        extraVisits: [{ id: "x", months: [10], visits: { kind: "special", sample, inspectors: 1 } }],
      },
      { seed },
    );
    if (!made.ok || made.value.status === "cancelled") throw new Error("There is a plan.");
    return made.value;
  };

  it("is drawn from the institutions that are open then", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const plan = drawn(2, seed);
      expect(plan.visits.map(({ institution }) => institution).toSorted()).toEqual([a.id, c.id]);
      expect(plan.status).toBe("complete");
    }
  });

  it("names those that are not when it needs them", () => {
    const plan = drawn(3, 1);
    expect(plan.visits).toHaveLength(2);
    expect(plan.unscheduled.map(({ reason }) => reason.code)).toEqual(["institution-closed"]);
  });
});
