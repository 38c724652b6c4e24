import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { inOneZone, personNamed, rule, schoolNamed } from "../../test/riverside.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { bestSlots } from "./best-slots.ts";
import { explainVisit } from "./explain-visit.ts";

const during = { from: "2026-03-10", until: "2026-03-12" };
const wish = { institution: "S1", kind: "special", during } as const;
const because = { zh: "两人来自同一组室", en: "Two are of one section." };

// People of sections; a group has nobody of the section of another, in the words of the district.
function district(
  people: readonly string[],
  size: number,
  isAllowed: (people: readonly string[]) => boolean = () => true,
): ScheduleProblem {
  const apart = rule({
    type: "inspect",
    scope: "institution",
    inspect: ({ visits }) =>
      visits.flatMap(({ id, inspectors }) => {
        const sections = inspectors.map((name) => name.slice(0, 1));
        const isMixed = new Set(sections).size === sections.length && isAllowed(inspectors);
        return isMixed ? [] : [{ visits: [id], because }];
      }),
  });
  return inOneZone(
    ["S1", "S2"].map((id) => schoolNamed(id)),
    people.map((name) => personNamed(name)),
    [rule({ type: "group-size", visitKinds: ["special"], atLeast: size }), apart],
    {
      extraVisits: [
        {
          id: "joint",
          months: [3],
          visits: { kind: "special", inspectors: size, among: { institutions: ["S1"] } },
        },
        {
          id: "joint-2",
          months: [3],
          visits: { kind: "special", inspectors: size, among: { institutions: ["S2"] } },
        },
      ],
    },
  );
}

const four = ["甲1", "甲2", "乙1", "乙2"];

function isLegal(problem: ScheduleProblem, visit: Visit): boolean {
  const check = checkSchedule(problem, [visit]);
  return check.ok && check.value.rules.every(({ level, satisfied }) => level !== "hard" || satisfied);
}

describe("groups that a rule of the district's own is against", () => {
  it("give way to others at the same half-days: there are offers where a group will do", () => {
    const problem = district(four, 2);
    const offers = bestSlots(problem, [], wish, 6);
    if (!offers.ok) throw new Error(offers.issues[0].message.en);
    expect(offers.value).toHaveLength(6);
    for (const { date, halfDay, inspectors } of offers.value) {
      const visit: Visit = {
        id: "V",
        institution: "S1",
        kind: "special",
        items: [],
        date,
        halfDay,
        inspectors,
      };
      expect(isLegal(problem, visit)).toBe(true);
    }
    // Only one leader will do, and one half-day.
    const narrow = district(four, 2, ([lead]) => lead === "乙2");
    const led = bestSlots(narrow, [], wish, 3);
    expect(led.ok && led.value.map(({ inspectors }) => inspectors[0])).toEqual(["乙2", "乙2", "乙2"]);
  });

  it("are all tried before it is said that each would break the rule, and otherwise it is said how many were", () => {
    const words = (problem: ScheduleProblem): string | undefined => {
      const none = bestSlots(problem, [], wish);
      return none.ok && none.value.length === 0 ? none.warnings[0]?.message.zh : undefined;
    };
    expect(words(district(four, 2, () => false))).toBe(
      "没有合适的半天：有空闲的半天，但都会违反硬性规则，如：两人来自同一组室，依据《滨江区督导办法》",
    );
    const many = Array.from({ length: 30 }, (_, index) => `${String.fromCodePoint(0x4e10 + index)}1`);
    expect(words(district(many, 3, () => false))).toBe(
      "没有合适的半天：有空闲的半天，没有试遍所有人员组合：试过的106种时段和人员都不合硬性规则，如：两人来自同一组室，依据《滨江区督导办法》",
    );
  });

  it("leave half-days elsewhere to a planned visit that extra visits alone ask for, and those that concern its school", () => {
    const problem = district(four, 2);
    const visit: Visit = {
      id: "joint-2026-03-S1",
      institution: "S1",
      kind: "special",
      items: [],
      date: "2026-03-10",
      halfDay: "morning",
      inspectors: ["甲1", "乙1"],
    };
    for (const id of [visit.id, "V1"]) {
      const why = explainVisit(problem, [{ ...visit, id }], id);
      if (!why.ok) throw new Error(why.issues[0].message.en);
      expect(why.value.serves.map(({ zh }) => zh)).toEqual(id === "V1" ? [] : ["办公室要求的专项督导"]);
      expect(why.value.elsewhere).toHaveLength(id === "V1" ? 0 : 3);
    }
    const named = (problem.extraVisits ?? []).map((extra) => ({
      ...extra,
      visits: { ...extra.visits, topic: "食堂" },
    }));
    const byTopic = explainVisit(
      { ...problem, extraVisits: named },
      [{ ...visit, id: "V1", topic: "食堂" }],
      "V1",
    );
    expect(byTopic.ok && byTopic.value.serves.map(({ zh }) => zh)).toEqual(["办公室要求的“食堂”专项督导"]);
  });
});
