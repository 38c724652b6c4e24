import type { ChecklistAnswers } from "../answers/answer.ts";
import { itemFacts } from "../conditions/item-facts.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { evaluate } from "./evaluate.ts";
import type { Expression } from "./expression.ts";
import type { Unknown } from "./result.ts";

/**
 * What an expression gives: its value, or why it is not known; `invalid` for what `checkExpression` refuses.
 *
 * @term 表达式的值
 */
export type Evaluation =
  | { readonly known: true; readonly value: number | string | boolean }
  | { readonly known: false; readonly because: Unknown | "invalid" };

/**
 * Evaluates an expression on a filled checklist. Never throws: what cannot be evaluated is `invalid`, what is not known says why.
 *
 * Numbers are added and multiplied as exact decimals. `all` fails as soon as one part fails, `any` holds as soon as one part holds, even
 * when other parts are not known. What does not arise in an entry of a repeat group is left out of sums, means, `every` and `some`.
 *
 * @example
 * ```ts
 * import { blankAnswers } from "@supervision/checklists";
 * import { evaluateExpression } from "@supervision/checklists/expressions";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const school = { id: "s1", kind: "primary", nature: "public" } as const;
 *   const blank = blankAnswers({ id: "school/routine", edition }, school, "2026-03-02");
 *   console.log(evaluateExpression(edition, blank, { add: [0.1, 0.2] })); // => { known: true, value: 0.3 }
 *   console.log(evaluateExpression(edition, blank, { answered: "safety" })); // => { known: true, value: false }
 * }
 * ```
 */
export function evaluateExpression(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  expression: Expression,
): Evaluation {
  const result = evaluate(expression, itemFacts(edition, answers));
  if (result === undefined) return { known: false, because: "invalid" };
  return "value" in result ? { known: true, value: result.value } : { known: false, because: result.unknown };
}
