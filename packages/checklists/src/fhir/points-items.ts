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
  const { ladder, vetoes, outOf } = edition.scoring ?? {};
  if (ladder !== undefined || vetoes !== undefined || outOf !== undefined)
    losses.add(
      "outcome-not-carried",
      ["scoring"],
      "表单不折算、不评等级、不判一票否决，以 scoreAnswers 为准",
      "The form neither rescales nor gives grades and vetoes; scoreAnswers does.",
    );
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
