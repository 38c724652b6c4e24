import { addDays } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { inOneZone, personNamed, rule, schoolNamed } from "../../test/riverside.ts";
import { plan } from "../../test/plan.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastMonthlySchool, independence, oneVisitPerHalfDay } from "../national/index.ts";
import { replan } from "../replanning/replan.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainUnscheduled, type UnscheduledExplanation } from "./explain-unscheduled.ts";
import { applyRepair } from "./repair.ts";
import { withoutFacts } from "./without-facts.ts";

const march = { from: "2026-03-01", until: "2026-03-31" };
const inPairs = rule({ type: "group-size", visitKinds: ["routine"], atLeast: 2 });
const rules = [atLeastMonthlySchool, independence, oneVisitPerHalfDay, inPairs];
const isAway = { leave: [march] };

function why(problem: ScheduleProblem): UnscheduledExplanation {
  const { visits, unscheduled } = plan(problem);
  const [left] = unscheduled;
  if (left === undefined) throw new Error("Everything has a place.");
  const found = explainUnscheduled(problem, visits, left);
  // What is said to be enough is enough, and nothing else is.
  for (const fact of found.conflict.filter(({ kind }) => kind !== "visit")) {
    const without = withoutFacts(problem, visits, [fact]);
    const after = replan(without.problem, without.visits, [], { today: problem.period.from });
    if (!after.ok) throw new Error(after.issues[0].message.en);
    expect([fact.words.en, after.value.unscheduled.length < unscheduled.length]).toEqual([
      fact.words.en,
      found.decisive.includes(fact),
    ]);
  }
  for (const repair of found.repairs) {
    const applied = applyRepair(problem, visits, JSON.parse(JSON.stringify(repair)));
    if (!applied.ok) throw new Error(applied.issues[0].message.en);
    expect(applied.value.visits.length).toBeGreaterThan(visits.length);
    const check = checkSchedule(applied.value.problem, applied.value.visits);
    expect(
      check.ok && check.value.rules.filter(({ level, satisfied }) => level === "hard" && !satisfied),
    ).toEqual([]);
  }
  return found;
}

describe("what would give a visit a place", () => {
  it("is not the return of somebody who could not come together with the others: their days of the week are told", () => {
    const { conflict, decisive, text, proven } = why(
      inOneZone(
        [schoolNamed("S1")],
        [
          personNamed("甲", { weeklyTimes: [{ weekday: 1 }, { weekday: 2 }], ...isAway }),
          personNamed("乙", { weeklyTimes: [{ weekday: 3 }] }),
          personNamed("丙", isAway),
        ],
        rules,
      ),
    );
    expect(proven).toBe(true);
    expect(conflict.map((fact) => [fact.kind, "inspector" in fact ? fact.inspector : ""])).toEqual([
      ["rule", ""],
      ["weekly-times", "甲"],
      ["weekly-times", "乙"],
      ["leave", "丙"],
    ]);
    expect(decisive.map(({ kind }) => kind)).toEqual(["rule", "leave"]);
    expect(text.zh).toContain("3. 乙每周只有周三可以督导，与甲没有同一天");
    expect(text.zh).toContain(
      "原因：以下各条合在一起没有余地\n1. “每次督导不少于一个工作日”（《滨江区督导办法》）要求督导组不少于2人",
    );
    expect(text.zh).toContain(
      "少第1、4条中的一条就排得下\n只少第2、3条中的一条还排不下：另有别的情形也不允许",
    );
    expect(text.zh).not.toContain("少任何一条就排得下");
    expect(text.en).toContain("Without one of 1, 4 alone there would be room.");
  });

  it("is that two people come on one day, where one of them alone is not enough", () => {
    const { conflict, decisive, repairs, text } = why(
      inOneZone([schoolNamed("S1")], [personNamed("甲", isAway), personNamed("乙", isAway)], rules),
    );
    expect(conflict.map(({ kind }) => kind)).toEqual(["leave", "leave"]);
    expect(decisive).toEqual([]);
    expect(text.zh).toContain("只少第1、2条中的一条还排不下：另有别的情形也不允许");
    const [repair, ...others] = repairs;
    expect(others).toEqual([]);
    expect(repair?.words.zh).toMatch(/^甲于2026年3月\d+日到岗，乙于2026年3月\d+日到岗$/u);
    expect(repair?.price).toEqual({ movedVisits: 0, halfDays: 2 });
    const days = repair?.changes.flatMap((change) =>
      change.type === "inspector-returns" ? [`${change.days.from} ${change.days.until}`] : [],
    );
    expect(days?.length).toBe(2);
    expect(new Set(days).size).toBe(1);
  });

  it("is said to be what was tried and no more, where nothing works", () => {
    const { repairs, text, conflict } = why(
      inOneZone(
        [schoolNamed("S1", { unavailable: [{ ...march, weekdays: [3], reason: "event" }] })],
        [personNamed("甲", { weeklyTimes: [{ weekday: 3 }], ...isAway })],
        [atLeastMonthlySchool, independence, oneVisitPerHalfDay],
      ),
    );
    expect([repairs, conflict.map(({ kind }) => kind)]).toEqual([[], ["weekly-times", "institution-busy"]]);
    expect(text.zh).toContain("只少第1、2条中的一条还排不下：另有别的情形也不允许");
    expect(text.zh).toContain(
      "办法：试排过以下调整，都没有排上：单位或规则破例接受一天督导（30种）；几类调整合在一起没有试",
    );
    expect(text.zh).not.toContain("没有单独一项");
    const none = why(inOneZone([schoolNamed("S1")], [personNamed("甲")], rules));
    expect(none.text.zh).toContain("办法：没有可以单独试排的调整");
  });

  it("is one leave, however many days it was entered by, with days off in between", () => {
    const workdays = Array.from({ length: 30 }, (_, index) => addDays("2026-03-02", index)).filter(
      (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && day !== "2026-03-10",
    );
    const { conflict, text } = why(
      inOneZone(
        ["S1", "S2", "S3"].map((id) => schoolNamed(id)),
        [personNamed("甲", { leave: workdays.map((day) => ({ from: day, until: day })) })],
        [atLeastMonthlySchool, independence, oneVisitPerHalfDay],
      ),
    );
    expect(conflict.filter(({ kind }) => kind === "leave")).toHaveLength(2);
    expect(text.zh).toContain(
      "1. 甲自2026年3月2日至2026年3月6日、于2026年3月9日请假\n2. 甲自2026年3月11日至2026年3月13日、自2026年3月16日至2026年3月20日、",
    );
    expect(text.zh).toContain("少任何一条就排得下");
  });
});
