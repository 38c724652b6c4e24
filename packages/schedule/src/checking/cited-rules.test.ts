import { formatSource, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, school } from "../../test/riverside.ts";
import { limit } from "../../test/two-editions.ts";
import { fortyHoursOfTraining } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkSchedule, type ScheduleCheck } from "./check-schedule.ts";

const problem: ScheduleProblem = problemOf([school(1), school(2), school(3)], [person(1, { name: "甲" })], {
  until: "2026-04-30",
  rules: [limit, fortyHoursOfTraining],
});

function visitsOn(...dates: readonly string[]): readonly Visit[] {
  return dates.map((date, index) =>
    routineVisit({ id: `V${index}`, institution: `S${(index % 3) + 1}`, date }),
  );
}

function checked(...dates: readonly string[]): ScheduleCheck {
  const check = checkSchedule(problem, visitsOn(...dates));
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value;
}

describe("a result names the document it rests on", () => {
  it("as it was in force on the days concerned: each edition with its own number and article", () => {
    const { rules } = checked(
      "2026-03-10",
      "2026-03-11",
      "2026-04-07",
      "2026-04-08",
      "2026-04-09",
      "2026-04-20",
      "2026-04-21",
    );
    const found = rules
      .filter(({ rule }) => rule === limit.id)
      .map(({ sources = [], days, violations }) => ({
        cited: sources.map((source) => formatSource(source)),
        from: days.from,
        said: violations.map(({ because }) => because.zh),
      }));
    expect(found).toEqual([
      {
        cited: ["《滨江区督学工作办法》（滨教督〔2025〕3号）第七条"],
        from: "2026-03-02",
        said: ["甲2026年3月9日起的一周有2次督导，最多1次"],
      },
      {
        cited: ["《滨江区督学工作办法》（滨教督〔2026〕2号）第二条"],
        from: "2026-04-01",
        said: ["甲2026年4月6日起的一周有3次督导，最多2次"],
      },
    ]);
  });

  it("and nothing for what no document says: the plan's shape", () => {
    const { rules } = checked("2026-03-07");
    const shape = rules.filter(({ rule }) => rule.startsWith("structure/"));
    expect(shape.filter(({ satisfied }) => !satisfied).map(({ rule }) => rule)).toEqual([
      "structure/workday",
    ]);
    expect(shape.every(({ sources, edition: name }) => sources === undefined && name === undefined)).toBe(
      true,
    );
  });

  it("and for a rule that visits say nothing about, with its title", () => {
    const [training] = checked().notChecked;
    expect(training).toMatchObject({
      rule: fortyHoursOfTraining.id,
      title: { zh: fortyHoursOfTraining.title },
      sources: fortyHoursOfTraining.editions[0]?.sources,
    });
  });
});
