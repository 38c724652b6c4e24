import { describe, expect, it } from "vitest";
import { answersTo, edition2024, edition2026 } from "../../test/editions.ts";
import {
  blankAnswers,
  checkAnswers,
  type Answer,
  type ChecklistAnswers,
  type ChecklistEdition,
} from "../index.ts";

function problems(answers: ChecklistAnswers, edition: ChecklistEdition = edition2024): readonly string[] {
  const checked = checkAnswers(edition, answers);
  if (checked.ok) return [];
  return checked.issues
    .filter((issue) => issue.severity === "error")
    .map((issue) => `${issue.path.join(".")} ${issue.code}`);
}

describe("checking answers", () => {
  it("accepts answers of the kind each item asks for, and warns about items left out", () => {
    const checked = checkAnswers(
      edition2024,
      answersTo(edition2024, { homework: { type: "number", value: 12.34567 } }),
    );
    expect(checked.ok && checked.warnings.map((issue) => issue.path[1])).toEqual([
      "fire-exit",
      "fast-class",
      "patrol",
      "lesson",
      "order",
      "highlights",
    ]);
  });

  it("names the answer that is of the wrong kind, with what was expected and received", () => {
    const answers = answersTo(edition2024, { lesson: { type: "yes-no", value: "yes" } });
    const checked = checkAnswers(edition2024, answers);
    expect(!checked.ok && checked.issues[0]).toMatchObject({
      code: "answer-type-mismatch",
      path: ["answers", "lesson", "type"],
      message: { zh: "事项 lesson 应按 grade 作答，收到 yes-no" },
    });
  });

  it.each<[string, Answer, string]>([
    ["order", { type: "choice", value: "middling" }, "good | poor"],
    ["homework", { type: "number", value: -1 }, "≥ 0"],
    ["homework", { type: "number", value: Number.NaN }, "number"],
    ["highlights", { type: "text", value: " " }, "text"],
  ])("refuses an impossible answer to %s: %o", (item, answer, expected) => {
    const checked = checkAnswers(edition2024, answersTo(edition2024, { [item]: answer }));
    const [issue] = checked.ok ? [] : checked.issues;
    expect(issue).toMatchObject({ code: "answer-value-invalid", path: ["answers", item, "value"] });
    expect(issue?.message.en).toContain(expected);
  });

  it("suggests the nearest item for an unknown one", () => {
    const checked = checkAnswers(
      edition2024,
      answersTo(edition2024, { "fire-exits": { type: "not-checked" } }),
    );
    const [issue] = checked.ok ? [] : checked.issues;
    expect(issue).toMatchObject({ code: "answer-item-unknown", fix: { en: 'Did you mean "fire-exit"?' } });
  });

  it("asks for a reason where an item is refused or does not apply, not where it was not checked", () => {
    const answers = answersTo(edition2024, {
      lesson: { type: "refused", because: "" },
      order: { type: "not-applicable", because: " " },
      patrol: { type: "not-checked" },
      homework: { type: "not-due" },
    });
    expect(problems(answers)).toEqual([
      "answers.lesson.because answer-reason-missing",
      "answers.order.because answer-reason-missing",
    ]);
  });

  it("refuses answers given to another edition, or to the same one with other content", () => {
    expect(problems(answersTo(edition2024, {}), edition2026)).toEqual([
      "pin.edition answers-edition-mismatch",
    ]);
    const changed = {
      ...edition2024,
      items: { ...edition2024.items, highlights: { title: "特色", answer: "text" } },
    } as const;
    expect(problems(answersTo(edition2024, {}), changed)).toEqual(["pin.digest answers-digest-mismatch"]);
  });

  it("starts a checklist with what is not asked of a kind of school marked not applicable", () => {
    const edition = {
      ...edition2024,
      items: {
        "fire-exit": { title: "安全出口畅通", answer: "yes-no" },
        dormitory: { title: "宿舍巡查", answer: "yes-no", appliesTo: { stages: ["junior-middle"] } },
      },
    } as const;
    const types = (kind: "primary" | "nine-year"): readonly string[] =>
      Object.values(
        blankAnswers({ id: "riverside/routine", edition }, { id: "s", kind, nature: "public" }, "2026-03-02")
          .answers,
      ).map((answer) => answer.type);
    expect(types("primary")).toEqual(["not-checked", "not-applicable"]);
    expect(types("nine-year")).toEqual(["not-checked", "not-checked"]);
  });
});
