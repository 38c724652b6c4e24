import { describe, expect, it } from "vitest";
import { personNamed } from "../../test/riverside.ts";
import { past, planOf, problemOf, rule, visitBy } from "../../test/three-schools.ts";
import { verdictOf } from "../../test/verdict.ts";
import type { VisitHistory } from "../index.ts";

describe("rotation after years in a row", () => {
  const threeYears = rule({ type: "rotation", afterYears: 3 });
  const history: VisitHistory = {
    since: "2022-09-01",
    visits: [
      past("S1", "2023-03-01", "甲"),
      past("S1", "2024-04-10", "甲"),
      past("S1", "2025-10-10", "甲"),
      past("S2", "2023-02-28", "甲"),
      past("S2", "2024-04-10", "甲"),
      past("S2", "2025-10-10", "甲"),
      past("S3", "2023-09-10", "甲"),
      { ...past("S3", "2024-09-10", "甲"), kind: "special" },
      past("S3", "2025-09-10", "甲"),
    ],
  };

  it("names whoever had the institution in each of the years, and nobody whose row was broken", () => {
    const problem = problemOf([personNamed("甲"), personNamed("乙")], [threeYears], { history });
    const visits = ["S1", "S2", "S3"].map((id) => visitBy(id, "甲"));
    expect(verdictOf(problem, visits, threeYears.id)).toEqual({
      broken: ["甲已连续3年负责S1，应当轮换，却排在2026年3月11日"],
      unclear: [],
    });
  });

  it("sends somebody else", () => {
    const plan = planOf(problemOf([personNamed("甲"), personNamed("乙")], [threeYears], { history }));
    expect(plan.status).toBe("complete");
    expect(
      plan.visits.filter(({ institution }) => institution === "S1").map(({ inspectors }) => inspectors[0]),
    ).toEqual(["乙", "乙"]);
  });

  it("leaves the visit out when there is nobody else", () => {
    const plan = planOf(problemOf([personNamed("甲")], [threeYears], { history }));
    expect(plan.unscheduled.map(({ institution, reason }) => [institution, reason.code])).toEqual([
      ["S1", "not-qualified"],
      ["S1", "not-qualified"],
    ]);
  });

  it("says nothing without records that reach back so far", () => {
    const short = { ...history, since: "2023-03-02" };
    const problem = problemOf([personNamed("甲")], [threeYears], { history: short });
    expect(verdictOf(problem, [visitBy("S1", "甲")], threeYears.id)).toEqual({
      broken: [],
      unclear: ["没有此前3年的督导记录，无法推算轮岗"],
    });
    expect(planOf(problem).status).toBe("complete");
    expect(
      verdictOf(problemOf([personNamed("甲")], [threeYears]), [visitBy("S1", "甲")], threeYears.id).unclear,
    ).toHaveLength(1);
  });

  it("needs a number of years", () => {
    expect(() => rule({ type: "rotation", afterYears: 0 })).toThrow(/rule-number-invalid/);
  });
});
