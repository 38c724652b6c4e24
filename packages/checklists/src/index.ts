/**
 * 督导清单：写清单、改清单、核对答卷、计分、比较版次。
 *
 * Checklists as dated editions: define, override, answer, score, compare.
 *
 * 先看这些 Begin with these:
 *
 * - {@link defineChecklist}、{@link defineChecklistEdition}：写一份清单、一个版次。 Write a list, an edition.
 * - {@link overrideChecklist}：区县修改别人的清单。 Change a list of others.
 * - {@link blankAnswers}、{@link checkAnswers}：空白答卷、核对答卷。 A blank form, checked answers.
 * - {@link settleAnswers}：按条件定下哪些题要问、哪些答案算数。 What is asked and what counts.
 * - {@link scoreAnswers}、{@link explainScore}：计分、说明得分。 Points and grade, and where they come from.
 * - {@link diffEditions}、{@link formatDiff}：两版有什么不同。 What a new edition changes.
 * - {@link crossWalk}：地方清单与国家清单对照。 Local items under national ones.
 *
 * 类型里先看 {@link ChecklistItem}（一个事项）、{@link AnswerForm}（怎样作答）、{@link ItemScoring}（怎样计分）、{@link Answer}（答案）。
 *
 * @category 核心 Core
 * @packageDocumentation
 */

// 版次 Editions
export { defineChecklist, type Checklist, type ItemIds, type ItemIdsOf } from "./editions/checklist.ts";
export {
  defineChecklistEdition,
  type ChecklistEdition,
  type WrittenEdition,
} from "./editions/checklist-edition.ts";
export { itemNumbers, sectionOutline, type PlacedSection } from "./editions/section-tree.ts";
export { checkChecklistEdition } from "./editions/check-checklist-edition.ts";

// 事项和题型 Items
export { itemAppliesTo } from "./items/applicability.ts";
export { pointsOn, type Applicability, type ChecklistItem, type CheckPoint } from "./items/checklist-item.ts";
export {
  ANSWER_TYPES,
  answerFormOf,
  type AnswerForm,
  type AnswerType,
  type ShortAnswerType,
} from "./items/answer-form.ts";
export {
  GRADES,
  type ChoiceForm,
  type ChoiceOption,
  type Grade,
  type GradeForm,
  type SeveralForm,
  type SeveralOption,
  type YesNoForm,
  type YesPartlyNoForm,
} from "./items/choice-forms.ts";
export type {
  ComputedForm,
  DateForm,
  NoteForm,
  NumberForm,
  ScaleForm,
  TextForm,
} from "./items/value-forms.ts";
export type { FileForm, PhotoForm, PlaceForm, SignatureForm } from "./items/evidence-forms.ts";
export type { CellForm, MatrixColumn, MatrixForm, RepeatField, RepeatForm } from "./items/group-forms.ts";
export type {
  Constraint,
  ConstraintSeverity,
  EvidencePolicy,
  EvidenceTime,
  HiddenPolicy,
  NonAnswerIndicator,
  NonAnswerPolicy,
  NonAnswerScoring,
} from "./items/item-rules.ts";
export {
  DEFAULT_NON_ANSWERS,
  nonAnswerPolicy,
  type NonAnswerPolicies,
  type NonAnswerType,
} from "./items/non-answer-policies.ts";

export { DEFAULT_EVIDENCE, evidencePolicy } from "./items/evidence-policy.ts";
export { lintEvidence } from "./items/lint-evidence.ts";

// 条件 Expressions
export type { AnswerPlace, Condition, Expression, Literal } from "./expressions/expression.ts";

// 本级修改 Overrides
export {
  overrideChecklist,
  type ChecklistOverride,
  type ItemChange,
} from "./overrides/override-checklist.ts";
export { remove, type Removal } from "./overrides/removal.ts";
export type { NewSection, SectionChange, SectionChanges } from "./overrides/section-changes.ts";
export { checklistKind } from "./overrides/checklist-kind.ts";

// 答卷 Answers
export { blankAnswers, pinOf } from "./answers/blank-answers.ts";
export { checkAnswers } from "./answers/check-answers.ts";
export { confirmableAnswers } from "./answers/confirmable-answers.ts";
export { formatAnswer } from "./answers/format-answer.ts";
export { settleAnswers, type HiddenAnswer, type SettledAnswers } from "./conditions/settle-answers.ts";
export { askedParts } from "./conditions/asked-parts.ts";
export type { Asked } from "./conditions/item-facts.ts";
export {
  answerBehind,
  isNonAnswer,
  NON_ANSWERS,
  type Answer,
  type AnswerNote,
  type ChecklistAnswers,
  type GivenAnswer,
  type NonAnswer,
  type UnchangedAnswer,
} from "./answers/answer.ts";
export type { InstitutionFacts } from "./answers/institution-facts.ts";
export type {
  AnswerValues,
  CellAnswer,
  EvidenceFile,
  PhotoFile,
  RepeatEntry,
  SignatureValue,
} from "./answers/answer-values.ts";

// 评分标准 Scoring rules
export type { Mark, MarksForm } from "./items/marks-form.ts";
export type {
  Band,
  BandsRule,
  DiscretionRule,
  DistanceRule,
  FactorRule,
  ItemScoring,
  Occurrence,
  PointsRule,
  RuleText,
  ScoringRule,
} from "./scoring/item-scoring.ts";
export type {
  EditionScoring,
  Gate,
  GradeLadder,
  PrintedWeights,
  Rung,
  SectionScoring,
  Veto,
  VetoEffect,
} from "./scoring/edition-scoring.ts";

// 得分 Scores
export { scoreAnswers } from "./scores/score-answers.ts";
export { explainScore } from "./scores/explain-score.ts";
export type { ItemScore, Judgement, OpenReason, Score, Tally } from "./scores/score.ts";
export type { RuleEffect } from "./scoring/item-points.ts";
export type { GradeObstacle, GradeOutcome, ScoreOutcome, VetoOutcome } from "./scoring/outcome.ts";

// 对照 Comparing
export {
  diffEditions,
  type EditionChange,
  type EditionDifference,
  type EditionDiff,
} from "./editions/diff-editions.ts";
export type { ChangeEffect, OtherField, RuleField } from "./editions/change-effect.ts";
export { formatDiff } from "./editions/format-diff.ts";
export {
  coverage,
  crossWalk,
  type Coverage,
  type DomainItems,
  type ResolvedChecklist,
  type TitledItem,
} from "./cross-walk/cross-walk.ts";
export { formatCoverage } from "./cross-walk/format-coverage.ts";
