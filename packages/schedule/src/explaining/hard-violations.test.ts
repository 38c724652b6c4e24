import { orThrow, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, rule, school, schools } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { bestSlots } from "./best-slots.ts";
import { explainVisit } from "./explain-visit.ts";

const visitTo = (institution: string, date: string): Visit =>
  routineVisit({ id: `${institution}-${date}`, institution, date });

describe("a plan that breaks rules already", () => {
  it.each([0, 1])("has half-days for one of several visits that are still owed (%i of 3 made)", (made) => {
    const thrice = rule(visitDuty({ every: "month", atLeast: 3 }));
    const problem = { ...problemOf([school(1)], [person(1)]), rules: [thrice] };
    const wish = {
      institution: "S1",
      kind: "routine",
      during: { from: "2026-03-09", until: "2026-03-20" },
    } as const;
    const plan = ["2026-03-03"].slice(0, made).map((date) => visitTo("S1", date));
    expect(orThrow(bestSlots(problem, plan, wish)).length).toBeGreaterThan(0);
  });

  it("lets another go where that breaks a limit by less, and not where it breaks the limit of the other", () => {
    const onceAWeek = rule({ type: "visits-at-most", perWeek: 1 });
    const problem = { ...problemOf(schools(4), [person(1), person(2)]), rules: [onceAWeek] };
    const crowded = [visitTo("S1", "2026-03-09"), visitTo("S2", "2026-03-10"), visitTo("S3", "2026-03-11")];
    const otherIn = (plan: readonly Visit[]): boolean | undefined =>
      orThrow(explainVisit(problem, plan, "S1-2026-03-09")).others.find(({ inspector }) => inspector === "I2")
        ?.possible;
    expect(otherIn(crowded)).toBe(true);
    expect(otherIn([...crowded, { ...visitTo("S4", "2026-03-12"), inspectors: ["I2"] }])).toBe(false);
  });
});
