import * as z from "zod";
import type { SchemaName, SchemaRecords } from "../../json-schema/records.ts";
import { coefficientsSchema } from "./coefficients.ts";
import { loadLedgerSchema } from "./load-ledger.ts";
import { otherVisitsSchema } from "./other-visits.ts";
import { inspectorSchema, institutionSchema, recusalSchema, registerSchema } from "./register.ts";
import { scheduleSchema } from "./schedule.ts";
import { visitEventsSchema } from "./visit-events.ts";
import { followUpRecordSchema, visitRecordSchema, visitSchema } from "./visits.ts";

/** Every schema by name. */
export const SCHEMAS: { readonly [Name in SchemaName]: z.ZodType<SchemaRecords[Name]> } = {
  institution: institutionSchema,
  inspector: inspectorSchema,
  recusal: recusalSchema,
  register: registerSchema,
  visit: visitSchema,
  "visit-record": visitRecordSchema,
  "follow-up-record": followUpRecordSchema,
  "visit-events": visitEventsSchema,
  "other-visits": otherVisitsSchema,
  "load-ledger": loadLedgerSchema,
  schedule: scheduleSchema,
  coefficients: coefficientsSchema,
};

/** The JSON Schema of a record as JSON text: the library adds functions of its own that are no JSON. */
export function jsonSchemaText(name: SchemaName): string {
  return JSON.stringify(z.toJSONSchema(SCHEMAS[name], { target: "draft-2020-12", io: "input" }));
}
