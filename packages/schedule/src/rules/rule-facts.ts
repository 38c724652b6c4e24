import type {
  Bilingual,
  Coordinates,
  Period,
  Register,
  SchoolTerm,
  Visit,
  WorkCalendar,
  ZoneLayout,
} from "@supervision/domain";
import type { Distances } from "../distances.ts";
import type { OtherVisits } from "../other-visits.ts";
import type { ScheduleProblem, VisitHistory } from "../schedule-problem.ts";
import type { InspectRule } from "./inspect-rule.ts";

/**
 * What a rule may look at. Plain data; the tester of plugins hands it in frozen.
 *
 * @term 规则所见事实
 */
export interface RuleFacts {
  /** The days on which the rule's edition binds, inside the planned time. */
  readonly period: Period;
  /** Visits in scope whose day lies in `period`, by day, half-day and id. */
  readonly visits: readonly Visit[];
  /** What `visits` have in common: id of the institution, inspector or zone, the day, or the Monday of the week; `undefined` for the scope `plan`. */
  readonly subject?: string;
  /** Institutions, inspectors, recusals. */
  readonly register: Register;
  /** Zones. */
  readonly zones: ZoneLayout;
  /** Work calendar, which covers `period`. */
  readonly calendar: WorkCalendar;
  /** Terms, as far as the district gave them. */
  readonly terms: readonly SchoolTerm[];
  /** Visits of other programmes, all that are registered, by institution; absent: none are known. */
  readonly otherVisits?: OtherVisits | undefined;
  /** Visits made before the planned time; absent: unknown. */
  readonly history?: VisitHistory | undefined;
  /** Where inspectors set out; absent: unknown. */
  readonly office?: Coordinates | undefined;
  /** Ways as they are travelled; absent: none are listed. */
  readonly distances?: Distances | undefined;
  /** The rule's own numbers. */
  readonly values: Readonly<Record<string, number>>;
}

/**
 * One place where a plan breaks a rule.
 *
 * @term 不合规则之处
 */
export interface RuleViolation {
  /** Ids of the visits concerned; empty when visits are missing. */
  readonly visits: readonly string[];
  /** Ids of the institutions concerned. */
  readonly institutions?: readonly string[];
  /** Ids of the inspectors concerned. */
  readonly inspectors?: readonly string[];
  /** What is wrong, in words with dates and numbers. */
  readonly because: Bilingual;
  /** How much is missing or too much, a whole number from 1; absent: 1. A soft rule's penalty is weight × amount. */
  readonly amount?: number;
}

/** What a rule of a district's own may look at beside the visits; it is typed to see no more of the problem than that. */
export function factsBeside(
  problem: ScheduleProblem,
  { values = {} }: InspectRule,
  period: Period,
): Omit<RuleFacts, "visits" | "subject"> {
  return { terms: [], ...problem, period, values };
}
