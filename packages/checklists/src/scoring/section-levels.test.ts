import { IssueError, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import {
  checkChecklistEdition,
  defineChecklist,
  defineChecklistEdition,
  diffEditions,
  explainScore,
  formatDiff,
  scoreAnswers,
  settleAnswers,
  type Answer,
  type ChecklistEdition,
  type SectionScoring,
} from "../index.ts";
import * as plain from "../plain/index.ts";
import { deriveScore, evaluateDerivation, whatWouldChange } from "./index.ts";

const yes = { type: "yes-no", value: "yes" } as const;
const no = { type: "yes-no", value: "no" } as const;
const off = { type: "not-applicable", because: "无此项" } as const;

/** 一级指标 安全 and 管理；二级指标 校舍、食堂 under 安全；三级指标 后厨 under 食堂. */
const tree = {
  sections: { safety: "安全", building: "校舍", canteen: "食堂", kitchen: "后厨", office: "管理" },
  sectionWithin: { building: "safety", canteen: "safety", kitchen: "canteen" },
} as const;
const edition = defineChecklistEdition({
  ...head,
  ...tree,
  items: {
    policy: { title: "安全制度", answer: "yes-no", weight: 2, section: "safety" },
    roof: { title: "屋面", answer: "yes-no", weight: 10, section: "building" },
    licence: { title: "许可证", answer: "yes-no", weight: 4, section: "canteen" },
    samples: { title: "留样", answer: "yes-no", weight: 6, section: "kitchen" },
    cold: { title: "冷藏", answer: "yes-no", weight: 2, section: "kitchen" },
    records: { title: "台账", answer: "yes-no", weight: 5, section: "office" },
  },
  scoring: {
    sections: { kitchen: { type: "rescaled", to: 4 }, canteen: { type: "weighted", factor: 0.5 } },
    ladder: {
      measure: "points",
      grades: {
        good: { title: "良好", atLeast: 20, requires: [{ section: "safety", share: 0.9 }] },
        pass: { title: "合格" },
      },
    },
  },
});
const all = { policy: yes, roof: yes, licence: yes, samples: yes, cold: yes, records: yes };

describe("sections inside sections", () => {
  it("add up level by level, each by its own rule before it counts in the one around it", () => {
    const score = orThrow(scoreAnswers(edition, answersTo(edition, { ...all, cold: no })));
    // 后厨 6 of 8, as 3 of 4; 食堂 4 + 3 = 7 of 8, halved to 3.5 of 4; 安全 2 + 10 + 3.5 of 16.
    expect(Object.entries(score.sections).map(([id, { points, maximum }]) => [id, points, maximum])).toEqual([
      ["safety", 15.5, 16],
      ["building", 10, 10],
      ["canteen", 7, 8],
      ["kitchen", 6, 8],
      ["office", 5, 5],
    ]);
    expect([score.points, score.maximum]).toEqual([20.5, 21]);
    expect(score.sections["safety"]?.counts).toMatchObject({ met: 4, "not-met": 1 });
    expect(evaluateDerivation(deriveScore(edition, score))).toBe(20.5);
  });

  it("are explained with a line for each, from the outermost inwards", () => {
    const score = orThrow(scoreAnswers(edition, answersTo(edition, { ...all, cold: no })));
    expect(explainScore(edition, score).slice(6, 12)).toEqual([
      "安全：16分中得15.5分",
      "　校舍：10分中得10分",
      "　食堂：8分中得7分，计入3.5分",
      "　　后厨：8分中得6分，计入3分",
      "管理：5分中得5分",
      expect.stringMatching(/^合计：得20\.5分，适用满分21分/),
    ]);
    expect(explainScore(edition, score, "en")[9]).toBe("    后厨: 6 of 8, counts 3");
  });

  it("leave a section that does not apply out of every maximum around it", () => {
    const score = orThrow(scoreAnswers(edition, answersTo(edition, { ...all, samples: off, cold: off })));
    expect(score.sections["canteen"]).toMatchObject({ points: 4, maximum: 4, excluded: 4 });
    expect(score).toMatchObject({ points: 19, maximum: 19 });
  });

  it("keep what is open open on every level", () => {
    const { samples: _samples, ...some } = all;
    const score = orThrow(scoreAnswers(edition, answersTo(edition, some)));
    expect(score.sections["kitchen"]).toMatchObject({ points: 2, open: 6 });
    expect(score.sections["canteen"]).toMatchObject({ points: 5, open: 3 });
    expect(score.sections["safety"]).toMatchObject({ status: "incomplete", points: 14.5, open: 1.5 });
  });

  it("count in conditions of grades with all that stands inside", () => {
    const score = orThrow(scoreAnswers(edition, answersTo(edition, { ...all, cold: no, policy: no })));
    expect(score.outcome?.grade).toMatchObject({
      grade: "pass",
      next: { obstacles: [{ type: "points", short: 1.5 }, { type: "gate" }] },
    });
    const change = orThrow(whatWouldChange(edition, answersTo(edition, { ...all, cold: no, policy: no })));
    expect(Object.keys(change?.answers ?? {})).toEqual(["policy"]);
  });

  it("lose all that stands inside to a veto on the outer one", () => {
    const vetoed = {
      ...edition,
      scoring: {
        vetoes: {
          food: { title: "食物中毒", items: ["samples"], effect: { type: "zero", section: "safety" } },
        },
      },
    } as const;
    const score = orThrow(scoreAnswers(vetoed, answersTo(vetoed, { ...all, samples: no })));
    expect(score.outcome?.points).toBe(5);
    expect(evaluateDerivation(deriveScore(vetoed, score))).toBe(5);
  });

  it("take bonus and deductions inside a plain section to the whole", () => {
    const extras: ChecklistEdition = {
      ...head,
      sections: { area: "一级", plus: "加分", inner: "加分细目", minus: "减分" },
      sectionWithin: { plus: "area", inner: "plus", minus: "area" },
      items: {
        base: { title: "基本", answer: "yes-no", weight: 10, section: "area" },
        prize: { title: "获奖", answer: "yes-no", weight: 3, section: "inner" },
        fault: { title: "通报", answer: { type: "yes-no", good: "no" }, weight: 2, section: "minus" },
      },
      scoring: { sections: { plus: { type: "bonus", most: 2 }, minus: { type: "deduction" } } },
    };
    expect(checkChecklistEdition(extras)).toEqual([]);
    const score = orThrow(scoreAnswers(extras, answersTo(extras, { base: yes, prize: yes, fault: yes })));
    expect(score).toMatchObject({ points: 10, maximum: 10, outcome: { bonus: 2, deduction: 2, points: 10 } });
    expect(score.sections["area"]).toMatchObject({ points: 10, maximum: 10 });
    expect(evaluateDerivation(deriveScore(extras, score))).toBe(10);
  });

  it("are asked only when all around them are", () => {
    const asked: ChecklistEdition = {
      ...head,
      ...tree,
      items: {
        has: { title: "有食堂", answer: "yes-no" },
        samples: { title: "留样", answer: "yes-no", section: "kitchen" },
      },
      askSectionIf: { safety: { equal: [{ answer: "has" }, "yes"] } },
    };
    expect(checkChecklistEdition(asked)).toEqual([]);
    expect(settleAnswers(asked, answersTo(asked, { has: no })).asked["samples"]).toBe("hidden");
    expect(settleAnswers(asked, answersTo(asked, { has: yes })).asked["samples"]).toBe("asked");
    const circle: ChecklistEdition = {
      ...asked,
      askSectionIf: { safety: { equal: [{ answer: "samples" }, "yes"] } },
    };
    expect(checkChecklistEdition(circle).map(({ code }) => code)).toEqual(["expression-circular"]);
  });

  it("are scored by the entry for plain lists as by the main one", () => {
    const { scoring: _scoring, ...unweighed } = edition;
    const answers = answersTo(unweighed, { ...all, cold: no });
    expect(plain.scoreAnswers(unweighed, answers)).toEqual(scoreAnswers(unweighed, answers));
    expect(orThrow(scoreAnswers(unweighed, answers)).sections["safety"]).toMatchObject({
      points: 22,
      maximum: 24,
    });
  });

  it("are compared: a section that moved changes scores when points stand in it", () => {
    const { kitchen: _kitchen, ...rest } = tree.sectionWithin;
    const diff = diffEditions(edition, { ...edition, sectionWithin: { ...rest, office: "safety" } });
    expect(formatDiff(diff).split("\n").slice(1)).toEqual([
      "- 部分 kitchen 移出 canteen：后厨〔影响计分〕",
      "- 部分 office 移入 safety：管理〔影响计分〕",
    ]);
    expect(formatDiff(diff, "en")).toContain("section office moved into safety: 管理");
  });

  it.each<[string, ChecklistEdition["sectionWithin"], ChecklistEdition["scoring"], string[]]>([
    ["a section that is not listed", { cellar: "safety" }, {}, ["section-outer-unknown"]],
    ["an outer section that is not listed", { kitchen: "life" }, {}, ["section-outer-unknown"]],
    ["a section inside itself", { kitchen: "kitchen" }, {}, ["section-circular"]],
    [
      "a circle",
      { kitchen: "canteen", canteen: "office", office: "kitchen", building: "office" },
      {},
      ["section-circular"],
    ],
    [
      "a bonus inside a weighed section",
      { kitchen: "canteen", canteen: "safety" },
      { sections: { kitchen: { type: "bonus" }, safety: { type: "weighted", factor: 0.5 } } },
      ["scoring-section-nested"],
    ],
    [
      "a veto on a section that holds deductions",
      { kitchen: "canteen" },
      {
        sections: { kitchen: { type: "deduction" } },
        vetoes: { v: { title: "否决", items: ["roof"], effect: { type: "zero", section: "canteen" } } },
      },
      ["scoring-section-unknown"],
    ],
  ])("are refused with %s", (_what, sectionWithin = {}, scoring = {}, codes) => {
    const wrong = { ...edition, sectionWithin, scoring };
    expect(checkChecklistEdition(wrong).map(({ code }) => code)).toEqual(codes);
    const list = {
      id: "riverside/levels",
      title: "分级",
      appliesTo: ["primary"],
      editions: [wrong],
    } as const;
    expect(() => defineChecklist(list)).toThrow(IssueError);
  });

  it("agree with a sum by fractions over random trees", () => {
    const rule = fc.constantFrom<SectionScoring | undefined>(
      undefined,
      { type: "weighted", factor: 0.25 },
      { type: "weighted", factor: 1.5 },
      { type: "rescaled", to: 8 },
    );
    const section = fc.record({ outer: fc.nat(), top: fc.boolean(), rule });
    const item = fc.record({
      section: fc.nat(),
      weight: fc.integer({ min: 1, max: 8 }),
      answer: fc.constantFrom<Answer>(yes, no, off),
    });
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 7 }),
        fc.array(item, { minLength: 1, maxLength: 9 }),
        (sections, items) => {
          const outer = (index: number): number | undefined =>
            index === 0 || sections[index]?.top ? undefined : (sections[index]?.outer ?? 0) % index;
          const ids = sections.map((_, index) => `s${index}`);
          const random: ChecklistEdition = {
            ...head,
            sections: Object.fromEntries(ids.map((id) => [id, id])),
            sectionWithin: Object.fromEntries(
              ids.flatMap((id, index) => {
                const around = outer(index);
                return around === undefined ? [] : [[id, `s${around}`]];
              }),
            ),
            items: Object.fromEntries(
              items.map(({ section: at, weight }, index) => [
                `i${index}`,
                { title: "甲", answer: "yes-no", weight, section: `s${at % ids.length}` },
              ]),
            ),
            scoring: {
              sections: Object.fromEntries(
                sections.flatMap((one, index) =>
                  one.rule === undefined ? [] : [[ids[index] ?? "", one.rule]],
                ),
              ),
            },
          };
          expect(checkChecklistEdition(random)).toEqual([]);
          const sumOf = (index: number): readonly [number, number] => {
            let [points, maximum] = [0, 0];
            for (const one of items)
              if (one.section % ids.length === index && one.answer !== off) {
                maximum += one.weight;
                points += one.answer === yes ? one.weight : 0;
              }
            for (const child of sections.keys())
              if (outer(child) === index) {
                const [got, most] = counted(child);
                points += got;
                maximum += most;
              }
            return [points, maximum];
          };
          const counted = (index: number): readonly [number, number] => {
            const [points, maximum] = sumOf(index);
            const own = sections[index]?.rule;
            if (own?.type === "weighted") return [points * own.factor, maximum * own.factor];
            if (own?.type !== "rescaled" || maximum === 0) return [points, maximum];
            return [Math.round(((points * own.to) / maximum) * 10_000) / 10_000, own.to];
          };
          const answers = answersTo(
            random,
            Object.fromEntries(items.map(({ answer }, index) => [`i${index}`, answer])),
          );
          const score = orThrow(scoreAnswers(random, answers));
          for (const [index, id] of ids.entries()) {
            const [points, maximum] = sumOf(index);
            expect(score.sections[id]?.points).toBeCloseTo(points, 3);
            expect(score.sections[id]?.maximum).toBeCloseTo(maximum, 6);
          }
          const top = [...sections.keys()].filter((index) => outer(index) === undefined);
          expect(score.points).toBeCloseTo(
            top.reduce((sum, index) => sum + counted(index)[0], 0),
            3,
          );
          expect(evaluateDerivation(deriveScore(random, score))).toBe(score.points);
        },
      ),
    );
  });
});
