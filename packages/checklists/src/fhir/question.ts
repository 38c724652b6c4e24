import { losePlaceBound } from "../exchange/losses-of-forms.ts";
import { picksOf, type Language } from "../exchange/words.ts";
import type { Losses } from "../exchange/loss.ts";
import type { CellForm } from "../items/group-forms.ts";
import { NONE, nameOf } from "../xlsform/names.ts";
import { EXTENSION, filled, type FhirRelease, type FhirValue, type QuestionnaireItem } from "./resource.ts";

/** What questions are written with. */
export interface QuestionContext {
  /** Release of FHIR. */
  readonly release: FhirRelease;
  /** Language of the words that are added. */
  readonly language: Language;
  /** Takes down what is lost. */
  readonly losses: Losses;
}

/** A question without its name and text. */
export type Question = { readonly type: string } & Readonly<Record<string, FhirValue>>;

/** Points of an option, when it has any. */
export type Worth = (option: string) => number | undefined;

const extension = (url: string, value: Readonly<Record<string, FhirValue>>): FhirValue => ({ url, ...value });

/** Elements of a question one picks from. */
function picked(
  picks: readonly (readonly [code: string, display: string])[],
  release: FhirRelease,
  worth: Worth,
  exclusive: ReadonlySet<string> = new Set(),
): Question {
  const answerOption = picks.map(([code, display]): FhirValue => {
    const points = worth(code);
    const extensions = [
      ...(points === undefined ? [] : [extension(EXTENSION.weight, { valueDecimal: points })]),
      ...(exclusive.has(code) ? [extension(EXTENSION.exclusive, { valueBoolean: true })] : []),
    ];
    return {
      ...(extensions.length === 0 ? {} : { extension: extensions }),
      valueCoding: { code, display },
    };
  });
  return release === "R4"
    ? { type: "choice", answerOption }
    : { type: "coding", answerConstraint: "optionsOnly", answerOption };
}

const bounds = (
  minimum: FhirValue | undefined,
  maximum: FhirValue | undefined,
  element: string,
): readonly FhirValue[] => [
  ...(minimum === undefined ? [] : [extension(EXTENSION.minimum, { [element]: minimum })]),
  ...(maximum === undefined ? [] : [extension(EXTENSION.maximum, { [element]: maximum })]),
];

/** Type and bounds of a question. */
export function questionOf(
  form: CellForm,
  path: readonly (string | number)[],
  { release, language, losses }: QuestionContext,
  worth: Worth = () => undefined,
): Question {
  switch (form.type) {
    case "yes-no":
    case "yes-partly-no":
    case "grade":
    case "choice":
      return picked(picksOf(form, language) ?? [], release, worth);
    case "scale":
      return picked(
        Array.from({ length: form.to - form.from + 1 }, (_, step) => {
          const value = String(form.from + step);
          return [value, form.labels?.[value] ?? value];
        }),
        release,
        worth,
      );
    case "several": {
      const { atLeast = 0, atMost } = form;
      const alone = Object.entries(form.options).flatMap(([id, option]) => (option.alone ? [id] : []));
      const none: readonly [string, string] = [NONE, language === "zh" ? "都没有" : "None of these"];
      const picks = picksOf(form, language) ?? [];
      const counts = [
        ...(atLeast > 1 ? [extension(EXTENSION.least, { valueInteger: atLeast })] : []),
        ...(atMost === undefined ? [] : [extension(EXTENSION.most, { valueInteger: atMost })]),
      ];
      return {
        ...picked(atLeast === 0 ? [...picks, none] : picks, release, worth, new Set([...alone, NONE])),
        repeats: true,
        ...(counts.length === 0 ? {} : { extension: counts }),
      };
    }
    case "number": {
      const whole = form.whole === true;
      const element = whole ? "valueInteger" : "valueDecimal";
      const extensions = [
        ...bounds(form.minimum, form.maximum, element),
        ...(form.unit === undefined
          ? []
          : [extension(EXTENSION.unit, { valueCoding: { display: form.unit } })]),
      ];
      return {
        type: whole ? "integer" : "decimal",
        ...filled({ extension: extensions }),
      };
    }
    case "date":
      if (form.latest === "visit")
        losses.add(
          "latest-day-not-carried",
          path,
          "表单不把最晚日期限制在督导当日，读回时再核对",
          "The form does not bound the day by that of the visit; it is checked when the answers are read.",
        );
      return {
        type: "date",
        ...filled({
          extension: bounds(form.earliest, form.latest === "visit" ? undefined : form.latest, "valueDate"),
        }),
      };
    case "text":
      return { type: "text", ...filled({ maxLength: form.atMost }) };
    case "file":
    case "photo":
      losses.add("digest-not-carried", path, "表单不计算文件摘要", "The form works out no digest.");
      if (form.atMost !== 1)
        losses.add("file-count-not-carried", path, "一题只收一个文件", "The form takes one file a question.");
      if (form.type === "file" && form.accepts !== undefined)
        losses.add(
          "media-type-not-carried",
          path,
          "表单不限制文件类型",
          "The form does not bound media types.",
        );
      return { type: "attachment" };
    case "signature":
      losses.add(
        "signer-not-carried",
        path,
        "签名图样是附件，签名人姓名另填",
        "The signature is an attachment; the name of the signer is a question of its own.",
      );
      return { type: "attachment" };
    case "place":
      if (form.within !== undefined) losePlaceBound(losses, path);
      return { type: "place" };
  }
}

/** A question under its name; a place becomes two numbers. */
export function named(
  linkId: string,
  text: string,
  question: Question,
  more: Readonly<Record<string, FhirValue>> = {},
  language: Language = "zh",
): QuestionnaireItem {
  if (question.type !== "place") return { linkId, text, ...question, ...more };
  const zh = language === "zh";
  const degrees = (name: string, words: string, most: number): QuestionnaireItem => ({
    linkId: nameOf.part(linkId, name),
    text: words,
    type: "decimal",
    extension: bounds(-most, most, "valueDecimal"),
  });
  return {
    linkId,
    text,
    type: "group",
    ...more,
    item: [
      degrees("longitude", zh ? "经度" : "Longitude", 180),
      degrees("latitude", zh ? "纬度" : "Latitude", 90),
    ],
  };
}
