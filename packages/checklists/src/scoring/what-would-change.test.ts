import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheet2026 } from "../../test/clauses.ts";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { fill, judged, judgedList, type Judged } from "../../test/scoring.ts";
import {
  defineChecklistEdition,
  scoreAnswers,
  type Answer,
  type ChecklistAnswers,
  type ChecklistEdition,
} from "../index.ts";
import { whatWouldChange } from "./index.ts";
import { possibleAnswers } from "./possible-answers.ts";
import { isBonus } from "../scores/bonus.ts";
import { scoreItem } from "../scores/score-item.ts";
import { heightOf } from "./standing.ts";

function height(edition: ChecklistEdition, answers: ChecklistAnswers): number {
  return heightOf(edition, orThrow(scoreAnswers(edition, answers)).outcome?.grade) ?? Number.NaN;
}

/** Fewest changed answers among all combinations of some possible answers; Infinity when none changes the grade. */
function bruteForce(edition: ChecklistEdition, answers: ChecklistAnswers, direction: "up" | "down"): number {
  const before = height(edition, answers);
  let fewest = Number.POSITIVE_INFINITY;
  const ids = Object.keys(edition.items);
  const visit = (index: number, changed: number, given: Readonly<Record<string, Answer>>): void => {
    if (changed >= fewest) return;
    const id = ids[index];
    const item = id === undefined ? undefined : edition.items[id];
    if (id === undefined || item === undefined) {
      const after = height(edition, { ...answers, answers: given });
      if (direction === "up" ? after > before : after < before) fewest = changed;
      return;
    }
    visit(index + 1, changed, given);
    // Nobody is told to lose a bonus.
    if (direction === "down" && isBonus(edition, id)) return;
    const current = answers.answers[id];
    const all = possibleAnswers(item, current !== undefined && "value" in current ? current : undefined);
    const some =
      all.length <= 5 ? all : [0, 1, 0.25, 0.5, 0.75].map((part) => all[Math.floor(part * (all.length - 1))]);
    for (const other of some)
      if (other !== undefined && JSON.stringify(other) !== JSON.stringify(current))
        visit(index + 1, changed + 1, { ...given, [id]: other });
  };
  visit(0, 0, answers.answers);
  return fewest;
}

describe("the smallest set of answers that changes the grade", () => {
  it("has no smaller one, by trying every combination on small lists, and does change it", () => {
    fc.assert(
      fc.property(
        judgedList(4),
        fc.constantFrom("up", "down" as const),
        fc.boolean(),
        ({ edition, entries }, direction, well) => {
          const answers = fill(edition, entries, (entry: Judged) => (well ? entry.better : entry.worse));
          const grade = orThrow(scoreAnswers(edition, answers)).outcome?.grade;
          fc.pre(grade !== undefined);
          const change = orThrow(whatWouldChange(edition, answers, { direction }));
          const fewest = bruteForce(edition, answers, direction);
          expect(change === undefined ? Number.POSITIVE_INFINITY : Object.keys(change.answers).length).toBe(
            fewest,
          );
          if (change === undefined) return;
          const after = height(edition, { ...answers, answers: { ...answers.answers, ...change.answers } });
          const before = height(edition, answers);
          expect(direction === "up" ? after > before : after < before).toBe(true);
          expect(change.minimal).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("thinks of an answer at least as good, and one at least as bad, as any that was given", () => {
    fc.assert(
      fc.property(judged, ({ item, worse, better }) => {
        const points = (answer: Answer): number => {
          const score = scoreItem({}, "item", item, answer);
          return score.result === "scored"
            ? score.points
            : score.result === "counted" && score.judgement === "met"
              ? 1
              : 0;
        };
        const all = possibleAnswers(item, "value" in better ? better : undefined).map(points);
        expect(Math.max(...all)).toBeGreaterThanOrEqual(points(better));
        expect(Math.min(...all)).toBeLessThanOrEqual(points(worse));
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a grade hangs on", () => {
  const edition = defineChecklistEdition({
    edition: "2026-09",
    status: "active",
    effective: { from: "2026-09-01" },
    sources: edition2024.sources,
    sections: { base: "基本", extra: "加分" },
    items: {
      exits: { title: "安全出口畅通", answer: "yes-no", weight: 2, section: "base" },
      alarm: { title: "一键报警可用", answer: "yes-no", weight: 2, section: "base" },
      honours: { title: "表彰", answer: "yes-no", weight: 6, section: "extra" },
    },
    scoring: {
      sections: { extra: { type: "bonus" } },
      ladder: {
        measure: "points",
        grades: { good: { title: "良好", atLeast: 8 }, poor: { title: "较差" } },
      },
    },
  });
  const yes = { type: "yes-no", value: "yes" } as const;

  it("is never the loss of a bonus", () => {
    const all = answersTo(edition, { exits: yes, alarm: yes, honours: yes });
    const change = orThrow(whatWouldChange(edition, all, { direction: "down" }));
    expect(Object.keys(change?.answers ?? {})).toEqual(["exits", "alarm"]);
  });

  it("is nothing where only the bonus keeps it", () => {
    const alone = {
      ...edition,
      items: {
        ...edition.items,
        exits: { ...edition.items.exits, weight: 0.5 },
        alarm: { ...edition.items.alarm, weight: 0.5 },
        honours: { ...edition.items.honours, weight: 9 },
      },
    };
    const all = answersTo(alone, { exits: yes, alarm: yes, honours: yes });
    expect(orThrow(whatWouldChange(alone, all, { direction: "down" }))).toBeUndefined();
  });
});

describe("what would change a sheet", () => {
  const answers: Readonly<Record<string, Answer>> = {
    plans: { type: "marks", value: { missing: 1 } },
    experiments: { type: "number", value: 85 },
    attendance: { type: "number", value: 98 },
    records: { type: "several", value: ["drill", "patrol", "visitor"] },
    exits: { type: "yes-partly-no", value: "partly" },
    accident: { type: "yes-no", value: "no" },
    project: { type: "marks", value: {} },
    complaints: { type: "number", value: 1 },
  };

  it("meets the condition of the next grade and finds the points it lacks, no further than needed", () => {
    // 79 points; exits met is a condition and brings 6.6667, the bonus up to 3, plans or experiments 6.6667.
    const change = orThrow(whatWouldChange(sheet2026, answersTo(sheet2026, answers)));
    expect(change).toEqual({
      from: "good",
      to: "excellent",
      answers: {
        exits: { type: "yes-partly-no", value: "yes" },
        plans: { type: "marks", value: {} },
      },
      points: 92.3333,
      minimal: true,
    });
  });

  it("names the one answer a grade hangs on", () => {
    const change = orThrow(whatWouldChange(sheet2026, answersTo(sheet2026, answers), { direction: "down" }));
    expect(Object.keys(change?.answers ?? {})).toHaveLength(1);
    expect(change?.to).not.toBe("good");
  });

  it("lifts a veto first", () => {
    const vetoed = answersTo(sheet2026, {
      ...answers,
      accident: { type: "yes-no", value: "yes", note: "踩踏" },
    });
    const change = orThrow(whatWouldChange(sheet2026, vetoed));
    expect(change).toMatchObject({
      from: "fail",
      to: "good",
      answers: { accident: { type: "yes-no", value: "no" } },
    });
  });

  it("has nothing to offer above the best grade", () => {
    const best = answersTo(sheet2026, {
      ...answers,
      plans: { type: "marks", value: {} },
      exits: { type: "yes-partly-no", value: "yes" },
      experiments: { type: "number", value: 100 },
    });
    expect(orThrow(whatWouldChange(sheet2026, best))).toBeUndefined();
  });

  it("waits until open items are answered, and needs grades", () => {
    const { exits: _exits, ...rest } = answers;
    const open = whatWouldChange(sheet2026, answersTo(sheet2026, rest));
    expect(!open.ok && open.issues[0]).toMatchObject({
      code: "grade-not-given",
      message: { zh: "等级待定：exits 还没有答案" },
    });
    const none = whatWouldChange(edition2024, answersTo(edition2024, {}));
    expect(!none.ok && none.issues[0].code).toBe("grade-not-given");
  });

  it("follows conditions and computed values when it tries answers", () => {
    const edition = defineChecklistEdition({
      edition: "2026-09",
      status: "active",
      effective: { from: "2026-09-01" },
      sources: sheet2026.sources,
      items: {
        students: { title: "学生数", answer: "number" },
        teachers: { title: "教师数", answer: { type: "number", minimum: 1, standard: { atLeast: 10 } } },
        ratio: {
          title: "生师比",
          answer: { type: "computed", value: { divide: [{ answer: "students" }, { answer: "teachers" }] } },
          weight: 10,
          scoring: {
            start: "full",
            rules: { high: { type: "void", on: { above: 19 } } },
          },
        },
      },
      scoring: {
        ladder: {
          measure: "share",
          grades: { pass: { title: "合格", atLeast: 0.6 }, fail: { title: "不合格" } },
        },
      },
    });
    const given = answersTo(edition, {
      students: { type: "number", value: 180 },
      teachers: { type: "number", value: 9 },
      ratio: { type: "computed", value: 20 },
    });
    const change = orThrow(whatWouldChange(edition, given));
    expect(change).toMatchObject({
      from: "fail",
      to: "pass",
      answers: { teachers: { type: "number", value: 10 } },
    });
  });
});
