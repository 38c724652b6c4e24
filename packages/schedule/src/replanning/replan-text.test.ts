import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { person, problemOf, schools } from "../../test/riverside.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";
import { replanText } from "./replan-text.ts";

const problem: ScheduleProblem = problemOf(schools(4), [person(1), person(2)], {
  rules: [],
  until: "2026-06-30",
});
const { visits } = plan(problem);
// March was missed at every school, April at one.
const lived = visits.filter(
  ({ date, institution }) => date >= "2026-04-01" && !(date < "2026-05-01" && institution === "S1"),
);

function linesAfter(current: readonly Visit[], changes: readonly PlanChange[], today: string) {
  const changed = replan(problem, current, changes, { today });
  if (!changed.ok) throw new Error(changed.issues[0].message.zh);
  const { zh, en } = replanText(problem, changed.value);
  return { zh: zh.split("\n"), en: en.split("\n"), changed: changed.value };
}

describe("the page about a change", () => {
  const may = visits.find(({ date, inspectors }) => date >= "2026-05-06" && inspectors.includes("I1"));
  const day = may?.date ?? "";
  const away: PlanChange = { type: "inspector-absent", inspector: "I1", days: { from: day, until: day } };

  it("begins with the change, and counts what was missed before by rule, last and once", () => {
    const { zh, en, changed } = linesAfter(lived, [away], "2026-05-06");
    expect(changed.unscheduled).toHaveLength(5);
    expect(zh[0]).toMatch(/^调整\d次督导，其余\d+次不变（改动已是最少）$/u);
    expect(zh[1]).toBe("调整：");
    expect(zh[2]).toMatch(/请假）$/u);
    expect(zh.slice(-2)).toEqual([
      "此前已逾期，不因本次调整：",
      "1. “责任督学每月到校督导不少于一次”：5次（2026年3月至2026年4月）",
    ]);
    expect(zh.join("")).not.toContain("仍违反硬性规则");
    expect(zh.join("")).not.toContain("未排");
    expect(en.slice(-2)).toEqual([
      "Overdue before, and not for this change:",
      "1. “责任督学每月到校督导不少于一次”: 5 (2026-03 to 2026-04)",
    ]);
  });

  it("names what the change itself leaves without a place, once", () => {
    const closed: PlanChange = { type: "no-visits", days: { from: "2026-06-08", until: "2026-06-30" } };
    const gone: PlanChange = {
      type: "inspector-absent",
      inspector: "I1",
      days: { from: "2026-06-01", until: "2026-06-30" },
    };
    const gone2: PlanChange = { ...gone, inspector: "I2" };
    const { zh } = linesAfter(lived, [closed, gone, gone2], "2026-05-29");
    const at = zh.indexOf("未排：");
    expect(at).toBeGreaterThan(0);
    expect(zh.filter((line) => line.includes("第1小学") && line.includes("2026年6月1日至"))).toHaveLength(1);
    expect(zh.at(-1)).toMatch(/：5次（2026年3月至2026年4月）$/u);
    expect(zh.join("")).not.toContain("仍违反硬性规则");
  });

  it("tells visits that move, go and come apart in its first line", () => {
    const closes: PlanChange = { type: "institution-closes", institution: "S2", lastDay: "2026-04-30" };
    const { zh, changed } = linesAfter(lived, [closes], "2026-05-06");
    expect(changed.moved).toEqual([]);
    expect(zh[0]).toBe(`取消${changed.withdrawn.length}次督导，其余${changed.kept}次不变（改动已是最少）`);
    expect(zh[2]).toContain("第2小学自2026年5月1日起停办");
    // A month in which a visit is struck out by hand is planned again, and the page says what for.
    const again = linesAfter(
      lived.filter(({ date }) => date < "2026-06-01"),
      [],
      "2026-05-06",
    );
    expect(again.zh[0]).toBe(`新增4次督导，其余${again.changed.kept}次不变`);
    expect(again.zh[2]).toMatch(/（2026年6月应督导1次，“责任督学每月到校督导不少于一次”）$/u);
    expect(linesAfter(visits, [], "2026-03-02").zh).toEqual([`没有变动，${visits.length}次督导照旧`]);
  });
});
