/** Every issue the checklists package raises; code, message and way out in both languages stand in the folder `issues`. */
export {
  editionWithoutItems,
  itemAnswerInvalid,
  itemAnswerTypeUnknown,
  itemGroupNested,
  itemDomainInvalid,
  itemIdInvalid,
  itemPointsMissing,
  itemRuleInvalid,
  itemSectionUnknown,
  itemTitleMissing,
  itemWeightInvalid,
  replacesInvalid,
  sectionCircular,
  sectionOuterUnknown,
} from "./issues/edition-issues.ts";
export {
  overrideBasedOnMissing,
  overrideFieldUnknown,
  overrideItemExists,
  overrideItemMissing,
  overridePeriodInvalid,
  overrideReasonMissing,
  overrideSectionExists,
  overrideSectionMissing,
  overrideSourceMissing,
} from "./issues/override-issues.ts";
export {
  answerCellsMissing,
  answerComputedDiffers,
  answerConstraintBroken,
  answerEvidenceMissing,
  answerNoteMissing,
  answerExplanationMissing,
  answerFieldUnknown,
  answerHidden,
  answerItemUnknown,
  answerMissing,
  answerNotAllowed,
  answerReasonMissing,
  answersDigestMismatch,
  answersEditionMismatch,
  answersUnreadable,
  answerTypeMismatch,
  answerTypeUnknown,
  answerUnchangedOutdated,
  answerValueInvalid,
  editionNotPlain,
} from "./issues/answer-issues.ts";
export {
  lensChainBroken,
  lensEditionMissing,
  lensItemMissing,
  lensKindsUnfit,
  lensOrderMissing,
  lensSourceArchived,
  lensTargetTwice,
  lensValueInvalid,
} from "./issues/lens-issues.ts";
export { selectionInputInvalid, selectionItemLate } from "./issues/selection-issues.ts";
export {
  overlayConflictOpen,
  overlayDecisionsClash,
  overlayNameTwice,
  overlayOrderWrong,
  overlayOutdated,
  overlayTargetOther,
} from "./issues/overlay-issues.ts";
export {
  gradeNotGiven,
  gradeSearchCalledOff,
  ladderInvalid,
  scoringBandsGap,
  scoringBandsOverlap,
  scoringGradeOutOfReach,
  scoringGradeUnknown,
  scoringItemNotJudged,
  scoringItemUnknown,
  scoringNumberInvalid,
  scoringRuleInvalid,
  scoringRulesMissing,
  scoringSectionNested,
  scoringSectionUnknown,
  scoringWeightsUnequal,
  scoringWithoutWeight,
  vetoCountInvalid,
  vetoReasonMissing,
} from "./issues/scoring-issues.ts";
export {
  expressionCircular,
  expressionInvalid,
  expressionItemUnknown,
  expressionOptionUnknown,
  expressionTypeMismatch,
} from "./issues/expression-issues.ts";
export {
  objectionItemUnknown,
  objectionOutOfOrder,
  objectionReasonMissing,
  ratingInvalid,
  ratingMissing,
  ratingsApart,
} from "./issues/rating-issues.ts";
export { clauseNotPrintable } from "./issues/sheet-issues.ts";
export { evidenceDemanded, evidenceTwice, evidenceUnexplained } from "./issues/evidence-issues.ts";
export {
  submissionColumnTwice,
  submissionColumnUnknown,
  submissionDateInvalid,
  submissionEntryOrphan,
  submissionInstitutionMissing,
  submissionInstitutionUnknown,
  submissionOtherForm,
  submissionPinMissing,
  submissionTwice,
  submissionUnreadable,
} from "./issues/submission-issues.ts";
export {
  rectificationBeyondPolicy,
  rectificationEnded,
  rectificationNotAsked,
  rectificationOutOfOrder,
  rectificationProofMissing,
} from "./issues/rectification-issues.ts";
export {
  answerConflict,
  answerEventHeld,
  draftEventDamaged,
  draftIncomplete,
  draftNotSaved,
  draftUnreadable,
  draftVersionUnknown,
  evidenceCopyImpossible,
  logOfAnotherVisit,
  timingNotAgreed,
  timingNotShown,
  timingPolicyInvalid,
} from "./issues/log-issues.ts";
export type { SubmissionWhere } from "./issues/submission-issues.ts";
export { editionFieldUnknown, editionSourcesMissing, editionWordUnknown } from "./issues/written-issues.ts";
