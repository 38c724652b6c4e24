/**
 * 答卷的 JSON Schema，供其他程序校验。
 *
 * The JSON Schema of the answers to a checklist.
 *
 * @category 填写与交换 Filling in and exchange
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export { answersSchema, type JsonSchema } from "./json-schema.ts";
