import { addYears } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProgress } from "../schedule-outcome.ts";
import { generateSchedule } from "./generate-schedule.ts";

describe("a run of the generator", () => {
  const problem = county({ zones: 2, institutions: 20, inspectors: 6, places: true });

  it("tells how far it has come, stage after stage", () => {
    const seen: ScheduleProgress[] = [];
    plan(problem, { seed: 1, onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(["placing", "improving", "checking"]);
    expect(seen.every(({ done, total }) => done >= 0 && done <= total)).toBe(true);
  });

  it("can be called off before and during the work", () => {
    const controller = new AbortController();
    controller.abort();
    const before = generateSchedule(problem, { seed: 1, signal: controller.signal });
    expect(before.ok && before.value).toEqual({ status: "cancelled", stage: "placing" });
    const later = new AbortController();
    const during = generateSchedule(problem, {
      seed: 1,
      signal: later.signal,
      onProgress: ({ stage }) => {
        if (stage === "improving") later.abort();
      },
    });
    expect(during.ok && during.value).toEqual({ status: "cancelled", stage: "improving" });
  });

  it("leaves its input untouched", () => {
    const frozen = deepFreeze({ ...problem, rules: nationalSchedule.contributes });
    expect(plan(frozen, { seed: 1 }).status).toBe("complete");
  });

  it("honours the rule edition of each day", () => {
    // The post was left on 2023-03-31: three years later, on 2026-03-31, the inspector may come again.
    const left = "2023-03-31";
    const recusals = [{ inspector: "I01", institution: "S001", ground: "former-post" as const, until: left }];
    const rules = nationalSchedule.contributes.map((rule) => {
      const [edition] = rule.editions;
      if (edition === undefined || edition.rule.type !== "independence") return rule;
      return {
        id: rule.id,
        title: rule.title,
        edition: { ...edition, rule: { ...edition.rule, yearsAfterPost: 3 } },
      };
    });
    const only = county({ zones: 1, institutions: 1, inspectors: 1 });
    const made = plan({ ...only, rules, register: { ...only.register, recusals } });
    expect(made.visits[0]?.date.slice(0, 7)).toBe("2026-03");
    expect(made.visits.every(({ date }) => date >= addYears(left, 3))).toBe(true);
    expect(made.unscheduled.map(({ reason }) => reason.code)).toContain("all-recused");
    const check = checkSchedule({ ...only, rules, register: { ...only.register, recusals } }, made.visits);
    expect(
      check.ok && check.value.rules.find(({ rule }) => rule === "national-schedule/independence")?.satisfied,
    ).toBe(true);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}
