import { readdirSync, readFileSync } from "node:fs";
import type { Stage } from "@supervision/domain";
import {
  judgeCoefficients,
  judgeCounty,
  roundHalfUp,
  shareByStage,
  type CountyRow,
} from "@supervision/indicators";
import { describe, expect, it } from "vitest";
import { basic, quality } from "./sets.ts";

type Case = { readonly title: string; readonly article: string } & (
  | {
      readonly check: "spread";
      readonly set: keyof typeof sets;
      readonly stage: Stage;
      readonly indicator: string;
      readonly rows: readonly { readonly name: string }[];
      readonly expected: {
        readonly mean: number;
        readonly standardDeviation: number;
        readonly coefficientOfVariation: number;
        readonly printed: Readonly<Record<"mean" | "standardDeviation" | "coefficientOfVariation", string>>;
        readonly verdict?: string;
      };
    }
  | {
      readonly check: "school";
      readonly set: keyof typeof sets;
      readonly stage: Stage;
      readonly row: Readonly<Record<string, number>>;
      readonly expected: {
        readonly verdict: string;
        readonly reached: number;
        readonly below: Readonly<Record<string, string>>;
      };
    }
  | {
      readonly check: "sharing";
      readonly amount: number;
      readonly students: Readonly<Record<string, number>>;
      readonly expected: {
        readonly weighted?: number;
        readonly perWeighted: string;
        readonly printed?: Readonly<Record<string, number>>;
        readonly amounts?: Readonly<Record<string, number>>;
      };
    }
  | {
      readonly check: "coefficients";
      readonly set: keyof typeof sets;
      readonly stage: Stage;
      readonly coefficients: Readonly<Record<string, number>>;
      readonly composite?: number;
      readonly expected: {
        readonly verdict: string;
        readonly composite?: string;
        readonly agrees?: boolean;
        readonly failing?: readonly string[];
      };
    }
);

const sets = { "quality-balance": quality, "basic-balance": basic };
const folder = new URL("cases/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function read(file: string): Case {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

describe("worked examples", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files.map((file) => [file, read(file)] as const))("%s", (_file, example) => {
    expect(example.article).not.toBe("");
    switch (example.check) {
      case "spread": {
        const { stage, expected } = example;
        const rows = example.rows.map((row): CountyRow => ({
          ...row,
          school: row.name,
          name: row.name,
          stage,
        }));
        const county = judgeCounty(sets[example.set], rows, { stages: [stage] });
        const result = county.stages[0]?.indicators.find((one) =>
          one.indicator.endsWith(`/${example.indicator}`),
        );
        if (result?.spread.status !== "computed") throw new Error("expected a computed spread");
        const { mean, standardDeviation, coefficientOfVariation } = result.spread;
        expect(mean.value).toBeCloseTo(expected.mean, 6);
        expect(standardDeviation.value).toBeCloseTo(expected.standardDeviation, 6);
        expect(coefficientOfVariation.value).toBeCloseTo(expected.coefficientOfVariation, 6);
        expect({
          mean: mean.text,
          standardDeviation: standardDeviation.text,
          coefficientOfVariation: coefficientOfVariation.text,
        }).toEqual(expected.printed);
        if (expected.verdict !== undefined) expect(result.verdict).toBe(expected.verdict);
        break;
      }
      case "school": {
        const { stage, expected } = example;
        const row: CountyRow = { ...example.row, school: "a", name: "甲", stage };
        const rule = judgeCounty(sets[example.set], [row]).stages.find((one) => one.stage === stage)
          ?.schools[0]?.rule;
        expect(rule).toMatchObject({ verdict: expected.verdict, reached: expected.reached });
        const below = Object.fromEntries(
          (rule?.below ?? []).map((one) => [one.indicator.split("/")[1], one.share.text]),
        );
        expect(below).toEqual(expected.below);
        break;
      }
      case "sharing": {
        const { expected } = example;
        const shared = shareByStage(example);
        if (shared.status !== "computed") throw new Error("expected shares");
        if (expected.weighted !== undefined) expect(shared.weighted).toBe(expected.weighted);
        expect(roundHalfUp(shared.perWeighted, 1)).toBe(expected.perWeighted);
        if (expected.printed !== undefined)
          expect(Object.fromEntries(shared.shares.map((one) => [one.stage, one.printed]))).toEqual(
            expected.printed,
          );
        if (expected.amounts !== undefined)
          for (const one of shared.shares)
            expect(one.amount).toBeCloseTo(expected.amounts[one.stage] ?? -1, 6);
        break;
      }
      case "coefficients": {
        const { expected } = example;
        const stage = judgeCoefficients(sets[example.set], [example]).stages[0];
        expect(stage?.countyRule).toBe(expected.verdict);
        if (expected.composite !== undefined)
          expect(stage?.composite?.coefficient?.text).toBe(expected.composite);
        if (expected.agrees !== undefined) expect(stage?.composite?.agrees).toBe(expected.agrees);
        if (expected.failing !== undefined)
          expect(
            stage?.indicators.filter((one) => one.verdict === "not-met").map((one) => one.indicator),
          ).toEqual(expected.failing);
        break;
      }
    }
  });
});
