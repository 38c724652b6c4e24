import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { institutions, office, times, visitTo } from "../../test/work.ts";
import type { RuleFacts } from "../rules/rule-facts.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { steerLoad, workloadOf } from "./index.ts";

describe("a rule that steers minutes", () => {
  const rule = steerLoad(times, { targets: { I1: 500 }, tolerance: 60, unit: 30 });
  const facts = (visits: readonly Visit[], values = rule.values ?? {}, subject = "I1"): RuleFacts => ({
    period: { from: "2026-03-01", until: "2026-03-31" },
    visits,
    subject,
    register: { institutions, inspectors: [], recusals: [] },
    zones: { levels: ["责任区"], zones: {} },
    calendar: stateCouncilCalendar,
    terms: [],
    office,
    values,
  });
  const three = [
    visitTo("a", "S1"),
    visitTo("b", "S2", { date: "2026-03-11" }),
    visitTo("c", "S1", { date: "2026-03-12", kind: "special" }),
  ];

  it("counts the same minutes as the workload does, beyond the tolerance, in its unit", () => {
    const { total } = workloadOf(three, "I1", { institutions, office }, times);
    expect(total).toBe(837);
    expect(rule.inspect(facts(three))).toMatchObject([
      { visits: ["a", "b", "c"], inspectors: ["I1"], amount: Math.ceil((837 - 500 - 60) / 30) },
    ]);
    expect(rule.inspect(facts([]))).toMatchObject([{ visits: [], amount: Math.ceil((500 - 60) / 30) }]);
    expect(rule.inspect(facts(three.slice(0, 2)))).toEqual([]);
  });

  it("takes numbers that a district changed, and lets be who has no target", () => {
    expect(rule.inspect(facts(three, { ...rule.values, "target/I1": 837 }))).toEqual([]);
    expect(rule.inspect(facts(three, { ...rule.values, "onSite/special": 0 }))[0]?.amount).toBe(2);
    expect(rule.inspect(facts(three, rule.values, "I2"))).toEqual([]);
  });
});
