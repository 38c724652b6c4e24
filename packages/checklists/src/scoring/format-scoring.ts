import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { ruleInWords } from "./rule-words.ts";

/**
 * The scoring clause (评分标准) of an item as the paper form prints it, one rule a line, in Chinese as scoring sheets are; nothing for
 * an item without points. Answers whose shares are declared are said too (是4分，否0分), and so is a non-answer 不适用 that keeps or loses
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
 * ```
 */
export function formatScoring(
  edition: Pick<ChecklistEdition, "items" | "nonAnswers">,
  id: string,
): readonly string[] {
  const item = Object.hasOwn(edition.items, id) ? edition.items[id] : undefined;
  if (item?.weight === undefined) return [];
  const form = answerFormOf(item.answer);
  const { scoring } = item;
  const rules =
    scoring === undefined
      ? sharesInWords(form, item.weight)
      : Object.values(scoring.rules).map((rule) => ruleInWords(rule, form));
  const least = scoring?.least === undefined || scoring.least === 0 ? [] : [`最低得${scoring.least}分`];
  return [...rules, ...least, ...excusedInWords(edition, item)];
}

/** What each answer is worth, where the form of the answer says it. */
function sharesInWords(form: AnswerForm, weight: number): readonly string[] {
  const worth = (words: readonly (readonly [title: string, share: number])[]): readonly string[] => [
    words.map(([title, share]) => `${title}${pointsOf(share, weight)}分`).join("，"),
  ];
  switch (form.type) {
    case "yes-no":
      return form.good === "no"
        ? worth([
            ["否", 1],
            ["是", 0],
          ])
        : worth([
            ["是", 1],
            ["否", 0],
          ]);
    case "yes-partly-no":
      return form.partly === undefined
        ? []
        : worth([
            ["是", 1],
            ["部分", form.partly],
            ["否", 0],
          ]);
    case "grade": {
      const { shares } = form;
      if (shares === undefined) return [];
      return worth([
        [GRADES.excellent, shares.excellent],
        [GRADES.good, shares.good],
        [GRADES.pass, shares.pass],
        [GRADES.fail, shares.fail],
      ]);
    }
    case "choice":
      return worth(Object.values(form.options).map(({ title, share = 0 }) => [title, share]));
    case "number": {
      const { unit = "", standard } = form;
      if (standard === undefined) return [];
      const bounds = [
        ...(standard.atLeast === undefined ? [] : [`达到${standard.atLeast}${unit}`]),
        ...(standard.atMost === undefined ? [] : [`不超过${standard.atMost}${unit}`]),
      ];
      return [`${bounds.join("且")}得${weight}分，否则不得分`];
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
): readonly string[] {
  const { scoring } = nonAnswerPolicy(edition, item, "not-applicable");
  if (scoring === "earn") return ["不适用的计满分"];
  return scoring === "lose" ? ["不适用的不得分"] : [];
}
