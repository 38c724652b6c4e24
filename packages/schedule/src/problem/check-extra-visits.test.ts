import { describe, expect, it } from "vitest";
import { base, said, withExtra } from "../../test/changed-county.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

describe("extra visits and rotations read before anything is planned", () => {
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
});
