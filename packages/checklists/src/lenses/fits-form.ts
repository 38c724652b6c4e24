import type { EditionPin } from "@supervision/domain";
import { pinOf } from "../answers/blank-answers.ts";
import { isNonAnswer, type Answer } from "../answers/answer.ts";
import { checkAnswers } from "../answers/check-answers.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { AnswerForm } from "../items/answer-form.ts";

interface Question {
  readonly edition: ChecklistEdition;
  readonly pin: EditionPin;
}

// Forms are plain data that nobody changes; the question made of one is kept as long as the form is.
const questions = new WeakMap<AnswerForm, Question>();

/** Says whether an answer could be given to a form, whatever the item around it asks besides. Reasons for no answer fit every form. */
export function fitsForm(form: AnswerForm, answer: Answer): boolean {
  if (isNonAnswer(answer)) return true;
  // A computed value is worked out anew from the answers it needs; a note is not answered.
  if (form.type === "computed" || form.type === "note") return false;
  const { edition, pin } = questionOf(form);
  return checkAnswers(edition, { pin, institution: "-", date: "2199-12-31", answers: { item: answer } }).ok;
}

function questionOf(form: AnswerForm): Question {
  const known = questions.get(form);
  if (known !== undefined) return known;
  const edition: ChecklistEdition = {
    edition: "2000-01",
    status: "draft",
    effective: { from: "2000-01-01" },
    sources: [{ title: "-", issuedBy: "-", authority: "institution", issuedOn: "2000" }],
    items: { item: { title: "-", answer: form } },
  };
  const question = { edition, pin: pinOf("forms/one", edition) };
  questions.set(form, question);
  return question;
}
