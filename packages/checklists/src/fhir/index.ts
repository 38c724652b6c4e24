/**
 * 清单变成 FHIR 问卷（R4、R5），问卷回答与答卷互转。
 *
 * Checklists as FHIR Questionnaires (R4, R5), and QuestionnaireResponses as answers.
 *
 * @category 填写与交换 Filling in and exchange
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export type {
  FhirRelease,
  FhirValue,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  ResponseItem,
} from "./resource.ts";
export { toQuestionnaire, type QuestionnaireOptions } from "./to-questionnaire.ts";
export { toQuestionnaireResponse } from "./to-response.ts";
export { fromQuestionnaireResponse } from "./from-response.ts";
export type { SubmissionOptions } from "../xlsform/read-answers.ts";
