import { loseOutcome } from "../exchange/losses-of-forms.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { workedPoints, type AskedItem, type PointsDialect } from "../exchange/points.ts";
import { nameOf } from "./names.ts";
import type { FormContext } from "./question.ts";
import type { SurveyRow } from "./xls-form.ts";

const reference = (name: string): string => `\${${name}}`;

const say: PointsDialect = {
  answer: reference,
  mark: (id, rule) => reference(nameOf.part(id, rule)),
  state: (id) => reference(nameOf.state(id)),
  blank: (one) => `${one} = ''`,
  filled: (one) => `${one} != ''`,
  either: (condition, yes, no) => `if(${condition}, ${yes}, ${no})`,
};

/**
 * Points and maximum of each item as `calculate`, and those of the whole where the form can add them up as `scoreAnswers` does. What it
 * cannot work out is taken down.
 */
export function pointsRows(
  edition: ChecklistEdition,
  asked: readonly AskedItem[],
  { language, losses }: FormContext,
): readonly SurveyRow[] {
  if (asked.every(({ item }) => item.weight === undefined)) return [];
  const { items, whole } = workedPoints(edition, asked, say, losses);
  loseOutcome(edition, losses);
  const rows = items.flatMap(({ id, points, maximum }): readonly SurveyRow[] => [
    { type: "calculate", name: nameOf.points(id), calculation: `round(${points}, 8)` },
    { type: "calculate", name: nameOf.maximum(id), calculation: `round(${maximum}, 8)` },
  ]);
  if (!whole) return rows;
  const sum = (name: (id: string) => string): string =>
    `round(${items.map(({ id }) => reference(name(id))).join(" + ")}, 8)`;
  const [points, maximum] = [reference(nameOf.allPoints), reference(nameOf.allMaximum)];
  return [
    ...rows,
    { type: "calculate", name: nameOf.allPoints, calculation: sum(nameOf.points) },
    { type: "calculate", name: nameOf.allMaximum, calculation: sum(nameOf.maximum) },
    {
      type: "note",
      name: nameOf.shownPoints,
      label:
        language === "zh"
          ? `得分：${points}（适用满分${maximum}）`
          : `Points: ${points} of ${maximum} that apply`,
    },
  ];
}
