/**
 * Decodes and encodes everything that crosses a boundary: registers, schedules, records, indicator data.
 *
 * @packageDocumentation
 */

// Register
export { decodeRegister } from "./register/decode-register.ts";
export { encodeRegisterCsv, encodeRegisterXlsx } from "./register/encode-register.ts";
export { readRegister } from "./register/read-register.ts";
export { registerTemplate } from "./register/template.ts";

// Visits and records
export { decodeFollowUpRecord, decodeVisit, decodeVisitRecord } from "./records/decode-records.ts";
export { decodeVisitEvents } from "./records/decode-visit-events.ts";
export { decodeOtherVisits } from "./records/decode-other-visits.ts";
export { decodeLoadLedger } from "./records/decode-load-ledger.ts";

// Schedules
export { readOtherVisits } from "./schedule/other-visits-sheet.ts";
export { decodeSchedule, encodeSchedule, type ScheduleFile } from "./schedule/schedule-file.ts";
export { encodeScheduleXlsx, readScheduleSheet, type EditedSchedule } from "./schedule/schedule-sheet.ts";

// Checklists
export { decodeChecklistAnswers } from "./checklists/decode-answers.ts";
export { encodeChecklistXlsx } from "./checklists/encode-checklist.ts";
export { encodeXlsForm, type XlsFormFile } from "./checklists/encode-xls-form.ts";
export { isChecklistAnswers } from "./checklists/is-checklist-answers.ts";
export { readChecklistXlsx } from "./checklists/read-checklist.ts";
export { readSubmissions } from "./checklists/read-submissions.ts";
export { encodeTranslation, readTranslation } from "./checklists/translation-sheet.ts";

// Indicator data
export { decodeCoefficients, type CoefficientIndicator } from "./indicators/decode-coefficients.ts";
export { decodeIndicatorData, type DataInput } from "./indicators/decode-indicator-data.ts";

// Files
export { readJson } from "./json/read-json.ts";
export type { SourceFile } from "./tables/table.ts";

// Schemas for other programs
export { jsonSchemaOf, schemaNames, type JsonSchema } from "./json-schema/json-schema.ts";
export type { SchemaName, SchemaRecords } from "./json-schema/records.ts";
export { standardSchemaOf, type StandardIssue, type StandardSchema } from "./json-schema/standard-schema.ts";
