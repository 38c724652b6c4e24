import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { Losses } from "../exchange/loss.ts";
import { loseOutcome } from "../exchange/losses-of-forms.ts";
import { workedPoints, type AskedItem, type PointsDialect } from "../exchange/points.ts";
import { CALCULATED, beside } from "./names.ts";
import type { SurveyForm } from "./survey-form.ts";

const say: PointsDialect = {
  answer: (id) => `{${id}}`,
  mark: (id, rule) => `{${id}.${rule}}`,
  state: (id) => `{${beside.state(id)}}`,
  blank: (reference) => `${reference} empty`,
  filled: (reference) => `${reference} notempty`,
  either: (condition, yes, no) => `iif(${condition}, ${yes}, ${no})`,
};

const sum = (parts: readonly string[]): string => `round(${parts.join(" + ")}, 8)`;

/**
 * Points and maximum as values worked out in the form. What only `scoreAnswers` can work out (sections, measured rules) is taken down as
 * lost; then no points are shown rather than wrong ones.
 */
export function calculatedValues(
  edition: ChecklistEdition,
  items: readonly AskedItem[],
  losses: Losses,
): SurveyForm["calculatedValues"] {
  if (items.every(({ item }) => item.weight === undefined)) return [];
  const { items: worked, whole } = workedPoints(edition, items, say, losses);
  loseOutcome(edition, losses);
  if (!whole) return [];
  return [
    {
      name: CALCULATED.points,
      expression: sum(worked.map(({ points }) => points)),
      includeIntoResult: true,
    },
    {
      name: CALCULATED.maximum,
      expression: sum(worked.map(({ maximum }) => maximum)),
      includeIntoResult: true,
    },
  ];
}
