import { orThrow, type Visit, type VisitRecord } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { routineVisit } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainObligation } from "../explaining/index.ts";
import { nationalSchedule } from "../national/index.ts";
import { deedsOf, dutyProgress, lessonsOnVisits } from "../progress/index.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import { planObligations } from "./plan-obligations.ts";

const ruled = (name: string, rule: RuleContent) =>
  sampleRule(rule, { id: `sample/${name}`, from: "2020-01-01" });
const proof = { zh: "记录", en: "record" };
const fifteenLessons = ruled("fifteen-lessons", {
  type: "cadence",
  activity: "lesson-observation",
  every: "term",
  atLeast: 15,
  owedBy: "inspector",
  owedTo: "office",
  proof,
});
const small = county({ zones: 1, institutions: 4, inspectors: 2 });

describe("lessons every inspector is to hear", () => {
  const problem = { ...small, rules: [...nationalSchedule.contributes, fifteenLessons] };
  const owed = orThrow(planObligations(problem));
  const lessons = owed.filter(({ activity }) => activity === "lesson-observation");
  const { visits } = plan(problem);

  it("are owed by each of them, each term", () => {
    expect(lessons.map(({ id, count }) => `${id} ${count}`)).toEqual([
      "lesson-observation/I01/2025-autumn 15",
      "lesson-observation/I02/2025-autumn 15",
      "lesson-observation/I01/2026-spring 15",
      "lesson-observation/I02/2026-spring 15",
    ]);
    const [first] = lessons;
    expect(first && explainObligation(first, problem).summary.zh).toBe(
      "督学示例督学1应在2025—2026学年第一学期内完成听课15次，最迟2026年1月30日",
    );
    expect(orThrow(checkSchedule(problem, visits)).notChecked.map(({ rule }) => rule)).toContain(
      "sample/fifteen-lessons",
    );
  });

  it("are spread over the inspector's visits, and what these do not hold is left beside them", () => {
    const placed = lessonsOnVisits(owed, visits, problem, { perVisit: 2 });
    for (const { id, owedBy, during } of lessons) {
      const own = visits.filter(
        ({ inspectors, date }) =>
          inspectors.includes(owedBy.ids[0] ?? "") && date >= during.from && date <= during.until,
      );
      const on = placed.onVisits.filter(({ duty }) => duty === id);
      const sum = on.reduce((all, one) => all + one.lessons, 0);
      expect(on.every((one) => one.lessons <= 2 && own.some((visit) => visit.id === one.visit))).toBe(true);
      expect(sum).toBe(Math.min(15, 2 * own.length));
      expect(sum + (placed.beside.find(({ duty }) => duty === id)?.lessons ?? 0)).toBe(15);
    }
  });

  it("are heard only where the terms say, as evenly as the visits allow, whatever their number", () => {
    const [first] = lessons;
    if (first === undefined) throw new Error("lessons are owed");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 30 }), (perVisit, count) => {
        const own: Visit[] = Array.from({ length: count }, (_, index) =>
          routineVisit({
            id: `V${index}`,
            institution: index % 2 === 0 ? "S001" : "S002",
            inspectors: ["I01"],
            date: "2025-10-10",
          }),
        );
        const among = { institutions: ["S001"] };
        const { onVisits, beside } = lessonsOnVisits([first], own, problem, { perVisit, among });
        const each = onVisits.map(({ lessons: heard }) => heard);
        const at = own.filter(({ institution }) => institution === "S001").length;
        expect(each.reduce((sum, heard) => sum + heard, 0)).toBe(Math.min(15, perVisit * at));
        expect(
          onVisits.every(({ visit }) =>
            own.some(({ id, institution }) => id === visit && institution === "S001"),
          ),
        ).toBe(true);
        expect(each.length === 0 || Math.max(...each) - Math.min(...each) <= 1).toBe(true);
        expect(beside.length).toBe(perVisit * at >= 15 ? 0 : 1);
      }),
    );
  });

  it("are counted for each inspector by themselves, those of a record and those written down beside it", () => {
    const record: VisitRecord = {
      id: "R1",
      institution: "S001",
      date: "2025-10-10",
      inspectors: ["I01", "I02"],
      kind: "routine",
      items: [],
      methods: ["lesson-observation", "interview"],
      goodPractice: [],
      findings: [],
    };
    const heard = { activity: "lesson-observation", by: "I01", on: "2025-12-01", count: 14 } as const;
    const now = (today: string) =>
      dutyProgress(lessons.slice(0, 2), [...deedsOf({ records: [record] }), heard], today).map(
        ({ done, open, state, daysLate }) => [done, open, state, daysLate],
      );
    expect(now("2025-11-01")).toEqual([
      [1, 14, "open", undefined],
      [1, 14, "open", undefined],
    ]);
    expect(now("2026-02-09")).toEqual([
      [15, 0, "done", undefined],
      [1, 14, "late", 10],
    ]);
  });
});
