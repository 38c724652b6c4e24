import type { Checked } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { commitDraw } from "../src/draw/index.ts";
import { bestSlots } from "../src/explaining/index.ts";
import { generateSchedule } from "../src/index.ts";
import { atLeastMonthlySchool } from "../src/national/index.ts";
import { applyChanges, type PlanChange, replan } from "../src/replanning/index.ts";
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

  it("when the days of a change do not exist or end before they begin", () => {
    const [person] = problem.register.inspectors;
    const [place] = problem.register.institutions;
    if (person === undefined || place === undefined) throw new Error("The county is empty.");
    const reversed = { from: "2026-03-20", until: "2026-03-09" };
    const noDay = { from: "2026-03-09", until: "2026-03-40" };
    const changes: readonly PlanChange[] = [
      { type: "no-visits", days: noDay },
      { type: "inspector-absent", inspector: person.id, days: reversed },
      { type: "inspector-busy", inspector: person.id, span: { ...reversed, reason: "meeting" } },
      { type: "institution-busy", institution: place.id, span: { ...noDay, reason: "event" } },
      { type: "area-closed", area: { institutions: [place.id] }, span: { ...reversed, reason: "closure" } },
      { type: "inspector-leaves", inspector: person.id, lastDay: "2026-02-30" },
      { type: "institution-closes", institution: place.id, lastDay: "soon" },
      { type: "inspector-joins", inspector: { ...person, id: "I2", leave: [reversed] } },
      {
        type: "institution-opens",
        institution: { ...place, id: "S3", unavailable: [{ ...noDay, reason: "event" }] },
      },
    ];
    for (const change of changes) {
      expect(codes(applyChanges(problem, [change])), change.type).toEqual(["change-day-invalid"]);
      expect(codes(replan(problem, [], [change], { today: "2026-03-02" })), change.type).toEqual([
        "change-day-invalid",
      ]);
    }
  });

  it("when a new recusal or finding is of people or schools nobody knows, or new extra visits can never be", () => {
    const recusal = { inspector: "i01", institution: "S9", ground: "other" } as const;
    const refused = applyChanges(problem, [{ type: "recusal", recusal }]);
    expect(codes(refused)).toEqual(["change-inspector-unknown", "change-institution-unknown"]);
    expect(refused.ok ? "" : refused.issues[0].fix.zh).toBe("是否为“I01”？");
    const findings = [{ id: "f", institution: "S9", foundOn: "2026-03-02", severity: "major" }] as const;
    expect(codes(applyChanges(problem, [{ type: "findings", findings }]))).toEqual([
      "change-institution-unknown",
    ]);
    const extra = { id: "x", months: [13], visits: { kind: "special" } } as const;
    expect(codes(applyChanges(problem, [{ type: "extra-visits", extra }]))).toEqual(["extra-visits-invalid"]);
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
