import { jsonSchemaText } from "../internal/zod/schemas.ts";
import type { SchemaName } from "./records.ts";

/** The names {@link jsonSchemaOf} and {@link standardSchemaOf} know. */
export const schemaNames: readonly SchemaName[] = [
  "institution",
  "inspector",
  "recusal",
  "register",
  "visit",
  "visit-record",
  "follow-up-record",
  "schedule",
  "coefficients",
];

/**
 * A JSON Schema of draft 2020-12.
 *
 * @term JSON 模式
 */
export interface JsonSchema {
  /** Address of the draft. */
  readonly $schema?: string;
  /** Chinese name of the record. */
  readonly title?: string;
  /** Everything else, as JSON. */
  readonly [key: string]: unknown;
}

/**
 * The JSON Schema (draft 2020-12) of a record, with Chinese titles, for programs in other languages.
 *
 * It describes what the `decode…` function of the record takes; what no JSON Schema can say, such as ids that must not occur
 * twice or a span that must not end before it begins, only the function checks.
 *
 * @example
 * ```ts
 * import { jsonSchemaOf } from "@supervision/schemas";
 * console.log(jsonSchemaOf("visit").title); // => 督导
 * ```
 */
export function jsonSchemaOf(name: SchemaName): JsonSchema {
  const plain: JsonSchema = JSON.parse(jsonSchemaText(name));
  return plain;
}
