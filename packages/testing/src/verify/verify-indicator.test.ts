import { qualifiedTeachers } from "@supervision/indicators/quality-balance";
import { describe, expect, it } from "vitest";
import { VerificationError } from "./verification-error.ts";
import { verifyIndicator } from "./verify-indicator.ts";

const [edition] = qualifiedTeachers.editions;
const verify = verifyIndicator(edition);

describe("verifyIndicator", () => {
  it("passes when value, text, missing inputs and limits are as expected", () => {
    expect(() => {
      verify.given({ qualifiedTeachers: 46, students: 1050 }).yields(4.380952380952381);
      verify.given({ qualifiedTeachers: 46, students: 1050 }).prints("4.38");
      verify.given({ students: 1050 }).yields("missing-inputs");
      verify.given({}).lacks("students", "qualifiedTeachers");
      verify.given({ qualifiedTeachers: 46, students: 0 }).yields("undefined");
      verify.given({ qualifiedTeachers: 46, students: 1050 }).meets("primary");
      verify.given({ qualifiedTeachers: 46, students: 1050 }).misses("junior-middle");
    }).not.toThrow();
  });

  it("says what was expected, what was found and by which steps", () => {
    expect(() => verify.given({ qualifiedTeachers: 46, students: 1050 }).yields(4.4))
      .toThrowErrorMatchingInlineSnapshot(`
      [VerificationError: 每百名学生拥有高于规定学历教师数 (2017-05)
      expected 4.4
      found    4.380952380952381, by 46 ÷ 1050 × 100 = 4.38
      given    {"qualifiedTeachers":46,"students":1050}]
    `);
  });

  it("names the missing inputs when a value was expected", () => {
    expect(() => verify.given({ students: 1050 }).yields(4.4)).toThrowErrorMatchingInlineSnapshot(`
      [VerificationError: 每百名学生拥有高于规定学历教师数 (2017-05)
      expected 4.4
      found    missing-inputs: qualifiedTeachers
      given    {"students":1050}]
    `);
  });

  it("names the limit when the verdict is another one", () => {
    expect(() => verify.given({ qualifiedTeachers: 46, students: 1050 }).meets("junior-middle"))
      .toThrowErrorMatchingInlineSnapshot(`
      [VerificationError: 每百名学生拥有高于规定学历教师数 (2017-05)
      expected met for junior-middle
      found    4.380952380952381, by 46 ÷ 1050 × 100 = 4.38
      given    {"qualifiedTeachers":46,"students":1050}
      because  the edition sets the limit {"atLeast":5.3} for junior-middle: not-met]
    `);
    expect(() => verify.given({ qualifiedTeachers: 46, students: 1050 }).meets("senior-middle")).toThrow(
      "no limit for senior-middle",
    );
  });

  it("does not take a printed value for the value", () => {
    expect(() => verify.given({ qualifiedTeachers: 46, students: 1050 }).yields(4.38)).toThrow(
      VerificationError,
    );
  });

  it("carries both values, so that a runner can compare them", () => {
    expect(() => verify.given({ students: 1050 }).lacks("students")).toThrow(
      expect.objectContaining({
        name: "VerificationError",
        expected: ["students"],
        actual: ["qualifiedTeachers"],
      }),
    );
  });
});
