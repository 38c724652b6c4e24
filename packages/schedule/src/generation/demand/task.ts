import type { ItemRef, Period, Visit, VisitKind } from "@supervision/domain";
import type { UnscheduledVisit } from "../../schedule-outcome.ts";
import type { Sides, TeamNeeds } from "../staffing/team-needs.ts";

/** A visit that wants a place in the plan. */
export interface Task {
  /** Id of the visit it becomes. */
  readonly id: string;
  readonly institution: number;
  readonly kind: VisitKind;
  /** Inspectors needed. */
  readonly size: number;
  /** Whether it takes both half-days of a day; absent: one. */
  readonly wholeDay?: boolean;
  /** How important it is: when not all have a place, those of the smallest number are left out; absent: it gives way to none and none to it. */
  importance?: number;
  /** First and last visiting day it may take, as indexes. */
  readonly from: number;
  readonly until: number;
  /** Set when a rule asks for it: it is made only on days on which schools teach, and looks at items in rotation. */
  readonly taught?: boolean;
  /** Inspectors of the zone who may make it, where rules of qualification or rotation have a say. */
  readonly staff?: readonly number[];
  /** What a group must bring, where rules of qualification have a say. */
  readonly team?: TeamNeeds;
  /** Set when deputies need not wait: in a group that may come from several zones, or in which all those take part for whom they stand in. */
  readonly together?: boolean;
  /** Row of the costs of people under soft rules; absent: the one that costs nothing. */
  readonly costRow?: number;
  /** Where in its window it belongs, from 0 to 1, so that several in one window lie apart. */
  readonly share: number;
  /** Part of the window around `share` that is its own, above 0 to 1. */
  readonly portion: number;
  /** Rule or item of the year plan that asks for it. */
  readonly rule: string;
  readonly period: Period;
  readonly items?: readonly ItemRef[];
  readonly topic?: string;
  /** Findings it looks at again. */
  readonly followsUp?: readonly string[];
  /** Inspectors of other zones may take part. */
  readonly acrossZones: boolean;
  /** For whom inspectors stand, where people of two zones must take part. */
  readonly sides: Sides | undefined;
  /** Set for visits that were fixed before: they stay where they are. */
  readonly fixed?: Visit;
  /** The visit it stands for: it keeps to fewer days than were asked for, so that it counts for the duties of that, too. */
  readonly standsFor?: Task;
}

/** The visits to be planned, and those that cannot even be looked for. */
export interface Demand {
  readonly tasks: readonly Task[];
  readonly unscheduled: readonly UnscheduledVisit[];
  /** Duties, and the visits that each counts as its own. */
  readonly counted: readonly Counted[];
  /** Whether visits may come to lie where they count for a duty that does not count on them. */
  readonly isLoose: boolean;
}

/** A duty, and the visits that count for it on whatever days they are made. */
export interface Counted {
  /** Kinds that count; absent: every kind. */
  readonly kinds: readonly VisitKind[] | undefined;
  /** First and last visiting day, as indexes. */
  readonly first: number;
  readonly last: number;
  /** How many it needs. */
  readonly count: number;
  readonly there: Set<Task>;
  /** The rule by which it asks again where others that it counted on are not made; absent: those are such visits as it would ask for. */
  readonly rule: string | undefined;
}

/** Visits that found no place before: they are not asked for again, or (`undefined`) neither stand for another nor another for them. */
export type GivenUp = ReadonlyMap<string, UnscheduledVisit | undefined>;
