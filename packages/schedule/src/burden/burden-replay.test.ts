import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { otherProgrammes } from "../../test/other-programmes.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { scattered } from "../../test/scattered.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { nationalSchedule } from "../national/index.ts";
import { burdenLedger, limitBurden, proposeMerges, registerVisits, withMerges } from "./index.ts";
const onceAWeek = sampleRule(limitBurden({ perWeek: 1, perMonth: 3 }), {
  id: "sample/burden",
  title: "同一学校每周进校不超过1次",
  level: "soft",
  weight: 300,
});

describe("a year of supervision and three other programmes", () => {
  const base = scattered(
    county({ zones: 2, institutions: 32, inspectors: 8, leave: true, recusals: true }),
    1,
  );
  const { institutions } = base.register;
  const registered = registerVisits(otherProgrammes(base, 1), institutions);
  if (!registered.ok) throw new Error(registered.issues[0].message.en);
  const otherVisits = registered.value;
  const figures = (visits: Parameters<typeof burdenLedger>[0], others: typeof otherVisits) => {
    const ledger = burdenLedger(visits, {
      institutions,
      otherVisits: others,
      limits: { perWeek: 1, perMonth: 3 },
    });
    const sum = (of: (entry: (typeof ledger)[number]) => number): number =>
      ledger.reduce((all, entry) => all + of(entry), 0);
    return {
      visits: sum((entry) => entry.visits),
      sharedWeeks: sum((entry) => entry.sharedWeeks),
      fullMonths: sum((entry) => entry.overloads.filter(({ unit }) => unit === "month").length),
    };
  };
  const alone = plan({ ...base, rules: nationalSchedule.contributes }, { seed: 1 });
  const before = figures(alone.visits, otherVisits);

  it("collides in fewer weeks by half when the plan knows of the others", () => {
    const rules = [...nationalSchedule.contributes, onceAWeek];
    const knowing = plan({ ...base, rules, otherVisits }, { seed: 1 });
    const after = figures(knowing.visits, otherVisits);
    expect(knowing.status).toBe("complete");
    expect(after.visits).toBe(before.visits);
    expect(before.sharedWeeks).toBeGreaterThan(150);
    expect(after.sharedWeeks).toBeLessThanOrEqual(0.5 * before.sharedWeeks);
  });

  it("has almost a third fewer visits and a fifth of the shared weeks when visits are made together too", () => {
    const merges = proposeMerges(alone.visits, otherVisits, {
      together: [["supervision", "food-safety", "fire", "health"]],
      within: 10,
      mostMinutes: 240,
      ownMinutes: 120,
      receptionMinutes: 30,
    });
    const merged = withMerges(otherVisits, merges);
    const hosts = new Set(merges.map(({ host }) => host));
    const problem = {
      ...base,
      rules: [...nationalSchedule.contributes, onceAWeek],
      otherVisits: merged,
      fixedVisits: alone.visits.filter(({ id }) => hosts.has(id)),
    };
    const planned = plan(problem, { seed: 1 });
    const after = figures(planned.visits, merged);
    const saved = merges.reduce((sum, { visitsSaved }) => sum + visitsSaved, 0);
    const minutes = merges.reduce((sum, { minutesSaved = 0 }) => sum + minutesSaved, 0);
    expect(planned.status).toBe("complete");
    expect(checkSchedule(problem, planned.visits)).toMatchObject({ ok: true, value: { ok: true } });
    expect(after.visits).toBe(before.visits - saved);
    expect(after.visits).toBeLessThanOrEqual(0.7 * before.visits);
    expect(after.sharedWeeks).toBeLessThanOrEqual(0.2 * before.sharedWeeks);
    expect(before.fullMonths).toBeGreaterThan(50);
    // What is left nobody could plan away: a month's one owed visit beside three of others that were not made together.
    const inMonth = (institution: string, month: string) => ({
      own: planned.visits.filter((one) => one.institution === institution && one.date.startsWith(month))
        .length,
      others: (merged[institution] ?? []).filter(
        (one) => one.madeWith === undefined && one.date.startsWith(month),
      ).length,
    });
    const forced = institutions.flatMap(({ id }) =>
      [...new Set(planned.visits.map(({ date }) => date.slice(0, 7)))].filter((month) => {
        const { own, others } = inMonth(id, month);
        return own === 1 && others >= 3;
      }),
    );
    expect(after.fullMonths).toBe(forced.length);
    expect(minutes).toBe(30 * saved);
  });
});
