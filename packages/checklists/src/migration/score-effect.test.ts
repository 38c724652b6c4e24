import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheet2026 } from "../../test/clauses.ts";
import { answersTo, edition2024, filledEdition, riverside } from "../../test/editions.ts";
import type { Answer, ChecklistEdition } from "../index.ts";
import { defineLens, formatScoreEffect, lensBetween, scoreEffect } from "./index.ts";

describe("the effect of an edition on scores", () => {
  it("is nothing for an edition that only has other words", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        const items = Object.entries(edition.items).map(([id, item]) => [
          id,
          { ...item, title: `${item.title}。` },
        ]);
        const next = { ...edition, edition: "2026-09", items: Object.fromEntries(items) };
        const effect = orThrow(
          scoreEffect(orThrow(lensBetween("riverside/routine", edition, next)), [answers]),
        );
        expect(effect).toMatchObject({ changed: 0, reopened: 0, items: [] });
      }),
    );
  });

  it("adds up: the points of the items are the difference of the totals", () => {
    fc.assert(
      fc.property(filledEdition, fc.integer({ min: 1, max: 50 }), ({ edition, answers }, weight) => {
        const items = Object.entries(edition.items).map(([id, item], index) => [
          id,
          item.weight === undefined || index % 2 === 0 ? item : { ...item, weight },
        ]);
        const next = { ...edition, edition: "2026-09", items: Object.fromEntries(items) };
        const effect = orThrow(
          scoreEffect(orThrow(lensBetween("riverside/routine", edition, next)), [answers]),
        );
        const [record] = effect.records;
        const total = effect.items.reduce((sum, { points }) => sum + points, 0);
        expect(total).toBeCloseTo((record?.after.points ?? 0) - (record?.before.points ?? 0), 8);
      }),
    );
  });

  it("is told in words before the edition is published", () => {
    const lens = defineLens(riverside, {
      from: "2024-01",
      to: "2026-09",
      steps: [
        {
          kind: "merge",
          from: [{ item: "patrol" }, { item: "order", by: { values: { good: "yes", poor: "no" } } }],
          to: "round",
          prefer: "worst",
        },
      ],
    });
    const good = {
      "fire-exit": { type: "yes-no", value: "yes" },
      "fast-class": { type: "yes-no", value: "no" },
      patrol: { type: "yes-partly-no", value: "yes" },
      order: { type: "choice", value: "good" },
      lesson: { type: "grade", value: "good" },
      homework: { type: "number", value: 75 },
    } as const;
    const effect = orThrow(
      scoreEffect(lens, [
        answersTo(edition2024, good),
        answersTo(edition2024, { ...good, order: { type: "choice", value: "poor" } }),
      ]),
    );
    expect(formatScoreEffect(effect)).toBe(
      [
        "2份答卷中2份得分改变，2份出现待定",
        "- fire-exit 安全出口、疏散通道畅通：2份改变，合计+11.8分",
        "- round 校园巡查和秩序：2份改变，合计-6.6分",
        "- homework 书面作业：2份改变，合计+6分",
        "- lesson 课堂教学：2份改变，合计-8分",
        "- fast-class 设重点班：2份改变，合计-0.4分",
      ].join("\n"),
    );
    expect(formatScoreEffect(effect, "en").split("\n")[0]).toBe(
      "2 of 2 filled checklists change, 2 have points open again",
    );
  });

  it("says whose grade changes, which vetoes fire, and which way it goes", () => {
    const sheet = sheet2026;
    const marks = { type: "marks", value: {} } as const;
    const all = {
      plans: marks,
      experiments: { type: "number", value: 100 },
      attendance: { type: "number", value: 99 },
      records: { type: "several", value: ["drill", "patrol", "visitor"] },
      exits: { type: "yes-partly-no", value: "yes" },
      accident: { type: "yes-no", value: "no" },
      project: marks,
      complaints: { type: "number", value: 0 },
    } as const;
    const answered = (
      institution: string,
      more: Partial<Readonly<Record<keyof typeof all, Answer>>> = {},
    ) => ({
      ...answersTo(sheet, { ...all, ...more }),
      institution,
    });
    const scoring = sheet.scoring;
    const next: ChecklistEdition = {
      ...sheet,
      edition: "2027-09",
      effective: { from: "2027-09-01" },
      scoring: {
        ...scoring,
        vetoes: {
          ...scoring?.vetoes,
          exits: { title: "出口不通", items: ["exits"], effect: { type: "cap", grade: "pass" } },
        },
        ladder: {
          measure: "points",
          grades: {
            excellent: { title: "优", atLeast: 97, requires: [{ items: ["exits"] }] },
            good: { title: "良好", atLeast: 75 },
            pass: { title: "合格", atLeast: 60 },
            fail: { title: "不合格" },
          },
        },
      },
    };
    const lens = orThrow(lensBetween("riverside/routine", sheet, next));
    const effect = orThrow(
      scoreEffect(lens, [
        answered("s1"),
        answered("s2", { exits: { type: "yes-partly-no", value: "no" } }),
        answered("s3", { complaints: { type: "number", value: 5 } }),
        answered("s4", { complaints: { type: "not-checked" } }),
      ]),
    );
    expect(effect).toMatchObject({ changed: 3, regraded: 3, reopened: 0, items: [] });
    expect(formatScoreEffect(effect).split("\n")).toEqual([
      "4份答卷中3份得分改变，0份出现待定，3份等级改变",
      "- s2 2026-03-02：良好 → 合格↓；一票否决：出口不通",
      "- s3 2026-03-02：优秀 → 良好↓",
      "- s4 2026-03-02：优秀 → 良好至优待定",
    ]);
    expect(formatScoreEffect(effect, "en").split("\n")[1]).toBe(
      "- s2 2026-03-02: 良好 → 合格 down; veto: 出口不通",
    );
  });

  it("shows a list that gets grades for the first time", () => {
    const graded: ChecklistEdition = {
      ...edition2024,
      edition: "2026-09",
      effective: { from: "2026-09-01" },
      scoring: {
        ladder: {
          measure: "share",
          grades: { pass: { title: "合格", atLeast: 0.6 }, fail: { title: "不合格" } },
        },
      },
    };
    const lens = orThrow(lensBetween("riverside/routine", edition2024, graded));
    const effect = orThrow(scoreEffect(lens, [answersTo(edition2024, {})]));
    expect(formatScoreEffect(effect).split("\n").at(-1)).toBe("- s1 2026-03-02：无等级 → 不合格至合格待定");
  });
});
