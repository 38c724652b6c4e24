import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { limit as twoEditions } from "../../test/two-editions.ts";
import type { Pin } from "../pins/pin.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";

const march = { from: "2026-03-01", until: "2026-03-31" };
const thirdWeek = { from: "2026-03-16", until: "2026-03-20" };
const limit = sampleRule(
  { type: "visits-at-most", perWeek: 1 },
  { id: "sample/limit", title: "每周最多一次" },
);
const base = county({ zones: 2, institutions: 4, inspectors: 2 });
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-03-02", until: "2026-03-31" },
  rules: [...(Array.isArray(base.rules) ? base.rules : []), limit],
  terms: (base.terms ?? []).map((term) => ({ ...term, closed: [thirdWeek] })),
  register: {
    ...base.register,
    inspectors: base.register.inspectors.map((person) => ({
      ...person,
      leave: [march],
      unavailable: [{ ...march, reason: "training" as const }],
    })),
    institutions: base.register.institutions.map((place) => ({
      ...place,
      unavailable: [{ ...thirdWeek, reason: "examination" as const }],
    })),
  },
  extraVisits: [
    { id: "food", months: [3], visits: { kind: "special", institutions: ["S001"], inspectors: 5 } },
  ],
};

function after(change: PlanChange): ScheduleProblem {
  const changed = applyChanges(problem, [change]);
  if (!changed.ok) throw new Error(changed.issues[0].message.en);
  return changed.value;
}

describe("a change that makes room", () => {
  it("takes one day out of a leave, of other duties, of closed days and of what keeps a school busy", () => {
    const days = { from: "2026-03-18", until: "2026-03-18" };
    const around = [
      { from: "2026-03-01", until: "2026-03-17" },
      { from: "2026-03-19", until: "2026-03-31" },
    ];
    const weekAround = [
      { from: "2026-03-16", until: "2026-03-17" },
      { from: "2026-03-19", until: "2026-03-20" },
    ];
    const back = after({ type: "inspector-returns", inspector: "I01", days }).register.inspectors[0];
    expect(back?.leave).toEqual(around);
    expect(back?.unavailable).toHaveLength(1);
    const freed = after({ type: "inspector-freed", inspector: "I01", days }).register.inspectors[0];
    expect(freed?.unavailable).toMatchObject(around);
    expect(freed?.leave).toEqual([march]);
    expect(after({ type: "days-open", days }).terms?.[1]?.closed).toEqual(weekAround);
    const place = after({ type: "institution-receives", institution: "S002", days }).register.institutions[1];
    expect(place?.unavailable).toMatchObject(weekAround);
  });

  it("never lowers a limit: an edition that allows more keeps it, and one without a limit gets none", () => {
    // One visit a week until March, two from April on.
    const both = {
      ...problem,
      period: { from: "2026-03-02", until: "2026-04-30" },
      rules: [twoEditions],
    };
    const limitsAfter = (perWeek: number, perMonth?: number): unknown => {
      const changed = applyChanges(both, [
        {
          type: "rule-limit",
          rule: twoEditions.id,
          perWeek,
          ...(perMonth === undefined ? {} : { perMonth }),
        },
      ]);
      return (
        changed.ok &&
        Object.values(changed.value.rules).map((rule) =>
          rule !== undefined && "edition" in rule ? rule.edition.rule : undefined,
        )
      );
    };
    expect(limitsAfter(3)).toEqual([
      { type: "visits-at-most", perWeek: 3 },
      { type: "visits-at-most", perWeek: 3 },
    ]);
    expect(limitsAfter(1, 9)).toEqual([
      { type: "visits-at-most", perWeek: 1 },
      { type: "visits-at-most", perWeek: 2 },
    ]);
  });

  it("raises a limit, softens a rule, prolongs a campaign, makes its groups smaller and lends an inspector", () => {
    const ruleOf = (changed: ScheduleProblem): unknown =>
      Object.values(changed.rules).find((rule) => rule?.id === "sample/limit");
    expect(ruleOf(after({ type: "rule-limit", rule: "sample/limit", perWeek: 2 }))).toMatchObject({
      edition: { rule: { perWeek: 2 }, level: "hard" },
    });
    expect(ruleOf(after({ type: "rule-softened", rule: "sample/limit" }))).toMatchObject({
      edition: { level: "soft", rule: { perWeek: 1 } },
    });
    const during = { from: "2026-03-01", until: "2026-04-10" };
    expect(after({ type: "extra-prolonged", extra: "food", during }).extraVisits?.[0]?.during).toEqual(
      during,
    );
    const [smaller] = after({ type: "extra-groups-smaller", extra: "food" }).extraVisits ?? [];
    expect(smaller?.visits).toEqual({ kind: "special", institutions: ["S001"] });
    const [lent] = after({ type: "inspector-helps", inspector: "I01", zone: "z02" }).register.inspectors;
    expect(lent?.zones).toEqual(["z01", "z02"]);
    const limited = after({ type: "inspector-limit", inspector: "I02", visitsAtMost: { perWeek: 3 } });
    expect(limited.register.inspectors[1]?.visitsAtMost).toEqual({ perWeek: 3 });
  });

  it("is refused when it names something nobody knows, with the name that was probably meant, or days no calendar has", () => {
    const days = { from: "2026-03-18", until: "2026-03-18" };
    const wrong: readonly PlanChange[] = [
      { type: "inspector-returns", inspector: "I1", days },
      { type: "inspector-helps", inspector: "I01", zone: "z2" },
      { type: "institution-receives", institution: "S02", days },
      { type: "rule-softened", rule: "sample/limits" },
      { type: "extra-groups-smaller", extra: "fod" },
      { type: "days-open", days: { from: "2026-03-18", until: "2026-03-17" } },
      { type: "extra-prolonged", extra: "food", during: { from: "2026-02-30", until: "2026-03-17" } },
    ];
    const checked = wrong.map((change) => applyChanges(problem, [change]));
    expect(checked.map((one) => (one.ok ? "" : one.issues[0].code))).toEqual([
      "change-inspector-unknown",
      "change-part-unknown",
      "change-institution-unknown",
      "change-part-unknown",
      "change-part-unknown",
      "change-day-invalid",
      "change-day-invalid",
    ]);
    expect(checked.map((one) => (one.ok ? "" : one.issues[0].fix.zh))).toContain("是否为“z02”？");
  });

  it("releases a pinned visit, and nobody else; a visit the plan does not have is named", () => {
    const free = county({ zones: 1, institutions: 4, inspectors: 1 });
    const { visits } = plan({ ...free, period: { from: "2026-03-02", until: "2026-03-31" } });
    const [first] = visits;
    if (first === undefined) throw new Error("Nothing is planned.");
    const pins: readonly Pin[] = [{ what: { inspector: "I01" }, by: "办公室", reason: "已通知" }];
    const ill = {
      type: "inspector-busy",
      inspector: "I01",
      span: { from: first.date, until: first.date, reason: "meeting" },
    } as const;
    const whole = { ...free, period: { from: "2026-03-02", until: "2026-03-31" } };
    const held = replan(whole, visits, [ill], { today: "2026-03-02", pins });
    const released = replan(whole, visits, [ill, { type: "visit-released", visit: first.id }], {
      today: "2026-03-02",
      pins,
    });
    expect(held.ok && held.value.moved).toEqual([]);
    expect(released.ok && released.value.moved.map(({ from }) => from.id)).toEqual([first.id]);
    const unknown = replan(whole, visits, [{ type: "visit-released", visit: "nobody" }], {
      today: "2026-03-02",
    });
    expect(unknown.ok ? "" : unknown.issues[0].code).toBe("visit-unknown");
  });
});
