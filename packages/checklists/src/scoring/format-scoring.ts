import type { Bilingual } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { printBounds } from "../scoring-sheet/bounds.ts";
import { titleOf } from "./rule-parts.ts";
import { pointsInEnglish, ruleInEnglish } from "./rule-words-en.ts";
import { ruleInWords } from "./rule-words.ts";

/**
 * The scoring clause (评分标准) of an item as the paper form prints it, one rule a line; nothing for an item
 * without points. The words of rules and options are those of the edition: translate the list first where English is to stand alone. Answers whose shares are declared are said too (是4分，否0分), and so is a non-answer 不适用 that keeps or loses
 * the points. The words are for people; `printClause` of `…/scoring-sheet` prints words that are read back.
 *
 * @example
 * ```ts
 * import { formatScoring } from "@supervision/checklists/scoring";
 * const plans = {
 *   title: "教案",
 *   weight: 20,
 *   answer: { type: "marks" },
 *   scoring: {
 *     start: "full",
 *     rules: {
 *       missing: { type: "deduct", points: 2, each: true, most: 8, text: "缺一项" },
 *       late: { type: "halve", text: "未按时上交" },
 *     },
 *   },
 * } as const;
 * console.log(formatScoring({ items: { plans } }, "plans")); // => [ '每缺一项扣2分，最多扣8分', '未按时上交，减半计分' ]
 * console.log(formatScoring({ items: { plans } }, "plans", "en")[0]); // => 缺一项: minus 2 points for each case, at most 8
 * ```
 */
export function formatScoring(
  edition: Pick<ChecklistEdition, "items" | "nonAnswers">,
  id: string,
  language: keyof Bilingual = "zh",
): readonly string[] {
  const item = Object.hasOwn(edition.items, id) ? edition.items[id] : undefined;
  if (item?.weight === undefined) return [];
  const zh = language === "zh";
  const form = answerFormOf(item.answer);
  const { scoring } = item;
  const rules =
    scoring === undefined
      ? sharesInWords(form, item.weight, language)
      : Object.values(scoring.rules).map((rule) =>
          zh ? ruleInWords(rule, form) : ruleInEnglish(rule, form),
        );
  const { least = 0 } = scoring ?? {};
  const floor = zh ? `最低得${least}分` : `never less than ${pointsInEnglish(least)}`;
  return [...rules, ...(least === 0 ? [] : [floor]), ...excusedInWords(edition, item, zh)];
}

/** What each answer is worth, where the form of the answer says it. */
function sharesInWords(form: AnswerForm, weight: number, language: keyof Bilingual): readonly string[] {
  const zh = language === "zh";
  const worth = (words: readonly (readonly [word: string, share: number])[]): readonly string[] => {
    const said = words.map(([word, share]) => {
      const points = pointsOf(share, weight);
      const title = titleOf(word, form, language);
      return zh ? `${title}${points}分` : `${title}: ${pointsInEnglish(points)}`;
    });
    return [said.join(zh ? "，" : "; ")];
  };
  switch (form.type) {
    case "yes-no": {
      const [good, bad] = form.good === "no" ? ["no", "yes"] : ["yes", "no"];
      return worth([
        [good, 1],
        [bad, 0],
      ]);
    }
    case "yes-partly-no":
      return form.partly === undefined
        ? []
        : worth([
            ["yes", 1],
            ["partly", form.partly],
            ["no", 0],
          ]);
    case "grade": {
      const { shares } = form;
      if (shares === undefined) return [];
      return worth((["excellent", "good", "pass", "fail"] as const).map((grade) => [grade, shares[grade]]));
    }
    case "choice":
      return worth(Object.entries(form.options).map(([option, { share = 0 }]) => [option, share]));
    case "number": {
      const { unit = "", standard } = form;
      if (standard === undefined) return [];
      const bounds = printBounds(standard, unit, language);
      return [
        zh ? `${bounds}得${weight}分，否则不得分` : `${bounds}: ${pointsInEnglish(weight)}; otherwise none`,
      ];
    }
    default:
      return [];
  }
}

/** Shares of points without the noise of binary fractions. */
function pointsOf(share: number, weight: number): number {
  return Math.round(share * weight * 1e8) / 1e8;
}

function excusedInWords(
  edition: Pick<ChecklistEdition, "nonAnswers">,
  item: ChecklistItem,
  zh: boolean,
): readonly string[] {
  const { scoring } = nonAnswerPolicy(edition, item, "not-applicable");
  if (typeof scoring === "object") {
    const percent = `${pointsOf(scoring.share, 100)}%`;
    return [zh ? `不适用的按满分的${percent}计` : `not applicable: ${percent} of the points`];
  }
  if (scoring === "earn") return [zh ? "不适用的计满分" : "not applicable: all points"];
  return scoring === "lose" ? [zh ? "不适用的不得分" : "not applicable: no points"] : [];
}
