import type { Issue } from "@supervision/domain";
import type { EntryFacts, ItemFacts } from "../conditions/item-facts.ts";
import { evaluateCondition } from "../expressions/evaluate.ts";
import {
  answerCellsMissing,
  answerConstraintBroken,
  answerExplanationMissing,
  answerMissing,
} from "../issues.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { MatrixForm } from "../items/group-forms.ts";
import { hasConditions } from "../items/group-parts.ts";
import type { Constraint } from "../items/item-rules.ts";
import {
  answerBehind,
  isNonAnswer,
  noteOf,
  type Answer,
  type AnswerNote,
  type GivenAnswer,
} from "./answer.ts";
import type { Path } from "./check-answer.ts";
import { isWords } from "./check-value.ts";
import { checkEvidence } from "./check-evidence.ts";
import { fallsShort } from "./falls-short.ts";

/** Checks an answer that is sound by itself against the others: constraints, evidence, and parts that are asked and missing. */
export function checkContents(
  facts: ItemFacts,
  id: string,
  item: ChecklistItem,
  form: AnswerForm,
  beside: Answer,
  path: Path,
): readonly Issue[] {
  const answer = answerBehind(beside);
  if (isNonAnswer(answer)) return [];
  const note = noteOf(beside);
  // Parts that are not asked cannot fall short.
  const known = hasConditions(form) ? facts.answer(id) : answer;
  return [
    ...checkConstraints(facts, undefined, id, item.constraints, note, path),
    ...checkEvidence(fallsShort, id, item, form, typeof known === "object" ? known : answer, note, path),
    ...(form.type === "matrix" && answer.type === "matrix"
      ? checkCells(facts, id, form, answer.value, path)
      : []),
    ...(form.type === "repeat" && answer.type === "repeat"
      ? answer.value.flatMap((entry, index) =>
          checkFields(facts, facts.entry(form, entry), `${id}.${entry.id}`, [...path, "value", index]),
        )
      : []),
  ];
}

function checkConstraints(
  facts: ItemFacts,
  entry: EntryFacts | undefined,
  id: string,
  constraints: readonly Constraint[] | undefined,
  { note }: AnswerNote,
  path: Path,
): readonly Issue[] {
  return (constraints ?? []).flatMap(({ holds, message, severity = "error" }) => {
    if (evaluateCondition(holds, facts, entry) !== false) return [];
    if (severity !== "ask-reason") return [answerConstraintBroken(id, message, severity, path)];
    return isWords(note) ? [] : [answerExplanationMissing(id, message, [...path, "note"])];
  });
}

function checkCells(
  facts: ItemFacts,
  id: string,
  form: MatrixForm,
  value: Extract<GivenAnswer, { type: "matrix" }>["value"],
  path: Path,
): readonly Issue[] {
  const missing = Object.keys(form.rows).flatMap((row) => {
    const cells = facts.row(form, row, value[row]);
    return Object.keys(form.columns)
      .filter((column) => cells.asked(column) === "asked" && value[row]?.[column] === undefined)
      .map((column) => `${row}.${column}`);
  });
  return missing.length === 0 ? [] : [answerCellsMissing(id, missing, [...path, "value"])];
}

function checkFields(facts: ItemFacts, entry: EntryFacts, id: string, path: Path): readonly Issue[] {
  return Object.entries(entry.fields).flatMap(([field, rules]) => {
    const at = [...path, "answers", field];
    const answer = entry.answerBeside(field);
    if (entry.asked(field) !== "asked") return [];
    if (answer === undefined)
      return rules.optional === true ? [] : [answerMissing(`${id}.${field}`, rules.title, at)];
    if (isNonAnswer(answer)) return [];
    return checkConstraints(facts, entry, `${id}.${field}`, rules.constraints, answer, at);
  });
}
