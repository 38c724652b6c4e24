/**
 * 清单变成 SurveyJS 网页问卷，填好的读回来。
 *
 * Checklists as SurveyJS forms, and filled forms back as answers.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromSurveyJs, toSurveyJs } from "@supervision/checklists/surveyjs";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("the list has an edition");
 * const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 * const { form, losses } = toSurveyJs(list, {
 *   institution: { kind: "primary", nature: "public" },
 *   date: "2026-03-02",
 * });
 * console.log(form.title); // => 中小学校经常性督导事项
 * console.log(losses[0]?.code); // => pin-not-carried
 *
 * // `new Model(form)` shows it; what the inspector filled in stands in `model.data`.
 * const data = {
 *   safety: "no",
 *   safety__note: "东门上锁",
 *   canteen__state: "not-applicable",
 *   canteen__because: "走读",
 * };
 * const { answers } = orThrow(fromSurveyJs(list, data, { institution: "s1", date: "2026-03-02" }));
 * console.log(answers["canteen"]); // => { type: 'not-applicable', because: '走读' }
 * ```
 *
 * @category 填写与交换 Filling in and exchange
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export type { SurveyElement, SurveyForm, SurveyValue } from "./survey-form.ts";
export { toSurveyJs, type SurveyOptions } from "./to-survey.ts";
export { toSurveyJsData, type SurveyData } from "./to-data.ts";
export { fromSurveyJs, type SurveyVisit } from "./from-survey.ts";
