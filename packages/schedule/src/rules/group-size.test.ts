import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule, type GroupSizeRule, type ScheduleProblem } from "../index.ts";
import { bestSlots } from "../explaining/index.ts";
import { replan } from "../replanning/index.ts";

function groups(rule: Omit<GroupSizeRule, "type">, name = "groups") {
  return sampleRule({ type: "group-size", ...rule }, { id: `sample/${name}`, title: "督导组人数" });
}

// Three zones of four institutions; each has two inspectors.
const base = county({ zones: 3, institutions: 12, inspectors: 6, places: true });
const rules = Array.isArray(base.rules) ? base.rules : Object.values(base.rules);

describe("a rule of group size about some institutions", () => {
  const big = base.register.institutions.slice(0, 3).map(({ id }) => id);
  const problem: ScheduleProblem = {
    ...base,
    rules: [...rules, groups({ visitKinds: ["requested"], atLeast: 2, among: { institutions: big } })],
    extraVisits: [{ id: "nov", months: [11], visits: { kind: "requested" } }],
  };

  it("asks for a group there only", () => {
    const made = plan(problem);
    expect(made.unscheduled).toEqual([]);
    const asked = made.visits.filter(({ kind }) => kind === "requested");
    for (const { institution, inspectors } of asked)
      expect(inspectors).toHaveLength(big.includes(institution) ? 2 : 1);
  });

  it("is judged there only", () => {
    const { visits } = plan({ ...problem, rules });
    const check = checkSchedule(problem, visits);
    const found = check.ok ? check.value.rules.find(({ rule }) => rule === "sample/groups") : undefined;
    expect(found?.violations.flatMap(({ institutions }) => institutions).toSorted()).toEqual(big);
  });
});

describe("groups of a district's own kind of visit", () => {
  const extraVisits = [
    { id: "rating", months: [11], visits: { kind: "sample/rating", institutions: ["S001"] } },
  ] as const;
  const own = groups({ visitKinds: ["sample/rating"], atLeast: 3 });
  const across = groups({ visitKinds: ["sample/rating"], atLeast: 3, acrossZones: true });

  it("come from the institution's zone, which may have too few", () => {
    const made = plan({ ...base, rules: [...rules, own], extraVisits });
    expect(made.unscheduled.map(({ reason }) => reason.code)).toEqual(["group-too-small"]);
  });

  it("come from every zone when the rule says so, in plans, checks, changes and offers alike", () => {
    const problem: ScheduleProblem = { ...base, rules: [...rules, across], extraVisits };
    const made = plan(problem);
    const [visit] = made.visits.filter(({ kind }) => kind === "sample/rating");
    expect(visit?.inspectors).toHaveLength(3);
    const check = checkSchedule(problem, made.visits);
    expect(check.ok && check.value.ok).toBe(true);
    expect(checkSchedule({ ...problem, rules: [...rules, own] }, made.visits)).toMatchObject({
      value: { ok: false },
    });
    if (visit === undefined) throw new Error("The visit has no place.");

    const ill = {
      type: "inspector-absent",
      inspector: visit.inspectors[0],
      days: { from: "2025-11-01", until: "2025-11-30" },
    } as const;
    const changed = replan(problem, made.visits, [ill], { today: "2025-10-30" });
    const again = changed.ok ? changed.value.visits.find(({ kind }) => kind === "sample/rating") : undefined;
    expect(again?.inspectors).toHaveLength(3);
    expect(again?.inspectors).not.toContain(visit.inspectors[0]);

    const offers = bestSlots(problem, made.visits, {
      institution: "S005",
      kind: "sample/rating",
      during: { from: "2025-11-01", until: "2025-11-30" },
    });
    expect(offers.ok && offers.value[0]?.inspectors.length).toBe(3);
  });
});
