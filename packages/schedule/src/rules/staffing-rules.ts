import type { InspectorStatus, VisitKind } from "@supervision/domain";
import type { InstitutionsConcerned } from "./institutions-among.ts";

/**
 * Nobody supervises where independence is in doubt (回避).
 *
 * @term 回避规则
 */
export interface IndependenceRule {
  /** Tells the forms of a rule apart. */
  readonly type: "independence";
  /** Years of distance after leaving a post, 0 to 50; the national regulation names none (0). */
  readonly yearsAfterPost: number;
}

/**
 * Visits of some kinds are made by a group.
 *
 * Members of groups for special, comprehensive and joint visits may come from every zone of the district, nearest first (a joint visit has
 * somebody of the institution's zone and somebody else of another; who serves both stands for either, not for both); those of all other kinds come from the institution's zone, unless the rule
 * says `acrossZones`. To keep a group to its zone or area, add a `qualification` rule (`own-zone`, `own-area`).
 *
 * @term 督导组人数
 */
export interface GroupSizeRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "group-size";
  /** Kinds of visit concerned. */
  readonly visitKinds: readonly [VisitKind, ...VisitKind[]];
  /** Smallest number of inspectors, at least 1. */
  readonly atLeast: number;
  /** Whether inspectors of other zones may come to visits of these kinds, for kinds of a district's own; absent: false. */
  readonly acrossZones?: boolean;
}

/**
 * What inspectors must bring to a visit: a valid certificate, training, a speciality, a status.
 *
 * What nobody recorded is held against nobody; the check names it as not checked. Hard, generation keeps to it, leaving out whoever lacks the
 * training in one of the years of a visit's window; otherwise the search pays for each who does not bring it; what a group
 * must bring together (`leader`, `someone`) is then judged only.
 *
 * @term 督学资格要求
 */
export interface QualificationRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "qualification";
  /**
   * What is asked for: a certificate (督学证) valid on the day, hours of training (学时) in the calendar year of the visit or the one before,
   * one of some specialities (专长), one of some kinds of engagement, being a responsible inspector (责任督学), serving the zone the institution
   * lies in (`own-zone`, 本责任区), or a zone of its area (`own-area`, 本片区): the zone directly around its own, or its own when nothing is around it.
   */
  readonly needs:
    | "certificate"
    | "training"
    | "speciality"
    | "status"
    | "responsible"
    | "own-zone"
    | "own-area";
  /** Of whom: each inspector of a visit, the leader, or at least one. */
  readonly of: "everyone" | "leader" | "someone";
  /** Hours of training, 1 to 1000, when `needs` is `training`. */
  readonly hours?: number;
  /** Specialities that will do, as the register writes them, when `needs` is `speciality`. */
  readonly specialities?: readonly string[];
  /** Kinds of engagement that will do, when `needs` is `status`. */
  readonly statuses?: readonly InspectorStatus[];
  /** Kinds of visit concerned; absent: all. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
}

/**
 * Whoever has looked after an institution for so many years in a row hands it over (定期轮岗、交流).
 *
 * The years are counted back from the first day of the planned time: each of them holds a visit of the inspector on record. Visits by
 * special, comprehensive and joint groups do not count and stay open to everybody. Without a history that reaches back so far, with
 * the inspectors of each visit, nothing is held against anyone, and the check says so.
 *
 * @term 督学轮岗
 */
export interface RotationRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "rotation";
  /** Years in a row after which another inspector comes, 1 to 20. */
  readonly afterYears: number;
}

/**
 * Deputies (B角) of a zone stand in only in half-days in which no other inspector of the zone (A角) is at hand: on leave, busy, recused,
 * due to hand the institution over under a hard rule of rotation, or in this very visit, to which the deputy may come along. Whoever is at hand
 * for half a day is not at hand for a visit of the whole day. Who lacks what a rule of qualification asks of some kinds of visit is at hand all the
 * same: somebody who is to make them for that reason is entered without `deputyFor`.
 *
 * Visits by special, comprehensive and joint groups are open to deputies. Whatever its level, generation keeps to it.
 *
 * @term AB角
 */
export interface DeputiesRule {
  /** Tells the forms of a rule apart. */
  readonly type: "deputies";
}

/**
 * Inspectors of some kinds of engagement make no more than so many visits: 兼职督学每周不超过两次.
 *
 * Limits of single inspectors stand in the register (`Inspector.visitsAtMost`); the smaller one counts. Hard, generation keeps to it
 * throughout the planned time; otherwise the search pays for each visit beyond them. A week or month that
 * reaches over the planned time counts the visits inside it.
 *
 * @term 督导次数限制
 */
export interface VisitsAtMostRule {
  /** Tells the forms of a rule apart. */
  readonly type: "visits-at-most";
  /** In a week from Monday to Sunday, 1 to 14; absent: no limit. */
  readonly perWeek?: number;
  /** In a calendar month, 1 to 62; absent: no limit. */
  readonly perMonth?: number;
  /** Kinds of engagement concerned; absent: all. */
  readonly statuses?: readonly InspectorStatus[];
}
