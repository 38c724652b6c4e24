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
      message: { zh: "事项 lesson（课堂教学） 应按 grade 作答，收到 yes-no" },
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

  it("says in plain words, once a language, which item is answered and what fits", () => {
    const edition = {
      ...edition2024,
      items: { degrees: { title: "学历达标率", answer: { type: "number", minimum: 0, maximum: 100 } } },
    } as const;
    const checked = checkAnswers(edition, answersTo(edition, { degrees: { type: "number", value: 120 } }));
    expect(!checked.ok && checked.issues[0]).toMatchObject({
      message: {
        zh: "事项 degrees（学历达标率） 的答案应为 0–100 的数，收到 120",
        en: "The item degrees（学历达标率） expects number 0–100, received 120.",
      },
      fix: { zh: "改为 0–100 的数", en: "Change it to number 0–100." },
    });
  });

  it("says how many options fit, in both languages", () => {
    const options = { a: { title: "甲" }, b: { title: "乙" }, c: { title: "丙" } };
    const edition = {
      ...edition2024,
      items: { three: { title: "三项", answer: { type: "several", options, atLeast: 2, atMost: 3 } } },
    } as const;
    const checked = checkAnswers(edition, answersTo(edition, { three: { type: "several", value: ["a"] } }));
    expect(!checked.ok && checked.issues[0].fix).toEqual({
      zh: "改为 2–3 选项",
      en: "Change it to 2–3 options.",
    });
  });

  it("says of a wrong fact what is wrong with it, and lists the stages", () => {
    const facts = JSON.parse('{"kind":"primary","students":{"junior":120}}');
    const checked = checkAnswers(edition2024, { ...answersTo(edition2024, {}), facts });
    const [issue] = checked.ok ? [] : checked.issues;
    expect(issue).toMatchObject({ code: "answers-unreadable", path: ["facts", "students", "junior"] });
    expect(issue?.message.zh).toMatch(/^答卷应为 .*primary \| junior-middle/);
    expect(issue?.fix.zh).toMatch(/^改为 /);
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
