import { orThrow } from "@supervision/domain";
import { expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { defineChecklistEdition, scoreAnswers, type Gate } from "../index.ts";

const yes = { type: "yes-no", value: "yes" } as const;

function gradeWith(requires: readonly Gate<"a" | "b">[]): unknown {
  const edition = defineChecklistEdition({
    edition: "2026-09",
    status: "active",
    effective: { from: "2026-09-01" },
    sources: edition2024.sources,
    sections: { main: "主体", extra: "附加分" },
    items: {
      a: { title: "甲", weight: 88, answer: "yes-no", section: "main" },
      b: { title: "乙", weight: 12, answer: "yes-no", section: "main" },
      c: { title: "丙", weight: 5, answer: "yes-no", section: "extra" },
    },
    scoring: {
      sections: { extra: { type: "bonus" } },
      ladder: {
        measure: "share",
        grades: { best: { title: "优秀", atLeast: 0.9, requires }, rest: { title: "合格" } },
      },
    },
  });
  const answers = answersTo(edition, { a: yes, b: { type: "yes-no", value: "no" }, c: yes });
  return orThrow(scoreAnswers(edition, answers)).outcome?.grade;
}

it("bonus counts in the share of a grade, and a condition on the section keeps it out", () => {
  expect(gradeWith([])).toMatchObject({ grade: "best" });
  expect(gradeWith([{ section: "main", share: 0.9 }])).toMatchObject({ grade: "rest" });
});
