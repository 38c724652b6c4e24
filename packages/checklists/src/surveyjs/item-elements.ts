import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { NON_ANSWER_TYPES } from "../exchange/non-answers.ts";
import { nonAnswerName } from "../exchange/words.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { orLose, surveyTranslator } from "./expression.ts";
import { marksQuestion, matrixQuestion, repeatQuestion } from "./groups.ts";
import { beside } from "./names.ts";
import { named, questionOf, type Question, type QuestionContext } from "./question.ts";
import { validatorsOf } from "./rules.ts";
import type { SurveyElement, SurveyValue } from "./survey-form.ts";

/** What stands in the panel of an item: its question, the non-answers, their reason and a note. */
export function elementsOf(
  id: string,
  item: ChecklistItem,
  edition: ChecklistEdition,
  context: QuestionContext,
): readonly SurveyElement[] {
  const { language, losses } = context;
  const zh = language === "zh";
  const path = ["items", id];
  const form = answerFormOf(item.answer);
  // The panel prints the title and the text; there is nothing to fill in.
  if (form.type === "note") return [];
  if (form.type === "computed") {
    const expression = orLose(
      () => surveyTranslator(context).valueIfKnown(form.value),
      {
        code: "computed-not-carried",
        path: [...path, "answer"],
        zh: "算式写不成表单的算式，读回后再算",
        en: "The value cannot be worked out in the form, but when the answers are read",
      },
      losses,
    );
    return expression === undefined
      ? []
      : [
          {
            type: "expression",
            name: id,
            titleLocation: "hidden",
            expression,
            ...(form.unit === undefined ? {} : { description: form.unit }),
          },
        ];
  }
  const state = beside.state(id);
  const question = questionFor(item, path, context);
  if (question === undefined)
    losses.add(
      "answer-not-carried",
      [...path, "answer"],
      `表单没有这一种答案：${form.type}`,
      `The form has no answer of type ${form.type}.`,
    );
  const translator = surveyTranslator(context);
  const validators = [
    ...(Array.isArray(question?.["validators"]) ? (question["validators"] as readonly SurveyValue[]) : []),
    ...validatorsOf(item.constraints ?? [], beside.note(id), path, translator, losses),
  ];
  const main =
    question === undefined
      ? []
      : [
          named(id, question, {
            titleLocation: "hidden",
            visibleIf: `{${state}} empty`,
            clearIfInvisible: item.whenHidden === "clear" ? "onHiddenContainer" : "onHidden",
            ...(validators.length === 0 ? {} : { validators }),
          }),
        ];
  const signer: readonly SurveyElement[] =
    form.type === "signature"
      ? [
          {
            type: "text",
            name: beside.signer(id),
            title: form.signer ?? (zh ? "签名人" : "Signed by"),
            visibleIf: `{${state}} empty`,
            requiredIf: `{${id}} notempty`,
          },
        ]
      : [];
  const allowed = NON_ANSWER_TYPES.filter((type) => nonAnswerPolicy(edition, item, type).allowed);
  const reasoned = allowed.filter((type) => nonAnswerPolicy(edition, item, type).needsReason);
  const nonAnswers: readonly SurveyElement[] =
    allowed.length === 0
      ? []
      : [
          {
            type: "dropdown",
            name: state,
            title: zh ? "没有作答的原因" : "No answer because it is",
            choices: allowed.map((type) => ({ value: type, text: nonAnswerName(type, language) })),
          },
          {
            type: "text",
            name: beside.because(id),
            title: zh ? "说明" : "Why",
            visibleIf: `{${state}} notempty`,
            clearIfInvisible: "onHidden",
            ...(reasoned.length === 0
              ? {}
              : { requiredIf: reasoned.map((type) => `{${state}} = '${type}'`).join(" or ") }),
          },
        ];
  const always = item.evidence?.when === "always" && item.evidence.what !== "evidence";
  const note: SurveyElement = {
    type: "comment",
    name: beside.note(id),
    title: zh ? "问题记录" : "Notes",
    rows: 2,
    ...(always ? { requiredIf: `{${state}} empty` } : {}),
  };
  return [...main, ...signer, ...nonAnswers, ...(item.evidence?.when === "never" ? [] : [note])];
}

function questionFor(
  item: ChecklistItem,
  path: readonly string[],
  context: QuestionContext,
): Question | undefined {
  const form = answerFormOf(item.answer);
  const place = [...path, "answer"];
  switch (form.type) {
    case "matrix":
      return matrixQuestion(form, place, context);
    case "repeat":
      return repeatQuestion(form, place, context);
    case "marks":
      return marksQuestion(form, item.scoring, context);
    case "signature":
      context.losses.add(
        "signature-picture-not-carried",
        place,
        "签名图样留在表单数据里，答案只记签名人和日期",
        "The picture of the signature stays in the data of the form; the answer holds name and day.",
      );
      return { type: "signaturepad" };
    case "computed":
    case "note":
      return undefined;
    default:
      return questionOf(form, place, context);
  }
}
