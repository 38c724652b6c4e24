import { orThrow } from "@supervision/domain";
import { expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { explainScore, scoreAnswers } from "../index.ts";

it("explains a score that is still open, line by line", async () => {
  const answers = answersTo(edition2024, {
    "fire-exit": { type: "yes-no", value: "yes" },
    "fast-class": { type: "yes-no", value: "yes" },
    patrol: { type: "refused", because: "未让进入" },
    lesson: { type: "grade", value: "good" },
    order: { type: "not-applicable", because: "教学点无课间" },
    homework: { type: "number", value: 45.5 },
    highlights: { type: "text", value: "课间活动有序" },
  });
  const score = orThrow(scoreAnswers(edition2024, answers));
  const text = [...explainScore(edition2024, score, "zh"), "", ...explainScore(edition2024, score, "en"), ""];
  await expect(text.join("\n")).toMatchFileSnapshot("../../test/golden/score.txt");
});
