import { judgeCoefficients } from "@supervision/indicators";
import { describe, expect, it } from "vitest";
import { basic, quality } from "./sets.ts";

const eight = (value: number) => Object.fromEntries(basic.indicators.map(({ id }) => [id, value]));

const codes = (result: ReturnType<typeof judgeCoefficients>) => result.issues.map((issue) => issue.code);

describe("a county of which only coefficients are known", () => {
  it("is judged by the mean of eight, exactly on decimals", () => {
    const result = judgeCoefficients(basic, [
      { stage: "primary", coefficients: eight(0.65) },
      { stage: "junior-middle", coefficients: { ...eight(0.55), "basic-balance/books": 0.551 } },
    ]);
    expect(result.stages.map((stage) => stage.composite?.verdict)).toEqual(["met", "not-met"]);
    // 0.550125 prints as 0.550
    expect(result.stages[1]?.composite).toMatchObject({
      coefficient: { text: "0.550" },
      roundingWouldChange: true,
    });
    expect(result).toMatchObject({ countyRule: "not-met", schoolRule: "not-applicable", verdict: "not-met" });
  });

  it("is judged by the stated mean when the eight are not known", () => {
    const result = judgeCoefficients(basic, [
      { stage: "primary", coefficients: {}, composite: 0.412 },
      { stage: "junior-middle", coefficients: { books: 0.3 }, composite: 0.6 },
    ]);
    expect(result.stages.map((stage) => stage.countyRule)).toEqual(["met", "not-met"]);
    expect(result.unknown).toEqual([]);
  });

  it("accepts a printed mean within 0.001 and points out one beyond", () => {
    const near = judgeCoefficients(basic, [{ stage: "primary", coefficients: eight(0.4), composite: 0.401 }]);
    expect(near.stages[0]?.composite).toMatchObject({ agrees: true, verdict: "met" });
    expect(codes(near)).toEqual([]);
    const far = judgeCoefficients(basic, [{ stage: "primary", coefficients: eight(0.4), composite: 0.402 }]);
    expect(far.stages[0]?.composite).toMatchObject({ agrees: false, verdict: "met" });
    expect(codes(far)).toEqual(["composite-disagrees"]);
  });

  it("is unknown when the stated and the calculated mean decide differently", () => {
    const result = judgeCoefficients(basic, [
      { stage: "primary", coefficients: eight(0.66), composite: 0.64 },
    ]);
    expect(result.stages[0]).toMatchObject({ countyRule: "unknown", composite: { agrees: false } });
    expect(result.unknown.map((part) => part.because.zh)).toEqual([
      "初中：没有差异系数",
      "小学：填报的综合差异系数与各项平均得出不同结论",
    ]);
  });

  it("needs each of the seven for quality balance, and never judges its schools", () => {
    const coefficients = Object.fromEntries(
      quality.indicators.map(({ id }) => [id.split("/")[1] ?? id, 0.45]),
    );
    const both = judgeCoefficients(quality, [
      { stage: "primary", coefficients },
      { stage: "junior-middle", coefficients },
    ]);
    expect(both).toMatchObject({ countyRule: "met", schoolRule: "unknown", verdict: "unknown" });
    const partly = judgeCoefficients(quality, [{ stage: "primary", coefficients: { "sports-area": 0.3 } }]);
    expect(partly.stages[0]?.countyRule).toBe("unknown");
    expect(partly.unknown).toHaveLength(7);
    const failing = judgeCoefficients(quality, [{ stage: "primary", coefficients: { "sports-area": 0.7 } }]);
    expect(failing.verdict).toBe("not-met");
  });

  it("names what is no indicator, no coefficient, or stated twice", () => {
    const result = judgeCoefficients(basic, [
      { stage: "primary", coefficients: { book: 0.3, books: -1 }, composite: Number.NaN },
      { stage: "primary", coefficients: {} },
    ]);
    expect(codes(result)).toEqual([
      "row-repeated",
      "coefficient-indicator-unknown",
      "coefficient-invalid",
      "coefficient-invalid",
    ]);
    expect(result.verdict).toBe("unknown");
  });
});
