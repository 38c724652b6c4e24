import type { Bilingual } from "@supervision/domain";
import { NON_ANSWERS, type NonAnswer } from "../answers/answer.ts";
import type { CellForm } from "../items/group-forms.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";

/** The language of the words an adapter adds; titles stay as the checklist has them. */
export type Language = keyof Bilingual;

const TRUTHS: Readonly<Record<"yes" | "partly" | "no", Bilingual>> = {
  yes: { zh: "是", en: "Yes" },
  partly: { zh: "部分", en: "Partly" },
  no: { zh: "否", en: "No" },
};

const GRADE_WORDS: Readonly<Record<keyof typeof GRADES, string>> = {
  excellent: "Excellent",
  good: "Good",
  pass: "Pass",
  fail: "Fail",
};

const NON_ANSWER_WORDS: Readonly<Record<NonAnswer["type"], string>> = {
  "not-applicable": "Not applicable",
  "not-checked": "Not checked",
  refused: "Refused",
  "not-due": "Not due yet",
};

/** The name of a non-answer. */
export function nonAnswerName(type: NonAnswer["type"], language: Language): string {
  return language === "zh" ? NON_ANSWERS[type] : NON_ANSWER_WORDS[type];
}

/** The answers a form lets one pick from, in printing order; `undefined` for forms that are not picked from. */
export function picksOf(
  form: AnswerForm | CellForm,
  language: Language,
): readonly (readonly [value: string, title: string])[] | undefined {
  switch (form.type) {
    case "yes-no":
      return [
        ["yes", TRUTHS.yes[language]],
        ["no", TRUTHS.no[language]],
      ];
    case "yes-partly-no":
      return [
        ["yes", TRUTHS.yes[language]],
        ["partly", TRUTHS.partly[language]],
        ["no", TRUTHS.no[language]],
      ];
    case "grade":
      return Object.entries(language === "zh" ? GRADES : GRADE_WORDS);
    case "choice":
    case "several":
      return Object.entries(form.options).map(([id, { title }]) => [id, title]);
    default:
      return undefined;
  }
}
