/** Every issue the district package raises; code, message and way out in both languages stand in the folder `issues`. */
export {
  contentMissing,
  definitionInvalid,
  districtIdInvalid,
  districtNameMissing,
  editionMissing,
} from "./issues/district-issues.ts";
export {
  contentKindUnknown,
  contentUnreadable,
  contributionDuplicate,
  pluginDuplicate,
  pluginInvalid,
  pluginMissing,
  pluginRangeInvalid,
  pluginVersionUnfit,
  withdrawalDateInvalid,
} from "./issues/plugin-issues.ts";
export {
  overrideConflict,
  overrideEditionUnknown,
  overrideKindMismatch,
  overrideNothingInForce,
  overrideOutdated,
  overrideOwnContent,
  overridePeriodInvalid,
  overrideRepeated,
  overrideSupersedesCycle,
  overrideSupersedesNothing,
  overrideTargetMissing,
  overrideTargetWithdrawn,
} from "./issues/override-issues.ts";
export {
  referenceCycle,
  referenceItemMissing,
  referenceKindMismatch,
  referenceMissing,
  referenceNotInForce,
} from "./issues/reference-issues.ts";
export {
  zoneLayoutDateInvalid,
  zoneLayoutDuplicate,
  zoneLayoutMissing,
  zoneMembersOverlap,
  zoneMemberTwice,
} from "./issues/zone-issues.ts";
export {
  termClosedOutside,
  termDatesInvalid,
  termDuplicate,
  termOverlap,
  termVisitsLate,
} from "./issues/term-issues.ts";
