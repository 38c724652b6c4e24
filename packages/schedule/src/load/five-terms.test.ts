import { type Inspector, isTermDay, type SchoolTerm, type Visit, workdaysIn } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { scattered } from "../../test/scattered.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import {
  balancesOf,
  capacityOf,
  closeTerm,
  fairnessOf,
  halfDaysAtHand,
  type LoadEntry,
  nextShares,
  steerLoad,
  workloadOf,
  workSharesOf,
} from "./index.ts";

const TERMS: readonly SchoolTerm[] = [
  { id: "2024-spring", name: "第1学期", from: "2024-02-26", until: "2024-06-28" },
  { id: "2024-autumn", name: "第2学期", from: "2024-09-02", until: "2025-01-17" },
  { id: "2025-spring", name: "第3学期", from: "2025-02-17", until: "2025-06-27" },
  { id: "2025-autumn", name: "第4学期", from: "2025-09-01", until: "2026-01-16" },
  { id: "2026-spring", name: "第5学期", from: "2026-03-02", until: "2026-06-26" },
];
const times = {
  speed: 35,
  unknownWay: 60,
  onSite: { usual: 150, requested: 400 },
  writing: 45,
  followUp: 30,
};
const policy = { repay: 0.8, floor: 0.6, cap: 1.4 };

describe("five terms", () => {
  const office = { longitude: 117.05, latitude: 36.05 };
  const base = { ...scattered(county({ zones: 2, institutions: 24, inspectors: 6 }), 3), office };
  const first = base.register.inspectors;
  const newcomer: Inspector = {
    ...(first[0] ?? { name: "", status: "part-time", responsible: true, zones: [] }),
    id: "I07",
  };

  /** I01 has a campaign of eight days alone in the first term, I02 is on leave in the second, I07 comes in the third. */
  const staffOf = (term: number): readonly Inspector[] => [
    ...first.map((one) =>
      one.id === "I02" && term === 1 ? { ...one, leave: [{ from: "2024-10-08", until: "2024-12-06" }] } : one,
    ),
    ...(term >= 2 ? [newcomer] : []),
  ];
  const campaign = (term: number): readonly Visit[] =>
    term !== 0
      ? []
      : Array.from({ length: 8 }, (_, index): Visit => ({
          id: `campaign-${index + 1}`,
          institution: base.register.institutions[2 * index]?.id ?? "",
          inspectors: ["I01"],
          date: `2024-04-${String(8 + index + (index > 4 ? 2 : 0)).padStart(2, "0")}`,
          halfDay: "morning",
          kind: "requested",
          items: [],
        }));

  const run = (steered: boolean) => {
    let ledger: readonly LoadEntry[] = [];
    const worst: number[] = [];
    const spreads: (number | undefined)[] = [];
    const carried: number[] = [];
    TERMS.forEach((term, index) => {
      const period = { from: term.from, until: term.until };
      const inspectors = staffOf(index);
      const days = workdaysIn(base.calendar, period);
      const visiting = (days.ok ? days.value : []).filter((day) => isTermDay(TERMS, day));
      const members = inspectors.map((one) => ({
        inspector: one.id,
        group: one.zones[0] ?? "",
        halfDays: halfDaysAtHand(one, visiting),
        capacity: capacityOf(one, visiting, one.id === "I07" && index === 2 ? { start: 0.7 } : {}),
      }));
      const problem: ScheduleProblem = {
        ...base,
        period,
        terms: TERMS,
        register: { ...base.register, inspectors },
        fixedVisits: campaign(index),
        rules: nationalSchedule.contributes,
      };
      // What the term will bring is known from a draft.
      const draft = plan(problem, { seed: 1, maxMoves: 2000 });
      const minutesOf = (visits: readonly Visit[], id: string): number =>
        workloadOf(visits, id, { institutions: base.register.institutions, office }, times).total;
      const expected: Record<string, number> = {};
      for (const { inspector, group } of members)
        expected[group] = (expected[group] ?? 0) + minutesOf(draft.visits, inspector);
      const next = nextShares(ledger, members, expected, policy);
      const evenLoad = sampleRule(
        steerLoad(times, {
          targets: Object.fromEntries(next.map(({ inspector, target }) => [inspector, target])),
          tolerance: 120,
          unit: 60,
        }),
        {
          id: "sample/even-load",
          title: "督学工作量按台账均衡",
          from: "2024-01-01",
          level: "soft",
          weight: 60,
        },
      );
      const { visits, status } = steered
        ? plan(
            {
              ...problem,
              workShares: workSharesOf(next),
              rules: [...nationalSchedule.contributes, evenLoad],
            },
            { seed: 1, maxMoves: 20_000 },
          )
        : plan(problem, { seed: 1, maxMoves: 20_000 });
      expect(status).toBe("complete");
      const loads = members.map(({ inspector, group, capacity }) => ({
        inspector,
        group,
        capacity,
        minutes: minutesOf(visits, inspector),
      }));
      ledger = closeTerm(ledger, term.id, loads);
      const closed = ledger.slice(-loads.length);
      worst.push(Math.max(...closed.map(({ minutes, expected: share }) => minutes / share)));
      const balances = balancesOf(ledger);
      const all = first.map(({ id }) => balances.get(id) ?? 0);
      carried.push((Math.max(...all) - Math.min(...all)) / 60);
      spreads.push(
        fairnessOf(
          members.map(({ inspector }) => {
            const own = ledger.filter((entry) => entry.inspector === inspector);
            return {
              minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
              capacity: own.reduce((sum, { expected: share }) => sum + share, 0),
            };
          }),
        )?.spread,
      );
    });
    return { worst, spreads, carried };
  };

  it("even out what one term brought, and flood nobody, newcomers and those back from leave included", () => {
    const without = run(false);
    const steered = run(true);
    // Hours between who carries most and who carries least: what the campaign brought stays unless the ledger steers.
    expect(without.carried.at(-1)).toBeGreaterThan(30);
    expect(steered.carried.at(-1)).toBeLessThan(5);
    expect(steered.carried.at(-1)).toBeLessThan(0.5 * (steered.carried[0] ?? 0));
    // The same over all that was done so far, as parts of an equal share.
    expect(without.spreads.at(-1)).toBeGreaterThan(0.1);
    expect(steered.spreads.at(-1)).toBeLessThan(0.02);
    // In no term does anybody have much more than their share of it.
    expect(Math.max(...without.worst)).toBeGreaterThan(1.3);
    expect(Math.max(...steered.worst)).toBeLessThan(1.1);
  });
});
