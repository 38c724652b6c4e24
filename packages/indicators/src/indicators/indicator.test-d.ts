import { describe, expectTypeOf, it } from "vitest";
import { input, ratio, sum, type Formula } from "../formulas/formula.ts";
import { SCHOOL_INPUTS } from "../school-inputs.ts";
import { multimediaRooms, qualifiedTeachers } from "../quality-balance/indicators.ts";
import { calculateIndicator } from "./calculate-indicator.ts";
import { defineIndicatorEdition, type Indicator, type IndicatorEdition } from "./indicator.ts";
import { overrideIndicator, type IndicatorOverride } from "./override-indicator.ts";

const source = { title: "示例", issuedBy: "示例机关", authority: "district", issuedOn: "2026" } as const;

describe("types of indicators", () => {
  it("carry the names of inputs through formulas", () => {
    expectTypeOf(ratio(input("books"), input("students"))).toEqualTypeOf<Formula<"books" | "students">>();
    expectTypeOf(sum(input("a"), input("b"))).toEqualTypeOf<Formula<"a" | "b">>();
  });

  it("refuse a formula that reads an undeclared input", () => {
    const edition = defineIndicatorEdition({
      edition: "2026-01",
      status: "active",
      effective: { from: "2026-01-01" },
      sources: [source],
      name: { zh: "示例", en: "sample" },
      unit: { zh: "册", en: "books" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { books: SCHOOL_INPUTS.books, students: SCHOOL_INPUTS.students },
      // @ts-expect-error: "student" is misspelt
      formula: ratio(input("books"), input("student")),
    });
    expectTypeOf(edition).toEqualTypeOf<IndicatorEdition<"books" | "students", "2026-01">>();
  });

  it("refuse a misspelt input", () => {
    // @ts-expect-error: "qualifiedTeacher" is misspelt
    const wrong = calculateIndicator(qualifiedTeachers.editions[0], { qualifiedTeacher: 46, students: 1050 });
    const right = calculateIndicator(qualifiedTeachers.editions[0], {
      qualifiedTeachers: undefined,
      students: 1050,
    });
    expectTypeOf(wrong).toEqualTypeOf(right);
  });

  it("refuse an override of an edition that does not exist", () => {
    const change = overrideIndicator(multimediaRooms, {
      // @ts-expect-error: there is no such edition
      basedOn: "2018-05",
      effective: { from: "2026-09-01" },
      source,
      standard: { primary: { atLeast: 2.5 } },
    });
    expectTypeOf(change).toEqualTypeOf<IndicatorOverride>();
  });

  it("let every indicator stand where any indicator is asked for", () => {
    expectTypeOf(qualifiedTeachers).toExtend<Indicator>();
    expectTypeOf(qualifiedTeachers.editions[0]).toExtend<IndicatorEdition>();
    expectTypeOf(qualifiedTeachers.id).toEqualTypeOf<"quality-balance/qualified-teachers">();
  });
});
