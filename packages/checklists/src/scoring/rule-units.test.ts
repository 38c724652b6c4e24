import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { raiseFindings } from "../findings/index.ts";
import {
  checkChecklistEdition,
  type ChecklistAnswers,
  type ChecklistEdition,
  type ChecklistItem,
  explainScore,
  pinOf,
  scoreAnswers,
} from "../index.ts";
import { formatScoring } from "./index.ts";

const edition: ChecklistEdition = {
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
  items: {
    meals: {
      title: "陪餐",
      weight: 10,
      answer: { type: "marks" },
      scoring: {
        start: "full",
        rules: {
          absent: { type: "deduct", points: 0.5, each: true, text: "缺陪餐", unit: "次" },
          heads: { type: "deduct", points: 1, each: true, text: "缺一名班主任", unit: "名" },
        },
      },
    },
    canteens: {
      title: "食堂",
      weight: 6,
      answer: {
        type: "repeat",
        of: "食堂",
        fields: { licence: { title: "许可证", answer: { type: "yes-no" } } },
      },
      scoring: {
        start: "full",
        rules: {
          without: { type: "deduct", points: 2, each: true, on: { column: "licence", words: ["no"] } },
        },
      },
    },
  },
};
const answers: ChecklistAnswers = {
  pin: pinOf("riverside/units", edition),
  institution: "s1",
  date: "2026-09-10",
  answers: {
    meals: { type: "marks", value: { absent: 7, heads: 2 } },
    canteens: {
      type: "repeat",
      value: [
        { id: "n", title: "北食堂", answers: { licence: { type: "yes-no", value: "no" } } },
        { id: "s", title: "南食堂", answers: { licence: { type: "yes-no", value: "yes" } } },
      ],
    },
  },
};

describe("what is counted has its own word", () => {
  it("in clauses, explanations and findings", () => {
    expect(formatScoring(edition, "meals")).toEqual(["缺陪餐，每次扣0.5分", "每缺一名班主任扣1分"]);
    expect(formatScoring(edition, "meals", "en")[0]).toContain("for each 次");
    expect(formatScoring(edition, "canteens")).toEqual(["许可证为“否”，每个食堂扣2分"]);
    const said = explainScore(edition, orThrow(scoreAnswers(edition, answers))).join("\n");
    expect(said).toContain("缺陪餐7次，扣3.5分；缺一名班主任2名，扣2分");
    const found = raiseFindings({ id: "riverside/units", edition }, answers, {
      severity: { "not-met": "major", partly: "minor" },
    });
    expect(JSON.stringify(found)).toContain("缺陪餐7次；缺2名班主任");
  });

  it("only with rules that count", () => {
    const wrong = (rule: object): readonly string[] => {
      const meals: ChecklistItem = JSON.parse(
        JSON.stringify({
          ...edition.items["meals"],
          scoring: { start: "full", rules: { a: { type: "deduct", points: 1, ...rule } } },
        }),
      );
      return checkChecklistEdition({ ...edition, items: { meals } }).map(({ code }) => code);
    };
    expect(wrong({ each: true, unit: "例" })).toEqual([]);
    expect(wrong({ unit: "例" })).toEqual(["scoring-rule-invalid"]);
    expect(wrong({ each: true, unit: "" })).toEqual(["scoring-rule-invalid"]);
    expect(wrong({ each: true, unt: "例" })).toHaveLength(1);
  });
});
