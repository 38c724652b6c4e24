/**
 * The JSON Schema of the answers to a checklist.
 *
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export { answersSchema, type JsonSchema } from "./json-schema.ts";
