/**
 * Checklists as SurveyJS forms, and filled forms back as answers.
 *
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export type { SurveyElement, SurveyForm, SurveyValue } from "./survey-form.ts";
export { toSurveyJs, type SurveyOptions } from "./to-survey.ts";
export { toSurveyJsData } from "./to-data.ts";
export { fromSurveyJs, type SurveyVisit } from "./from-survey.ts";
