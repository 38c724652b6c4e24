/**
 * Checklists as FHIR Questionnaires (R4, R5), and QuestionnaireResponses as answers.
 *
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
