import { addDays, type Visit, weekdayOf } from "@supervision/domain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkSchedule } from "./check-schedule.ts";

const base = county({ zones: 2, institutions: 16, inspectors: 6, leave: true, recusals: true });
const problem: ScheduleProblem = {
  ...base,
  register: {
    ...base.register,
    institutions: base.register.institutions.map((place, index) =>
      index === 5 ? { ...place, closed: "2026-04-30" } : place,
    ),
    inspectors: base.register.inspectors.map((person, index) =>
      index === 4 ? { ...person, certificate: { number: "0004", validUntil: "2026-05-31" } } : person,
    ),
  },
  extraVisits: [
    { id: "apr", months: [4], visits: { kind: "comprehensive", sample: 3 } },
    { id: "may", months: [5], visits: { kind: "joint", sample: 3 } },
  ],
};

let valid: readonly Visit[] = [];

beforeAll(() => {
  const made = generateSchedule(problem, { seed: 11 });
  if (!made.ok || made.value.status !== "complete") throw new Error("The plan to be broken is not complete.");
  valid = made.value.visits;
});

/** Ids of the rules a plan breaks. */
function broken(visits: readonly Visit[], under: ScheduleProblem = problem): readonly string[] {
  const check = checkSchedule(under, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules.filter(({ satisfied }) => !satisfied).map(({ rule }) => rule);
}

function changed(index: number, change: Partial<Visit>): readonly Visit[] {
  return valid.map((visit, at) => (at === index ? { ...visit, ...change } : visit));
}

/** Breaks the plan at places of fast-check's choice, expects the checker to name the rule, and counts the places there are. */
function namesIt(
  rule: string,
  breakIt: (visit: Visit, index: number) => readonly Visit[] | undefined,
): number {
  const places = valid.flatMap((visit, index) => {
    const visits = breakIt(visit, index);
    return visits === undefined ? [] : [{ visits }];
  });
  fc.assert(
    fc.property(fc.constantFrom(...places), ({ visits }) => {
      const check = checkSchedule(problem, visits);
      const result = check.ok ? check.value.rules.find((entry) => entry.rule === rule) : undefined;
      expect(result?.satisfied).toBe(false);
      expect(result?.violations.length).toBeGreaterThan(0);
      expect(result?.violations.every(({ because }) => because.zh !== "" && because.en !== "")).toBe(true);
      expect(check.ok && check.value.ok).toBe(false);
    }),
    { numRuns: 15 },
  );
  return places.length;
}

const inspectorIds = problem.register.inspectors.map(({ id }) => id);
const townOf = new Map(problem.register.institutions.map(({ id, town }) => [id, town]));
const zoneOf = new Map(problem.register.inspectors.map(({ id, zones }) => [id, zones[0]]));

describe("the checker", () => {
  it("names extra visits of which it holds too few, without calling it a breach", () => {
    const short = valid.filter(({ id }) => !id.startsWith("may-"));
    const tooFew = (visits: readonly Visit[]): readonly string[] => {
      const check = checkSchedule(problem, visits);
      if (!check.ok) throw new Error(check.issues[0].message.en);
      return check.value.notChecked.filter(({ rule }) => rule.includes("#")).map(({ because }) => because.zh);
    };
    expect(tooFew(valid)).toEqual([]);
    expect(tooFew(short)).toEqual([
      expect.stringContaining("2026年5月1日至2026年5月31日应督导3所，安排中有0所，缺3所"),
    ]);
    expect(broken(short)).not.toContain("extra-visits#may");
    const named: ScheduleProblem = {
      ...problem,
      extraVisits: [{ id: "x", months: [4], visits: { kind: "requested", institutions: ["S001"] } }],
    };
    const check = checkSchedule(named, valid);
    const name = problem.register.institutions.find(({ id }) => id === "S001")?.name;
    expect(check.ok && check.value.notChecked.at(-1)).toMatchObject({
      rule: "extra-visits#x",
      because: { zh: expect.stringContaining(`缺1所：${name}`) },
    });
  });

  it("accepts what the generator made", () => {
    expect(broken(valid)).toEqual([]);
  });

  it("names a visit that is missing, under the rule that is owed it", () => {
    expect(
      namesIt("national-schedule/at-least-monthly-school", (visit, index) => {
        const place = problem.register.institutions.find(({ id }) => id === visit.institution);
        if (visit.kind !== "routine" || place?.kind === "kindergarten") return undefined;
        return valid.filter((_, at) => at !== index);
      }),
    ).toBeGreaterThan(0);
  });

  it("names an institution and an inspector the register does not know", () => {
    expect(
      namesIt("structure/known-institution", (_, index) => changed(index, { institution: "S999" })),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/known-inspector", (_, index) => changed(index, { inspectors: ["I99"] })),
    ).toBeGreaterThan(0);
  });

  it("names two visits with one id", () => {
    expect(
      namesIt("structure/visit-id-unique", (visit) => [...valid, { ...visit, institution: "S001" }]),
    ).toBeGreaterThan(0);
  });

  it("names an inspector listed twice in one visit", () => {
    expect(
      namesIt("structure/inspectors-distinct", (visit, index) =>
        changed(index, { inspectors: [visit.inspectors[0], visit.inspectors[0]] }),
      ),
    ).toBeGreaterThan(0);
  });

  it("names a date that does not exist instead of failing", () => {
    expect(
      namesIt("structure/valid-date", (_, index) => changed(index, { date: "2026-02-30" })),
    ).toBeGreaterThan(0);
  });

  it("names a visit on a rest day, outside the terms, and outside the planned time", () => {
    expect(
      namesIt("structure/workday", (visit, index) => {
        const saturday = addDays(visit.date, 6 - weekdayOf(visit.date));
        const worked = ["2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09"];
        return worked.includes(saturday) ? undefined : changed(index, { date: saturday });
      }),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/workday", (_, index) => changed(index, { date: "2025-10-01" })),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/term-day", (_, index) => changed(index, { date: "2026-06-29" })),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/term-day", (_, index) => changed(index, { date: "2026-02-04" })),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/inside-period", (_, index) => changed(index, { date: "2026-08-03" })),
    ).toBeGreaterThan(0);
  });

  it("names an inspector of another zone at a routine visit, but not at a comprehensive one", () => {
    const stranger = (visit: Visit): string | undefined =>
      inspectorIds.find((id) => `${zoneOf.get(id) ?? ""}镇` !== townOf.get(visit.institution));
    expect(
      namesIt("structure/own-zone", (visit, index) => {
        const other = stranger(visit);
        return visit.kind !== "routine" || other === undefined
          ? undefined
          : changed(index, { inspectors: [other] });
      }),
    ).toBeGreaterThan(0);
    const index = valid.findIndex(({ kind }) => kind === "comprehensive");
    const other = stranger(valid[index] ?? missing());
    const before = valid[index]?.inspectors ?? [];
    expect(broken(changed(index, { inspectors: [other ?? "", ...before.slice(1)] }))).not.toContain(
      "structure/own-zone",
    );
  });

  it("names an inspector on leave and one whose certificate has ended", () => {
    const away = problem.register.inspectors.find(({ leave }) => leave !== undefined);
    const from = away?.leave?.[0]?.from ?? "";
    const day = weekdayOf(from) >= 6 ? addDays(from, 2) : from;
    expect(
      namesIt("structure/not-on-leave", (visit, index) =>
        visit.inspectors[0] === away?.id ? changed(index, { date: day }) : undefined,
      ),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/engaged", (visit, index) =>
        visit.inspectors[0] === inspectorIds[4] ? changed(index, { date: "2026-06-10" }) : undefined,
      ),
    ).toBeGreaterThan(0);
  });

  it("names an inspector who must keep away", () => {
    const [recusal] = problem.register.recusals;
    expect(
      namesIt("national-schedule/independence", (visit, index) =>
        recusal !== undefined && visit.institution === recusal.institution
          ? changed(index, { inspectors: [recusal.inspector] })
          : undefined,
      ),
    ).toBeGreaterThan(0);
  });

  it("names an inspector in two places at once, and an institution visited twice in one half-day", () => {
    expect(
      namesIt("national-schedule/one-visit-per-half-day", (visit, index) => {
        const other = valid.find(
          ({ id, inspectors, institution }) =>
            id !== visit.id && institution !== visit.institution && inspectors[0] === visit.inspectors[0],
        );
        return other === undefined ? undefined : changed(index, { date: other.date, halfDay: other.halfDay });
      }),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/institution-half-day", (visit, index) => {
        const other = valid.find(
          ({ id, institution }) => id !== visit.id && institution === visit.institution,
        );
        return other === undefined ? undefined : changed(index, { date: other.date, halfDay: other.halfDay });
      }),
    ).toBeGreaterThan(0);
  });

  it("names a group that is too small, and a joint visit by one zone alone", () => {
    expect(
      namesIt("national-schedule/group-of-three", (visit, index) =>
        visit.kind === "comprehensive" ? changed(index, { inspectors: [visit.inspectors[0]] }) : undefined,
      ),
    ).toBeGreaterThan(0);
    expect(
      namesIt("structure/joint-zones", (visit, index) =>
        visit.kind === "joint" ? changed(index, { inspectors: [visit.inspectors[0]] }) : undefined,
      ),
    ).toBeGreaterThan(0);
  });

  it("names a visit to an institution that has closed", () => {
    expect(
      namesIt("structure/institution-open", (visit, index) =>
        visit.institution === "S006" ? changed(index, { date: "2026-05-20" }) : undefined,
      ),
    ).toBeGreaterThan(0);
  });

  it("weighs visits that follow too soon by the days that are missing, without rejecting the plan", () => {
    const [first, second] = valid.filter(({ institution }) => institution === "S001");
    if (first === undefined || second === undefined) throw new Error("S001 has too few visits.");
    const only = {
      ...problem,
      rules: nationalSchedule.contributes.filter(({ id }) => id.endsWith("rest-between-visits")),
    };
    const soon = [first, { ...second, date: addDays(first.date, 4) }];
    const check = checkSchedule(only, soon);
    const rest = check.ok
      ? check.value.rules.find(({ rule }) => rule.endsWith("rest-between-visits"))
      : undefined;
    expect([rest?.level, rest?.penalty, rest?.violations[0]?.visits]).toEqual([
      "soft",
      1000,
      [first.id, second.id],
    ]);
  });

  it("has no verdict on rules that visits say nothing about", () => {
    const check = checkSchedule(problem, valid);
    expect(check.ok && check.value.notChecked.map(({ rule }) => rule)).toEqual([
      "national-schedule/appraisal-every-year",
      "national-schedule/comprehensive-within-five-years",
      "national-schedule/forty-hours-of-training",
    ]);
  });

  it("keeps inspectors apart from themselves and from recusals even where no rule was given", () => {
    const [visit] = valid;
    if (visit === undefined) throw new Error("The plan is empty.");
    const recusals = [
      { inspector: visit.inspectors[0], institution: visit.institution, ground: "own-post" as const },
    ];
    const bare = { ...problem, rules: [], register: { ...problem.register, recusals } };
    const other = valid.find(({ institution }) => institution !== visit.institution) ?? missing();
    const plan = [
      visit,
      { ...other, inspectors: visit.inspectors, date: visit.date, halfDay: visit.halfDay },
    ];
    expect(broken(plan, bare)).toEqual(
      expect.arrayContaining(["structure/inspector-half-day", "structure/recusal"]),
    );
  });

  it("refuses a period of 2027, for which no notice exists", () => {
    const check = checkSchedule({ ...problem, period: { from: "2027-03-01", until: "2027-06-30" } }, valid);
    expect(check.ok ? [] : check.issues.map(({ code }) => code)).toEqual(["calendar-year-missing"]);
  });
});

function missing(): never {
  throw new Error("The plan has no such visit.");
}
