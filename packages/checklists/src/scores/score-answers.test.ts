import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, filledEdition } from "../../test/editions.ts";
import { blankAnswers, explainScore, scoreAnswers, type Answer } from "../index.ts";
import { schoolRoutine } from "../school/index.ts";

const FULL: Readonly<Record<string, Answer>> = {
  "fire-exit": { type: "yes-no", value: "yes" },
  "fast-class": { type: "yes-no", value: "no" },
  patrol: { type: "yes-partly-no", value: "partly" },
  lesson: { type: "grade", value: "good" },
  order: { type: "choice", value: "poor" },
  homework: { type: "number", value: 75 },
  highlights: { type: "text", value: "课间活动有序" },
};

describe("scoring a filled checklist", () => {
  it("gives each item its weight times the share its answer earns, without binary rounding", () => {
    const score = orThrow(scoreAnswers(edition2024, answersTo(edition2024, FULL)));
    // 0.1 + 0.2 + 4 × 0.5 + 5 × 0.8 + 2 × 0.3 + 3 × 0
    expect(score).toMatchObject({ status: "complete", points: 6.9, lost: 7.4, maximum: 14.3, open: 0 });
    expect(score.share).toBe(0.482517);
    expect(score.sections["safety"]).toMatchObject({ points: 2.7, maximum: 6.1 });
    expect(score.sections["teaching"]).toMatchObject({ points: 4.2, maximum: 8.2 });
    expect(score.counts).toEqual({ met: 2, partly: 3, "not-met": 1, noted: 1 });
  });

  it("counts 0.1 and 0.2 as 0.3", () => {
    const { "fire-exit": exit, "fast-class": fast } = FULL;
    if (exit === undefined || fast === undefined) throw new Error("the answers above name both");
    const others = Object.fromEntries(
      Object.keys(FULL).map((id): [string, Answer] => [id, { type: "not-applicable", because: "无" }]),
    );
    const answers = answersTo(edition2024, { ...others, "fire-exit": exit, "fast-class": fast });
    const score = orThrow(scoreAnswers(edition2024, answers));
    expect(score).toMatchObject({ points: 0.3, maximum: 0.3, share: 1, excluded: 14 });
  });

  it("lets a number that meets the standard exactly earn all points", () => {
    const answers = answersTo(edition2024, { ...FULL, homework: { type: "number", value: 60 } });
    expect(orThrow(scoreAnswers(edition2024, answers)).points).toBe(9.9);
  });

  it.each([
    ["not-checked", { type: "not-checked" }],
    ["refused", { type: "refused", because: "未让进入" }],
    ["not-due", { type: "not-due" }],
  ] as const)("reports an item that is %s as open with a range, never as zero", (reason, answer) => {
    const score = orThrow(scoreAnswers(edition2024, answersTo(edition2024, { ...FULL, lesson: answer })));
    expect(score).toMatchObject({ status: "incomplete", points: 2.9, open: 5, maximum: 14.3 });
    expect(score.share).toBeUndefined();
    expect(score.range).toEqual({ atLeast: 0.202797, atMost: 0.552448 });
    expect(score.missing).toEqual({ lesson: reason });
  });

  it("tells an item without any answer from one that was not checked", () => {
    const { lesson: _lesson, ...rest } = FULL;
    const checked = scoreAnswers(edition2024, answersTo(edition2024, rest));
    expect(checked.ok && checked.warnings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      "warning answer-missing",
      "note answer-evidence-missing",
    ]);
    expect(orThrow(checked).missing).toEqual({ lesson: "unanswered" });
  });

  it("counts and does not score the national school items, which have no official weights", () => {
    const [edition] = schoolRoutine.editions;
    if (edition === undefined) throw new Error("the list has an edition");
    const blank = blankAnswers(
      { id: schoolRoutine.id, edition },
      { id: "s1", kind: "primary", nature: "public" },
      "2026-03-02",
    );
    const answers: Record<string, Answer> = { ...blank.answers, safety: { type: "yes-no", value: "yes" } };
    const score = orThrow(scoreAnswers(edition, { ...blank, answers }));
    expect(score).toMatchObject({ status: "nothing-to-score", points: 0, maximum: 0 });
    expect(score.share).toBeUndefined();
    expect(score.counts.met).toBe(1);
    expect(Object.keys(score.missing)).toHaveLength(7);
  });
});

describe("laws of scoring", () => {
  it("never gives more than the maximum, and points, lost and open always make up the maximum", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        const score = orThrow(scoreAnswers(edition, answers));
        expect(score.points).toBeGreaterThanOrEqual(0);
        expect(score.points).toBeLessThanOrEqual(score.maximum);
        expect(tenThousandths(score.points) + tenThousandths(score.lost) + tenThousandths(score.open)).toBe(
          tenThousandths(score.maximum),
        );
        const sections = Object.values(score.sections);
        expect(sections.reduce((sum, section) => sum + tenThousandths(section.points), 0)).toBe(
          tenThousandths(score.points),
        );
      }),
    );
  });

  it("shrinks the maximum by the weight of an item that becomes not applicable, and changes no other item", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        const before = orThrow(scoreAnswers(edition, answers));
        const off: Answer = { type: "not-applicable", because: "无此情形" };
        const after = orThrow(
          scoreAnswers(edition, { ...answers, answers: { ...answers.answers, i0: off } }),
        );
        const [first] = before.items;
        const counted =
          first === undefined || first.result === "not-applicable" ? 0 : (edition.items["i0"]?.weight ?? 0);
        expect(tenThousandths(after.maximum)).toBe(tenThousandths(before.maximum) - tenThousandths(counted));
        expect(after.items.slice(1)).toEqual(before.items.slice(1));
      }),
    );
  });

  it("explains itself in lines whose points add up to the total, in both languages", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        const score = orThrow(scoreAnswers(edition, answers));
        const zh = explainScore(edition, score, "zh");
        const en = explainScore(edition, score, "en");
        expect(sumOf(zh.slice(0, -1), /分中得([\d.]+)分/)).toBe(tenThousandths(score.points));
        expect(sumOf(en.slice(0, -1), /earns ([\d.]+) of/)).toBe(tenThousandths(score.points));
        expect(zh.at(-1)).toContain(score.status === "nothing-to-score" ? "不计分" : `得${score.points}分`);
        expect(zh).toHaveLength(Object.keys(edition.items).length + 1);
      }),
    );
  });
});

// Weights and shares of the generated editions have two decimals, so points have four at most.
function tenThousandths(points: number): number {
  return Math.round(points * 10_000);
}

function sumOf(lines: readonly string[], pattern: RegExp): number {
  return lines.reduce((sum, line) => sum + tenThousandths(Number(pattern.exec(line)?.[1] ?? 0)), 0);
}
