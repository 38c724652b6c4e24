import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { generateSchedule } from "../generate-schedule.ts";

describe("the items of routine visits", () => {
  const items = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => `sample/list#${name}` as const);
  const base = county({ zones: 1, institutions: 4, inspectors: 2 });

  it("are all seen at every institution in every term", () => {
    const { visits } = plan({ ...base, rotations: [{ items, every: "term", order: "staggered" }] });
    for (const { id } of base.register.institutions)
      for (const [from, until] of [
        ["2025-09", "2026-02"],
        ["2026-02", "2026-08"],
      ] as const) {
        const seen = visits
          .filter(({ institution, date }) => institution === id && date >= from && date < until)
          .flatMap((visit) => visit.items);
        expect(new Set(seen)).toEqual(new Set(items));
      }
  });

  it("begin with the topic of the month", () => {
    const { visits } = plan({
      ...base,
      rotations: [{ items, every: "year", itemsPerVisit: 2, byMonth: { 9: ["sample/list#safety"] } }],
    });
    const september = visits.filter(({ date }) => date.startsWith("2025-09"));
    expect(september.map((visit) => visit.items[0])).toEqual(september.map(() => "sample/list#safety"));
  });

  it("are announced as incomplete when the visits do not suffice", () => {
    const made = generateSchedule(
      { ...base, rotations: [{ items, every: "term", itemsPerVisit: 1 }] },
      { seed: 1 },
    );
    expect(made.ok && made.warnings.map(({ code }) => code)).toEqual([
      "history-missing",
      "rotation-incomplete",
    ]);
  });
});
