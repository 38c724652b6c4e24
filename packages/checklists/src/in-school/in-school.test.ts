import { editionOn, orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import {
  checkAnswers,
  pinOf,
  scoreAnswers,
  settleAnswers,
  type Checklist,
  type ChecklistEdition,
} from "../index.ts";
import {
  compliance,
  departmentPlans,
  homework,
  lessonObservation,
  lessonPlans,
  papers,
  patrol,
} from "./index.ts";

function current(list: Checklist): ChecklistEdition {
  const found = editionOn<ChecklistEdition>(list, "2026-03-02");
  if (found.status !== "in-force") throw new Error(`${list.id} is not in force`);
  return found.edition;
}

describe("a lesson heard (T1, T4)", () => {
  const edition = current(lessonObservation);

  it("is judged in four dimensions of 10, 20, 40 and 30 points, a hundred together", () => {
    const weights = Object.values(edition.items).flatMap(({ weight }) =>
      weight === undefined ? [] : [weight],
    );
    expect(weights).toEqual([10, 20, 40, 30]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it("has the fields of a lesson record that were read", () => {
    const fields = Object.values(edition.items).filter(({ section }) => section === "lesson");
    expect(fields.map(({ title }) => title)).toEqual([
      "课程",
      "课型",
      "授课教师",
      "时间",
      "班级和地点",
      "教学目标",
      "教学内容和重难点",
      "教学过程",
      "学生评价",
    ]);
  });

  it("asks of preparation, safety and handling only where experiments are made", () => {
    const asked = (kind: string) => {
      const settled = settleAnswers(edition, {
        pin: pinOf(lessonObservation.id, edition),
        institution: "s1",
        date: "2026-03-06",
        answers: { kind: { type: "choice", value: kind } },
      });
      return ["preparation", "safety", "handling"].filter((id) => settled.asked[id] === "asked");
    };
    expect(asked("theory")).toEqual([]);
    expect(asked("experiment")).toEqual(["preparation", "safety", "handling"]);
  });

  it("gets one of four grades from 90, 75 and 60 points", () => {
    const rungs = Object.values(edition.scoring?.ladder?.grades ?? {});
    expect(rungs.map(({ title, atLeast }) => `${title} ${atLeast ?? 0}`)).toEqual([
      "优 90",
      "良 75",
      "合格 60",
      "不合格 0",
    ]);
  });
});

describe("the lesson as scored", () => {
  it("adds the points given up and finds the grade", () => {
    const edition = current(lessonObservation);
    const given = { idea: 9, design: 18, activity: 36, effect: 27 };
    const score = orThrow(
      scoreAnswers(edition, {
        pin: pinOf(lessonObservation.id, edition),
        institution: "s1",
        date: "2026-03-06",
        answers: Object.fromEntries(
          Object.entries(given).map(([id, value]) => [id, { type: "number", value, note: "见听课记录" }]),
        ),
      }),
    );
    expect(score.points).toBe(90);
    expect(score.outcome?.grade).toMatchObject({ title: "优" });
  });
});

describe("the round (T3, T5, T6)", () => {
  const edition = current(patrol);

  it("knows the fixed times of day and the places", () => {
    const { time, places } = edition.items;
    const times =
      typeof time?.answer === "object" && time.answer.type === "choice" ? time.answer.options : {};
    expect(Object.values(times).map(({ title }) => title)).toEqual(["早值", "上课时间", "午休", "晚自习后"]);
    const rows =
      typeof places?.answer === "object" && places.answer.type === "matrix" ? places.answer.rows : {};
    expect(Object.values(rows)).toEqual(["教室", "功能室", "伙房", "商店", "厕所", "寝室", "公共区域"]);
  });
});

describe("the weekly checks (T3, T5)", () => {
  it("of department plans ask of each department: done, late or open; and whether what is not done was published", () => {
    const edition = current(departmentPlans);
    const answers = {
      pin: pinOf(departmentPlans.id, edition),
      institution: "s1",
      date: "2026-03-06",
      answers: {
        departments: {
          type: "repeat",
          value: [
            {
              id: "d1",
              answers: {
                department: { type: "text", value: "教务处" },
                done: { type: "choice", value: "on-time" },
              },
            },
            {
              id: "d2",
              answers: {
                department: { type: "text", value: "总务处" },
                done: { type: "choice", value: "late" },
                published: { type: "yes-no", value: "yes" },
              },
            },
          ],
        },
      },
    } as const;
    expect(() => orThrow(checkAnswers(edition, answers))).not.toThrow();
  });

  it("of lesson plans and homework count what is missing and leave the points to the school", () => {
    for (const list of [lessonPlans, homework])
      expect(Object.values(current(list).items).filter(({ weight }) => weight !== undefined)).toEqual([]);
  });
});

describe("lesson plans counted (T5)", () => {
  it("are missing as far as there are fewer than lessons, never fewer than none", () => {
    const edition = current(lessonPlans);
    const missing = (due: number, have: number) =>
      settleAnswers(edition, {
        pin: pinOf(lessonPlans.id, edition),
        institution: "s1",
        date: "2026-03-06",
        answers: {
          "plans-due": { type: "number", value: due },
          "plans-have": { type: "number", value: have },
        },
      }).counted["plans-missing"];
    expect(missing(18, 15)).toMatchObject({ value: 3 });
    expect(missing(18, 20)).toMatchObject({ value: 0 });
  });
});

describe("theses and practice reports looked at again (T4)", () => {
  it("are looked at in six respects", () => {
    expect(Object.keys(current(papers).items)).toHaveLength(6);
    expect(papers.appliesTo).toEqual(["vocational"]);
  });
});

describe("the six checks whether a school keeps the rules (T2)", () => {
  it("are six, three of which ask for what must not be", () => {
    const items = Object.values(current(compliance).items);
    expect(items).toHaveLength(6);
    expect(items.filter(({ answer }) => typeof answer === "object")).toHaveLength(3);
  });
});
