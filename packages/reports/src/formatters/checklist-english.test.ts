import { defineChecklistEdition, pinOf, scoreAnswers, type ChecklistAnswers } from "@supervision/checklists";
import { formatExpression } from "@supervision/checklists/expressions";
import { formatScoring } from "@supervision/checklists/scoring";
import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { formatChecklist, type ChecklistFacts } from "../index.ts";
import { renderMarkdown } from "../markdown/index.ts";

const edition = defineChecklistEdition({
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [
    { title: "Sample rubric", issuedBy: "Sample office", authority: "district", issuedOn: "2026-08" },
  ],
  sections: { run: "Running", bonus: "Bonus", loss: "Losses" },
  items: {
    boarders: { title: "Boarders", answer: { type: "number", minimum: 0, maximum: 900, whole: true } },
    dorm: {
      title: "Dormitory",
      section: "run",
      weight: 5,
      answer: { type: "yes-no" },
      askIf: { more: [{ answer: "boarders" }, 0] },
    },
    plans: {
      title: "Plans",
      section: "run",
      weight: 10,
      answer: { type: "marks" },
      scoring: {
        start: "full",
        rules: {
          missing: { type: "deduct", points: 2, each: true, text: "Missing" },
          care: { type: "discretion", effect: "deduct", least: 1, most: 3, text: "Careless" },
          rate: {
            type: "distance",
            side: "below",
            standard: 90,
            per: 1,
            points: 1,
            steps: "full",
            text: "Rate",
          },
        },
      },
    },
    lesson: {
      title: "Lesson",
      section: "run",
      weight: 5,
      answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
    },
    prize: { title: "Prize", section: "bonus", weight: 5, answer: "yes-no" },
    late: { title: "Late", section: "loss", weight: 5, answer: "yes-no" },
    mood: { title: "Mood", answer: { type: "scale", from: 1, to: 5 } },
    drill: { title: "Drill", answer: "date" },
    place: { title: "Gate", answer: { type: "place" } },
    head: { title: "Head", answer: { type: "signature" } },
    photo: { title: "Photo", answer: { type: "photo" } },
    accident: { title: "Accident", answer: { type: "yes-no", good: "no" } },
    canteens: {
      title: "Canteens",
      answer: {
        type: "repeat",
        of: "canteen",
        fields: { ok: { title: "Licence", answer: { type: "yes-no" } } },
      },
    },
  },
  scoring: {
    outOf: 100,
    sections: { bonus: { type: "bonus", most: 5 }, loss: { type: "deduction" } },
    vetoes: {
      accident: { title: "Accident", items: ["accident"], effect: { type: "cap", grade: "pass" } },
      fraud: { title: "Fraud", items: ["dorm", "lesson"], effect: { type: "zero", section: "run" } },
    },
    ladder: {
      measure: "points",
      grades: {
        good: {
          title: "Good",
          atLeast: 80,
          requires: [{ section: "run", share: 0.9 }, { items: ["lesson", "dorm"] }],
        },
        pass: { title: "Pass", atLeast: 60 },
        fail: { title: "Fail" },
      },
    },
  },
});
const list = { id: "sample/rubric", title: "Rubric", edition };
const answers: ChecklistAnswers = {
  pin: pinOf(list.id, edition),
  institution: "s1",
  date: "2026-10-12",
  answers: {
    boarders: { type: "number", value: 20 },
    dorm: { type: "unchanged", since: "2026-03-02", answer: { type: "yes-no", value: "yes" } },
    plans: { type: "marks", value: { missing: 1, care: { points: 2, because: "two skipped" }, rate: 88 } },
    lesson: { type: "not-applicable", because: "holiday" },
    drill: { type: "date", value: "2026-10-09" },
    accident: { type: "yes-no", value: "yes", note: "fence" },
  },
};
const print = (facts: ChecklistFacts): string =>
  renderMarkdown(
    formatChecklist(list, {
      language: "en",
      sayCondition: formatExpression,
      sayScoring: formatScoring,
      ...facts,
    }),
  );
const CHINESE = /[\u3001\u3002\u4e00-\u9fff\uff0c\uff1a\uff08]/;

describe("the paper of a list in English", () => {
  it("has no word of its own in Chinese, empty or filled in", () => {
    const score = orThrow(scoreAnswers(edition, answers));
    const source = edition.sources[0];
    for (const facts of [
      {},
      { sayCondition: undefined },
      { answers, score, provenance: { x: { source } } },
    ]) {
      const { sayCondition, ...others } = { sayCondition: formatExpression, ...facts };
      const text = renderMarkdown(
        formatChecklist(list, {
          language: "en",
          sayScoring: formatScoring,
          ...(sayCondition === undefined ? {} : { sayCondition }),
          ...others,
        }),
      ).replaceAll(/《Sample rubric》/g, "");
      expect(text.split("\n").filter((line) => CHINESE.test(line))).toEqual([]);
    }
  });

  it("says the same as the Chinese one: conditions, scoring, vetoes, grades", () => {
    const text = print({});
    expect(text).toContain("only if");
    expect(text).toContain("Rate: below 90, minus 1 point for each 1 (only whole steps count)");
    expect(text).toContain('□Accident: if item 12 "Accident" is "yes", no grade above Pass');
    expect(text).toContain('any of item 1 "Dormitory", item 3 "Lesson" is not met, "Running" counts 0');
    expect(text).toContain(
      'Good: at least 80 points after rescaling, and at least 90% of the points of "Running", and all of item 3 "Lesson", item 1 "Dormitory" met',
    );
    expect(text).toContain("Subtotal: Losses (what is lost is taken off the total)");
  });

  it("fills in answers, reasons and what stays the same", () => {
    const text = print({ answers });
    expect(text).toContain("Careless: 2 points (two skipped)");
    expect(text).toContain("reason: holiday");
    expect(text).toContain("as last time (since 2026-03-02)");
    expect(text).toContain("2026-10-09");
  });
});
