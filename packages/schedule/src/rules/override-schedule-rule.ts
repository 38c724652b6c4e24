import type {
  InspectorStatus,
  InstitutionKind,
  InstitutionNature,
  IsoDate,
  LegalSource,
  Override,
  Period,
  VisitKind,
} from "@supervision/domain";
import type { CycleTurn } from "./cycle-rule.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";
import type { RuleLevel } from "./rule-level.ts";
import type { DayOfYear, RuleContent, ScheduleRule } from "./schedule-rule.ts";

/**
 * What a change may set inside a rule; which of them a rule has depends on its form.
 *
 * @term 规则参数
 */
export interface RuleParameters {
  /** Smallest number of times, hours or inspectors (`cadence`, `group-size`). */
  readonly atLeast?: number;
  /** Kinds of visit that count (`cadence`, `cycle`) or are concerned (`group-size`, `visit-length`, `qualification`, `around-visit`). */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
  /** Kinds of institution (those about some institutions). */
  readonly audience?: readonly InstitutionKind[];
  /** Public or private institutions only (those about some institutions). */
  readonly nature?: InstitutionNature;
  /** Some institutions only, by town, size or name (those about some institutions). */
  readonly among?: InstitutionsAmong;
  /** Which months count (`cadence`). */
  readonly countedMonths?: "teaching-months" | "all-months";
  /** Teaching days that make a time count (`cadence`). */
  readonly minimumTeachingDays?: number;
  /** Only these months (`cadence`). */
  readonly months?: readonly number[];
  /** Days after the end of its time within which something is done (`cadence`). */
  readonly dueWithin?: number;
  /** Whether those days are calendar days or workdays (`cadence`). */
  readonly dueUnit?: "days" | "workdays";
  /** Neighbouring months counted as one (`cadence`). */
  readonly combinedMonths?: readonly (readonly [number, number, ...number[]])[];
  /** Longest time from one visit to the next in years (`cycle`). */
  readonly atMostYears?: number;
  /** Years before which the next visit is not planned (`cycle`). */
  readonly atLeastYears?: number;
  /** Whose turn it is when (`cycle`). */
  readonly turns?: readonly CycleTurn[];
  /** Days within which findings are looked at again (`follow-up`) or something is done (`around-visit`). */
  readonly within?: number;
  /** From where those days are counted (`follow-up`). */
  readonly countedFrom?: "deadline" | "found";
  /** Half-days a visit lasts (`visit-length`). */
  readonly halfDays?: number;
  /** Days between two visits (`rest-between-visits`). */
  readonly days?: number;
  /** Calendar days or workdays (`rest-between-visits`, `follow-up`, `around-visit`). */
  readonly unit?: "days" | "workdays";
  /** Years of distance after a post (`independence`). */
  readonly yearsAfterPost?: number;
  /** Days of every year without visits (`no-visits`). */
  readonly yearly?: readonly DayOfYear[];
  /** Spans without visits (`no-visits`). */
  readonly during?: readonly Period[];
  /** Weeks of each term without visits (`no-visits`). */
  readonly weeksOfTerm?: readonly number[];
  /** Hours of training (`qualification`). */
  readonly hours?: number;
  /** Specialities that will do (`qualification`). */
  readonly specialities?: readonly string[];
  /** Most visits in a week (`visits-at-most`). */
  readonly perWeek?: number;
  /** Most visits in a month (`visits-at-most`). */
  readonly perMonth?: number;
  /** Kinds of engagement that will do (`qualification`) or are concerned (`visits-at-most`). */
  readonly statuses?: readonly InspectorStatus[];
  /** Years in a row after which another inspector comes (`rotation`). */
  readonly afterYears?: number;
  /** Numbers of a rule of one's own (`inspect`); those not named stay. */
  readonly values?: Readonly<Record<string, number>>;
}

/** Parameters each form of rule has. */
export const PARAMETERS_OF_RULE: Readonly<Record<RuleContent["type"], readonly (keyof RuleParameters)[]>> = {
  cadence: [
    "atLeast",
    "visitKinds",
    "audience",
    "nature",
    "among",
    "countedMonths",
    "minimumTeachingDays",
    "combinedMonths",
    "months",
    "dueWithin",
    "dueUnit",
  ],
  cycle: ["visitKinds", "audience", "nature", "among", "atMostYears", "atLeastYears", "turns"],
  "follow-up": ["audience", "nature", "among", "within", "unit", "countedFrom"],
  "around-visit": ["visitKinds", "audience", "nature", "among", "within", "unit"],
  "one-visit-per-half-day": [],
  "rest-between-visits": ["days", "unit", "audience", "nature", "among"],
  independence: ["yearsAfterPost"],
  "group-size": ["atLeast", "visitKinds", "audience", "nature", "among"],
  "visit-length": ["halfDays", "visitKinds", "audience", "nature", "among"],
  qualification: ["visitKinds", "audience", "nature", "among", "hours", "specialities", "statuses"],
  rotation: ["afterYears", "audience", "nature", "among"],
  deputies: [],
  "visits-at-most": ["perWeek", "perMonth", "statuses"],
  "no-visits": ["yearly", "during", "weeksOfTerm", "audience", "nature", "among"],
  inspect: ["values"],
};

/**
 * A district's change to a planning rule.
 *
 * @term 规则修改
 */
export interface ScheduleRuleOverride extends Override {
  /** Tells the kinds of content apart. */
  readonly kind: "schedule-rule";
  /** New level. */
  readonly level?: RuleLevel;
  /** New weight. */
  readonly weight?: number;
  /** New importance of the visits it asks for. */
  readonly importance?: number;
  /** New numbers inside the rule. */
  readonly parameters?: RuleParameters;
}

/**
 * Changes a rule another plugin added; the compiler knows the editions it can be based on.
 *
 * @term 修改规则
 *
 * @example
 * ```ts
 * import { overrideScheduleRule } from "@supervision/schedule";
 * import { restBetweenVisits } from "@supervision/schedule/national";
 * const change = overrideScheduleRule(restBetweenVisits, {
 *   basedOn: "2012-10",
 *   effective: { from: "2026-02-01" },
 *   source: { title: "滨江区督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-01" },
 *   parameters: { days: 20 },
 * });
 * console.log(change.target); // => national-schedule/rest-between-visits
 * ```
 */
export function overrideScheduleRule<const Id extends string, const Name extends string>(
  rule: ScheduleRule<Id, Name>,
  change: {
    readonly basedOn: NoInfer<Name>;
    readonly effective: { readonly from: IsoDate; readonly until?: IsoDate };
    readonly source: LegalSource;
    readonly supersedes?: readonly string[];
    readonly level?: RuleLevel;
    readonly weight?: number;
    readonly importance?: number;
    readonly parameters?: RuleParameters;
  },
): ScheduleRuleOverride {
  return { kind: "schedule-rule", target: rule.id, ...change };
}
