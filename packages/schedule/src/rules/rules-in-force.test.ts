import { describe, expect, it } from "vitest";
import { editionOf, notice } from "../../test/first-edition.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { defineScheduleRule, type ScheduleRuleEdition } from "./schedule-rule.ts";

describe("rules over a planned time", () => {
  const twoEditions = defineScheduleRule({
    id: "sample/rest",
    title: "间隔",
    editions: [10, 20].map((days, index): ScheduleRuleEdition => ({
      edition: `2026-0${index * 3 + 1}`,
      status: "active",
      effective: { from: `2026-0${index * 3 + 1}-01` },
      sources: [notice],
      level: "soft",
      rule: { type: "rest-between-visits", days, unit: "days" },
    })),
    withdrawn: { on: "2026-06-01", source: notice },
  });

  it("are cut where an edition begins and end where the series is withdrawn", () => {
    const spans = rulesInForce([twoEditions], { from: "2025-12-01", until: "2026-12-31" });
    expect(spans.map(({ edition, days }) => `${edition.edition} ${days.from} ${days.until}`)).toEqual([
      "2026-01 2026-01-01 2026-03-31",
      "2026-04 2026-04-01 2026-05-31",
    ]);
  });

  it("may be the resolved editions of a district's view, as a list or by id", () => {
    const edition = editionOf(twoEditions);
    const period = { from: "2026-02-01", until: "2026-02-28" };
    const resolved = { id: "sample/rest", title: "间隔", plugin: "sample", edition, digest: "sha256-0" };
    const view = { "sample/rest": resolved, "sample/none-today": undefined };
    expect(rulesInForce(view, period)).toHaveLength(1);
    expect(rulesInForce([resolved], period)).toEqual(rulesInForce(view, period));
    expect(
      rulesInForce([{ ...resolved, inForce: { from: "2026-03-01", until: "2026-03-31" } }], period),
    ).toEqual([]);
  });
});
