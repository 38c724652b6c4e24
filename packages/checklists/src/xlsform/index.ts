/**
 * 清单变成 ODK、KoboToolbox 用的 XLSForm，采集的数据读回来。
 *
 * Checklists as XLSForms for ODK and KoboToolbox, and what was filled in there read back.
 *
 * @category 填写与交换 Filling in and exchange
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export { toXlsForm, type XlsFormOptions } from "./to-xls-form.ts";
export type { XlsFormSheet } from "./xls-form.ts";
export type { SubmissionOptions } from "./read-answers.ts";
export type { ReadSubmission, SubmissionsRead } from "./raw-submission.ts";
export { toSubmissionXml, type SubmissionXmlOptions } from "./to-submission.ts";
export { fromSubmissionXml } from "./from-xml.ts";
export type { SubmissionElement } from "./submission-element.ts";
export { fromSubmissionJson } from "./from-json.ts";
export { fromSubmissionTables, type SubmissionCell, type SubmissionTable } from "./from-tables.ts";
