import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { checkProblem } from "../problem/check-problem.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

const base = county({ zones: 1, institutions: 12, inspectors: 1 });
// One day and one inspector: two of the four that are drawn have a half-day.
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-03-10", until: "2026-03-10" },
  rules: [],
  extraVisits: [{ id: "random", months: [3], visits: { kind: "random", sample: 4 } }],
};

function changed(
  given: ScheduleProblem,
  visits: Replan["visits"],
  changes: readonly PlanChange[],
  options: Partial<ReplanOptions> = {},
): Replan {
  const after = replan(given, visits, changes, { today: "2026-03-01", ...options });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

function placesOf(some: readonly Pick<UnscheduledVisit, "institution" | "kind">[]): readonly string[] {
  return some.flatMap(({ institution, kind }) => (kind === "random" ? [institution] : [])).toSorted();
}

const special: PlanChange = {
  type: "extra-visits",
  extra: { id: "a-safety", months: [3], visits: { kind: "special", sample: 3 } },
};
const [like] = base.register.institutions;
if (like === undefined) throw new Error("No institution.");
const opens: PlanChange = { type: "institution-opens", institution: { ...like, id: "S000", name: "新校" } };

describe("a sample some of whose visits have no place", () => {
  it.each([1, 2, 3, 4])(
    "stays as seed %i drew it, whatever else changes, and in the next change too",
    (seed) => {
      const made = plan(problem, { seed });
      const owed = placesOf(made.unscheduled);
      expect([made.visits.length, owed.length]).toEqual([2, 2]);
      for (const changes of [[], [special], [opens]]) {
        const bySeed = changed(problem, made.visits, changes, { seed });
        const named = changed(problem, made.visits, changes, { unscheduled: made.unscheduled });
        expect([placesOf(bySeed.unscheduled), placesOf(named.unscheduled)]).toEqual([owed, owed]);
        // The next change starts from the problem of the last one and needs neither.
        const next = changed(bySeed.problem, bySeed.visits, [opens === changes[0] ? special : opens], {
          seed: 99,
        });
        expect(placesOf(next.unscheduled)).toEqual(owed);
        expect(next.problem.extraVisits?.filter(({ id }) => id === "random")).toHaveLength(1);
      }
    },
  );

  it("is counted as a whole by the check", () => {
    const made = plan(problem);
    const before = checkSchedule(problem, made.visits);
    const after = changed(problem, made.visits, []);
    if (!before.ok) throw new Error(before.issues[0].message.en);
    expect(after.check.notChecked).toEqual(before.value.notChecked);
  });

  it("grows by a change to it: those drawn stay, more are drawn; a smaller one calls nothing off", () => {
    const long = { ...problem, period: { from: "2026-03-09", until: "2026-03-13" } };
    const made = plan(long);
    expect(made.visits).toHaveLength(4);
    const more = changed(long, made.visits, [{ type: "extra-sample", extra: "random", sample: 7 }]);
    expect([more.kept, more.added.length, more.status]).toEqual([4, 3, "complete"]);
    const again = changed(more.problem, more.visits, [{ type: "extra-sample", extra: "random", sample: 9 }]);
    expect([again.kept, again.added.length]).toEqual([7, 2]);
    const less = changed(again.problem, again.visits, [{ type: "extra-sample", extra: "random", sample: 2 }]);
    expect([less.kept, less.withdrawn.length]).toEqual([9, 0]);
  });

  it("grows in windows still to come alone: what was drawn in those that are over is their whole sample", () => {
    const year: ScheduleProblem = {
      ...problem,
      period: { from: "2026-03-01", until: "2026-06-30" },
      extraVisits: [
        { id: "random", months: [3, 4, 5, 6], each: "month", visits: { kind: "random", sample: 2 } },
      ],
    };
    for (const seed of [1, 2]) {
      const made = plan(year, { seed });
      expect(made.visits).toHaveLength(8);
      const perMonth = ({ visits }: Replan): readonly number[] =>
        ["03", "04", "05", "06"].map(
          (month) => visits.filter(({ date }) => date.slice(5, 7) === month).length,
        );
      const today = "2026-05-06";
      const more = changed(
        year,
        made.visits,
        [{ type: "extra-sample", extra: "random", sample: 3 }],
        // The seed of the plan is not known.
        { today },
      );
      expect([more.status, more.kept, more.added.length]).toEqual(["complete", 8, 2]);
      expect(perMonth(more)).toEqual([2, 2, 3, 3]);
      expect(more.check.notChecked).toEqual([]);
      const next = changed(more.problem, more.visits, [], { today, seed: 7 });
      expect([next.status, next.added, next.withdrawn]).toEqual(["complete", [], []]);
      const most = changed(
        next.problem,
        next.visits,
        [{ type: "extra-sample", extra: "random", sample: 4 }],
        { today: "2026-06-01" },
      );
      expect([most.status, perMonth(most), most.check.notChecked]).toEqual(["complete", [2, 2, 3, 4], []]);
    }
  });

  it("is not drawn for good by a day no calendar has", () => {
    const extraVisits = (problem.extraVisits ?? []).map((extra) => ({ ...extra, drawnUntil: "2026-3-1" }));
    const found = checkProblem({ ...problem, extraVisits });
    expect(found.ok ? [] : found.issues.map(({ path }) => path)).toContainEqual([
      "extraVisits",
      0,
      "drawnUntil",
    ]);
  });

  it("is refused when nobody knows it, or no number is given", () => {
    for (const [extra, sample, code] of [
      ["randm", 3, "change-part-unknown"],
      ["random", 0, "extra-visits-invalid"],
    ] as const) {
      const found = applyChanges(problem, [{ type: "extra-sample", extra, sample }]);
      expect(found.ok ? [] : found.issues.map((issue) => issue.code)).toEqual([code]);
    }
  });
});
