import { addDays, daysBetween, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routineVisit } from "../../test/riverside.ts";
import { type DisclosurePolicy, viewSchedule } from "./index.ts";

const kinds = ["routine", "special", "comprehensive"] as const;

const plans = fc.array(
  fc.record({
    institution: fc.constantFrom("S1", "S2"),
    inspector: fc.constantFrom("I1", "I2"),
    day: fc.integer({ min: 0, max: 60 }),
    kind: fc.constantFrom(...kinds),
  }),
  { maxLength: 20 },
);

const policies: fc.Arbitrary<DisclosurePolicy> = fc.record({
  announced: fc.subarray([...kinds]),
  daysBefore: fc.integer({ min: 0, max: 5 }),
  inspectorsBefore: fc.boolean(),
  publicAfterDays: fc.integer({ min: 0, max: 10 }),
  inspectorsPublic: fc.boolean(),
});

function visitsOf(
  plan: readonly { institution: string; inspector: string; day: number; kind: Visit["kind"] }[],
): readonly Visit[] {
  return plan.map(({ institution, inspector, day, kind }, index) => ({
    id: `secret-${index}`,
    institution,
    inspectors: [inspector],
    date: addDays("2026-03-01", day),
    halfDay: "morning",
    kind,
    items: ["school/routine#admission"],
  }));
}

const today = "2026-03-30";

describe("what others see of a plan", () => {
  it("leaks no unannounced visit to an institution, in any field", () => {
    fc.assert(
      fc.property(plans, policies, (plan, policy) => {
        const visits = visitsOf(plan);
        const seen = viewSchedule(visits, { kind: "institution", institution: "S1" }, policy, today);
        const text = JSON.stringify(seen);
        for (const visit of visits) {
          const ahead = daysBetween(today, visit.date);
          const mayKnow =
            visit.institution === "S1" &&
            (ahead < 0 || (policy.announced.includes(visit.kind) && ahead <= policy.daysBefore));
          expect(text.includes(`"${visit.id}"`)).toBe(mayKnow);
        }
        const ahead = seen.filter(({ date }) => date >= today);
        expect(ahead.every(({ inspectors }) => policy.inspectorsBefore || inspectors === undefined)).toBe(
          true,
        );
      }),
    );
  });

  it("shows inspectors their own visits and the office all", () => {
    fc.assert(
      fc.property(plans, policies, (plan, policy) => {
        const visits = visitsOf(plan);
        const own = viewSchedule(visits, { kind: "inspector", inspector: "I1" }, policy, today);
        expect(own.map(({ id }) => id)).toEqual(
          visits.filter(({ inspectors }) => inspectors[0] === "I1").map(({ id }) => id),
        );
        expect(viewSchedule(visits, { kind: "office" }, policy, today)).toHaveLength(visits.length);
      }),
    );
  });

  it("shows the public past visits after the delay, without ids, half-days or items", () => {
    fc.assert(
      fc.property(plans, policies, (plan, policy) => {
        for (const visit of viewSchedule(visitsOf(plan), { kind: "public" }, policy, today)) {
          expect(daysBetween(visit.date, today)).toBeGreaterThanOrEqual(
            Math.max(1, policy.publicAfterDays ?? 0),
          );
          expect(Object.keys(visit)).not.toEqual(expect.arrayContaining(["id"]));
          expect(visit.halfDay ?? visit.items).toBeUndefined();
          expect(visit.inspectors === undefined).toBe(!policy.inspectorsPublic);
        }
      }),
    );
  });
});

describe("a visit of the whole day", () => {
  const visit = routineVisit({ id: "V1", date: "2026-03-31", wholeDay: true, kind: "special" });
  const policy: DisclosurePolicy = {
    announced: ["special"],
    daysBefore: 3,
    inspectorsBefore: false,
    publicAfterDays: 0,
    inspectorsPublic: false,
  };

  it("is shown as one to whoever learns the half-day, before and after, and to nobody else", () => {
    for (const audience of [
      { kind: "office" },
      { kind: "inspector", inspector: "I1" },
      { kind: "institution", institution: "S1" },
    ] as const)
      for (const on of [today, "2026-04-02"])
        expect(viewSchedule([visit], audience, policy, on)).toEqual([
          expect.objectContaining({ halfDay: "morning", wholeDay: true }),
        ]);
    const [seen] = viewSchedule([visit], { kind: "public" }, policy, "2026-04-02");
    expect(seen).toMatchObject({ institution: "S1", kind: "special" });
    expect(seen).not.toHaveProperty("wholeDay");
    const half = { ...visit, wholeDay: false };
    expect(viewSchedule([half], { kind: "office" }, policy, today)[0]).not.toHaveProperty("wholeDay");
  });
});
