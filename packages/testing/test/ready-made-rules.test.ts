import { definePlugin, type LegalSource } from "@supervision/domain";
import { defineScheduleRule, type InspectRule, overrideScheduleRule } from "@supervision/schedule";
import { limitBurden } from "@supervision/schedule/burden";
import { steerLoad } from "@supervision/schedule/load";
import { avoidPatterns } from "@supervision/schedule/unpredictability";
import { describe, expect, it } from "vitest";
import { checkConformance, verifyOverride } from "../src/index.ts";

const source: LegalSource = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2025-08",
};
const rule = <const Name extends string>(name: Name, content: InspectRule) =>
  defineScheduleRule({
    id: `riverside/${name}`,
    title: "示例规则",
    editions: [
      {
        edition: "2025-09",
        status: "active",
        effective: { from: "2025-09-01" },
        sources: [source],
        level: "soft",
        rule: content,
      },
    ],
  });

describe("the ready-made rules", () => {
  const burden = rule("burden", limitBurden({ perWeek: 1, perMonth: 3 }));
  const patterns = rule("patterns", avoidPatterns({ tolerated: 0, memory: 12 }));
  const load = rule(
    "load",
    steerLoad(
      { speed: 35, unknownWay: 60, onSite: { usual: 150, special: 300 }, writing: 45, followUp: 30 },
      { targets: { D01: 100 }, tolerance: 60, unit: 30 },
    ),
  );

  it("are content like any other: pure, plain but for the function, with sources", () => {
    const riverside = definePlugin({
      id: "riverside",
      version: "1.0.0",
      contributes: [burden, patterns, load],
    });
    expect(checkConformance(riverside)).toEqual([]);
  });

  it("have numbers that a district changes by name, and no others", () => {
    const change = (values: Readonly<Record<string, number>>, target: typeof burden | typeof load) =>
      overrideScheduleRule(target, {
        basedOn: "2025-09",
        effective: { from: "2026-02-01" },
        source,
        parameters: { values },
      });
    expect(() => {
      verifyOverride(change({ perWeek: 2 }, burden))
        .given(burden)
        .yields("rule.values.perWeek", 2);
      verifyOverride(change({ perWeek: 2 }, burden))
        .given(burden)
        .yields("rule.values.perMonth", 3);
      verifyOverride(change({ "onSite/special": 240, "target/D01": 5000 }, load))
        .given(load)
        .changes("rule.values.onSite/special", "rule.values.target/D01");
      verifyOverride(change({ perDay: 1 }, burden))
        .given(burden)
        .raises("rule-value-unknown");
    }).not.toThrow();
  });
});
