/**
 * Checklists as dated editions: define, override, answer, score, compare.
 *
 * @packageDocumentation
 */

// Editions
export { defineChecklist, type Checklist, type ItemIds, type ItemIdsOf } from "./editions/checklist.ts";
export { defineChecklistEdition, type ChecklistEdition } from "./editions/checklist-edition.ts";
export { checkChecklistEdition } from "./editions/check-checklist-edition.ts";

// Items
export {
  itemAppliesTo,
  pointsOn,
  type Applicability,
  type ChecklistItem,
  type CheckPoint,
} from "./items/checklist-item.ts";
export {
  GRADES,
  type AnswerForm,
  type AnswerType,
  type ChoiceForm,
  type ChoiceOption,
  type Grade,
  type GradeForm,
  type NumberForm,
  type TextForm,
  type YesNoForm,
  type YesPartlyNoForm,
} from "./items/answer-form.ts";

// Overrides
export {
  overrideChecklist,
  remove,
  type ChecklistOverride,
  type ItemChange,
  type Removal,
} from "./overrides/override-checklist.ts";
export { checklistKind } from "./overrides/checklist-kind.ts";

// Answers
export { blankAnswers, pinOf } from "./answers/blank-answers.ts";
export { checkAnswers } from "./answers/check-answers.ts";
export {
  NON_ANSWERS,
  type Answer,
  type AnswerNote,
  type ChecklistAnswers,
  type GivenAnswer,
  type NonAnswer,
} from "./answers/answer.ts";

// Scores
export { scoreAnswers } from "./scores/score-answers.ts";
export { explainScore } from "./scores/explain-score.ts";
export type { ItemScore, Judgement, OpenReason, Score, Tally } from "./scores/score.ts";

// Comparing
export { diffEditions, type EditionChange, type EditionDiff } from "./editions/diff-editions.ts";
export { formatDiff } from "./editions/format-diff.ts";
export {
  coverage,
  crossWalk,
  type Coverage,
  type DomainItems,
  type ResolvedChecklist,
  type TitledItem,
} from "./cross-walk/cross-walk.ts";
