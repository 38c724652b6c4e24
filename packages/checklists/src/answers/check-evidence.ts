import type { Issue } from "@supervision/domain";
import { answerEvidenceMissing, answerNoteMissing } from "../issues.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { evidencePolicy } from "../items/evidence-policy.ts";
import type { AnswerNote, GivenAnswer } from "./answer.ts";
import type { Path } from "./check-answer.ts";
import { isWords } from "./check-value.ts";
import type { fallsShort } from "./falls-short.ts";

/**
 * Names an answer that lacks the words or the evidence its item asks for: a warning where the item declares that it does, a note where
 * words on an answer that falls short are only usual.
 */
export function checkEvidence(
  isShort: typeof fallsShort,
  id: string,
  item: Pick<ChecklistItem, "title" | "evidence">,
  form: AnswerForm,
  answer: GivenAnswer,
  beside: AnswerNote,
  path: Path,
): readonly Issue[] {
  const { when, what = "note" } = evidencePolicy(item);
  if (when !== "always" && when !== "on-failure") return [];
  const isTold = ({ note, evidence }: AnswerNote): boolean =>
    (evidence ?? []).length > 0 || (what === "note" && isWords(note));
  if (isTold(beside) || (when === "on-failure" && !isShort(form, answer, isTold))) return [];
  return [
    what === "note"
      ? answerNoteMissing(id, item.title, item.evidence === undefined ? "note" : "warning", path)
      : answerEvidenceMissing(id, item.title, path),
  ];
}
