/**
 * 清单变成 ODK、KoboToolbox 用的 XLSForm，采集的数据读回来。
 *
 * Checklists as XLSForms for ODK and KoboToolbox, and what was filled in there read back.
 *
 * `encodeXlsForm` of `@supervision/schemas` writes the `.xlsx` file to upload, and its `readSubmissions` takes the files a form server gives. Rows that cannot be
 * read are named by cell and leave the others alone; `toSubmissionXml` writes answers as a submission, with what that one loses.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromSubmissionTables } from "@supervision/checklists/xlsform";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("the list has an edition");
 * const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 * const rows = [
 *   ["visit_institution", "visit_date", "safety__item-safety", "canteen__item-canteen__state", "KEY"],
 *   ["s1", "2026-03-02", "no", "not-checked", "uuid:1"],
 *   ["s2", "2026-03-02", "maybe", "", "uuid:2"],
 * ];
 * const { submissions } = fromSubmissionTables(list, [{ file: "routine.csv", rows }]);
 * const [first, second] = submissions.map(({ answers }) => answers);
 * if (first === undefined || second === undefined || second.ok) throw new Error("the second row is wrong");
 * console.log(orThrow(first).answers); // => { safety: { type: 'yes-no', value: 'no' }, canteen: { type: 'not-checked' } }
 * console.log(second.issues[0].place?.cell, second.issues[0].message.zh); // => C3 事项 safety 的答案应为 yes | no，收到 "maybe"
 * ```
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
