/**
 * 提问条件、校验规则、自动计算：都是数据，可以检查、求值、写成文字。
 *
 * Conditions, constraints and computed values as data: check them, evaluate them, put them in words.
 *
 * @category 核心 Core
 * @packageDocumentation
 */

export { checkExpression } from "./check-expression.ts";
export { evaluateExpression, type Evaluation } from "./evaluate-expression.ts";
export { formatExpression } from "./format-expression.ts";
export { referencesOf, type References } from "./references.ts";
export type { AnswerPlace, Condition, Expression, Literal } from "./expression.ts";
export type { Unknown } from "./result.ts";
