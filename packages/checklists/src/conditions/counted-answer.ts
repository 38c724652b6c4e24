import { answerBehind, type GivenAnswer, type NonAnswer } from "../answers/answer.ts";
import type { RepeatEntry } from "../answers/answer-values.ts";
import { isRecord, own } from "../expressions/read-node.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import { hasConditions } from "../items/group-parts.ts";
import type { EntryFacts, ItemFacts } from "./item-facts.ts";

/**
 * What counts of the answer to an item: computed values worked out, what was confirmed as unchanged as if given today, parts that are not
 * asked left out; `undefined` when there is nothing, or the item is not asked.
 */
export function countedAnswer(
  facts: ItemFacts,
  id: string,
  form: AnswerForm,
): GivenAnswer | NonAnswer | undefined {
  if (form.type === "computed") {
    const result = facts.computed(id);
    return result !== undefined && "value" in result ? { type: "computed", value: result.value } : undefined;
  }
  const beside = facts.asked(id) === "hidden" ? undefined : facts.answerBeside(id);
  const answer = beside && answerBehind(beside);
  if (answer === undefined || !hasConditions(form)) return answer;
  if (form.type === "matrix" && answer.type === "matrix") {
    const rows = Object.entries(recordOf(answer.value)).map(([row, cells]) => [
      row,
      askedParts(facts.row(form, row, cells), cells),
    ]);
    return { ...answer, value: Object.fromEntries(rows) };
  }
  if (form.type !== "repeat" || !hasEntries(answer)) return answer;
  const value = answer.value.map(({ archived, ...entry }): RepeatEntry => {
    const known = facts.entry(form, { ...entry, archived });
    return { ...entry, answers: askedParts(known, entry.answers, archived) };
  });
  return { ...answer, value };
}

/** The answers of an entry or row that are asked or undecided; those in the archive come back when they are asked again. */
function askedParts<Value>(
  known: EntryFacts,
  answers: Readonly<Record<string, Value>>,
  archived?: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const parts: [string, Value][] = [];
  for (const id of Object.keys(known.fields)) {
    const state = known.asked(id);
    const answer = own(answers, id) ?? (state === "asked" ? own(archived, id) : undefined);
    if (state !== "hidden" && answer !== undefined) parts.push([id, answer]);
  }
  return Object.fromEntries(parts);
}

/** Says whether an answer holds entries that can be looked into; data that was not checked may not. */
export function hasEntries(
  answer: GivenAnswer | NonAnswer,
): answer is Extract<GivenAnswer, { type: "repeat" }> {
  if (answer.type !== "repeat" || !Array.isArray(answer.value)) return false;
  return answer.value.every((entry: unknown) => isRecord(entry) && isRecord(entry["answers"]));
}

/** The record, or an empty one where data that was not checked is none. */
export function recordOf<Value>(
  record: Readonly<Record<string, Value>> | undefined,
): Readonly<Record<string, Value>> {
  return isRecord(record) ? record : {};
}
