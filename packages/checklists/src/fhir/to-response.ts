import type { ChecklistAnswers } from "../answers/answer.ts";
import type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
import { isNonAnswerType } from "../exchange/non-answers.ts";
import { isNonAnswer } from "../answers/answer.ts";
import { nameOf } from "../xlsform/names.ts";
import { ValueWriter } from "../xlsform/value-writer.ts";
import { ABSENT } from "./absent.ts";
import {
  EXTENSION,
  SYSTEM,
  type FhirValue,
  type QuestionnaireItem,
  type QuestionnaireResponse,
  type ResponseItem,
} from "./resource.ts";
import { toQuestionnaire, urlOf, versionOf, type QuestionnaireOptions } from "./to-questionnaire.ts";

/**
 * Writes answers as a FHIR QuestionnaireResponse to the Questionnaire of {@link toQuestionnaire}.
 *
 * A question without an answer says why with the extension `data-absent-reason`, as well as in the question beside it. Points and other
 * values that are worked out are left out. What of these answers the response cannot hold stands in `losses`, with the place in the answers.
 */
export function toQuestionnaireResponse(
  checklist: ExchangeChecklist,
  answers: ChecklistAnswers,
  options: QuestionnaireOptions = {},
): { readonly response: QuestionnaireResponse; readonly losses: readonly ExchangeLoss[] } {
  const { questionnaire } = toQuestionnaire(checklist, options);
  const writer = new ValueWriter(answers.date);
  writer.answers(checklist, answers);
  const write = (
    items: readonly QuestionnaireItem[],
    values: ReadonlyMap<string, string>,
  ): readonly ResponseItem[] =>
    items.flatMap((one): readonly ResponseItem[] => {
      const { linkId, type, text, item = [] } = one;
      const named = text === undefined ? { linkId } : { linkId, text };
      if (type === "group") {
        const entries = one["repeats"] === true ? (writer.entries.get(linkId) ?? []) : [values];
        return entries.flatMap((entry) => {
          const place = placeOf(linkId, entry);
          const inside = place ?? write(item, entry);
          return inside.length === 0 ? [] : [{ ...named, item: inside }];
        });
      }
      const value = values.get(linkId);
      if (value !== undefined && type !== "display")
        return [{ ...named, answer: answersOf(type, value, one["repeats"] === true) }];
      const state = values.get(nameOf.state(linkId));
      return isNonAnswerType(state)
        ? [{ ...named, extension: [{ url: EXTENSION.absent, valueCode: ABSENT[state] }] }]
        : [];
    });
  const open = Object.values(answers.answers).some((answer) => isNonAnswer(answer));
  const response: QuestionnaireResponse = {
    resourceType: "QuestionnaireResponse",
    questionnaire: `${urlOf(checklist, options)}|${versionOf(checklist)}`,
    status: open ? "in-progress" : "completed",
    subject: { identifier: { system: SYSTEM.institution, value: answers.institution } },
    authored: answers.date,
    item: write(questionnaire.item, writer.values),
  };
  return { response, losses: writer.losses.list() };
}

/** A place is one value here and two numbers there. */
function placeOf(linkId: string, values: ReadonlyMap<string, string>): readonly ResponseItem[] | undefined {
  const [latitude, longitude] = (values.get(linkId) ?? "").split(" ");
  if (latitude === undefined || longitude === undefined) return undefined;
  return [
    { linkId: nameOf.part(linkId, "longitude"), answer: [{ valueDecimal: Number(longitude) }] },
    { linkId: nameOf.part(linkId, "latitude"), answer: [{ valueDecimal: Number(latitude) }] },
  ];
}

function answersOf(
  type: string,
  value: string,
  repeats: boolean,
): readonly { readonly [name: string]: FhirValue }[] {
  switch (type) {
    case "choice":
    case "coding":
      return (repeats ? value.split(" ") : [value]).map((code) => ({ valueCoding: { code } }));
    case "decimal":
      return [{ valueDecimal: Number(value) }];
    case "integer":
      return [{ valueInteger: Number(value) }];
    case "date":
      return [{ valueDate: value }];
    case "attachment":
      return [{ valueAttachment: { title: value } }];
    default:
      return [{ valueString: value }];
  }
}
