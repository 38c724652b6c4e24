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

/** What the libraries find for an example, in the shape of what it expects. */
function found(example: Case): unknown {
  switch (example.check) {
    case "spread": {
      const { stage } = example;
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
      if (result?.spread.status !== "computed") return result;
      const { mean, standardDeviation, coefficientOfVariation } = result.spread;
      return {
        mean: toSixDecimals(mean.value),
        standardDeviation: toSixDecimals(standardDeviation.value),
        coefficientOfVariation: toSixDecimals(coefficientOfVariation.value),
        printed: {
          mean: mean.text,
          standardDeviation: standardDeviation.text,
          coefficientOfVariation: coefficientOfVariation.text,
        },
        verdict: result.verdict,
      };
    }
    case "school": {
      const { stage } = example;
      const row: CountyRow = { ...example.row, school: "a", name: "甲", stage };
      const county = judgeCounty(sets[example.set], [row], { stages: [stage] });
      const rule = county.stages[0]?.schools[0]?.rule;
      const below = rule?.below.map((one) => [one.indicator.split("/")[1], one.share.text]) ?? [];
      return { verdict: rule?.verdict, reached: rule?.reached, below: Object.fromEntries(below) };
    }
    case "sharing": {
      const shared = shareByStage(example);
      if (shared.status !== "computed") return shared;
      return {
        weighted: shared.weighted,
        perWeighted: roundHalfUp(shared.perWeighted, 1),
        printed: Object.fromEntries(shared.shares.map((one) => [one.stage, one.printed])),
        amounts: Object.fromEntries(shared.shares.map((one) => [one.stage, toSixDecimals(one.amount)])),
      };
    }
    case "coefficients": {
      const stage = judgeCoefficients(sets[example.set], [example]).stages[0];
      return {
        verdict: stage?.countyRule,
        composite: stage?.composite?.coefficient?.text,
        agrees: stage?.composite?.agrees,
        failing: stage?.indicators.filter((one) => one.verdict === "not-met").map((one) => one.indicator),
      };
    }
  }
}

function toSixDecimals(value: number): number {
  return Number(roundHalfUp(value, 6));
}

describe("worked examples", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files.map((file) => [file, read(file)] as const))("%s", (_file, example) => {
    expect(example.article).not.toBe("");
    expect(found(example)).toMatchObject(example.expected);
  });
});
