import { defineChecklist, defineChecklistEdition, type ChecklistEdition } from "@supervision/checklists";
import { orThrow, type Checked } from "@supervision/domain";
import { makeContent } from "../src/content/make-content.ts";
import type { PageContent } from "../src/content/page-content.ts";

/** A list that has everything: conditions of all three kinds, entries, a table, computed values, a clause with every rule, vetoes, grades. */
export const rubric = defineChecklistEdition({
  edition: "2026-02",
  status: "active",
  effective: { from: "2026-02-01" },
  sources: [
    { title: "滨江区评估细则", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-02" },
  ],
  sections: { food: "食堂", teaching: "教学", safety: "安全" },
  items: {
    canteen: { title: "有食堂", section: "food", answer: "yes-no" },
    licence: {
      title: "食品许可证有效",
      section: "food",
      answer: "yes-no",
      askIf: { equal: [{ answer: "canteen" }, "yes"] },
    },
    supplier: {
      title: "供餐单位",
      section: "food",
      answer: "text",
      askIf: { equal: [{ answer: "canteen" }, "no"] },
      whenHidden: "archive",
    },
    reason: {
      title: "没有食堂的原因",
      section: "food",
      answer: "text",
      optional: true,
      askIf: { equal: [{ answer: "canteen" }, "no"] },
      whenHidden: "clear",
    },
    night: {
      title: "夜间巡查",
      section: "safety",
      answer: "yes-no",
      askIf: { equal: [{ institution: "boarding" }, "yes"] },
    },
    canteens: {
      title: "各食堂",
      section: "food",
      answer: {
        type: "repeat",
        of: "食堂",
        atMost: 3,
        fields: {
          outside: { title: "对外承包", answer: { type: "yes-no", good: "no" } },
          contract: {
            title: "合同齐全",
            answer: { type: "yes-no" },
            askIf: { equal: [{ field: "outside" }, "yes"] },
          },
          meals: { title: "日供餐", answer: { type: "number", unit: "份", minimum: 0, whole: true } },
        },
      },
    },
    meals: {
      title: "供餐合计",
      section: "food",
      answer: { type: "computed", unit: "份", value: { sum: { field: "meals" }, each: "canteens" } },
    },
    plans: {
      title: "教案检查",
      section: "teaching",
      answer: { type: "marks" },
      weight: 20,
      scoring: {
        start: "full",
        rules: {
          missing: { type: "deduct", points: 2, each: true, most: 6, text: "缺教案" },
          copied: { type: "deduct", points: 5, text: "有抄袭" },
          late: { type: "halve", text: "迟交" },
          none: { type: "void", text: "全无教案" },
          quality: {
            type: "discretion",
            effect: "deduct",
            least: 2,
            most: 4,
            text: "质量不高",
            examples: [{ text: "目标空泛", points: 3 }],
          },
        },
      },
    },
    attendance: {
      title: "出勤",
      section: "teaching",
      answer: { type: "marks" },
      weight: 10,
      scoring: {
        start: "nothing",
        rules: {
          rate: {
            type: "bands",
            text: "出勤率",
            bands: [
              { atLeast: 100, atMost: 100, points: 10 },
              { atLeast: 90, below: 100, points: 6 },
              { above: 100, points: 0 },
              { below: 90, points: 0 },
            ],
          },
        },
      },
    },
    accident: {
      title: "发生安全责任事故",
      section: "safety",
      answer: { type: "yes-no", good: "no" },
      weight: 5,
    },
  },
  scoring: {
    vetoes: { accident: { title: "安全责任事故", items: ["accident"], effect: { type: "lowest" } } },
    ladder: {
      measure: "points",
      grades: { good: { title: "达标", atLeast: 25 }, poor: { title: "不达标" } },
    },
  },
});

/** The page of an edition, as the only one of its list. */
export function pageOf(edition: ChecklistEdition): Checked<PageContent> {
  const list = defineChecklist({
    id: "riverside/rubric",
    title: "滨江区评估",
    appliesTo: ["primary"],
    editions: [edition],
  });
  return makeContent({ list }, "2026-03-02");
}

/** Its page. */
export function rubricContent(): PageContent {
  return orThrow(pageOf(rubric));
}
