/**
 * 清单变成 FHIR 问卷（R4、R5），问卷回答与答卷互转。
 *
 * Checklists as FHIR Questionnaires (R4, R5), and QuestionnaireResponses as answers.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromQuestionnaireResponse, toQuestionnaireResponse } from "@supervision/checklists/fhir";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("the list has an edition");
 * const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 * const { response, losses } = toQuestionnaireResponse(list, {
 *   pin: pinOf(list.id, edition),
 *   institution: "s1",
 *   date: "2026-03-02",
 *   answers: {
 *     safety: { type: "yes-no", value: "no", evidence: ["巡查照片.jpg"] },
 *     canteen: { type: "refused", because: "未开门" },
 *   },
 * });
 * console.log(losses.map(({ code, path }) => `${code} ${path.join(".")}`)); // => [ 'evidence-not-carried answers.safety' ]
 * const again: unknown = JSON.parse(JSON.stringify(response));
 * console.log(orThrow(fromQuestionnaireResponse(list, again)).answers["canteen"]); // => { type: 'refused', because: '未开门' }
 * ```
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
