import { editionOn, IssueError } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import {
  coefficientOfVariation,
  formulaFunction,
  indicatorValue,
  input,
  mean,
  ratio,
} from "../formulas/formula.ts";
import { artsSportsTeachers, equipmentValue, qualifiedTeachers } from "../quality-balance/indicators.ts";
import { SCHOOL_INPUTS } from "../school-inputs.ts";
import { calculateIndicator } from "./calculate-indicator.ts";
import { checkIndicatorEdition } from "./check-indicator.ts";
import { indicatorKind } from "./indicator-kind.ts";
import { defineIndicator, defineIndicatorEdition, type IndicatorEdition } from "./indicator.ts";
import { judgeIndicator } from "./judge-indicator.ts";
import { overrideIndicator } from "./override-indicator.ts";

const source = {
  title: "示例通知",
  issuedBy: "示例区教育局",
  authority: "district",
  issuedOn: "2026-08",
} as const;
const [qualified] = qualifiedTeachers.editions;
const [artsSports] = artsSportsTeachers.editions;

const booksPerStudent = {
  edition: "2026-01",
  status: "active",
  effective: { from: "2026-01-01" },
  sources: [source],
  name: { zh: "生均图书册数", en: "books per student" },
  unit: { zh: "册", en: "books" },
  rounding: { decimals: 2, mode: "half-up" },
  inputs: { books: SCHOOL_INPUTS.books, students: SCHOOL_INPUTS.students },
  formula: ratio(input("books"), input("students")),
} as const satisfies IndicatorEdition<"books" | "students">;

const codes = (edition: IndicatorEdition) => checkIndicatorEdition("x/y", edition).map((issue) => issue.code);

describe("calculating an indicator", () => {
  it("shows the value, its print and the step", () => {
    expect(calculateIndicator(qualified, { qualifiedTeachers: 46, students: 1050 })).toEqual({
      status: "computed",
      value: 4600 / 1050,
      text: "4.38",
      steps: ["46 ÷ 1050 × 100 = 4.38"],
    });
  });

  it("names what is missing instead of taking it for zero", () => {
    expect(calculateIndicator(qualified, { students: 1050 })).toEqual({
      status: "missing-inputs",
      missing: ["qualifiedTeachers"],
    });
    expect(calculateIndicator(qualified, {})).toMatchObject({ missing: ["qualifiedTeachers", "students"] });
    expect(calculateIndicator(qualified, { qualifiedTeachers: 0, students: 1050 })).toMatchObject({
      value: 0,
    });
  });

  it("has no value for a school without students", () => {
    expect(calculateIndicator(qualified, { qualifiedTeachers: 2, students: 0 })).toEqual({
      status: "undefined",
      because: "zero-denominator",
    });
  });

  it("prints a half that binary arithmetic would miss", () => {
    // 1.005 books a student: the nearest binary number lies below.
    expect(calculateIndicator(booksPerStudent, { books: 201, students: 200 })).toMatchObject({
      text: "1.01",
    });
  });

  it("calculates a coefficient over institutions, and names what one of them lacks", () => {
    const edition = {
      ...booksPerStudent,
      formula: coefficientOfVariation(booksPerStudent.formula, { weight: input("students") }),
    };
    const institutions = [
      { books: 1000, students: 100 },
      { books: 3000, students: 100 },
    ];
    expect(calculateIndicator(edition, {}, { institutions })).toMatchObject({
      text: "0.50",
      steps: ["X̄ = 20", "S = 10", "10 ÷ 20 = 0.50"],
    });
    expect(calculateIndicator(edition, {}, { institutions: [{ students: 3 }] })).toMatchObject({
      missing: ["books"],
    });
    expect(calculateIndicator(edition, {})).toMatchObject({ because: "no-institutions" });
    expect(calculateIndicator(edition, {}, { institutions: [{ books: 0, students: 3 }] })).toMatchObject({
      because: "zero-mean",
    });
  });
});

describe("holding a value against its limit", () => {
  it("counts a value that equals the limit as met, though binary arithmetic would fall short", () => {
    expect((9 / 1000) * 100).toBeLessThan(0.9);
    const result = judgeIndicator(artsSports, { artsSportsTeachers: 9, students: 1000 }, "primary");
    expect(result).toMatchObject({ verdict: "met", roundingWouldChange: false });
  });

  it("compares the unrounded value and tells when the printed one would decide otherwise", () => {
    // 4.1958 prints as 4.20.
    const result = judgeIndicator(qualified, { qualifiedTeachers: 42, students: 1001 }, "primary");
    expect(result).toMatchObject({
      verdict: "not-met",
      roundingWouldChange: true,
      gap: { text: "0.004196" },
    });
    expect(result.outcome).toMatchObject({ text: "4.20" });
  });

  it("says by how much a limit is missed", () => {
    const result = judgeIndicator(
      equipmentValue.editions[0],
      { equipmentValue: 1_800_000, students: 1000 },
      "junior-middle",
    );
    expect(result).toMatchObject({ verdict: "not-met", gap: { value: 700, text: "700.00" }, share: 0.72 });
  });

  it("does not judge a stage without a limit, nor a value that is not known", () => {
    expect(judgeIndicator(qualified, { qualifiedTeachers: 42, students: 900 }, "preschool").verdict).toBe(
      "not-applicable",
    );
    expect(judgeIndicator(qualified, { students: 900 }, "primary").verdict).toBe("unknown");
  });

  it("judges upper limits too", () => {
    const edition = { ...booksPerStudent, standard: { primary: { atMost: 30 } } } as const;
    expect(judgeIndicator(edition, { books: 3000, students: 100 }, "primary").verdict).toBe("met");
    expect(judgeIndicator(edition, { books: 3100, students: 100 }, "primary")).toMatchObject({
      verdict: "not-met",
      gap: { value: 1 },
    });
  });
});

describe("declaring an indicator", () => {
  it("refuses an edition that cannot be calculated", () => {
    expect(() =>
      defineIndicatorEdition({ ...booksPerStudent, rounding: { decimals: 9, mode: "half-up" } }),
    ).toThrow(IssueError);
    expect(() =>
      defineIndicator({ id: "x/y", title: "示例", editions: [{ ...booksPerStudent, edition: "2026" }] }),
    ).toThrow(/edition-name-invalid/);
  });

  it("names each fault of an edition", () => {
    expect(codes(booksPerStudent)).toEqual([]);
    expect(codes({ ...booksPerStudent, formula: ratio(input("books"), input("pupils")) })).toEqual([
      "indicator-input-undeclared",
      "indicator-input-unused",
    ]);
    expect(
      codes({ ...booksPerStudent, formula: ratio(input("books"), input("students"), { per: 0 }) }),
    ).toEqual(["indicator-formula-invalid"]);
    expect(codes({ ...booksPerStudent, inputs: {}, formula: mean() })).toEqual(["indicator-formula-invalid"]);
    expect(codes({ ...booksPerStudent, rounding: { decimals: 1.5, mode: "half-up" } })).toEqual([
      "indicator-rounding-invalid",
    ]);
    expect(codes({ ...booksPerStudent, standard: { primary: { atLeast: 3, atMost: 2 } } })).toEqual([
      "indicator-threshold-invalid",
    ]);
    expect(codes({ ...booksPerStudent, standard: { primary: {} } })).toEqual(["indicator-threshold-invalid"]);
  });

  it("lets a function stand in where no formula fits", () => {
    const edition = {
      ...booksPerStudent,
      formula: formulaFunction(
        ["books", "students"],
        ({ books, students }) => Math.min(books / students, 50),
        {
          describe: { zh: "生均图书册数，最多计 50 册", en: "books per student, at most 50" },
        },
      ),
    };
    expect(calculateIndicator(edition, { books: 9000, students: 100 })).toMatchObject({
      value: 50,
      text: "50.00",
    });
  });
});

describe("changing limits", () => {
  const change = overrideIndicator(qualifiedTeachers, {
    basedOn: "2017-05",
    effective: { from: "2026-09-01" },
    source,
    standard: { primary: { atLeast: 5 } },
  });

  it("replaces the stage it names and keeps the other", () => {
    expect(indicatorKind.checkOverride(qualified, change)).toEqual([]);
    expect(indicatorKind.applyOverride(qualified, change).standard).toEqual({
      primary: { atLeast: 5 },
      "junior-middle": { atLeast: 5.3 },
    });
    expect(qualified.standard).toEqual({ primary: { atLeast: 4.2 }, "junior-middle": { atLeast: 5.3 } });
  });

  it("touches one field a stage, so that two plugins changing one stage are found", () => {
    expect(indicatorKind.fieldsOf(change)).toEqual(["standard.primary"]);
  });

  it("refuses a limit that cannot be, and points out a change that changes nothing", () => {
    const effective = { from: "2026-09-01" };
    expect(() =>
      overrideIndicator(qualifiedTeachers, {
        basedOn: "2017-05",
        effective,
        source,
        standard: { primary: { atLeast: Number.NaN } },
      }),
    ).toThrow(/indicator-threshold-invalid/);
    const empty = overrideIndicator(qualifiedTeachers, { basedOn: "2017-05", effective, source });
    expect(indicatorKind.checkOverride(qualified, empty).map((issue) => issue.code)).toEqual([
      "indicator-override-empty",
    ]);
    expect(indicatorKind.applyOverride(qualified, empty)).toEqual(qualified);
  });

  it("tells composition which inputs an indicator has and which indicators it refers to", () => {
    expect(indicatorKind.itemsOf(qualified)).toEqual(["qualifiedTeachers", "students"]);
    expect(indicatorKind.referencesOf({ ...booksPerStudent, formula: mean(indicatorValue("a/b")) })).toEqual([
      { kind: "indicator", id: "a/b", path: ["formula"] },
    ]);
  });

  it("finds the edition of a day", () => {
    expect(editionOn(qualifiedTeachers, "2017-05-22").status).toBe("not-yet");
    expect(editionOn(qualifiedTeachers, "2017-05-23").status).toBe("in-force");
  });
});
