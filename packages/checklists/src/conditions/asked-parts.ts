import { answerBehind, type ChecklistAnswers } from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { own } from "../expressions/read-node.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { hasEntries, recordOf } from "./counted-answer.ts";
import { itemFacts, type Asked, type EntryFacts } from "./item-facts.ts";

/**
 * Whether each field of each entry of a repeat group, or each cell of each row of a matrix, is asked: by id of the entry or row, then by id of
 * the field or column. A form shows by it what there is to fill in, answered or not. Nothing for other items; never throws.
 *
 * @example
 * ```ts
 * import { askedParts, pinOf } from "@supervision/checklists";
 * import { departmentPlans } from "@supervision/checklists/in-school";
 * const [edition] = departmentPlans.editions;
 * if (edition) {
 *   const late = { type: "choice", value: "late" } as const;
 *   const asked = askedParts(
 *     edition,
 *     {
 *       pin: pinOf("in-school/department-plans", edition),
 *       institution: "s1",
 *       date: "2026-03-02",
 *       answers: { departments: { type: "repeat", value: [{ id: "d1", answers: { done: late } }] } },
 *     },
 *     "departments",
 *   );
 *   console.log(asked); // => { d1: { department: 'asked', done: 'asked', published: 'asked' } }
 * }
 * ```
 */
export function askedParts(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  item: string,
): Readonly<Record<string, Readonly<Record<string, Asked>>>> {
  const rules = own(edition.items, item);
  const form = rules && answerFormOf(rules.answer);
  if (form?.type !== "matrix" && form?.type !== "repeat") return {};
  const facts = itemFacts(edition, answers);
  const beside = facts.answerBeside(item);
  const answer = beside && answerBehind(beside);
  if (form.type === "repeat") {
    const entries = answer !== undefined && hasEntries(answer) ? answer.value : [];
    return Object.fromEntries(entries.map((entry) => [entry.id, parts(facts.entry(form, entry))]));
  }
  const cells = recordOf(answer?.type === "matrix" ? answer.value : undefined);
  return Object.fromEntries(
    Object.keys(form.rows).map((row) => [row, parts(facts.row(form, row, own(cells, row)))]),
  );
}

function parts(known: EntryFacts): Readonly<Record<string, Asked>> {
  return Object.fromEntries(Object.keys(known.fields).map((id) => [id, known.asked(id)]));
}
