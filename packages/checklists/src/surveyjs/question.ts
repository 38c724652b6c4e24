import { losePlaceBound } from "../exchange/losses-of-forms.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { Losses } from "../exchange/loss.ts";
import { picksOf, type Language } from "../exchange/words.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { CellForm } from "../items/group-forms.ts";
import { NONE } from "./names.ts";
import type { SurveyElement, SurveyValue } from "./survey-form.ts";

/** Type and properties of a question, without its name. */
export type Question = { readonly type: string } & Readonly<Record<string, SurveyValue>>;

/** What questions are written with. */
export interface QuestionContext {
  /** Language of the words that are added. */
  readonly language: Language;
  /** The edition they belong to. */
  readonly edition: ChecklistEdition;
  /** Day of the visit, when it is known. */
  readonly date: string | undefined;
  /** Takes down what is lost. */
  readonly losses: Losses;
}

const whenSet = (entries: Readonly<Record<string, SurveyValue | undefined>>): Record<string, SurveyValue> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );

function choices(form: AnswerForm | CellForm, language: Language): SurveyValue[] {
  return (picksOf(form, language) ?? []).map(([value, text]) => ({ value, text }));
}

/** The question of a form that stands alone, in a cell or in an entry; `undefined`, with the loss taken down, when there is none. */
export function questionOf(
  form: CellForm,
  path: readonly (string | number)[],
  context: QuestionContext,
): Question | undefined {
  const { language, date, losses } = context;
  switch (form.type) {
    case "yes-no":
    case "yes-partly-no":
    case "grade":
    case "choice":
      return { type: "radiogroup", choices: choices(form, language), showClearButton: true };
    case "several": {
      const exclusive = new Set(
        Object.entries(form.options).flatMap(([id, { alone }]) => (alone ? [id] : [])),
      );
      const options = (picksOf(form, language) ?? []).map(([value, text]) =>
        exclusive.has(value) ? { value, text, isExclusive: true } : { value, text },
      );
      const none = { value: NONE, text: language === "zh" ? "都没有" : "None of these", isExclusive: true };
      const { atLeast = 0, atMost } = form;
      return {
        type: "checkbox",
        choices: atLeast === 0 ? [...options, none] : options,
        ...whenSet({
          minSelectedChoices: atLeast > 1 ? atLeast : undefined,
          maxSelectedChoices: atMost,
        }),
      };
    }
    case "number":
      return {
        type: "text",
        inputType: "number",
        validators: [
          { type: "numeric", ...whenSet({ minValue: form.minimum, maxValue: form.maximum }) },
          ...(form.whole === true
            ? [
                {
                  type: "regex",
                  regex: "^-?[0-9]+$",
                  text: language === "zh" ? "请填整数" : "Whole numbers only",
                },
              ]
            : []),
        ],
        ...whenSet({
          min: form.minimum,
          max: form.maximum,
          step: form.whole === true ? 1 : undefined,
          description: form.unit,
        }),
      };
    case "date": {
      const latest = form.latest === "visit" ? date : form.latest;
      if (form.latest === "visit" && date === undefined)
        losses.add(
          "latest-day-not-carried",
          path,
          "没有给出督导日期，表单不限制最晚日期",
          "No day of the visit was given: the form does not bound the latest day.",
        );
      return { type: "text", inputType: "date", ...whenSet({ min: form.earliest, max: latest }) };
    }
    case "text":
      return { type: "comment", ...whenSet({ maxLength: form.atMost }) };
    case "scale":
      return {
        type: "rating",
        autoGenerate: false,
        rateValues: Array.from({ length: form.to - form.from + 1 }, (_, step) => {
          const value = form.from + step;
          return { value, text: form.labels?.[String(value)] ?? String(value) };
        }),
      };
    case "file":
    case "photo": {
      losses.add(
        "digest-not-carried",
        path,
        "表单不计算文件摘要，答案只记文件名和类型",
        "The form works out no digest: the answer holds names and media types only.",
      );
      const { atLeast = 1, atMost } = form;
      if (atLeast > 1 || (atMost !== undefined && atMost > 1))
        losses.add(
          "file-count-not-carried",
          path,
          "表单不限制文件个数",
          "The form does not bound the number of files.",
        );
      const accepts = form.type === "photo" ? ["image/*"] : (form.accepts ?? []);
      return {
        type: "file",
        allowMultiple: atMost !== 1,
        storeDataAsText: false,
        waitForUpload: true,
        ...(accepts.length === 0 ? {} : { acceptedTypes: accepts.join(",") }),
        ...(form.type === "photo" ? { sourceType: "file-camera" } : {}),
      };
    }
    case "place":
      if (form.within !== undefined) losePlaceBound(losses, path);
      return {
        type: "multipletext",
        items: [
          {
            name: "longitude",
            title: language === "zh" ? "经度" : "Longitude",
            inputType: "number",
            validators: [{ type: "numeric", minValue: -180, maxValue: 180 }],
          },
          {
            name: "latitude",
            title: language === "zh" ? "纬度" : "Latitude",
            inputType: "number",
            validators: [{ type: "numeric", minValue: -90, maxValue: 90 }],
          },
        ],
      };
    default:
      return undefined;
  }
}

/** A question under a name. */
export function named(
  name: string,
  question: Question,
  more: Readonly<Record<string, SurveyValue>> = {},
): SurveyElement {
  return { ...question, ...more, name };
}
