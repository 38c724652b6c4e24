import { describe, expect, it } from "vitest";
import { sheet2026 } from "../../test/clauses.ts";
import { edition2024 } from "../../test/editions.ts";
import {
  checkChecklistEdition,
  type Band,
  type ChecklistEdition,
  type ChecklistItem,
  type EditionScoring,
  type ScoringRule,
} from "../index.ts";

function problems(edition: ChecklistEdition): readonly string[] {
  return checkChecklistEdition(edition).map(({ code, path }) => `${path.join(".")} ${code}`);
}

/** Problems of an edition whose only item is the given one. */
function about(item: Partial<ChecklistItem>): readonly string[] {
  const clause: ChecklistItem = { title: "教案", answer: { type: "marks" }, weight: 10, ...item };
  return problems({ ...edition2024, items: { clause } });
}

function rule(
  one: ScoringRule,
  start: "full" | "nothing" = "full",
  answer: ChecklistItem["answer"] = "number",
): string {
  return about({ answer, scoring: { start, rules: { one } } }).join(" ");
}

function bands(...list: readonly Band[]): string {
  return rule({ type: "bands", bands: list }, "nothing");
}

describe("a mistaken clause", () => {
  it("needs a weight and at least one rule", () => {
    expect(about({})).toEqual(["items.clause.scoring scoring-rules-missing"]);
    expect(about({ scoring: { start: "full", rules: {} } })).toEqual([
      "items.clause.scoring.rules scoring-rules-missing",
    ]);
    const { weight: _weight, ...item } = sheet2026.items.plans;
    expect(problems({ ...edition2024, sections: sheet2026.sections ?? {}, items: { item } })).toEqual([
      "items.item.scoring scoring-without-weight",
    ]);
  });

  it("starts from nothing only where some rule gives points", () => {
    const late: ScoringRule = { type: "deduct", points: 1, text: "迟报" };
    const early: ScoringRule = { type: "award", points: 1, text: "提前报" };
    const clause = (rules: Readonly<Record<string, ScoringRule>>) =>
      about({ scoring: { start: "nothing", rules } });
    expect(clause({ late })).toEqual(["items.clause.scoring.start scoring-rule-invalid"]);
    expect(clause({ late, early })).toEqual([]);
    expect(about({ scoring: { start: "full", rules: { late } } })).toEqual([]);
  });

  it.each<[string, ScoringRule]>([
    ["no points", { type: "deduct", points: 0 }],
    ["more points than the clause has", { type: "deduct", points: 11 }],
    ["a cap below a single deduction", { type: "deduct", points: 2, each: true, most: 1 }],
    ["an award on top of all points", { type: "award", points: 2 }],
    ["a judgement no number can record", { type: "discretion", effect: "deduct", least: 1, most: 2 }],
    ["options the answer has not", { type: "void", on: { chosen: ["late"] } }],
    ["words of another kind of answer", { type: "halve", on: { value: ["yes"] } }],
    ["a column where there is none", { type: "deduct", points: 1, on: { column: "plan", words: ["no"] } }],
    [
      "steps of no length",
      { type: "distance", side: "below", standard: 9, per: 0, points: 1, steps: "full" },
    ],
  ])("is refused: %s", (_name, each) => {
    expect(rule(each)).toContain("items.clause.scoring.rules.one scoring-rule-invalid");
  });

  it("says what answers there are when a rule reads one that is not", () => {
    const [issue] = checkChecklistEdition({
      ...edition2024,
      items: {
        clause: {
          title: "教案",
          answer: "yes-no",
          weight: 2,
          scoring: { start: "full", rules: { none: { type: "void", on: { value: ["never"] } } } },
        },
      },
    });
    expect(issue?.message.zh).toContain("可用：yes、no");
  });

  it("must have bands that cover every value once", () => {
    expect(bands({ atLeast: 80, points: 5 }, { below: 80, points: 0 })).toBe("");
    expect(bands({ atLeast: 80, points: 5 }, { atMost: 60, points: 0 })).toContain("scoring-bands-gap");
    expect(bands({ atLeast: 80, points: 5 }, { atMost: 80, points: 0 })).toContain("scoring-bands-overlap");
    expect(bands({ atLeast: 80, points: 5 }, { below: 90, points: 0 })).toContain("scoring-bands-overlap");
    expect(bands({ above: 80, points: 5 }, { below: 80, points: 0 })).toContain("scoring-bands-gap");
    expect(bands({ atLeast: 80, points: 5 })).toContain("scoring-bands-gap");
  });
});

describe("a mistaken total", () => {
  const about2026 = (scoring: EditionScoring): readonly string[] => problems({ ...sheet2026, scoring });
  const ladder = sheet2026.scoring?.ladder;

  it("names what it cannot find", () => {
    const veto = { title: "事故", items: ["accidnet"], effect: { type: "cap", grade: "poor" } } as const;
    expect(about2026({ sections: { sport: { type: "bonus" } }, vetoes: { veto } })).toEqual([
      "scoring.sections.sport scoring-section-unknown",
      "scoring.vetoes.veto.items.0 scoring-item-unknown",
      "scoring.vetoes.veto.effect.grade scoring-grade-unknown",
    ]);
  });

  it("may not rest on items whose answers say neither met nor not met", () => {
    const veto = { title: "亮点", items: ["highlights"], effect: { type: "zero" } } as const;
    expect(problems({ ...edition2024, scoring: { vetoes: { veto } } })).toEqual([
      "scoring.vetoes.veto.items.0 scoring-item-not-judged",
    ]);
  });

  it("keeps numbers and counts in range", () => {
    const veto = { title: "事故", items: ["accident"], count: 2, effect: { type: "zero" } } as const;
    expect(
      about2026({ outOf: 0, sections: { safety: { type: "weighted", factor: -1 } }, vetoes: { veto } }),
    ).toEqual([
      "scoring.outOf scoring-number-invalid",
      "scoring.sections.safety scoring-number-invalid",
      "scoring.vetoes.veto veto-count-invalid",
    ]);
  });

  it("lowers a grade by whole grades, fewer than there are", () => {
    const lowered = (by: number): readonly string[] => {
      const veto = { title: "小学化", items: ["accident"], effect: { type: "lower", by } } as const;
      return about2026({ vetoes: { veto }, outOf: 100, ...(ladder === undefined ? {} : { ladder }) });
    };
    for (const by of [0, -1, 1.5, 4, Number.NaN])
      expect(lowered(by)).toEqual(["scoring.vetoes.veto.effect.by scoring-number-invalid"]);
    for (const by of [1, 3]) expect(lowered(by)).toEqual([]);
    const veto = { title: "小学化", items: ["accident"], effect: { type: "lower", by: 1 } } as const;
    expect(about2026({ vetoes: { veto } })).toEqual(["scoring.vetoes.veto.effect scoring-grade-unknown"]);
  });

  it("has grades that can be reached: of the points of all items, rescaled, with bonus", () => {
    const grades = (atLeast: number) =>
      ({ good: { title: "优秀", atLeast }, poor: { title: "较差" } }) as const;
    const reach = (atLeast: number, more: EditionScoring = {}): readonly string[] =>
      about2026({ ...more, ladder: { measure: "points", grades: grades(atLeast) } });
    const far = ["scoring.ladder.grades.good.atLeast scoring-grade-out-of-reach"];
    const sections = { extra: { type: "bonus", most: 3 }, minus: { type: "deduction" } } as const;
    // 30 points in 教学 and 安全, 5 in 加分 of which 3 count, 10 in 减分.
    expect([reach(45), reach(45.5), reach(30, { sections }), reach(33, { sections })]).toEqual([
      [],
      far,
      [],
      [],
    ]);
    expect([reach(33.5, { sections }), reach(103, { sections, outOf: 100 })]).toEqual([far, []]);
    expect(reach(103.5, { sections, outOf: 100 })).toEqual(far);
    expect(reach(15.5, { sections: { ...sections, teaching: { type: "weighted", factor: 0.1 } } })).toEqual(
      far,
    );
    expect(about2026({ ladder: { measure: "share", grades: grades(1) } })).toEqual([]);
    const [issue] = checkChecklistEdition({
      ...sheet2026,
      scoring: { ladder: { measure: "points", grades: grades(90) } },
    });
    expect(issue?.message.zh).toBe("等级“优秀”要90分，全表最多45分，谁也达不到");
  });

  it("says what there is, or that there is nothing yet", () => {
    const { sections: _sections, ...bare } = { ...edition2024, sections: {} };
    const fixes = (edition: ChecklistEdition): readonly (string | undefined)[] =>
      checkChecklistEdition(edition).flatMap(({ message, fix }) => [message.zh, fix.zh]);
    expect(fixes({ ...bare, scoring: { sections: { sport: { type: "bonus" } } } })).toContain(
      "没有可写的部分，先在 sections 中写上",
    );
    expect(fixes({ ...edition2024, sections: { a: "甲" }, sectionWithin: { b: "a", a: "c" } })).toEqual(
      expect.arrayContaining([
        "sectionWithin 写了部分“b”的层级，sections 中没有这个部分",
        "部分“a”写在“c”里面，没有“c”这个部分",
      ]),
    );
    expect(fixes({ ...bare, sectionWithin: { b: "a" } })).toContain("先在 sections 中写上各部分的标题");
  });

  it("has grades that fall, down to one without conditions", () => {
    if (ladder === undefined) throw new Error("the sheet has grades");
    const { fail: _fail, ...others } = ladder.grades;
    expect(about2026({ ladder: { measure: "points", grades: others } })).toContain(
      "scoring.ladder.grades ladder-invalid",
    );
    const turned = Object.fromEntries(Object.entries(ladder.grades).toReversed());
    expect(about2026({ ladder: { measure: "points", grades: turned } })).toContain(
      "scoring.ladder.grades ladder-invalid",
    );
  });
});
