import { orThrow } from "@supervision/domain";
import { indicatorSetOn, inputsOf, judgeCounty } from "@supervision/indicators";
import { basicBalanceIndicators, basicBalanceSet } from "@supervision/indicators/basic-balance";
import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
import { describe, expect, it } from "vitest";
import { syntheticIndicatorRows } from "./indicator-rows.ts";

const quality = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01"));
const basic = orThrow(indicatorSetOn(basicBalanceSet, basicBalanceIndicators, "2026-03-01"));

describe("synthetic county data", () => {
  it("state every input of both national sets in every row", () => {
    const inputs = [...inputsOf(quality), ...inputsOf(basic)].map((column) => column.id);
    for (const row of syntheticIndicatorRows({ seed: 1, schools: 40 }))
      for (const input of inputs) expect(typeof row[input], `${row.school} ${input}`).toBe("number");
  });

  it("lie near the limits: schools that meet the rule and schools that miss it at both stages", () => {
    const result = judgeCounty(quality, syntheticIndicatorRows({ seed: 2, schools: 90 }));
    for (const stage of result.stages) {
      expect(stage.schoolRule.met).toBeGreaterThan(0);
      expect(stage.schoolRule.notMet).toBeGreaterThan(0);
    }
  });

  it("leave cells empty when asked, never the number of students", () => {
    const rows = syntheticIndicatorRows({ seed: 5, schools: 60, missing: 0.1 });
    expect(rows.some((row) => row["books"] === undefined)).toBe(true);
    expect(rows.every((row) => typeof row["students"] === "number")).toBe(true);
  });

  it("give a school of two stages two rows", () => {
    const rows = syntheticIndicatorRows({ seed: 6, schools: 60 }).filter((row) => row.kind === "nine-year");
    expect(rows.map((row) => row.stage).slice(0, 2)).toEqual(["primary", "junior-middle"]);
  });
});
