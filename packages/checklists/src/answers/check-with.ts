import { checkedFrom, isIsoDate, nearest, type Checked, type Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { isRecord, own } from "../expressions/read-node.ts";
import {
  answerItemUnknown,
  answersDigestMismatch,
  answersEditionMismatch,
  answersUnreadable,
} from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistAnswers } from "./answer.ts";
import { checkAnswer, type BeyondSimple } from "./check-answer.ts";
import { TEXT } from "./check-value.ts";
import { digestOfEdition } from "./edition-digest.ts";

/** Checks answers against each other, leaving out those that are wrong by themselves. */
export type Relations = (
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  unsound: ReadonlySet<string>,
) => readonly Issue[];

/** Checks a filled checklist with what is given for forms that are not simple and for what holds between answers. */
export function checkWith(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  beyond: BeyondSimple,
  relations: Relations,
): Checked<ChecklistAnswers> {
  const unreadable = checkEnvelope(answers);
  const issues = unreadable.length > 0 ? unreadable : checkItems(edition, answers, beyond, relations);
  return checkedFrom(
    answers,
    issues.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]),
  );
}

const RANK: Readonly<Record<Issue["severity"], number>> = { error: 0, warning: 1, note: 2 };

function checkEnvelope(data: unknown): readonly Issue[] {
  if (!isRecord(data)) return [answersUnreadable("{ pin, institution, date, answers }", [])];
  const issues: Issue[] = [];
  const { pin, archived, facts } = data;
  const expect = (fits: boolean, expected: string, part: string): void => {
    if (!fits) issues.push(answersUnreadable(expected, [part]));
  };
  const isPin = isRecord(pin) && ["series", "edition", "digest"].every((key) => typeof pin[key] === "string");
  expect(isPin, "{ series, edition, digest }", "pin");
  expect(typeof data["institution"] === "string", TEXT, "institution");
  expect(isIsoDate(data["date"]), "YYYY-MM-DD", "date");
  expect(isRecord(data["answers"]), "{ item: answer }", "answers");
  expect(facts === undefined || isRecord(facts), "{ kind }", "facts");
  expect(archived === undefined || isRecord(archived), "{ item: answer }", "archived");
  return issues;
}

function checkItems(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  beyond: BeyondSimple,
  relations: Relations,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { pin } = answers;
  if (pin.edition !== edition.edition)
    issues.push(answersEditionMismatch(edition.edition, pin.edition, ["pin", "edition"]));
  else if (pin.digest !== digestOfEdition(edition))
    issues.push(
      answersDigestMismatch(edition.edition, digestOfEdition(edition), pin.digest, ["pin", "digest"]),
    );
  const unsound = new Set<string>();
  for (const part of ["answers", "archived"] as const)
    for (const [id, answer] of Object.entries(answers[part] ?? {})) {
      const path = [part, id];
      const item = own(edition.items, id);
      const found =
        item === undefined
          ? [answerItemUnknown(edition.edition, id, nearest(id, Object.keys(edition.items)), path)]
          : checkAnswer(
              edition,
              answers.date,
              { id: `${id}（${item.title}）`, form: answerFormOf(item.answer), rules: item, whole: true },
              answer,
              path,
              beyond,
            );
      if (found.length > 0) unsound.add(id);
      issues.push(...found);
    }
  return [...issues, ...relations(edition, answers, unsound)];
}
