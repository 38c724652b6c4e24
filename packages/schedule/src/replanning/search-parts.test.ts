import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import type { RuleScope } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { prepare } from "./prepare.ts";
import { searchParts } from "./search-parts.ts";

const base = {
  ...county({ zones: 3, institutions: 12, inspectors: 6 }),
  period: { from: "2026-03-01", until: "2026-04-30" },
  rules: [atLeastMonthlySchool],
} satisfies ScheduleProblem;
const { visits } = plan(base);

function partsOf(problem: ScheduleProblem, today: string): readonly (readonly string[])[] {
  const read = orThrow(prepare(problem, visits, [], { today, open: today, seed: 1 }));
  const { entries } = read.sorted;
  return searchParts(problem, read.model, entries).map((part) =>
    part.entries.flatMap((index) => entries[index]?.visit?.id ?? []),
  );
}

describe("parts of a plan", () => {
  it("are the zones where nobody goes to another one, each with what was done in it", () => {
    const parts = partsOf(base, "2026-04-01");
    expect(parts).toHaveLength(3);
    expect(parts.flat().toSorted((a, b) => a.localeCompare(b))).toEqual(
      visits.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  it.each([
    ["institution", 3],
    ["zone", 3],
    ["inspector", 3],
    ["day", 1],
    ["week", 1],
    ["plan", 1],
  ] as const)("are what a hard rule over each %s leaves apart: %i", (scope: RuleScope, count) => {
    const rule = sampleRule(
      { type: "inspect", scope, inspect: () => [] },
      { id: "sample/own", title: "本地规则", level: "hard" },
    );
    expect(partsOf({ ...base, rules: [...base.rules, rule] }, "2026-03-01")).toHaveLength(count);
  });

  it("join where one inspector serves two zones", () => {
    const [first, ...others] = base.register.inspectors;
    const other = others.find(({ zones }) => zones.every((zone) => !(first?.zones ?? []).includes(zone)));
    if (first === undefined || other === undefined) throw new Error("Two zones have people of their own.");
    const both = { ...first, zones: [...first.zones, ...other.zones] };
    const joined = { ...base, register: { ...base.register, inspectors: [both, ...others] } };
    expect(partsOf(joined, "2026-03-01")).toHaveLength(2);
  });
});
