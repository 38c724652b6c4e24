import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import { defineChecklistEdition, scoreAnswers, type Answer, type ChecklistEdition } from "../index.ts";
import { whatWouldChange } from "./index.ts";

const ladder = {
  measure: "share",
  grades: { pass: { title: "合格", atLeast: 0.6 }, fail: { title: "不合格" } },
} as const;

const canteen = { title: "有食堂", answer: "yes-no" } as const;
const alarm = { title: "一键报警", answer: "yes-no", weight: 2 } as const;

// 有食堂 only says what the school is like; the dormitory hangs on the number of boarders; the alarm is judged and asked about.
const school = defineChecklistEdition({
  ...head,
  items: {
    boarders: { title: "寄宿生人数", answer: { type: "number", minimum: 0, whole: true } },
    canteen,
    dormitory: {
      title: "宿舍巡查",
      answer: "yes-no",
      weight: 5,
      askIf: { more: [{ answer: "boarders" }, 0] },
    },
    licence: {
      title: "食品经营许可证",
      answer: "yes-no",
      weight: 3,
      askIf: { equal: [{ answer: "canteen" }, "yes"] },
    },
    alarm,
    linked: {
      title: "报警联网",
      answer: "yes-no",
      weight: 1,
      askIf: { equal: [{ answer: "alarm" }, "yes"] },
    },
  },
  scoring: { ladder },
});

const yesNo = (isYes: boolean): Answer => ({ type: "yes-no", value: isYes ? "yes" : "no" });

function isPass(edition: ChecklistEdition, answers: Readonly<Record<string, Answer>>): boolean {
  const grade = orThrow(scoreAnswers(edition, answersTo(edition, answers))).outcome?.grade;
  return grade?.status === "given" && grade.grade === "pass";
}

describe("what would change a list with conditions", () => {
  const answers = {
    boarders: { type: "number", value: 120 },
    canteen: yesNo(true),
    dormitory: yesNo(false),
    licence: yesNo(true),
    alarm: yesNo(true),
    linked: yesNo(true),
  } as const;

  it("is a judgement, not what the school is like: nobody sends the boarders home", () => {
    const change = orThrow(whatWouldChange(school, answersTo(school, answers)));
    expect(change).toMatchObject({ answers: { dormitory: yesNo(true) }, minimal: true });
    expect(Object.keys(change?.answers ?? {})).toEqual(["dormitory"]);
  });

  it("may be what the school is like where no judgement changes the grade", () => {
    const edition = defineChecklistEdition({
      ...head,
      items: {
        canteen,
        alarm,
        lease: {
          title: "食堂外包",
          answer: {
            type: "choice",
            options: { whole: { title: "整体外包", share: 0 }, part: { title: "部分外包", share: 0.1 } },
          },
          weight: 10,
          askIf: { equal: [{ answer: "canteen" }, "yes"] },
        },
      },
      scoring: { ladder },
    });
    const given = answersTo(edition, {
      canteen: yesNo(true),
      alarm: yesNo(true),
      lease: { type: "choice", value: "whole" },
    });
    expect(orThrow(whatWouldChange(edition, given))).toMatchObject({
      from: "fail",
      to: "pass",
      answers: { canteen: yesNo(false) },
    });
  });

  it("is found exactly when some combination of answers changes the grade, and does change it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 120),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (
          boarders,
          [hasCanteen = false, dormitory = false, licence = false, alarmed = false, linked = false],
        ) => {
          const given: Readonly<Record<string, Answer>> = {
            boarders: { type: "number", value: boarders },
            canteen: yesNo(hasCanteen),
            dormitory: yesNo(dormitory),
            licence: yesNo(licence),
            alarm: yesNo(alarmed),
            linked: yesNo(linked),
          };
          const before = isPass(school, given);
          const direction = before ? "down" : "up";
          const change = orThrow(whatWouldChange(school, answersTo(school, given), { direction }));
          // Everything met passes, everything not met fails: there is always a way.
          expect(isPass(school, { ...given, ...change?.answers })).toBe(!before);
          for (const item of Object.keys(change?.answers ?? {})) {
            const { [item]: _left, ...others } = { ...change?.answers };
            expect(isPass(school, { ...given, ...others })).toBe(before);
          }
          expect(Object.keys(change?.answers ?? {})).not.toContain("boarders");
        },
      ),
    );
  });
});

describe("a search that is called off", () => {
  const ratio = defineChecklistEdition({
    ...head,
    items: {
      students: { title: "学生数", answer: { type: "number", minimum: 100, maximum: 200 } },
      crowded: {
        title: "超员",
        answer: { type: "computed", value: { subtract: [{ answer: "students" }, 150] } },
        weight: 10,
        scoring: { start: "full", rules: { over: { type: "void", on: { above: 0 } } } },
      },
    },
    scoring: { ladder },
  });
  const crowded = answersTo(ratio, { students: { type: "number", value: 180 } });

  it("is told apart from nothing to be found", () => {
    expect(whatWouldChange(ratio, crowded, { mostTries: 0 })).toMatchObject({
      ok: false,
      issues: [
        { code: "grade-search-called-off", message: { zh: "试了0种组合，还不能断定有没有办法改变等级" } },
      ],
    });
    expect(orThrow(whatWouldChange(ratio, crowded))?.answers).toMatchObject({
      students: { type: "number", value: 150 },
    });
    expect(orThrow(whatWouldChange(ratio, crowded, { direction: "down" }))).toBeUndefined();
  });

  it("still gives answers that change the grade where it has some, and says that fewer may do", () => {
    const items = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `i${index}`,
        { title: `第${index}项`, answer: "yes-no", weight: 1 } as const,
      ]),
    );
    const edition = { ...head, items, scoring: { ladder } };
    const given = Object.fromEntries(Object.keys(items).map((id) => [id, yesNo(false)]));
    const change = orThrow(whatWouldChange(edition, answersTo(edition, given), { mostTries: 5 }));
    expect(change?.minimal).toBe(false);
    expect(isPass(edition, { ...given, ...change?.answers })).toBe(true);
    expect(Object.keys(change?.answers ?? {})).toHaveLength(18);
  });
});
