/**
 * 清单变成 SurveyJS 网页问卷，填好的读回来。
 *
 * Checklists as SurveyJS forms, and filled forms back as answers.
 *
 * @category 填写与交换 Filling in and exchange
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export type { SurveyElement, SurveyForm, SurveyValue } from "./survey-form.ts";
export { toSurveyJs, type SurveyOptions } from "./to-survey.ts";
export { toSurveyJsData } from "./to-data.ts";
export { fromSurveyJs, type SurveyVisit } from "./from-survey.ts";
