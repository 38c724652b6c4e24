import { orThrow, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { explainUnscheduled } from "../explaining/explain-unscheduled.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";
import { replanText } from "./replan-text.ts";

const problem = {
  ...county({ zones: 1, institutions: 6, inspectors: 2 }),
  period: { from: "2026-03-01", until: "2026-06-24" },
  rules: [atLeastMonthlySchool],
};
const { visits } = plan(problem);
const april = { from: "2026-04-01", until: "2026-04-30" };
const [first] = visits.filter(({ date }) => date >= "2026-04-10" && date <= "2026-04-30");
if (first === undefined) throw new Error("Nothing is planned in April.");
const [ill] = first.inspectors;
const absent: PlanChange = { type: "inspector-absent", inspector: ill, days: april };
const lost = visits.filter(({ date, inspectors }) => date.startsWith("2026-04") && inspectors.includes(ill));

function after(changes: readonly PlanChange[], options: ReplanOptions, current = visits): Replan {
  return orThrow(replan(problem, current, changes, options));
}

/** What a plan leaves out, as institution and month. */
function leftOut({ unscheduled }: Replan): readonly string[] {
  return unscheduled.map(({ institution, period }) => `${institution} ${period.from.slice(0, 7)}`).toSorted();
}
const asOwed = (some: readonly Visit[]): readonly string[] =>
  some.map(({ institution, date }) => `${institution} ${date.slice(0, 7)}`).toSorted();

describe("visits that cannot be made any more, and are owed", () => {
  it("are named where all of their time is left alone", () => {
    const changed = after([absent], { today: "2026-04-01", frozenUntil: "2026-04-30" });
    expect(lost.length).toBeGreaterThan(1);
    expect(changed.withdrawn.map(({ visit }) => visit)).toEqual(lost);
    expect(leftOut(changed)).toEqual(asOwed(lost));
    expect(new Set(changed.unscheduled.map(({ reason }) => reason.code))).toEqual(new Set(["period-over"]));
    expect(changed.status).toBe("partial");
    expect(changed.lowerBound).toBe(lost.length);
    expect(replanText(problem, changed).zh).toContain("未排：");
    const [one] = changed.unscheduled;
    if (one === undefined) throw new Error("Nothing is left out.");
    expect(explainUnscheduled(changed.problem, changed.visits, one).summary.zh).toContain("不再变动");
  });

  it("are planned after the time that is left alone where their own goes on", () => {
    const changed = after([absent], { today: "2026-04-01", frozenUntil: "2026-04-15" });
    expect([changed.withdrawn, changed.unscheduled]).toEqual([[], []]);
    expect(changed.moved.length).toBeGreaterThan(0);
  });

  it("are named where a closure that began before today takes the rest of their time", () => {
    const closure: PlanChange = { type: "no-visits", days: { from: "2026-04-09", until: "2026-05-06" } };
    const today = "2026-04-10";
    const changed = after([closure], { today });
    const gone = visits.filter(({ date }) => date >= today && date <= "2026-04-30");
    expect(gone.length).toBeGreaterThan(0);
    expect(changed.withdrawn.map(({ visit }) => visit)).toEqual(gone);
    expect(leftOut(changed)).toEqual(asOwed(gone));
  });

  it("are no longer owed where another visit of the same time stands for them", () => {
    const [one] = lost;
    if (one === undefined) throw new Error("Nobody is hit.");
    const [other = ""] = problem.register.inspectors.flatMap(({ id }) => (id === ill ? [] : [id]));
    const byHand: Visit = { ...one, id: "by-hand", date: "2026-04-01", inspectors: [other] };
    const current = [...visits.filter(({ date }) => date !== byHand.date), byHand];
    const changed = after([absent], { today: "2026-04-02", frozenUntil: "2026-04-30" }, current);
    expect(changed.withdrawn.map(({ visit }) => visit.id)).toContain(one.id);
    expect(leftOut(changed)).not.toContain(asOwed([one])[0]);
  });

  it("are never missing without a word, whatever happens", () => {
    const day = fc.date({ min: new Date("2026-03-01"), max: new Date("2026-06-20"), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    const span = fc.tuple(iso, iso).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
    const inspector = fc.constantFrom(...problem.register.inspectors.map(({ id }) => id));
    const institution = fc.constantFrom(...problem.register.institutions.map(({ id }) => id));
    const change: fc.Arbitrary<PlanChange> = fc.oneof(
      fc.record({ type: fc.constant("inspector-absent" as const), inspector, days: span }),
      fc.record({ type: fc.constant("no-visits" as const), days: span }),
      fc.record({ type: fc.constant("institution-closes" as const), institution, lastDay: iso }),
      fc.record({ type: fc.constant("inspector-leaves" as const), inspector, lastDay: iso }),
    );
    fc.assert(
      fc.property(change, iso, fc.option(iso, { nil: undefined }), (one, today, frozenUntil) => {
        const made = replan(problem, visits, [one], {
          today,
          ...(frozenUntil === undefined ? {} : { frozenUntil }),
        });
        if (!made.ok) return;
        const changed = made.value;
        for (const { owedTo, during, due, count } of orThrow(planObligations(changed.problem))) {
          const had = changed.visits.filter(
            ({ institution: at, date }) => at === owedTo.id && date >= during.from && date <= during.until,
          );
          const named = changed.unscheduled.filter(
            ({ institution: at, period }) =>
              at === owedTo.id && period.from <= due && period.until >= during.from,
          );
          expect(had.length + named.length).toBeGreaterThanOrEqual(count ?? 1);
        }
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
  });
});

describe("the warning that a change is over", () => {
  const warned = (options: ReplanOptions): string => {
    const made = replan(problem, visits, [absent], options);
    const words = made.ok ? made.warnings.filter(({ code }) => code === "change-over") : [];
    return words.map(({ message }) => message.zh).join();
  };

  it("says how many visits are called off or made later for it in the time that is left alone", () => {
    expect(warned({ today: "2026-04-01", frozenUntil: "2026-04-30" })).toContain(
      `做不成的除外：推后0次，取消${lost.length}次`,
    );
    expect(warned({ today: "2026-04-01", frozenUntil: "2026-06-30" })).toContain(`取消${lost.length}次`);
    expect(warned({ today: "2026-04-01", frozenUntil: "2026-04-15" })).toBe("");
  });

  it("says that nothing comes of it where nothing does", () => {
    expect(warned({ today: "2026-05-06" })).toContain("不会因此调整");
  });
});
