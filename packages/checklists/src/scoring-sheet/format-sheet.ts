import type { Bilingual } from "@supervision/domain";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { printRule } from "./print-clause.ts";
import type { ReadSheet } from "./read-scoring-sheet.ts";

/**
 * What was read of a sheet, for a person to hold against the paper: each item with its rules in short words, the cases in which it does
 * not apply, and below it what could not be typed, with the reason.
 *
 * @example
 * ```ts
 * import { formatSheet, readScoringSheet } from "@supervision/checklists/scoring-sheet";
 * const sheet = readScoringSheet([
 *   { id: "plans", title: "教案", points: 10, words: "每缺一项扣2分，最多扣6分；字迹潦草酌情扣分。" },
 *   { id: "lesson", title: "课堂", points: 10, words: "优(1)良(0.8)中(0.6)差(0.4)" },
 * ]);
 * console.log(formatSheet(sheet).split("\n"));
 * // => [ '教案（10分）', '  每缺一项扣2分，最多扣6分', '  ？字迹潦草酌情扣分：酌情没有写明从几分到几分', '课堂（10分）', '  优10分，良8分，中6分，差4分' ]
 * ```
 */
export function formatSheet(sheet: ReadSheet, language: keyof Bilingual = "zh"): string {
  const zh = language === "zh";
  const vetoed = new Map<string, string>(
    Object.values(sheet.scoring.vetoes ?? {}).flatMap(({ items, effect }) =>
      items.map((item) => [item, effect.type] as const),
    ),
  );
  const lines = Object.entries(sheet.items).flatMap(([id, item]) => {
    const points = item.weight === undefined ? "" : zh ? `（${item.weight}分）` : ` (${item.weight})`;
    const veto = vetoed.get(id);
    const head =
      veto === undefined ? `${item.title}${points}` : `${item.title}${zh ? "：否决" : ": veto"} ${veto}`;
    const excused = (sheet.excused[id] ?? []).map((text) =>
      zh ? `  不适用：${text}` : `  not applicable: ${text}`,
    );
    const open = sheet.unread
      .filter((row) => row.item === id)
      .map(({ text, why }) => (zh ? `  ？${text}：${why.zh}` : `  ? ${text}: ${why.en}`));
    return [head, ...rulesOf(item).map((rule) => `  ${rule}`), ...excused, ...open];
  });
  return lines.join("\n");
}

function rulesOf({ answer, weight = 0, scoring }: ChecklistItem): readonly string[] {
  const form = answerFormOf(answer);
  if (form.type !== "choice") {
    const least = scoring?.least === undefined ? [] : [`最低得${scoring.least}分`];
    return [...Object.values(scoring?.rules ?? {}).map((rule) => printRule(rule)), ...least];
  }
  const options = Object.entries(form.options).map(([id, { title, share = 0 }]) => {
    const rule = scoring?.rules[id];
    const points = rule?.type === "award" ? rule.points : Math.round(share * weight * 1e4) / 1e4;
    return `${title}${points}分`;
  });
  return [options.join("，")];
}
