/**
 * 读写一切进出的数据：台账、安排、记录、清单、指标数据。
 *
 * Decodes and encodes everything that crosses a boundary: registers, schedules, records, indicator data.
 *
 * 先看这些 Begin with these:
 *
 * - {@link readRegister}：读台账（CSV、XLSX）。 Registers from files.
 * - {@link readChecklistXlsx}、{@link encodeChecklistXlsx}：清单与表格互转。 Checklists as workbooks.
 * - {@link encodeXlsForm}、{@link readSubmissions}：ODK、KoboToolbox 的表单和提交。 Forms and what was filled in.
 * - {@link readChangeSheet}：变动登记表：请假、离任、移交、停课、专项等。 What happened to a plan, as an office writes it down.
 * - {@link encodeScheduleXlsx}、{@link readScheduleSheet}：安排导出去改，再读回来。 A plan to the office and back.
 * - {@link decodeIndicatorData}：指标数据。 County data.
 * - {@link jsonSchemaOf}、{@link standardSchemaOf}：给其他程序的模式。 Schemas for other programs.
 *
 * @packageDocumentation
 */

// 台账 Register
export { decodeRegister } from "./register/decode-register.ts";
export { encodeRegisterCsv, encodeRegisterXlsx } from "./register/encode-register.ts";
export { readRegister } from "./register/read-register.ts";
export { registerTemplate } from "./register/template.ts";

// 督导和记录 Visits and records
export { decodeFollowUpRecord, decodeVisit, decodeVisitRecord } from "./records/decode-records.ts";
export { decodeVisitEvents } from "./records/decode-visit-events.ts";
export { decodeOtherVisits } from "./records/decode-other-visits.ts";
export { decodeLoadLedger } from "./records/decode-load-ledger.ts";

// 安排 Schedules
export { changeTemplate, readChangeSheet, type SheetChange } from "./schedule/change-sheet.ts";
export { readOtherVisits } from "./schedule/other-visits-sheet.ts";
export { decodeSchedule, encodeSchedule, type ScheduleFile } from "./schedule/schedule-file.ts";
export { encodeScheduleXlsx, readScheduleSheet, type EditedSchedule } from "./schedule/schedule-sheet.ts";

// 清单和答卷 Checklists
export { decodeChecklistAnswers } from "./checklists/decode-answers.ts";
export { encodeChecklistXlsx } from "./checklists/encode-checklist.ts";
export { encodeXlsForm, type XlsFormFile } from "./checklists/encode-xls-form.ts";
export { isChecklistAnswers } from "./checklists/is-checklist-answers.ts";
export { readChecklistXlsx } from "./checklists/read-checklist.ts";
export { readSubmissions } from "./checklists/read-submissions.ts";
export { encodeTranslation, readTranslation } from "./checklists/translation-sheet.ts";

// 指标数据 Indicator data
export { decodeCoefficients, type CoefficientIndicator } from "./indicators/decode-coefficients.ts";
export { decodeIndicatorData, type DataInput } from "./indicators/decode-indicator-data.ts";

// 文件 Files
export { readJson } from "./json/read-json.ts";
export type { SourceFile } from "./tables/table.ts";

// 供其他程序用的模式 Schemas for other programs
export { jsonSchemaOf, schemaNames, type JsonSchema } from "./json-schema/json-schema.ts";
export type { SchemaName, SchemaRecords } from "./json-schema/records.ts";
export { standardSchemaOf, type StandardIssue, type StandardSchema } from "./json-schema/standard-schema.ts";
