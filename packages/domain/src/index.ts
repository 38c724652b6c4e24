/**
 * 各个包共用的词：日期、依据、版次、问题提示、学校、督学、责任区、督导、插件。
 *
 * The words every package shares: dates, sources, editions, issues, institutions, inspectors, zones, visits, plugins.
 *
 * 先看这些 Begin with these:
 *
 * - {@link definePlugin}：插件，区县内容都装在里面。 The box all content comes in.
 * - {@link defineZoneLayout}：责任区划分。 How a district is divided.
 * - {@link LegalSource}、{@link formatSource}：依据。 What a rule rests on.
 * - {@link editionOn}：某一天哪一版有效。 The edition in force on a day.
 * - {@link Checked}、{@link orThrow}、{@link formatIssue}：结果或问题，问题写成文字。 A value or issues; issues in words.
 * - {@link Institution}、{@link Inspector}、{@link Visit}、{@link Finding}：学校、督学、督导、问题。 Who, where, what.
 *
 * @packageDocumentation
 */

// 日期 Dates
export {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  daysInMonth,
  formatChineseDate,
  isIsoDate,
  isPartialDate,
  monthOf,
  monthsBetween,
  weekdayOf,
  yearOf,
  type IsoDate,
  type PartialDate,
} from "./dates/iso-date.ts";
export { contains, daysOf, lengthInDays, overlaps, type Period } from "./dates/period.ts";
export {
  isWeeklyTime,
  UNAVAILABILITY_REASONS,
  unavailableAt,
  type Unavailability,
  type UnavailabilityReason,
  type WeeklyTime,
} from "./dates/availability.ts";
export { isTermDay, isVisitingDay, termOn, type SchoolTerm } from "./dates/school-term.ts";
export {
  addWorkdays,
  dayStatus,
  expectedYearsIn,
  isWorkday,
  workdaysBetween,
  workdaysIn,
  type DayStatus,
  type PublicHoliday,
  type WorkCalendar,
  type WorkCalendarYear,
} from "./dates/work-calendar.ts";

// 依据 Legal sources
export type { Authority, Certainty, LegalSource } from "./sources/legal-source.ts";
export {
  formatDocumentNumber,
  formatSource,
  parseDocumentNumber,
  type DocumentNumber,
} from "./sources/document-number.ts";

// 版次 Editions
export type { EditionHeader, EditionStatus, Series, Withdrawal } from "./editions/edition.ts";
export { editionOn, type EditionOnDate } from "./editions/edition-on.ts";
export { checkEditions } from "./editions/check-editions.ts";
export { canonicalJson, digestOf, digestOfBytes } from "./digests/digest.ts";

// 问题提示 Issues
export {
  formatIssue,
  formatPlace,
  type Bilingual,
  type FilePlace,
  type Issue,
  type Severity,
} from "./issues/issue.ts";
export { checkedFrom, failed, IssueError, orThrow, passed, type Checked } from "./issues/checked.ts";
export { nearest } from "./issues/nearest.ts";
export { calendarYearMissing } from "./issues.ts";

// 学校、幼儿园和督学 Institutions and people
export {
  checkInspectors,
  NATIONAL_ENGAGEMENT_LIMITS,
  type EngagementLimits,
} from "./people/check-inspectors.ts";
export {
  INSTITUTION_KINDS,
  STAGES,
  STAGES_OF_KINDS,
  stagesOf,
  type Coordinates,
  type Institution,
  type InstitutionKind,
  type InstitutionNature,
  type Stage,
} from "./institutions/institution.ts";
export {
  INSPECTOR_STATUSES,
  isOnLeave,
  mayActOn,
  trainingHoursIn,
  type Inspector,
  type InspectorCertificate,
  type InspectorStatus,
  type TermOfEngagement,
  type TrainingRecord,
  type VisitsAtMost,
} from "./people/inspector.ts";
export { isRecusalInForce, RECUSAL_GROUNDS, type Recusal, type RecusalGround } from "./people/recusal.ts";
export type { Register } from "./people/register.ts";

// 责任区 Zones
export {
  belongsTo,
  checkZoneTree,
  defineZoneLayout,
  zoneLayoutOn,
  type DatedZoneLayout,
  type Zone,
  type ZoneLayout,
  type ZoneMembers,
} from "./zones/zone-layout.ts";
export {
  checkZoneLayout,
  inspectorsOfZone,
  NATIONAL_ZONE_LIMITS,
  placeInstitutions,
  zoneIdFor,
  type Placement,
  type ZoneLimits,
} from "./zones/place-institutions.ts";

// 督导、记录、问题 Visits, records, findings
export {
  VISIT_KINDS,
  visitHalfDays,
  visitKindName,
  visitName,
  type HalfDay,
  type ItemRef,
  type Visit,
  type VisitKind,
} from "./visits/visit.ts";
export {
  VISIT_METHODS,
  type EditionPin,
  type Finding,
  type FindingSeverity,
  type VisitMethod,
  type VisitRecord,
} from "./visits/visit-record.ts";
export {
  RECTIFICATION_STATUSES,
  type FollowUpRecord,
  type Rectification,
  type RectificationStatus,
} from "./visits/rectification.ts";

// 插件 Plugins
export {
  checkPlugin,
  definePlugin,
  type Contribution,
  type Override,
  type Plugin,
} from "./plugins/plugin.ts";
export type { ContentKind, ContentReference } from "./plugins/content-kind.ts";
