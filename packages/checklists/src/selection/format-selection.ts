import type { Bilingual, ItemRef } from "@supervision/domain";
import type { ChoiceReason, Selection } from "./selection.ts";

const REASONS: Readonly<Record<ChoiceReason, Bilingual>> = {
  due: { zh: "下次督导前到期", en: "due before the next visit" },
  ahead: { zh: "提前查看，以后的督导才排得下", en: "taken ahead so that later visits can hold the rest" },
  "open-findings": { zh: "有未整改问题", en: "has open findings" },
  risk: { zh: "风险较高", en: "is a risk" },
  stale: { zh: "较久未看", en: "unseen for long" },
};

/**
 * A selection in words: what to look at and why, what is left out and when it must return. Titles are used where they are given.
 *
 * @example
 * ```ts
 * import { formatSelection, selectItems } from "@supervision/checklists/selection";
 * const selection = selectItems(
 *   { date: "2026-03-02", minutes: 30 },
 *   [
 *     { item: "school/routine#safety", minutes: 30, everyDays: 31, lastSeen: "2026-02-03" },
 *     { item: "school/routine#ethos", minutes: 30, everyDays: 180, lastSeen: "2025-12-01" },
 *   ],
 *   [{ date: "2026-04-01", minutes: 60 }],
 * );
 * const titles = { "school/routine#safety": "校园安全", "school/routine#ethos": "校风教风" };
 * if (selection.ok) console.log(formatSelection(selection.value, titles).split("\n").slice(0, 2).join(" ")); // => 本次查看1项，共30分钟 - 校园安全（30分钟）：下次督导前到期
 * ```
 */
export function formatSelection(
  { chosen, leftOut, minutes, late }: Selection,
  titles: Readonly<Partial<Record<ItemRef, string>>> = {},
  language: keyof Bilingual = "zh",
): string {
  const zh = language === "zh";
  const name = (item: ItemRef): string => titles[item] ?? item;
  return [
    zh ? `本次查看${chosen.length}项，共${minutes}分钟` : `${chosen.length} items in ${minutes} minutes`,
    ...chosen.map(({ item, minutes: each, because }) =>
      zh
        ? `- ${name(item)}（${each}分钟）：${REASONS[because].zh}`
        : `- ${name(item)} (${each} minutes): ${REASONS[because].en}`,
    ),
    zh ? `未列入${leftOut.length}项` : `${leftOut.length} left out`,
    ...leftOut.map(({ item, returnBy, plannedOn }) => {
      const back =
        returnBy === undefined ? (zh ? "无期限" : "no limit") : zh ? `最迟${returnBy}` : `by ${returnBy}`;
      const plan = plannedOn === undefined ? "" : zh ? `，可排${plannedOn}` : `, room on ${plannedOn}`;
      return zh ? `- ${name(item)}：${back}${plan}` : `- ${name(item)}: ${back}${plan}`;
    }),
    ...late.map(({ item, dueBy }) =>
      zh ? `将超期：${name(item)}（最迟${dueBy}）` : `will be late: ${name(item)} (by ${dueBy})`,
    ),
  ].join("\n");
}
