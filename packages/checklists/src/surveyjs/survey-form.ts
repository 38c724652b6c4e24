/** A value of a SurveyJS form. */
export type SurveyValue =
  | string
  | number
  | boolean
  | null
  | readonly SurveyValue[]
  | { readonly [key: string]: SurveyValue };

/**
 * A question or panel of a SurveyJS form.
 *
 * @term 表单题目
 */
export interface SurveyElement {
  /** Kind of question or panel as SurveyJS names it. */
  readonly type: string;
  /** Name, the key of its value. */
  readonly name: string;
  /** Its other properties as SurveyJS names them. */
  readonly [property: string]: SurveyValue;
}

/**
 * A form as SurveyJS reads it (`new Model(form)`).
 *
 * @term SurveyJS 表单
 */
export interface SurveyForm {
  /** Title of the checklist. */
  readonly title: string;
  /** Pages with their elements. */
  readonly pages: readonly { readonly name: string; readonly elements: readonly SurveyElement[] }[];
  /** Points worked out while the form is filled; empty when nothing is scored. */
  readonly calculatedValues: readonly {
    readonly name: string;
    readonly expression: string;
    readonly includeIntoResult: boolean;
  }[];
  /** Its other properties as SurveyJS names them. */
  readonly [property: string]: SurveyValue;
}
