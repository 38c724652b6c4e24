import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, rule, school } from "../../test/riverside.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";

const problem: ScheduleProblem = {
  ...problemOf(
    [school(1, { name: "石桥幼儿园" }), school(2)],
    [person(1, { name: "刘芳" }), person(2, { name: "陈明" })],
    { rules: [], until: "2026-06-30" },
  ),
  period: { from: "2026-03-02", until: "2026-06-30" },
};
const visit = routineVisit({ id: "V1", date: "2026-04-08" });

/** Why the visit moves or goes. */
function because(change: PlanChange, of: ScheduleProblem = problem): string {
  const changed = replan(of, [visit], [change], { today: "2026-03-30" });
  if (!changed.ok) throw new Error(changed.issues[0].message.zh);
  const { moved, withdrawn } = changed.value;
  const [first] = [
    ...moved.filter(({ from }) => from.id === "V1"),
    ...withdrawn.filter((one) => one.visit.id === "V1"),
  ];
  return first?.because.zh ?? "";
}

describe("why a visit changes, as the office said it", () => {
  const days = { from: "2026-04-07", until: "2026-04-15" };

  it("is the note of the office, or the reason with its days", () => {
    const span = { ...days, reason: "other", note: "手足口病停园" } as const;
    expect(because({ type: "institution-busy", institution: "S1", span })).toBe(
      "石桥幼儿园自2026年4月7日至2026年4月15日手足口病停园",
    );
    expect(
      because({ type: "area-closed", area: { institutions: ["S1"] }, span: { ...span, note: "暴雪停课" } }),
    ).toBe("石桥幼儿园自2026年4月7日至2026年4月15日暴雪停课");
    const training = { ...days, reason: "meeting" } as const;
    expect(because({ type: "inspector-busy", inspector: "I1", span: training })).toBe(
      "刘芳自2026年4月7日至2026年4月15日会议",
    );
  });

  it("is the leave, the day of leaving, the day of closing, the ground of a recusal", () => {
    expect(because({ type: "inspector-absent", inspector: "I1", days })).toBe(
      "刘芳自2026年4月7日至2026年4月15日请假",
    );
    expect(because({ type: "inspector-leaves", inspector: "I1", lastDay: "2026-04-03" })).toBe(
      "刘芳自2026年4月4日起离任（聘期至2026年4月3日）",
    );
    expect(because({ type: "institution-closes", institution: "S1", lastDay: "2026-03-31" })).toMatch(
      /^石桥幼儿园自2026年4月1日起停办/u,
    );
    expect(
      because({
        type: "recusal",
        recusal: { inspector: "I1", institution: "S1", ground: "relative-of-head" },
      }),
    ).toBe("刘芳须回避石桥幼儿园（与主要负责人有近亲属关系）");
  });

  it("is that the day is no workday, for a row of a table that lies on a weekend", () => {
    const saturday = { ...visit, date: "2026-04-11" };
    const changed = replan(problem, [saturday], [], { today: "2026-03-30" });
    expect(changed.ok && changed.value.moved.map((one) => one.because.zh)).toEqual([
      "2026年4月11日不是工作日",
    ]);
  });

  it("is the holiday, the closed days of the term, or the rule that keeps the day free", () => {
    const holiday: ScheduleProblem = {
      ...problem,
      calendar: {
        ...stateCouncilCalendar,
        editions: stateCouncilCalendar.editions.map((one) =>
          one.year === 2026
            ? {
                ...one,
                holidays: [
                  ...one.holidays,
                  { name: "校庆", daysOff: { from: "2026-04-08", until: "2026-04-08" }, makeUpWorkdays: [] },
                ],
              }
            : one,
        ),
      },
    };
    expect(because({ type: "calendar", calendar: holiday.calendar })).toBe("2026年4月8日校庆放假");
    expect(because({ type: "no-visits", days })).toBe("2026年4月7日至2026年4月15日不安排督导（第二学期）");
    const sports = rule({
      type: "no-visits",
      during: [{ from: "2026-04-08", until: "2026-04-08" }],
      because: { zh: "运动会", en: "sports day" },
    });
    expect(
      because(
        { type: "no-visits", days: { from: "2026-06-01", until: "2026-06-01" } },
        { ...problem, rules: [...(Array.isArray(problem.rules) ? problem.rules : []), sports] },
      ),
    ).toBe("2026年4月8日石桥幼儿园不安排督导：运动会（“每次督导不少于一个工作日”）");
  });
});
