import type { Checked } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { commitDraw } from "../src/draw/index.ts";
import { bestSlots } from "../src/explaining/index.ts";
import { generateSchedule } from "../src/index.ts";
import { atLeastMonthlySchool } from "../src/national/index.ts";
import { applyChanges, replan } from "../src/replanning/index.ts";
import { county } from "./county.ts";

const problem = county({ zones: 1, institutions: 2, inspectors: 1 });

function codes(checked: Checked<unknown>): readonly string[] {
  return checked.ok ? [] : checked.issues.map((issue) => issue.code);
}

describe("what cannot be planned from is refused", () => {
  it("when one rule is given twice for the same days", () => {
    const twice = { ...problem, rules: [atLeastMonthlySchool, atLeastMonthlySchool] };
    expect(codes(generateSchedule(twice, { seed: 1 }))).toContain("rule-duplicate");
  });

  it("when a school that is not in the register closes, or days off are given to a plan without terms", () => {
    const closes = { type: "institution-closes", institution: "S999", lastDay: "2026-03-31" } as const;
    expect(codes(applyChanges(problem, [closes]))).toEqual(["change-institution-unknown"]);
    const { terms: _terms, ...withoutTerms } = problem;
    const snow = { type: "no-visits", days: { from: "2026-03-09", until: "2026-03-10" } } as const;
    expect(codes(applyChanges(withoutTerms, [snow]))).toEqual(["change-needs-terms"]);
  });

  it("when the day of a change, or the end of the frozen time, is no date", () => {
    expect(codes(replan(problem, [], [], { today: "tomorrow" }))).toEqual(["replan-day-invalid"]);
    expect(codes(replan(problem, [], [], { today: "2026-03-02", frozenUntil: "2026-02-30" }))).toEqual([
      "replan-day-invalid",
    ]);
  });

  it("when a wished visit is for a school nobody knows", () => {
    const wish = { institution: "S999", kind: "routine", during: problem.period } as const;
    expect(codes(bestSlots(problem, [], wish, 3))).toContain("wish-institution-unknown");
  });

  it("when a draw names a school twice, weighs it by nothing, or takes more than there are", () => {
    const secrets = [{ by: "督导室", secret: "7f3c91d055aae2b8" }];
    const draw = {
      id: "2026-spring",
      title: "抽查",
      candidates: [{ id: "S1", weight: 0 }, { id: "S1" }],
      take: 3,
    };
    expect(codes(commitDraw(draw, secrets)).toSorted()).toEqual([
      "draw-entry-duplicate",
      "draw-number-invalid",
      "draw-take-too-many",
    ]);
  });
});
