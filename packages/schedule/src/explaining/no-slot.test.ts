import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, rule, schools } from "../../test/riverside.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { bestSlots, type VisitWish } from "./best-slots.ts";

const problem = problemOf(schools(3), [person(1), person(2)], { rules: [] });
const day = { from: "2026-03-11", until: "2026-03-11" };
const wish: VisitWish = { institution: "S1", kind: "requested", during: day };
const taken = (["morning", "afternoon"] as const).flatMap((halfDay, half): readonly Visit[] =>
  (["I1", "I2"] as const).map((inspector, index) => ({
    id: `${inspector}-${halfDay}`,
    institution: index === half ? "S2" : "S3",
    inspectors: [inspector],
    date: day.from,
    halfDay,
    kind: "routine",
    items: [],
  })),
);

function why(
  more: Partial<VisitWish>,
  changed: ScheduleProblem = problem,
  visits: readonly Visit[] = [],
  count = 3,
): readonly string[] {
  const offers = bestSlots(changed, visits, { ...wish, ...more }, count);
  if (!offers.ok) throw new Error(offers.issues[0].message.en);
  expect(offers.warnings.every(({ code }) => code === "wish-without-slot")).toBe(true);
  expect(offers.warnings.length).toBe(offers.value.length === 0 && count > 0 ? 1 : 0);
  return offers.warnings.map(({ message }) => message.zh);
}

describe("a wish without a half-day", () => {
  it("says that everybody must keep away", () => {
    const recusals = ["I1", "I2"].map((inspector) => ({
      inspector,
      institution: "S1",
      ground: "own-post" as const,
    }));
    const changed = { ...problem, register: { ...problem.register, recusals } };
    expect(why({}, changed)).toEqual(["没有合适的半天：责任区2名督学都不能督导：2名须回避"]);
  });

  it("says that a group is too large for the zone", () => {
    expect(why({ inspectors: 3 })).toEqual(["没有合适的半天：需要3名督学，可派2名"]);
  });

  it("says that its days are free days, lie outside the plan, or end before they begin", () => {
    expect(why({ during: { from: "2026-03-14", until: "2026-03-15" } })).toEqual([
      "没有合适的半天：这段时间没有可督导的教学日",
    ]);
    expect(why({ during: { from: "2026-09-01", until: "2026-09-03" } })).toEqual([
      "没有合适的半天：不在计划的2026-03-02至2026-03-31之内",
    ]);
    expect(why({ during: { from: "2026-03-20", until: "2026-03-10" } })).toEqual([
      "没有合适的半天：2026-03-10早于2026-03-20，其间没有日子",
    ]);
  });

  it("says that everybody is busy, where others could move", () => {
    expect(why({}, problem, taken)).toEqual([
      "没有合适的半天：可派督学同期共4个半天，已排4个，没有适合该单位的半天",
    ]);
  });

  it("says which hard rule each free half-day would break", () => {
    const dayOfStudy = rule({
      type: "inspect",
      scope: "day",
      inspect: ({ visits }) =>
        visits.length === 0
          ? []
          : [{ visits: visits.map(({ id }) => id), because: { zh: "集中学习日", en: "day of study" } }],
    });
    expect(why({}, { ...problem, rules: [dayOfStudy] })).toEqual([
      "没有合适的半天：有空闲的半天，但都会违反硬性规则，如：集中学习日，依据《滨江区督导办法》",
    ]);
  });

  it("says nothing where there are offers, or none was asked for", () => {
    expect(why({})).toEqual([]);
    expect(why({}, problem, taken, 0)).toEqual([]);
  });
});
