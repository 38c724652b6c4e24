import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { sheet2026 } from "../../test/clauses.ts";
import { answersTo } from "../../test/editions.ts";
import {
  explainScore,
  scoreAnswers,
  type Answer,
  type ChecklistEdition,
  type ScoreOutcome,
  type Veto,
  type VetoEffect,
} from "../index.ts";
import { deriveScore, formatDerivation } from "./index.ts";

const GOOD: Readonly<Record<string, Answer>> = {
  plans: { type: "marks", value: { missing: 1 } },
  experiments: { type: "number", value: 85 },
  attendance: { type: "number", value: 98 },
  records: { type: "several", value: ["drill", "patrol", "visitor"] },
  exits: { type: "yes-partly-no", value: "partly", note: "西侧出口堆物" },
  accident: { type: "yes-no", value: "no" },
  project: { type: "marks", value: { prize: 2 } },
  complaints: { type: "number", value: 1 },
};

function outcomeOf(answers: Readonly<Record<string, Answer>>): ScoreOutcome {
  const { outcome } = orThrow(scoreAnswers(sheet2026, answersTo(sheet2026, answers)));
  if (outcome === undefined) throw new Error("the sheet declares grades");
  return outcome;
}

describe("what counts in the end", () => {
  it("rescales the base to 100, adds the bonus up to its cap and takes deductions off", () => {
    // (8 + 3 + 5 + 6 + 2) of 30 = 80; bonus 4, capped at 3; 1 complaint.
    expect(outcomeOf(GOOD)).toMatchObject({
      status: "complete",
      base: 80,
      bonus: 3,
      deduction: 1,
      points: 82,
      maximum: 100,
    });
  });

  it("gives the grade and says what keeps the school from the next one", () => {
    expect(outcomeOf(GOOD).grade).toMatchObject({
      status: "given",
      grade: "good",
      next: {
        grade: "excellent",
        obstacles: [
          { type: "points", short: 8 },
          { type: "gate", items: ["exits"] },
        ],
      },
    });
  });

  it("holds a grade back by a condition, however many points there are", () => {
    const full = {
      ...GOOD,
      plans: { type: "marks", value: {} },
      experiments: { type: "number", value: 100 },
    } as const;
    expect(outcomeOf(full)).toMatchObject({
      grade: { grade: "good", next: { obstacles: [{ type: "gate" }] } },
    });
    const clear = { ...full, exits: { type: "yes-partly-no", value: "yes" } } as const;
    expect(outcomeOf(clear).grade).toEqual({ status: "given", grade: "excellent", title: "优秀" });
  });

  it("leaves conditions on items that do not apply aside", () => {
    const without = {
      ...GOOD,
      plans: { type: "marks", value: {} },
      experiments: { type: "number", value: 100 },
      exits: { type: "not-applicable", because: "平房" },
    } as const;
    expect(outcomeOf(without)).toMatchObject({ points: 102, grade: { grade: "excellent" } });
  });

  it("lets a veto fix the grade and keeps the points as they are", () => {
    const vetoed = outcomeOf({ ...GOOD, accident: { type: "yes-no", value: "yes", note: "3月12日踩踏" } });
    expect(vetoed).toMatchObject({
      points: 82,
      vetoes: [{ veto: "accident", items: ["accident"] }],
      grade: { grade: "fail", next: { grade: "pass", obstacles: [{ type: "veto", veto: "accident" }] } },
    });
  });

  it("asks for the reason of a veto", () => {
    const answers = { ...GOOD, accident: { type: "yes-no", value: "yes" } } as const;
    const checked = scoreAnswers(sheet2026, answersTo(sheet2026, answers));
    expect(checked.ok && checked.warnings.map(({ code }) => code)).toEqual([
      "answer-evidence-missing",
      "veto-reason-missing",
    ]);
  });

  it("tells a veto that may still fire from one that has, and leaves the grade open", () => {
    const outcome = outcomeOf({ ...GOOD, accident: { type: "not-checked" } });
    expect(outcome).toMatchObject({
      vetoes: [],
      pending: [{ veto: "accident" }],
      grade: { status: "open", atLeast: "fail", atMost: "good" },
    });
  });

  it("gives the grade although items are open, once they can no longer change it", () => {
    const { complaints: _complaints, ...rest } = GOOD;
    expect(outcomeOf(rest)).toMatchObject({
      status: "incomplete",
      points: 78,
      atMost: 83,
      grade: { status: "given", grade: "good" },
    });
  });

  it("explains itself in words and as arithmetic", async () => {
    const answers = {
      ...GOOD,
      plans: { type: "marks", value: { missing: 4, use: { points: 2, because: "过程简略" }, late: 1 } },
      attendance: { type: "number", value: 95.5 },
      accident: { type: "yes-no", value: "yes", note: "3月12日踩踏" },
    } as const;
    const score = orThrow(scoreAnswers(sheet2026, answersTo(sheet2026, answers)));
    const text = [
      ...explainScore(sheet2026, score, "zh"),
      "",
      ...explainScore(sheet2026, score, "en"),
      "",
      ...formatDerivation(deriveScore(sheet2026, score)),
      "",
    ];
    await expect(text.join("\n")).toMatchFileSnapshot("../../test/golden/clauses.txt");
  });

  it("says in words what is still open and what may still fire", () => {
    const { plans: _plans, accident: _accident, ...rest } = GOOD;
    const score = orThrow(scoreAnswers(sheet2026, answersTo(sheet2026, rest)));
    expect(explainScore(sheet2026, score).slice(-3)).toEqual([
      "评定：基本分53.3333分，加3分（特色加分最多3分），减1分，计55.3333至88.6667分，满分100分",
      "可能一票否决（待定）：责任事故（发生安全责任事故），等级不高于不合格",
      "等级：待定，在不合格与良好之间",
    ]);
  });

  it.each<[VetoEffect, readonly string[]]>([
    [{ type: "lowest" }, ["评为最低等级", "等级：不合格；未达合格：一票否决：责任事故"]],
    [{ type: "lower", by: 1 }, ["等级降1级", "等级：合格（由良好降1级）；未达良好：降级：责任事故"]],
    [{ type: "lower", by: 3 }, ["等级降3级", "等级：不合格（由良好降3级）；未达合格：降级：责任事故"]],
    [{ type: "ineligible" }, ["不参评", "等级：不参评"]],
    [{ type: "zero" }, ["计0分", "等级：不合格；未达合格：还差60分"]],
    [{ type: "zero", section: "safety" }, ["安全计0分", "等级：不合格；未达合格：还差4.6667分"]],
  ])("says what a veto does: %o", (effect, [does = "", grade = ""]) => {
    const edition: ChecklistEdition = {
      ...sheet2026,
      scoring: {
        ...sheet2026.scoring,
        vetoes: { accident: { title: "责任事故", items: ["accident"], effect } },
      },
    };
    const answers = { ...GOOD, accident: { type: "yes-no", value: "yes", note: "3月12日踩踏" } } as const;
    const lines = explainScore(edition, orThrow(scoreAnswers(edition, answersTo(edition, answers))));
    const kind = effect.type === "lower" ? "降级" : "一票否决";
    expect(lines.at(-2)).toBe(`${kind}：责任事故（发生安全责任事故），${does}`);
    expect(lines.at(-1)).toBe(grade);
  });

  it("adds up vetoes that lower the grade, lowers what another one caps, and leaves it open while one may still fire", () => {
    const lower = { title: "小学化", items: ["accident"], effect: { type: "lower", by: 1 } } as const;
    const cap = { title: "整改不力", items: ["exits"], judged: "not-fully-met" } as const;
    const outcomes = (vetoes: Readonly<Record<string, Veto>>, accident: Answer): ScoreOutcome["grade"] => {
      const edition: ChecklistEdition = { ...sheet2026, scoring: { ...sheet2026.scoring, vetoes } };
      const full = { ...GOOD, plans: { type: "marks", value: {} }, accident } as const;
      return orThrow(scoreAnswers(edition, answersTo(edition, full))).outcome?.grade;
    };
    const yes: Answer = { type: "yes-no", value: "yes", note: "讲授小学内容" };
    const twice = { lower, again: { ...lower, items: ["exits"], judged: "not-fully-met" } } as const;
    expect(outcomes(twice, yes)).toMatchObject({ grade: "fail", lowered: { from: "good", by: 2 } });
    const capped = { lower, cap: { ...cap, effect: { type: "cap", grade: "pass" } } } as const;
    expect(outcomes(capped, yes)).toMatchObject({ grade: "fail", lowered: { from: "pass", by: 1 } });
    expect(outcomes({ lower }, { type: "not-checked" })).toEqual({
      status: "open",
      atLeast: "pass",
      atMost: "good",
    });
    const poor: Answer = { type: "number", value: 0 };
    const low: ChecklistEdition = { ...sheet2026, scoring: { ...sheet2026.scoring, vetoes: { lower } } };
    const least = {
      ...GOOD,
      plans: { type: "marks", value: { copied: 1 } },
      experiments: poor,
      attendance: poor,
      accident: yes,
    } as const;
    // Nothing stands below the lowest grade.
    expect(orThrow(scoreAnswers(low, answersTo(low, least))).outcome?.grade).toMatchObject({ grade: "fail" });
    expect(orThrow(scoreAnswers(low, answersTo(low, least))).outcome?.grade).not.toHaveProperty("lowered");
    const out = { lower, out: { ...cap, effect: { type: "ineligible" } } } as const;
    expect(outcomes(out, yes)).toEqual({ status: "ineligible" });
  });

  it("names the section that falls short of a condition", () => {
    const answers = {
      ...GOOD,
      plans: { type: "marks", value: {} },
      experiments: { type: "number", value: 100 },
      records: { type: "several", value: ["drill", "patrol"] },
      exits: { type: "yes-partly-no", value: "no" },
      complaints: { type: "number", value: 0 },
    } as const;
    const score = orThrow(scoreAnswers(sheet2026, answersTo(sheet2026, answers)));
    expect(explainScore(sheet2026, score).at(-1)).toBe("等级：合格；未达良好：安全得分率不足60%");
  });
});
