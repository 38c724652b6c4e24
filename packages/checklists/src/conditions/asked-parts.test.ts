import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import { askedParts, defineChecklistEdition } from "../index.ts";

const edition = defineChecklistEdition({
  ...head,
  items: {
    senior: { title: "设有高中", answer: "yes-no" },
    canteens: {
      title: "各食堂",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: {
          outside: { title: "外包", answer: { type: "yes-no" } },
          contract: {
            title: "合同",
            answer: { type: "yes-no" },
            askIf: { equal: [{ field: "outside" }, "yes"] },
          },
        },
      },
    },
    subjects: {
      title: "各学科",
      answer: {
        type: "matrix",
        rows: { maths: "数学", art: "美术" },
        columns: {
          homework: { title: "作业", answer: { type: "yes-no" }, rows: ["maths"] },
          exam: {
            title: "考试",
            answer: { type: "yes-no" },
            askIf: { equal: [{ answer: "senior" }, "yes"] },
          },
        },
      },
    },
  },
});
const yes = { type: "yes-no", value: "yes" } as const;
const no = { type: "yes-no", value: "no" } as const;
const repeat = (...answers: readonly Readonly<Record<string, typeof yes | typeof no>>[]) =>
  ({ type: "repeat", value: answers.map((each, index) => ({ id: `e${index}`, answers: each })) }) as const;

describe("which parts of a group are asked", () => {
  it("is told of every entry, answered or not, and is open while an answer is missing", () => {
    const canteens = repeat({}, { outside: yes }, { outside: no, contract: yes });
    expect(askedParts(edition, answersTo(edition, { canteens }), "canteens")).toEqual({
      e0: { outside: "asked", contract: "undecided" },
      e1: { outside: "asked", contract: "asked" },
      e2: { outside: "asked", contract: "hidden" },
    });
  });

  it("is told of every row before anything is answered, by its rows and by answers outside", () => {
    const asked = {
      maths: { homework: "asked", exam: "hidden" },
      art: { homework: "hidden", exam: "hidden" },
    };
    expect(askedParts(edition, answersTo(edition, { senior: no }), "subjects")).toEqual(asked);
    expect(askedParts(edition, answersTo(edition, {}), "subjects")["maths"]?.["exam"]).toBe("undecided");
  });

  it("is nothing where there is no group: other items, ids nobody knows, answers that are none", () => {
    expect(askedParts(edition, answersTo(edition, { senior: yes }), "senior")).toEqual({});
    expect(askedParts(edition, answersTo(edition, {}), "constructor")).toEqual({});
    const refused = { type: "refused", because: "未开门" } as const;
    expect(askedParts(edition, answersTo(edition, { canteens: refused }), "canteens")).toEqual({});
  });
});
