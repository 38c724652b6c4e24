import { describe, expect, it } from "vitest";
import { atLeastMonthlyKindergarten, atLeastMonthlySchool } from "./index.ts";

const audienceOf = (rule: typeof atLeastMonthlySchool | typeof atLeastMonthlyKindergarten) =>
  rule.editions.flatMap(({ rule: { type, ...rest } }) =>
    type === "cadence" && "audience" in rest ? (rest.audience ?? []) : [],
  );

describe("a visit a month", () => {
  it("is owed to primary, secondary and special schools, not to vocational ones, which the text does not name", () => {
    expect(audienceOf(atLeastMonthlySchool)).toContain("senior-middle");
    expect(audienceOf(atLeastMonthlySchool)).toContain("special");
    expect(audienceOf(atLeastMonthlySchool)).not.toContain("vocational");
  });

  it("is owed to kindergartens by a rule of their own", () => {
    expect(audienceOf(atLeastMonthlyKindergarten)).toEqual(["kindergarten"]);
  });
});
