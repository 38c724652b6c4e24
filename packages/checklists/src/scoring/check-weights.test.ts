import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2024 } from "../../test/editions.ts";
import {
  checkChecklistEdition,
  defineChecklistEdition,
  type ChecklistEdition,
  type EditionScoring,
} from "../index.ts";

const edition = (scoring: EditionScoring, guards = 12.5): ChecklistEdition => ({
  ...edition2024,
  sections: { life: "安全后勤", food: "食堂", team: "队伍", bonus: "加分" },
  sectionWithin: { food: "life" },
  items: {
    guards: { title: "三防", section: "life", answer: "yes-no", weight: guards },
    samples: { title: "留样", section: "food", answer: "yes-no", weight: 7.5 },
    train: {
      title: "培训",
      section: "team",
      answer: "yes-no",
      weight: 40,
      appliesTo: { kinds: ["primary"] },
    },
    honour: { title: "表彰", section: "bonus", answer: "yes-no", weight: 5 },
    facts: { title: "学生数", answer: "number" },
    lead: { title: "党建", answer: "yes-no", weight: 0.1 },
  },
  scoring: { sections: { bonus: { type: "bonus" } }, ...scoring },
});
const said = (scoring: EditionScoring, guards?: number): readonly string[] =>
  checkChecklistEdition(edition(scoring, guards)).map(
    ({ code, message, path }) => `${code} ${path.join(".")} ${message.zh}`,
  );

describe("what the points must add up to", () => {
  it("holds where they do, with sections inside sections and without bonus", () => {
    expect(said({ weights: { total: 60.1, sections: { life: 20, food: 7.5, team: 40, bonus: 5 } } })).toEqual(
      [],
    );
    expect(said({})).toEqual([]);
  });

  it("is refused where they do not, with both numbers", () => {
    expect(said({ weights: { total: 100, sections: { life: 21 } } })).toEqual([
      "scoring-weights-unequal scoring.weights.sections.life 部分“安全后勤”应为21分，各事项合计20分",
      "scoring-weights-unequal scoring.weights.total 总分应为100分，各事项合计60.1分",
    ]);
    expect(said({ weights: { sections: { none: 1 } } })[0]).toContain("scoring-section-unknown");
    expect(() => defineChecklistEdition(edition({ weights: { total: 100 } }))).toThrow("总分应为100分");
  });

  it("counts sections by their rules, before the whole is rescaled", () => {
    expect(
      said({
        outOf: 100,
        sections: {
          bonus: { type: "deduction" },
          team: { type: "rescaled", to: 30 },
          life: { type: "weighted", factor: 0.5 },
        },
        weights: { total: 40.1, sections: { team: 40, life: 20 } },
      }),
    ).toEqual([]);
  });

  it("holds for exactly one total", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -3, max: 3 }), (units, off) => {
        const guards = units / 1e4;
        const total = (units + 475_000 + 1000 + off) / 1e4;
        expect(said({ weights: { total } }, guards)).toHaveLength(off === 0 ? 0 : 1);
      }),
    );
  });
});
