import { describe, expect, it } from "vitest";
import { person, problemOf, rule, school } from "../../test/riverside.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

const allMonths = rule({
  type: "cadence",
  activity: "visit",
  every: "month",
  countedMonths: "all-months",
  atLeast: 1,
  owedBy: "inspector",
  owedTo: "institution",
  proof: { zh: "督导记录", en: "Record of the visit" },
});
const untilAugust: ScheduleProblem = {
  ...problemOf([school(1)], [person(1)], { until: "2026-08-31" }),
  rules: [allMonths],
};
const told = (problem: ScheduleProblem): readonly string[] => {
  const checked = checkProblem(problem);
  return (checked.ok ? checked.warnings : checked.issues).map(({ code, message }) => `${code} ${message.zh}`);
};

describe("visits in all months", () => {
  it("are said to have no place in the months in which no school teaches", () => {
    expect(told(untilAugust)).toEqual([
      "months-without-teaching 规则 riverside/cadence 每个月都要督导，2026-07、2026-08没有教学日，欠的次数排不出",
    ]);
    const made = generateSchedule(untilAugust, { seed: 1 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("There is a plan.");
    expect(made.value.unscheduled.map(({ period }) => period.from)).toEqual(["2026-07-01", "2026-08-01"]);
  });

  it.each<readonly [string, Partial<ScheduleProblem>]>([
    ["are planned apart without terms", { terms: [] }],
    [
      "have the holidays as a term",
      {
        terms: [
          ...(untilAugust.terms ?? []),
          { id: "2026-summer", name: "暑假", from: "2026-07-01", until: "2026-08-31" },
        ],
      },
    ],
  ])("have a place when they %s, as the way out says", (_, way) => {
    const problem = { ...untilAugust, ...way };
    expect(told(problem).filter((issue) => issue.startsWith("months-without-teaching"))).toEqual([]);
    const made = generateSchedule(problem, { seed: 1 });
    expect(made.ok && made.value.status).toBe("complete");
  });
});
