import type { Bilingual, IsoDate, LegalSource, Period, VisitKind } from "@supervision/domain";
import type { RuleLevel } from "../rules/rule-level.ts";
import type { DutyBearer, DutyRecipient } from "../rules/schedule-rule.ts";
import type { PlanActivity } from "../year-plan.ts";

/**
 * Another rule about the same duty that asks for less.
 *
 * @term 较宽规则
 */
export interface WeakerRule {
  /** Rule id. */
  readonly rule: string;
  /** Edition. */
  readonly edition: string;
  /** How often it asks. */
  readonly atLeast: number;
  /** Why it adds nothing. */
  readonly because: Bilingual;
}

/**
 * Something owed: who owes what to whom by when, under which rule, and what proves it.
 *
 * @term 应尽职责
 */
export interface Obligation {
  /** Stable id, such as `visit/S001/2026-03`; a second duty in the same time, of other kinds or another level, is `visit/S001/2026-03.2`. */
  readonly id: string;
  /** What is owed. */
  readonly activity: PlanActivity;
  /** Kinds of visit that count; absent for other activities and when every kind counts. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
  /** How many, at least 1. */
  readonly count: number;
  /** What is counted. */
  readonly unit: "times" | "class-hours";
  /** Who owes it: what they are, and their ids (empty for the office, or when a zone has no inspector). */
  readonly owedBy: { readonly kind: DutyBearer; readonly ids: readonly string[] };
  /** To whom: what it is, and its id where there is more than one. */
  readonly owedTo: { readonly kind: DutyRecipient; readonly id?: string };
  /** The month, term or year it belongs to: label and days inside the planned time. */
  readonly during: Period & { readonly label: string };
  /** Last day on which it can be done. */
  readonly due: IsoDate;
  /** The strictest rule that asks for it. */
  readonly rule: string;
  /** Its edition. */
  readonly edition: string;
  /** Its level. */
  readonly level: RuleLevel;
  /** Its importance among rules of that level, where the rule names one. */
  readonly importance?: number;
  /** Its documents. */
  readonly sources: readonly LegalSource[];
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
  /** Rules about the same duty that ask for less or the same. */
  readonly weaker: readonly WeakerRule[];
  /** Findings that are looked at again, for duties under a rule of follow-up. */
  readonly followsUp?: readonly string[];
  /** The last visit a cycle is counted from; `before` when none is on record since that day. */
  readonly countedFrom?: { readonly on: IsoDate; readonly visit: "on-record" | "before" | "opened" };
  /** The turn in which it is made, for cycles whose areas come one after the other. */
  readonly turn?: Period;
  /** The visit it belongs to, for what is owed around visits. */
  readonly forVisit?: string;
  /** The day it should have been done by, when that lies before the planned time or, for a cycle, leaves less than five teaching days of it. */
  readonly overdueSince?: IsoDate;
  /** Set when stricter duties over shorter times already bring it about, so that nothing more needs planning. */
  readonly coveredBy?: { readonly rule: string; readonly because: Bilingual };
}
