import { answerFormOf } from "../items/answer-form.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import type { NonAnswerScoring } from "../items/item-rules.ts";
import { NON_ANSWER_TYPES } from "../exchange/non-answers.ts";
import type { ExchangeLoss, Losses } from "../exchange/loss.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { CALCULATED, beside } from "./names.ts";
import type { SurveyForm } from "./survey-form.ts";

/** Share of the points by answer, as an expression; `undefined` when the form states none. */
function shareOf(id: string, form: AnswerForm): string | undefined {
  const pick = (shares: readonly (readonly [string, number])[]): string =>
    shares.reduceRight((rest, [value, share]) => `iif({${id}} = '${value}', ${share}, ${rest})`, "0");
  switch (form.type) {
    case "yes-no":
      return pick([[form.good ?? "yes", 1]]);
    case "yes-partly-no":
      return form.partly === undefined
        ? undefined
        : pick([
            ["yes", 1],
            ["partly", form.partly],
          ]);
    case "grade":
      return form.shares === undefined ? undefined : pick(Object.entries(form.shares));
    case "choice":
      return pick(Object.entries(form.options).map(([option, { share = 0 }]) => [option, share]));
    case "number": {
      if (form.standard === undefined) return undefined;
      const { atLeast, atMost } = form.standard;
      const bounds = [
        ...(atLeast === undefined ? [] : [`{${id}} >= ${atLeast}`]),
        ...(atMost === undefined ? [] : [`{${id}} <= ${atMost}`]),
      ];
      return `iif(${bounds.join(" and ")}, 1, 0)`;
    }
    default:
      return undefined;
  }
}

function isConditional(item: ChecklistItem, edition: ChecklistEdition): boolean {
  return item.askIf !== undefined || edition.askSectionIf?.[item.section ?? ""] !== undefined;
}

/**
 * Points and maximum as values worked out in the form: the sum of weight times share. What only `scoreAnswers` can work out (scoring
 * rules, sections, vetoes, grades) is taken down as lost; then no points are shown rather than wrong ones.
 */
export function calculatedValues(
  edition: ChecklistEdition,
  items: readonly (readonly [id: string, item: ChecklistItem, visibleIf: string | undefined])[],
  losses: Losses,
): SurveyForm["calculatedValues"] {
  const weighted = items.filter(([, { weight }]) => weight !== undefined);
  if (weighted.length === 0) return [];
  const lost: ExchangeLoss["path"][] = [];
  if (edition.scoring !== undefined) lost.push(["scoring"]);
  const points: string[] = [];
  const maximum: string[] = [];
  for (const [id, item, visibleIf] of weighted) {
    const weight = item.weight ?? 0;
    const share = item.scoring === undefined ? shareOf(id, answerFormOf(item.answer)) : undefined;
    const state = `{${beside.state(id)}}`;
    const types = (scoring: NonAnswerScoring): string =>
      NON_ANSWER_TYPES.filter((type) => nonAnswerPolicy(edition, item, type).scoring === scoring)
        .map((type) => `${state} = '${type}'`)
        .join(" or ") || "1 = 2";
    if (share === undefined || (visibleIf === undefined && isConditional(item, edition))) {
      lost.push(["items", id, "weight"]);
      continue;
    }
    const asked = (value: string): string =>
      visibleIf === undefined ? value : `iif(${visibleIf}, ${value}, 0)`;
    points.push(asked(`iif(${state} empty, ${weight} * ${share}, iif(${types("earn")}, ${weight}, 0))`));
    maximum.push(asked(`iif(${types("shrink")}, 0, ${weight})`));
  }
  for (const path of lost)
    losses.add(
      "points-not-carried",
      path,
      "这里的计分规则表单算不出，表单不显示得分，以 scoreAnswers 为准",
      "The form cannot work these points out and shows none; scoreAnswers does.",
    );
  if (lost.length > 0) return [];
  return [
    { name: CALCULATED.points, expression: `round(${points.join(" + ")}, 8)`, includeIntoResult: true },
    { name: CALCULATED.maximum, expression: `round(${maximum.join(" + ")}, 8)`, includeIntoResult: true },
  ];
}
