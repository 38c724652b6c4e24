import type { Stage } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import {
  blankAnswers,
  checkAnswers,
  checkChecklistEdition,
  defineChecklistEdition,
  scoreAnswers,
  settleAnswers,
  type Answer,
  type ChecklistEdition,
  type Condition,
  type InstitutionFacts,
} from "../index.ts";
import { evaluateExpression, formatExpression, type Expression } from "../expressions/index.ts";

const edition = defineChecklistEdition({
  ...head,
  sections: { dormitory: "宿舍" },
  askSectionIf: { dormitory: { equal: [{ institution: "boarding" }, "yes"] } },
  items: {
    fees: {
      title: "普惠性收费",
      answer: "yes-no",
      askIf: {
        all: [
          { equal: [{ institution: "nature" }, "private"] },
          { equal: [{ institution: "inclusive" }, "yes"] },
        ],
      },
    },
    exam: { title: "不组织书面考试", answer: "yes-no", askIf: { teaches: "primary" } },
    guards: {
      title: "专职保安",
      answer: { type: "number", unit: "人" },
      constraints: [
        {
          holds: {
            any: [{ atMost: [{ students: "all" }, 1000] }, { atLeast: [{ answer: "guards" }, 2] }],
          },
          message: "学生超过1000人的配2名以上",
          severity: "warning",
        },
      ],
    },
    keeper: { title: "宿管员在岗", answer: "yes-no", section: "dormitory" },
  },
});

function asked(facts: InstitutionFacts | undefined): Readonly<Record<string, string>> {
  const answers = answersTo(edition, {});
  return settleAnswers(edition, facts === undefined ? answers : { ...answers, facts }).asked;
}

function codes(answers: Readonly<Record<string, Answer>>, facts: unknown): readonly string[] {
  const filled = JSON.parse(JSON.stringify({ ...answersTo(edition, answers), facts }));
  const checked = checkAnswers(edition, filled);
  return (checked.ok ? checked.warnings : checked.issues)
    .filter(({ code }) => code !== "answer-missing")
    .map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("conditions on the institution", () => {
  it("decide what is asked by the facts that stand with the answers", () => {
    expect(asked({ kind: "kindergarten", nature: "private", inclusive: true, boarding: false })).toEqual({
      fees: "asked",
      exam: "hidden",
      guards: "asked",
      keeper: "hidden",
    });
    expect(asked({ kind: "nine-year", nature: "public", boarding: true })).toMatchObject({
      fees: "hidden",
      exam: "asked",
      keeper: "asked",
    });
  });

  it("stay undecided while a fact is not known: that is neither no nor zero", () => {
    expect(asked(undefined)).toEqual({
      fees: "undecided",
      exam: "undecided",
      guards: "asked",
      keeper: "undecided",
    });
    expect(asked({ nature: "private" })["fees"]).toBe("undecided");
    expect(asked({ nature: "public" })["fees"]).toBe("hidden");
  });

  it("count pupils by stage and in all, and leave them unknown while a stage is", () => {
    const value = (expression: Expression, facts: InstitutionFacts): unknown =>
      evaluateExpression(edition, { ...answersTo(edition, {}), facts }, expression);
    const nine = { kind: "nine-year", students: { primary: 800, "junior-middle": 400 } } as const;
    expect(value({ students: "all" }, nine)).toEqual({ known: true, value: 1200 });
    expect(value({ students: "primary" }, nine)).toEqual({ known: true, value: 800 });
    expect(value({ students: "preschool" }, nine)).toEqual({ known: false, because: "absent" });
    expect(value({ students: "all" }, { ...nine, students: { primary: 800 } })).toEqual({
      known: false,
      because: "missing",
    });
    expect(value({ students: "all" }, { students: { primary: 800 } })).toEqual({
      known: false,
      because: "missing",
    });
  });

  it("hold in constraints too, which tell nothing while a fact is not known", () => {
    const one = { guards: { type: "number", value: 1 } } as const;
    const students = { primary: 800, "junior-middle": 400 };
    expect(codes(one, { kind: "nine-year", students })).toEqual(["answer-constraint-broken answers.guards"]);
    expect(codes(one, { kind: "primary", students: { primary: 800 } })).toEqual([]);
    expect(codes(one, {})).toEqual([]);
  });

  it("are checked where they are written", () => {
    const wrong = (askIf: unknown): readonly string[] => {
      const condition: Condition = JSON.parse(JSON.stringify(askIf));
      const list: ChecklistEdition = {
        ...head,
        items: { a: { title: "甲", answer: "yes-no", askIf: condition } },
      };
      return checkChecklistEdition(list).map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    expect(wrong({ equal: [{ institution: "kind" }, "primry"] })).toEqual([
      "expression-option-unknown equal.1",
    ]);
    expect(wrong({ equal: [{ institution: "size" }, "big"] })).toEqual([
      "expression-option-unknown equal.0.institution",
    ]);
    expect(wrong({ teaches: "university" })).toEqual(["expression-option-unknown teaches"]);
    expect(wrong({ more: [{ students: "everybody" }, 0] })).toEqual([
      "expression-option-unknown more.0.students",
    ]);
    expect(wrong({ equal: [{ students: "all" }, "many"] })).toEqual(["expression-type-mismatch equal.1"]);
  });

  it("are refused facts that cannot be read", () => {
    expect(codes({}, "primary")).toEqual(["answers-unreadable facts"]);
    expect(
      codes({}, { kind: "school", inclusive: "yes", size: 3, students: { primary: -1, upper: 3 } }),
    ).toEqual([
      "answers-unreadable facts.kind",
      "answers-unreadable facts.inclusive",
      "answers-unreadable facts.size",
      "answers-unreadable facts.students.primary",
      "answers-unreadable facts.students.upper",
    ]);
    expect(
      codes({}, { kind: "primary", nature: "public", boarding: true, students: { primary: 20 } }),
    ).toEqual([]);
  });

  it("find their facts in blank answers of an edition that asks for some, and in no other", () => {
    const school = {
      id: "s1",
      kind: "nine-year",
      nature: "public",
      students: { primary: 800 },
    } as const;
    const { id: _id, ...facts } = school;
    expect(blankAnswers({ id: "riverside/facts", edition }, school, "2026-09-10").facts).toEqual(facts);
    const plain: ChecklistEdition = { ...head, items: { a: { title: "甲", answer: "yes-no" } } };
    expect(blankAnswers({ id: "riverside/plain", edition: plain }, school, "2026-09-10")).not.toHaveProperty(
      "facts",
    );
  });

  it("take points out of the maximum when what they ask for does not arise", () => {
    const weighed: ChecklistEdition = {
      ...edition,
      items: {
        ...edition.items,
        exam: { title: "不组织书面考试", answer: "yes-no", weight: 5, askIf: { teaches: "primary" } },
      },
    };
    const score = (kind: InstitutionFacts["kind"]): unknown => {
      const scored = scoreAnswers(weighed, {
        ...answersTo(weighed, {}),
        facts: kind === undefined ? {} : { kind },
      });
      return scored.ok && [scored.value.maximum, scored.value.open];
    };
    expect(score("kindergarten")).toEqual([0, 0]);
    expect(score("primary")).toEqual([5, 5]);
    expect(score(undefined)).toEqual([5, 5]);
  });

  it("are put in words", () => {
    const say = (condition: Expression, language: "zh" | "en" = "zh"): string =>
      formatExpression(edition, condition, language);
    expect(say({ equal: [{ institution: "kind" }, "village-primary"] })).toBe("单位类别 = 村小");
    expect(say({ equal: [{ institution: "nature" }, "private"] })).toBe("办学性质 = 民办");
    expect(say({ oneOf: { institution: "inclusive" }, values: ["yes"] })).toBe("普惠性 为 是之一");
    expect(say({ more: [{ students: "all" }, 1000] })).toBe("在校学生数 > 1000");
    const stage: Stage = "junior-middle";
    expect(say({ all: [{ teaches: stage }, { more: [{ students: stage }, 0] }] })).toBe(
      "(设有初中学段且初中学生数 > 0)",
    );
    expect(say({ more: [{ students: "all" }, 1000] }, "en")).toBe("number of pupils > 1000");
    expect(say({ equal: [{ institution: "boarding" }, "yes"] }, "en")).toBe("boarding = yes");
    expect(say({ teaches: stage }, "en")).toBe("the institution teaches junior-middle");
    expect(say({ more: [{ students: stage }, 0] }, "en")).toBe("number of pupils (junior-middle) > 0");
  });
});
