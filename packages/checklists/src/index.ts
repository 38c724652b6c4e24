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
