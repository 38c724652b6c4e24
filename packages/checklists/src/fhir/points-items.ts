import { loseOutcome } from "../exchange/losses-of-forms.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { workedPoints, type AskedItem } from "../exchange/points.ts";
import { nameOf } from "../xlsform/names.ts";
import { fhirPoints } from "./expression.ts";
import type { QuestionContext } from "./question.ts";
import { EXTENSION, fhirPath, type QuestionnaireItem } from "./resource.ts";

const worked = (linkId: string, text: string, parts: readonly string[]): QuestionnaireItem => ({
  linkId,
  text,
  type: "decimal",
  readOnly: true,
  extension: [{ url: EXTENSION.calculated, valueExpression: fhirPath(`(${parts.join(" + ")}).round(8)`) }],
});

/** Points and maximum of the whole, worked out by expressions, where the form can add them up as `scoreAnswers` does. */
export function pointsItems(
  edition: ChecklistEdition,
  asked: readonly AskedItem[],
  { language, losses }: QuestionContext,
): readonly QuestionnaireItem[] {
  if (asked.every(({ item }) => item.weight === undefined)) return [];
  const { items, whole } = workedPoints(edition, asked, fhirPoints(edition), losses);
  loseOutcome(edition, losses);
  if (!whole) return [];
  const zh = language === "zh";
  return [
    worked(
      nameOf.allPoints,
      zh ? "得分" : "Points",
      items.map(({ points }) => points),
    ),
    worked(
      nameOf.allMaximum,
      zh ? "适用满分" : "Points that apply",
      items.map(({ maximum }) => maximum),
    ),
  ];
}
