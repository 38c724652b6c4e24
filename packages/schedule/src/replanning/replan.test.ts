import { addDays, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { atLeastMonthlySchool, nationalSchedule } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";
import { replanText } from "./replan-text.ts";

function replanned(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  changes: readonly PlanChange[],
  options: ReplanOptions,
): Replan {
  const made = replan(problem, visits, changes, options);
  if (!made.ok) throw new Error(made.issues[0].message.en);
  return made.value;
}

const problem = county({ zones: 3, institutions: 24, inspectors: 6, recusals: true });
const current = plan(problem).visits;
const sick: PlanChange = {
  type: "inspector-absent",
  inspector: "I02",
  days: { from: "2026-03-09", until: "2026-03-20" },
};

describe("a changed plan", () => {
  it("leaves everything as it was when nothing that matters happened", () => {
    const away: PlanChange = { ...sick, days: { from: "2026-07-20", until: "2026-07-25" } };
    const after = replanned(problem, current, [away], { today: "2026-01-05" });
    expect(after.visits).toEqual(current);
    expect([after.moved, after.added, after.withdrawn, after.told]).toEqual([[], [], [], []]);
    expect(after.status).toBe("complete");
  });

  it("moves the visits of a sick inspector alone, tells those concerned, and no others", () => {
    const after = replanned(problem, current, [sick], { today: "2026-03-08" });
    const hit = current.filter(
      ({ date, inspectors }) => inspectors.includes("I02") && date >= "2026-03-09" && date <= "2026-03-20",
    );
    expect(hit.length).toBeGreaterThan(0);
    expect(after.moved.map(({ from }) => from.id).toSorted(byText)).toEqual(
      hit.map(({ id }) => id).toSorted(byText),
    );
    expect(after.lowerBound).toBe(hit.length);
    expect(after.kept).toBe(current.length - hit.length);
    const institutions = after.told.filter(({ kind }) => kind === "institution").map(({ id }) => id);
    expect(institutions).toEqual([...new Set(hit.map(({ institution }) => institution))].toSorted(byText));
    expect(after.status).toBe("complete");
  });

  it("never touches what is past, and leaves the frozen time alone but for what has become impossible", () => {
    const after = replanned(problem, current, [sick], { today: "2026-03-12", frozenUntil: "2026-03-18" });
    for (const { from, to } of after.moved) {
      expect(from.date >= "2026-03-12").toBe(true);
      expect(to.date > "2026-03-18").toBe(true);
    }
  });

  it("keeps pinned visits, and names those that cannot be made", () => {
    const hit = current.find(({ date, inspectors }) => inspectors.includes("I02") && date >= "2026-03-09");
    if (hit === undefined) throw new Error("Nobody is hit.");
    const pins = [{ what: { visit: hit.id }, by: "办公室", reason: "已通知学校" }];
    const after = replanned(problem, current, [sick], { today: "2026-03-08", pins });
    expect(after.visits).toContainEqual(hit);
    expect(after.brokenPins.map(({ visit }) => visit)).toEqual([hit.id]);
    expect(after.status).toBe("partial");
  });

  it("says which hard rules a visit still breaks that somebody pinned", () => {
    const [first] = current.filter(({ date }) => date >= "2026-03-09");
    if (first === undefined) throw new Error("Nothing is planned.");
    const edited = current.map((visit) => (visit === first ? { ...visit, date: "2026-03-15" } : visit));
    const pins = [{ what: { visit: first.id }, by: "办公室", reason: "校长要求" }];
    const after = replanned(problem, edited, [], { today: "2026-03-08", pins });
    expect(after.check.ok).toBe(false);
    const name = problem.register.institutions.find(({ id }) => id === first.institution)?.name ?? "";
    const { zh, en } = replanText(problem, after);
    expect(zh.split("\n").slice(1, 3)).toEqual([
      "仍违反硬性规则：",
      expect.stringMatching(new RegExp(`^1\\. .*2026年3月15日不是工作日——${name}2026年3月15日`)),
    ]);
    expect(en.split("\n").slice(1, 3)).toEqual([
      "Hard rules still broken:",
      expect.stringMatching(new RegExp(`^1\\. .*${name} 2026-03-15`)),
    ]);
    const clean = replanned(problem, current, [], { today: "2026-03-08" });
    expect(replanText(problem, clean).zh).not.toContain("硬性规则");
  });

  it("finds a group for a new special inspection", () => {
    const extra: PlanChange = {
      type: "extra-visits",
      extra: {
        id: "food-safety",
        months: [4],
        visits: { kind: "special", institutions: ["S003"], inspectors: 3 },
      },
    };
    const after = replanned(problem, current, [extra], { today: "2026-03-08" });
    expect(
      after.added.map(({ id, institution, inspectors }) => [id, institution, inspectors.length]),
    ).toEqual([["food-safety-2026-04-S003", "S003", 3]]);
    expect(after.moved).toEqual([]);
    expect(after.status).toBe("complete");
  });

  it("keeps a sample as it was drawn, in each of its months", () => {
    const sampled = {
      ...problem,
      extraVisits: [{ id: "canteens", months: [10, 3], visits: { kind: "special", sample: 4 } }],
    } as const;
    const drawn = plan(sampled).visits;
    const after = replanned(sampled, drawn, [{ ...sick, inspector: "I05" }], { today: "2026-03-08" });
    expect(after.added).toEqual([]);
    expect(after.visits.map(({ id }) => id).toSorted(byText)).toEqual(
      drawn.map(({ id }) => id).toSorted(byText),
    );
    expect(after.status).toBe("complete");
  });

  it("goes on naming visits of a sample that have no place, time and again, and makes them once they have one", () => {
    const [first] = problem.register.inspectors;
    const inspectors = first === undefined ? [] : [{ ...first, visitsAtMost: { perMonth: 1 } }];
    const sampled: ScheduleProblem = {
      ...problem,
      period: { from: "2026-03-01", until: "2026-03-31" },
      rules: [],
      register: { ...problem.register, inspectors, recusals: [] },
      extraVisits: [
        { id: "opening", months: [3], visits: { kind: "special", sample: 3, importance: 60 } },
        { id: "food", months: [], weeksOfTerm: [2, 3], visits: { kind: "requested", sample: 2 } },
      ],
    };
    const made = plan(sampled);
    expect([made.visits.length, made.unscheduled.length]).toEqual([1, 6]);
    let before: { readonly problem: ScheduleProblem; readonly visits: readonly Visit[] } = {
      problem: sampled,
      visits: made.visits,
    };
    for (let again = 0; again < 3; again += 1) {
      const after = replanned(before.problem, before.visits, [], { today: "2026-03-01" });
      expect(after.visits).toEqual(made.visits);
      expect(after.unscheduled.map(({ rule }) => rule).toSorted(byText)).toEqual(
        made.unscheduled.map(({ rule }) => rule).toSorted(byText),
      );
      expect(after.status).toBe("partial");
      before = after;
    }
    if (first === undefined) throw new Error("The county has nobody.");
    const { visitsAtMost: _limit, ...free } = { ...first, id: "new", visitsAtMost: {} };
    const joined = replanned(before.problem, before.visits, [{ type: "inspector-joins", inspector: free }], {
      today: "2026-03-01",
    });
    expect(joined.added.length + joined.unscheduled.length).toBe(6);
    expect(joined.added.length).toBeGreaterThan(0);
  });

  it("empties snow days, withdraws the visits of a school that closes, and fills nothing else", () => {
    const changes: readonly PlanChange[] = [
      { type: "no-visits", days: { from: "2026-03-16", until: "2026-03-17" } },
      { type: "institution-closes", institution: "S005", lastDay: "2026-03-31" },
    ];
    const after = replanned(problem, current, changes, { today: "2026-03-08" });
    expect(after.visits.some(({ date }) => date === "2026-03-16" || date === "2026-03-17")).toBe(false);
    expect(after.withdrawn.every(({ visit }) => visit.institution === "S005")).toBe(true);
    expect(after.withdrawn.map(({ visit }) => visit.date.slice(0, 7))).toEqual([
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
    expect(after.added).toEqual([]);
    expect(after.status).toBe("complete");
  });

  it("keeps away from one school in its exam week, and from a snowed-in town for a day, and from nobody else", () => {
    const exam = { from: "2026-03-09", until: "2026-03-20", reason: "examination" } as const;
    const snow = { from: "2026-03-24", until: "2026-03-25", reason: "closure", note: "暴雪" } as const;
    const changes: readonly PlanChange[] = [
      { type: "institution-busy", institution: "S004", span: exam },
      { type: "area-closed", area: { town: "z02镇" }, span: snow },
      { type: "area-closed", area: { zone: "z03" }, span: { ...snow, halfDay: "morning" } },
      {
        type: "inspector-busy",
        inspector: "I01",
        span: { from: "2026-04-08", until: "2026-04-08", reason: "meeting" },
      },
    ];
    const after = replanned(problem, current, changes, { today: "2026-03-08" });
    const town = new Map(problem.register.institutions.map(({ id, town: name }) => [id, name]));
    const hit = current.filter(
      ({ institution, date, halfDay, inspectors }) =>
        (institution === "S004" && date >= exam.from && date <= exam.until) ||
        (town.get(institution) === "z02镇" && date >= snow.from && date <= snow.until) ||
        (town.get(institution) === "z03镇" &&
          date >= snow.from &&
          date <= snow.until &&
          halfDay === "morning") ||
        (inspectors.includes("I01") && date === "2026-04-08"),
    );
    expect(hit.length).toBeGreaterThan(1);
    expect(after.moved.map(({ from }) => from.id).toSorted(byText)).toEqual(
      hit.map(({ id }) => id).toSorted(byText),
    );
    expect(after.lowerBound).toBe(hit.length);
    expect(after.status).toBe("complete");
  });

  it("is refused for an area without schools", () => {
    const nowhere: PlanChange = {
      type: "area-closed",
      area: { town: "别处" },
      span: { from: "2026-03-24", until: "2026-03-25", reason: "closure" },
    };
    const made = replan(problem, current, [nowhere], { today: "2026-03-08" });
    expect(made.ok ? "" : made.issues[0].code).toBe("change-area-empty");
  });

  it("plans the months of a school that opens", () => {
    const opens: PlanChange = {
      type: "institution-opens",
      institution: {
        id: "S900",
        name: "新建小学",
        kind: "primary",
        nature: "public",
        town: "z01镇",
        students: {},
        opened: "2026-04-01",
      },
    };
    const after = replanned(problem, current, [opens], { today: "2026-03-08" });
    expect(after.added.map(({ date }) => date.slice(0, 7)).toSorted(byText)).toEqual([
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
    expect(after.moved).toEqual([]);
  });

  it("names a person the register does not have, and guesses whom you mean", () => {
    const made = replan(problem, current, [{ ...sick, inspector: "I2" }], { today: "2026-03-08" });
    expect(made.ok ? "" : `${made.issues[0].code} ${made.issues[0].fix.en}`).toContain(
      "change-inspector-unknown",
    );
  });

  it("can be changed again and again, and stays valid", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            inspector: fc.integer({ min: 1, max: 6 }),
            day: fc.integer({ min: 0, max: 100 }),
            length: fc.integer({ min: 1, max: 12 }),
          }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (absences) => {
          let now = problem;
          let visits = current;
          for (const { inspector, day, length } of absences) {
            const from = addDays("2026-03-02", day);
            const change: PlanChange = {
              type: "inspector-absent",
              inspector: `I0${inspector}`,
              days: { from, until: addDays(from, length) },
            };
            const after = replanned(now, visits, [change], { today: "2026-03-01" });
            const broken = after.check.rules.filter(
              ({ level, satisfied, rule }) => level === "hard" && !satisfied && !rule.includes("at-least"),
            );
            expect(broken.map(({ rule }) => rule)).toEqual([]);
            expect(after.visits.length + after.unscheduled.length).toBeGreaterThanOrEqual(current.length);
            expect(after.moved.length + after.withdrawn.length).toBeGreaterThanOrEqual(after.lowerBound);
            now = after.problem;
            visits = after.visits;
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the smallest change", () => {
  // One zone in a short March: every seat and every plan can be tried.
  const tiny = fc.record({
    institutions: fc.integer({ min: 2, max: 4 }),
    inspectors: fc.integer({ min: 1, max: 2 }),
    days: fc.integer({ min: 2, max: 3 }),
    absent: fc.integer({ min: 0, max: 2 }),
    order: fc.infiniteStream(fc.nat()),
    barred: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 })), { maxLength: 2 }),
  });

  it("is found: as many visits kept as the best of all plans keeps, and as many placed", () => {
    fc.assert(
      fc.property(tiny, ({ institutions, inspectors, days, absent, order, barred }) => {
        const base = county({ zones: 1, institutions, inspectors });
        const small: ScheduleProblem = {
          ...base,
          period: { from: "2026-03-02", until: addDays("2026-03-02", days - 1) },
          rules: [{ id: "monthly", edition: monthly }],
          register: {
            ...base.register,
            recusals: barred.map(([at, who]) => ({
              institution: `S00${(at % institutions) + 1}`,
              inspector: `I0${(who % inspectors) + 1}`,
              ground: "other",
            })),
          },
        };
        const visits = anyPlan(small, days, order);
        const change: PlanChange = {
          type: "inspector-absent",
          inspector: "I01",
          days: { from: "2026-03-02", until: addDays("2026-03-02", absent - 1) },
        };
        const changes: readonly PlanChange[] = absent === 0 ? [] : [change];
        const after = replanned(small, visits, changes, { today: "2026-03-01" });
        const best = bestKept(after.problem, visits, days);
        expect({ placed: after.visits.length, kept: after.kept }).toEqual(best);
        expect(after.lowerBound).toBeLessThanOrEqual(visits.length - best.kept);
      }),
      { numRuns: 300 },
    );
  });
});

const [monthlyEdition] = atLeastMonthlySchool.editions;
if (monthlyEdition === undefined) throw new Error("The rule has no edition.");
const monthly = {
  ...monthlyEdition,
  rule: visitDuty({ minimumTeachingDays: 1 }),
} as const;

type Seat = readonly [inspector: string, date: string, halfDay: "morning" | "afternoon"];

function seatsOf(small: ScheduleProblem, days: number): readonly Seat[] {
  const halves = ["morning", "afternoon"] as const;
  return small.register.inspectors.flatMap(({ id }) =>
    Array.from({ length: days }, (_, day) => addDays("2026-03-02", day)).flatMap((date) =>
      halves.map((half): Seat => [id, date, half]),
    ),
  );
}

function isAllowed(small: ScheduleProblem, institution: string, [inspector, date]: Seat): boolean {
  const person = small.register.inspectors.find(({ id }) => id === inspector);
  const away = (person?.leave ?? []).some(({ from, until }) => from <= date && date <= until);
  const barred = small.register.recusals.some(
    (recusal) => recusal.inspector === inspector && recusal.institution === institution,
  );
  return !away && !barred;
}

// A plan by chance, valid as it stands.
function anyPlan(small: ScheduleProblem, days: number, order: Iterable<number>): readonly Visit[] {
  const chance = order[Symbol.iterator]();
  const free = [...seatsOf(small, days)];
  return small.register.institutions.flatMap(({ id }): readonly Visit[] => {
    const allowed = free.filter((seat) => isAllowed(small, id, seat));
    const seat = allowed[Number(chance.next().value) % Math.max(1, allowed.length)];
    if (seat === undefined) return [];
    free.splice(free.indexOf(seat), 1);
    return [
      {
        id: `old-${id}`,
        institution: id,
        inspectors: [seat[0]],
        date: seat[1],
        halfDay: seat[2],
        kind: "routine",
        items: [],
      },
    ];
  });
}

// Every plan is tried: first the most visits, then the most that stay.
function bestKept(
  small: ScheduleProblem,
  visits: readonly Visit[],
  days: number,
): { placed: number; kept: number } {
  const seats = seatsOf(small, days);
  const institutions = small.register.institutions.map(({ id }) => id);
  const taken = new Set<number>();
  let best = { placed: -1, kept: -1 };
  const go = (at: number, placed: number, kept: number): void => {
    const institution = institutions[at];
    if (institution === undefined) {
      if (placed > best.placed || (placed === best.placed && kept > best.kept)) best = { placed, kept };
      return;
    }
    const old = visits.find((visit) => visit.institution === institution);
    seats.forEach((seat, index) => {
      if (taken.has(index) || !isAllowed(small, institution, seat)) return;
      const same = old?.inspectors[0] === seat[0] && old.date === seat[1] && old.halfDay === seat[2];
      taken.add(index);
      go(at + 1, placed + 1, kept + (same ? 1 : 0));
      taken.delete(index);
    });
    go(at + 1, placed, kept);
  };
  go(0, 0, 0);
  return best;
}

describe("a change at county size", () => {
  it("stays near the lower bound", () => {
    const large = county({
      zones: 9,
      institutions: 170,
      inspectors: 35,
      places: true,
      leave: true,
      recusals: true,
    });
    const visits = plan({ ...large, rules: nationalSchedule.contributes }, { seed: 1, maxMoves: 0 }).visits;
    const after = replanned(
      large,
      visits,
      [{ type: "inspector-absent", inspector: "I05", days: { from: "2026-03-02", until: "2026-06-24" } }],
      { today: "2026-03-01" },
    );
    const future = visits.filter(({ date }) => date >= "2026-03-01").length;
    expect(after.moved.length + after.withdrawn.length - after.lowerBound).toBeLessThanOrEqual(0.02 * future);
    expect(after.status).toBe("complete");
  });
});

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
