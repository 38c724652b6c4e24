import { checkedFrom, isIsoDate, nearest, type Checked, type Issue } from "@supervision/domain";
import { itemFacts, type ItemFacts } from "../conditions/item-facts.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { isRecord } from "../expressions/read-node.ts";
import {
  answerComputedDiffers,
  answerHidden,
  answerItemUnknown,
  answerMissing,
  answersDigestMismatch,
  answersEditionMismatch,
  answersUnreadable,
} from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { isNonAnswer, type ChecklistAnswers } from "./answer.ts";
import { checkAnswer, type Path } from "./check-answer.ts";
import { checkContents } from "./check-contents.ts";
import { digestOfEdition } from "./edition-digest.ts";

/**
 * Checks a filled checklist against the edition it was given to, as `district.on(date)` resolved it that day. Takes data of any shape:
 * what is no filled checklist at all fails with `answers-unreadable`; it never throws.
 *
 * Errors: `answers-unreadable`, `answers-edition-mismatch`, `answers-digest-mismatch`, `answer-item-unknown`, `answer-type-unknown`,
 * `answer-type-mismatch`, `answer-value-invalid`, `answer-reason-missing`, `answer-not-allowed`, `answer-unchanged-outdated`,
 * `answer-computed-differs`, `answer-field-unknown`, `answer-explanation-missing`, `answer-constraint-broken`
 * (unless it only warns). Warnings: `answer-missing` for an item that is asked and has no answer, `answer-cells-missing`,
 * `answer-evidence-missing`. Note: `answer-hidden` for an answer to an item that is not asked.
 *
 * @example
 * ```ts
 * import { checkAnswers, pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const checked = checkAnswers(edition, {
 *     pin: pinOf("school/routine", edition),
 *     institution: "s1",
 *     date: "2026-03-02",
 *     answers: { safety: { type: "text", value: "好" } },
 *   });
 *   console.log(!checked.ok && checked.issues[0].code); // => answer-type-mismatch
 * }
 * ```
 */
export function checkAnswers(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
): Checked<ChecklistAnswers> {
  const unreadable = checkEnvelope(answers);
  const issues: Issue[] = unreadable.length > 0 ? [...unreadable] : checkItems(edition, answers);
  return checkedFrom(
    answers,
    issues.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]),
  );
}

const RANK: Readonly<Record<Issue["severity"], number>> = { error: 0, warning: 1, note: 2 };

function checkEnvelope(data: unknown): readonly Issue[] {
  if (!isRecord(data)) return [answersUnreadable("{ pin, institution, date, answers }", [])];
  const issues: Issue[] = [];
  const { pin, archived } = data;
  const isPin = isRecord(pin) && ["series", "edition", "digest"].every((key) => typeof pin[key] === "string");
  if (!isPin) issues.push(answersUnreadable("{ series, edition, digest }", ["pin"]));
  if (typeof data["institution"] !== "string") issues.push(answersUnreadable("text / 文字", ["institution"]));
  if (!isIsoDate(data["date"])) issues.push(answersUnreadable("YYYY-MM-DD", ["date"]));
  if (!isRecord(data["answers"])) issues.push(answersUnreadable("{ item: answer }", ["answers"]));
  if (archived !== undefined && !isRecord(archived))
    issues.push(answersUnreadable("{ item: answer }", ["archived"]));
  return issues;
}

function checkItems(edition: ChecklistEdition, answers: ChecklistAnswers): Issue[] {
  const issues: Issue[] = [];
  const { pin } = answers;
  if (pin.edition !== edition.edition)
    issues.push(answersEditionMismatch(edition.edition, pin.edition, ["pin", "edition"]));
  else if (pin.digest !== digestOfEdition(edition))
    issues.push(
      answersDigestMismatch(edition.edition, digestOfEdition(edition), pin.digest, ["pin", "digest"]),
    );
  const facts = itemFacts(edition, answers);
  const unsound = new Set<string>();
  for (const part of ["answers", "archived"] as const)
    for (const [id, answer] of Object.entries(answers[part] ?? {})) {
      const found = checkOne(edition, facts, id, answer, [part, id]);
      if (found.length > 0) unsound.add(id);
      issues.push(...found);
    }
  for (const [id, item] of Object.entries(edition.items)) {
    const path = ["answers", id];
    const form = answerFormOf(item.answer);
    if (unsound.has(id) || form.type === "note" || form.type === "computed") continue;
    const state = facts.asked(id);
    const beside = facts.answerBeside(id);
    if (state === "hidden" && beside !== undefined && !isNonAnswer(beside))
      issues.push(answerHidden(id, item.title, item.whenHidden ?? "keep", path));
    if (state === "asked" && beside === undefined && item.optional !== true)
      issues.push(answerMissing(id, item.title, path));
    if (state === "asked" && beside !== undefined)
      issues.push(...checkContents(facts, id, item, form, beside, path));
  }
  return issues;
}

function checkOne(
  edition: ChecklistEdition,
  facts: ItemFacts,
  id: string,
  answer: unknown,
  path: Path,
): readonly Issue[] {
  const item = Object.hasOwn(edition.items, id) ? edition.items[id] : undefined;
  if (item === undefined) {
    const known = Object.keys(edition.items);
    return [answerItemUnknown(edition.edition, id, nearest(id, known), path)];
  }
  const form = answerFormOf(item.answer);
  const issues = checkAnswer(edition, facts.date, { id, form, rules: item, whole: true }, answer, path);
  if (form.type !== "computed" || issues.length > 0 || !isRecord(answer) || answer["type"] !== "computed")
    return issues;
  const result = facts.computed(id);
  const value = result !== undefined && "value" in result ? result.value : undefined;
  return answer["value"] === value ? [] : [answerComputedDiffers(id, value, [...path, "value"])];
}
