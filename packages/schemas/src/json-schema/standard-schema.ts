import type { Checked } from "@supervision/domain";
import { decodeCoefficientsValue } from "../indicators/decode-coefficients.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { SCHEMAS } from "../internal/zod/schemas.ts";
import { decodeFollowUpRecord, decodeVisit, decodeVisitRecord } from "../records/decode-records.ts";
import { decodeRegister } from "../register/decode-register.ts";
import { decodeLoadLedger } from "../records/decode-load-ledger.ts";
import { decodeOtherVisits } from "../records/decode-other-visits.ts";
import { decodeVisitEvents } from "../records/decode-visit-events.ts";
import { decodeSchedule } from "../schedule/schedule-file.ts";
import type { SchemaName, SchemaRecords } from "./records.ts";

/**
 * One problem as Standard Schema names it.
 *
 * @term 标准校验问题
 */
export interface StandardIssue {
  /** Code and message, Chinese first. */
  readonly message: string;
  /** Keys from the root of the value. */
  readonly path: readonly (string | number)[];
}

/**
 * A schema of one record in the form of Standard Schema v1 (https://standardschema.dev), for form and router libraries.
 *
 * @term 标准校验接口
 */
export interface StandardSchema<Value> {
  /** The interface of Standard Schema v1. */
  readonly "~standard": {
    /** Version of the interface. */
    readonly version: 1;
    /** Who made it. */
    readonly vendor: "supervision";
    /** Checks a value; never throws. */
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Value; readonly issues?: undefined }
      | { readonly issues: readonly StandardIssue[] };
    /** Types for inference; never present at run time. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

const DECODERS: { readonly [Name in SchemaName]: (value: unknown) => Checked<SchemaRecords[Name]> } = {
  institution: (value) => decodeWith(SCHEMAS.institution, value),
  inspector: (value) => decodeWith(SCHEMAS.inspector, value),
  recusal: (value) => decodeWith(SCHEMAS.recusal, value),
  register: (value) => decodeRegister(value),
  visit: (value) => decodeVisit(value),
  "visit-record": (value) => decodeVisitRecord(value),
  "follow-up-record": (value) => decodeFollowUpRecord(value),
  "visit-events": (value) => decodeVisitEvents(value),
  "other-visits": (value) => decodeOtherVisits(value),
  "load-ledger": (value) => decodeLoadLedger(value),
  schedule: (value) => decodeSchedule(value),
  coefficients: (value) => decodeCoefficientsValue(value),
};

/**
 * The schema of a record as Standard Schema v1; it accepts and refuses exactly what the `decode…` function does.
 *
 * @example
 * ```ts
 * import { standardSchemaOf } from "@supervision/schemas";
 * const result = standardSchemaOf("recusal")["~standard"].validate({ inspector: "D1", institution: "S1", ground: "cousin" });
 * console.log(result.issues?.[0]?.path.join(".")); // => ground
 * ```
 */
export function standardSchemaOf<Name extends SchemaName>(name: Name): StandardSchema<SchemaRecords[Name]> {
  const decode: (value: unknown) => Checked<SchemaRecords[Name]> = DECODERS[name];
  return {
    "~standard": {
      version: 1,
      vendor: "supervision",
      validate: (value) => {
        const checked = decode(value);
        if (checked.ok) return { value: checked.value };
        return {
          issues: checked.issues.map(({ code, message, path }) => ({
            message: `${message.zh} ${message.en} (${code})`,
            path,
          })),
        };
      },
    },
  };
}
