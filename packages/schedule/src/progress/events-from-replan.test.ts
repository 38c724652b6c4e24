import { orThrow, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import { type PlanChange, replan } from "../replanning/index.ts";
import { eventsFromReplan, planProgress, standingVisits, type VisitEvent } from "./index.ts";

const problem = {
  ...county({ zones: 1, institutions: 6, inspectors: 2 }),
  period: { from: "2026-03-01", until: "2026-06-24" },
  rules: [atLeastMonthlySchool],
};
const { visits } = plan(problem);
const today = "2026-03-23";
const made = visits.flatMap(({ id, date }): readonly VisitEvent[] =>
  date < today ? [{ type: "made", visit: id, on: date }] : [],
);
const [ahead] = visits.filter(({ date }) => date >= today && date < "2026-04-01");
if (ahead === undefined) throw new Error("Nothing is planned after the day.");
const off: VisitEvent = { type: "called-off", visit: ahead.id, because: "学校停电" };

const placeOf = ({ id, institution, date, halfDay, wholeDay, inspectors }: Visit): string =>
  [id, institution, date, wholeDay === true ? "day" : halfDay, ...inspectors].join(" ");

describe("a visit that was called off and is still owed", () => {
  const log = [...made, off];
  const progress = orThrow(planProgress(visits, log, today));
  const changed = orThrow(replan(problem, standingVisits(progress), [], { today }));

  it("comes back under an id of its own", () => {
    expect(changed.added.map(({ id, institution }) => [id, institution])).toEqual([
      [`${ahead.id}-20260323`, ahead.institution],
    ]);
    expect(changed.status).toBe("complete");
  });

  it("is not called off again by the log, and the next change adds it to nothing", () => {
    const longer = [...log, ...eventsFromReplan(progress, changed, "zh")];
    const next = orThrow(planProgress(visits, longer, today));
    expect(next.counts).toMatchObject({ "called-off": 1, added: 1, late: 0 });
    expect(next.visits.find(({ visit }) => visit.id === `${ahead.id}-20260323`)?.state).toBe("ahead");
    const again = orThrow(replan(problem, standingVisits(next), [], { today: "2026-03-24" }));
    expect([again.added, again.withdrawn]).toEqual([[], []]);
  });

  it("stays with its duty, by its id, when the plan is changed again", () => {
    const [back] = changed.added;
    if (back === undefined) throw new Error("Nothing came back.");
    const closes: PlanChange = {
      type: "institution-busy",
      institution: back.institution,
      span: { from: back.date, until: back.date, reason: "examination" },
    };
    const again = orThrow(replan(problem, changed.visits, [closes], { today: "2026-03-23" }));
    expect([...again.moved.map(({ from }) => from.id), ...again.added.map(({ id }) => id)]).toEqual([
      back.id,
    ]);
  });

  it("is told from the plan it does not belong to", () => {
    const wrong = planProgress(changed.visits, log, today);
    expect(wrong.ok ? [] : wrong.issues.map(({ code }) => code)).toEqual(["event-visit-unknown"]);
  });
});

describe("visits that a change itself asks for", () => {
  it("have the ids they would have in a new plan, and others that of the day", () => {
    const extra = { id: "food", months: [4], visits: { kind: "special", institutions: ["S001"] } } as const;
    const without = visits.filter(({ id }) => id !== ahead.id);
    const { added } = orThrow(replan(problem, without, [{ type: "extra-visits", extra }], { today }));
    expect(added.map(({ id }) => id).toSorted()).toEqual(["food-2026-04-S001", `${ahead.id}-20260323`]);
  });
});

describe("the log of a plan that was changed", () => {
  it("stands as the changed plan does, whatever happened before and whatever the change was", () => {
    const inspector = fc.constantFrom(...problem.register.inspectors.map(({ id }) => id));
    const institution = fc.constantFrom(...problem.register.institutions.map(({ id }) => id));
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((number) => `2026-0${(number % 3) + 4}-${String(number).padStart(2, "0")}`);
    const days = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
    const change: fc.Arbitrary<PlanChange> = fc.oneof(
      fc.record({ type: fc.constant("inspector-absent" as const), inspector, days }),
      fc.record({ type: fc.constant("no-visits" as const), days }),
      fc.record({ type: fc.constant("institution-closes" as const), institution, lastDay: day }),
      fc.record({ type: fc.constant("inspector-leaves" as const), inspector, lastDay: day }),
    );
    const happened = fc.array(fc.constantFrom("made", "called-off", "moved", "nothing"), {
      minLength: visits.length,
      maxLength: visits.length,
    });
    fc.assert(
      fc.property(happened, fc.array(change, { maxLength: 2 }), (each, changes) => {
        const log = visits.flatMap(({ id, date }, index): readonly VisitEvent[] => {
          const what = each[index];
          if (what === "made") return date < today ? [{ type: "made", visit: id, on: date }] : [];
          if (what === "called-off") return [{ type: "called-off", visit: id, because: "停电" }];
          if (what !== "moved" || date < today) return [];
          return [{ type: "moved", visit: id, to: { date, halfDay: "afternoon" }, because: "开会" }];
        });
        const progress = orThrow(planProgress(visits, log, today));
        const changed = orThrow(replan(problem, standingVisits(progress), changes, { today }));
        const longer = [...log, ...eventsFromReplan(progress, changed, "en")];
        const next = orThrow(planProgress(visits, longer, today));
        expect(standingVisits(next).map(placeOf)).toEqual(changed.visits.map(placeOf));
        expect(next.counts.late).toBe(progress.counts.late);
      }),
      { numRuns: 40, seed: 20_261_122 },
    );
  });

  it("is no longer for a change that was refused", () => {
    const progress = orThrow(planProgress(visits, made, today));
    const absent: PlanChange = {
      type: "no-visits",
      days: { from: "2026-04-01", until: "2026-04-15" },
    };
    const refused = orThrow(
      replan(problem, standingVisits(progress), [absent], { today, budget: { moved: 0 } }),
    );
    expect(refused.status).toBe("refused");
    expect(eventsFromReplan(progress, refused, "zh")).toEqual([]);
  });
});
