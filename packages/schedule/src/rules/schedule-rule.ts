import {
  type Bilingual,
  checkEditions,
  type Contribution,
  type EditionHeader,
  IssueError,
  type Withdrawal,
} from "@supervision/domain";
import type { AroundVisitRule } from "./around-visit-rule.ts";
import type { CadenceRule } from "./cadence-rule.ts";
import { checkRuleEdition } from "./check-rule-edition.ts";
import type { CycleRule } from "./cycle-rule.ts";
import type { FollowUpRule } from "./follow-up-rule.ts";
import type { InspectRule } from "./inspect-rule.ts";
import type { NoVisitsRule } from "./no-visits-rule.ts";
import type { RuleLevel } from "./rule-level.ts";
import type { OneVisitPerHalfDayRule, RestBetweenVisitsRule } from "./spacing-rules.ts";
import type {
  DeputiesRule,
  GroupSizeRule,
  IndependenceRule,
  QualificationRule,
  RotationRule,
  VisitsAtMostRule,
} from "./staffing-rules.ts";
import type { VisitLengthRule } from "./visit-length-rule.ts";

// Each kind of rule stands in a file of its own.
export type { AroundVisitRule } from "./around-visit-rule.ts";
export type { DutyBearer, DutyRecipient, CadenceRule } from "./cadence-rule.ts";
export type { CycleRule, CycleTurn } from "./cycle-rule.ts";
export type { FollowUpRule } from "./follow-up-rule.ts";
export type { OneVisitPerHalfDayRule, RestBetweenVisitsRule } from "./spacing-rules.ts";
export type {
  IndependenceRule,
  GroupSizeRule,
  QualificationRule,
  RotationRule,
  DeputiesRule,
  VisitsAtMostRule,
} from "./staffing-rules.ts";
export type { DayOfYear, NoVisitsRule } from "./no-visits-rule.ts";
export type { InspectRule, RuleScope } from "./inspect-rule.ts";
export type { VisitLengthRule } from "./visit-length-rule.ts";

/**
 * What a rule asks for, as data.
 *
 * @term 规则内容
 */
export type RuleContent =
  | CadenceRule
  | CycleRule
  | FollowUpRule
  | AroundVisitRule
  | OneVisitPerHalfDayRule
  | RestBetweenVisitsRule
  | IndependenceRule
  | GroupSizeRule
  | NoVisitsRule
  | QualificationRule
  | RotationRule
  | VisitsAtMostRule
  | VisitLengthRule
  | DeputiesRule
  | InspectRule;

/**
 * A dated edition of a planning rule.
 *
 * @term 安排规则版次
 */
export interface ScheduleRuleEdition<Name extends string = string> extends EditionHeader {
  /** Name of the edition, such as `2019-06`. */
  readonly edition: Name;
  /** Whether it must hold, is given up last, or is weighed. */
  readonly level: RuleLevel;
  /** Penalty a violation costs, a whole number from 0; absent: 1. Counts for medium rules, and below all of them for soft ones. */
  readonly weight?: number;
  /** For rules that ask for visits: how important these are among those of rules of the same level, 0 to 100; absent: 50. When not all visits have a place, the least important are left out. */
  readonly importance?: number;
  /** What it asks for. */
  readonly rule: RuleContent;
  /** What a reader must know about its source, such as that a number is a preference and stands in no document. */
  readonly note?: Bilingual;
}

/**
 * A planning rule under one stable id with its dated editions.
 *
 * @term 安排规则
 */
export interface ScheduleRule<
  Id extends string = string,
  Name extends string = string,
> extends Contribution<Id> {
  /** Tells the kinds of content apart. */
  readonly kind: "schedule-rule";
  /** Editions, oldest first. */
  readonly editions: readonly ScheduleRuleEdition<Name>[];
}

/**
 * Declares a planning rule.
 *
 * Throws {@link IssueError} with any issue of `checkEditions`, `rule-number-invalid`, `rule-weight-invalid`, `rule-without-effect`,
 * `rule-day-invalid`, `rule-months-apart`, `rule-field-idle`, `rule-word-unknown`, or `rule-field-unknown` for a field of `among` there is not.
 *
 * @example
 * ```ts
 * import { defineScheduleRule } from "@supervision/schedule";
 * const restTwoWeeks = defineScheduleRule({
 *   id: "riverside/rest-two-weeks",
 *   title: "同一学校两次督导至少间隔两周",
 *   editions: [{
 *     edition: "2025-09", status: "active", effective: { from: "2025-09-01" },
 *     sources: [{ title: "滨江区督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2025-08" }],
 *     level: "soft", weight: 100,
 *     rule: { type: "rest-between-visits", days: 14, unit: "days" },
 *   }],
 * });
 * console.log(restTwoWeeks.kind); // => schedule-rule
 * ```
 */
export function defineScheduleRule<const Id extends string, const Name extends string>(series: {
  readonly id: Id;
  readonly title: string;
  readonly editions: readonly ScheduleRuleEdition<Name>[];
  readonly withdrawn?: Withdrawal;
}): ScheduleRule<Id, Name> {
  const rule: ScheduleRule<Id, Name> = { kind: "schedule-rule", ...series };
  const issues = [
    ...checkEditions(rule),
    ...rule.editions.flatMap((edition, index) =>
      checkRuleEdition(rule.id, edition).map((issue) => ({
        ...issue,
        path: ["editions", index, ...issue.path],
      })),
    ),
  ];
  const [first, ...rest] = issues;
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return rule;
}
