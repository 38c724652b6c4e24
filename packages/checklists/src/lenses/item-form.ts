import { canonicalJson } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { AnswerOrigin } from "./answer-origin.ts";

/** The form of an item, when the edition has the item. */
export function formIn(edition: ChecklistEdition, id: string): AnswerForm | undefined {
  const item = Object.hasOwn(edition.items, id) ? edition.items[id] : undefined;
  return item === undefined ? undefined : answerFormOf(item.answer);
}

/** The origin, held to the form of the item it fills, unless it comes from the very same form. */
export function fitted(origin: AnswerOrigin, before: AnswerForm | undefined, form: AnswerForm): AnswerOrigin {
  const same = origin.kind === "answer" && canonicalJson(before) === canonicalJson(form);
  return same ? origin : { kind: "passed", of: origin, form };
}

/** Says whether answers to one form may be read as answers to another one without being told so. */
export function isAskedAlike(before: AnswerForm | undefined, after: AnswerForm | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (before.type === "number" && after.type === "number") return before.unit === after.unit;
  if (before.type === "scale" && after.type === "scale")
    return before.from === after.from && before.to === after.to;
  // Where the good answer turned round, the question most likely did as well.
  if (before.type === "yes-no" && after.type === "yes-no")
    return (before.good ?? "yes") === (after.good ?? "yes");
  return before.type === after.type;
}
