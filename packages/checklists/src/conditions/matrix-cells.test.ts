import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import {
  checkAnswers,
  checkChecklistEdition,
  defineChecklistEdition,
  scoreAnswers,
  settleAnswers,
  type Answer,
  type ChecklistEdition,
  type MatrixForm,
} from "../index.ts";
import { toQuestionnaire } from "../fhir/index.ts";
import { toSurveyJs } from "../surveyjs/index.ts";
import { toXlsForm } from "../xlsform/index.ts";
import { evaluateExpression } from "../expressions/index.ts";

const form = {
  type: "matrix",
  rows: { maths: "数学", art: "美术" },
  columns: {
    homework: { title: "布置作业", answer: { type: "yes-no" } },
    marked: {
      title: "全批全改",
      answer: { type: "yes-no" },
      askIf: { equal: [{ field: "homework" }, "yes"] },
    },
    error: { title: "错题本", answer: { type: "yes-no" }, rows: ["maths"] },
    exam: {
      title: "书面考试",
      answer: { type: "yes-no", good: "no" },
      askIf: { equal: [{ answer: "junior" }, "yes"] },
    },
  },
} as const satisfies MatrixForm;
const edition = defineChecklistEdition({
  ...head,
  items: {
    junior: { title: "设有初中", answer: "yes-no" },
    subjects: { title: "各学科", answer: form, evidence: { when: "optional" } },
    unmarked: {
      title: "语数未批改",
      answer: {
        type: "computed",
        value: { if: { equal: [{ cell: ["subjects", "maths", "marked"] }, "no"] }, value: 1, otherwise: 0 },
      },
    },
  },
});
const yes = { type: "yes-no", value: "yes" } as const;
const no = { type: "yes-no", value: "no" } as const;
type Cells = Extract<Answer, { type: "matrix" }>["value"];

function found(cells: Cells, junior: Answer = no): readonly string[] {
  return settled(cells, junior).missing;
}

function settled(cells: Cells, junior: Answer = no) {
  const filled = answersTo(edition, { junior, subjects: { type: "matrix", value: cells } });
  const checked = checkAnswers(edition, filled);
  const missing = checked.ok
    ? checked.warnings.filter(({ code }) => code === "answer-cells-missing").map(({ message }) => message.zh)
    : checked.issues.map(({ code }) => code);
  return { missing, ...settleAnswers(edition, filled), filled };
}

describe("a cell of a matrix", () => {
  it("is asked as the other columns of its row say, and only in its rows", () => {
    const { missing, counted, trace } = settled({
      maths: { homework: yes, marked: no, error: yes },
      art: { homework: no, marked: yes, error: yes },
    });
    expect(missing).toEqual([]);
    expect(counted["subjects"]).toEqual({
      type: "matrix",
      value: { maths: { homework: yes, marked: no, error: yes }, art: { homework: no } },
    });
    expect(trace).toEqual([
      { item: "subjects", entry: "art", field: "marked", became: "kept" },
      { item: "subjects", entry: "art", field: "error", became: "kept" },
    ]);
  });

  it("is missed only where it is asked", () => {
    expect(found({ maths: { homework: yes }, art: { homework: no } })[0]).toContain(
      "maths.marked、maths.error",
    );
    expect(found({ maths: { homework: no, error: yes }, art: { homework: no } })).toEqual([]);
    expect(found({ maths: { homework: no, error: yes }, art: { homework: no } }, yes)[0]).toContain(
      "maths.exam、art.exam",
    );
    expect(found({ maths: { error: yes } })[0]).toContain("maths.homework、art.homework");
  });

  it("that is not asked does not arise where other items look at it", () => {
    const filled = (cells: Cells) => answersTo(edition, { subjects: { type: "matrix", value: cells } });
    const cell = { cell: ["subjects", "maths", "marked"] } as const;
    expect(evaluateExpression(edition, filled({ maths: { homework: no, marked: no } }), cell)).toEqual({
      known: false,
      because: "absent",
    });
    expect(evaluateExpression(edition, filled({ maths: { homework: yes, marked: no } }), cell)).toEqual({
      known: true,
      value: "no",
    });
    expect(evaluateExpression(edition, filled({ maths: {} }), cell)).toEqual({
      known: false,
      because: "missing",
    });
  });

  it("loses no points while it is not asked", () => {
    const weighed: ChecklistEdition = {
      ...head,
      items: {
        junior: { title: "设有初中", answer: "yes-no" },
        subjects: {
          title: "各学科",
          answer: form,
          weight: 10,
          scoring: {
            start: "full",
            rules: {
              unmarked: {
                type: "deduct",
                points: 4,
                each: true,
                on: { column: "marked", words: ["no"] },
                text: "未批改",
              },
            },
          },
        },
      },
    };
    expect(checkChecklistEdition(weighed)).toEqual([]);
    const points = (art: "yes" | "no"): number =>
      orThrow(
        scoreAnswers(
          weighed,
          answersTo(weighed, {
            junior: no,
            subjects: {
              type: "matrix",
              value: {
                maths: { homework: yes, marked: no, error: yes },
                art: { homework: { type: "yes-no", value: art }, marked: no },
              },
            },
          }),
        ),
      ).points;
    expect([points("no"), points("yes")]).toEqual([6, 2]);
  });

  it("is shown always by forms of other tools, which say so", () => {
    const list = { id: "riverside/subjects", title: "各学科", edition };
    const lost = (
      losses: readonly { readonly code: string; readonly path: readonly (string | number)[] }[],
    ) => losses.filter(({ code }) => code === "cell-condition-not-carried").map(({ path }) => path.at(-1));
    for (const { losses } of [toSurveyJs(list), toXlsForm(list), toQuestionnaire(list)])
      expect(lost(losses)).toEqual(["marked", "error", "exam"]);
  });

  it.each<[string, MatrixForm["columns"], readonly string[]]>([
    [
      "a column that is not there",
      { a: { title: "甲", answer: { type: "yes-no" }, askIf: { answered: { field: "b" } } } },
      ["expression-item-unknown items.m.answer.columns.a.askIf.answered"],
    ],
    [
      "itself, by way of another",
      {
        a: { title: "甲", answer: { type: "yes-no" }, askIf: { equal: [{ field: "b" }, "yes"] } },
        b: { title: "乙", answer: { type: "yes-no" }, askIf: { equal: [{ field: "a" }, "yes"] } },
      },
      ["expression-circular items.m.answer.columns.a"],
    ],
    [
      "a row that is not there",
      { a: { title: "甲", answer: { type: "yes-no" }, rows: ["r", "s"] } },
      ["item-answer-invalid items.m.answer"],
    ],
  ])("cannot depend on %s", (_what, columns, expected) => {
    const list: ChecklistEdition = {
      ...head,
      items: { m: { title: "矩阵", answer: { type: "matrix", rows: { r: "行" }, columns } } },
    };
    expect(checkChecklistEdition(list).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(
      expected,
    );
  });
});
