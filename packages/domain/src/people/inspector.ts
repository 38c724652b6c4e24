import type { IsoDate } from "../dates/iso-date.ts";
import type { Unavailability, WeeklyTime } from "../dates/availability.ts";
import { contains, type Period } from "../dates/period.ts";

/**
 * How an inspector is engaged: full-time (专职), part-time (兼职) or specially invited (特约).
 *
 * @term 督学类别
 */
export type InspectorStatus = "full-time" | "part-time" | "invited";

/** Every {@link InspectorStatus} with its Chinese name. */
export const INSPECTOR_STATUSES: Readonly<Record<InspectorStatus, string>> = {
  "full-time": "专职督学",
  "part-time": "兼职督学",
  invited: "特约督学",
};

/**
 * One term of engagement (聘期); part-time inspectors serve 3 years a term and at most 3 terms in a row
 * (国务院令第624号 第六条); a district may engage for a shorter term.
 *
 * @term 聘期
 */
export interface TermOfEngagement extends Period {
  /** Ordinal of the term in an unbroken row, from 1, when known. */
  readonly ordinal?: number;
}

/**
 * An inspector's certificate (督学证).
 *
 * @term 督学证
 */
export interface InspectorCertificate {
  /** Number printed on it. */
  readonly number: string;
  /** First day of validity, when stated. */
  readonly validFrom?: IsoDate;
  /** Last day of validity, when stated. */
  readonly validUntil?: IsoDate;
}

/**
 * Hours of training taken (学时); 教督〔2016〕2号 asks for at least 40 a year.
 *
 * @term 培训学时
 */
export interface TrainingRecord {
  /** Day on which the training ended. */
  readonly on: IsoDate;
  /** Class hours, above 0. */
  readonly hours: number;
  /** What it was about. */
  readonly title?: string;
}

/**
 * An inspector (督学); one who hangs the plate of a school is a responsible inspector (责任督学).
 *
 * @term 督学
 */
export interface Inspector {
  /** Stable id in the district's register. */
  readonly id: string;
  /** Name as on the certificate. */
  readonly name: string;
  /** Full-time, part-time or invited. */
  readonly status: InspectorStatus;
  /**
   * Whether the inspector is a responsible inspector (责任督学) with schools of their own. In a zone that has any, plans give its visits to
   * them alone, also while all of them are away, but for special, comprehensive and joint ones; where it has none, to its other inspectors.
   * A check accepts every inspector of the zone.
   */
  readonly responsible: boolean;
  /** Zone ids or zone names served; empty for inspectors who only join teams. */
  readonly zones: readonly string[];
  /** Those of `zones` in which the inspector is the deputy (B角), who stands in when nobody else of the zone is at hand; absent: none. */
  readonly deputyFor?: readonly string[];
  /** Fields of expertise, such as `学前教育` or `数学`; an empty list: none; absent: not recorded, and held against nobody. */
  readonly specialities?: readonly string[];
  /** Terms of engagement; absent when not recorded. */
  readonly terms?: readonly TermOfEngagement[];
  /** Certificate; absent when not recorded. */
  readonly certificate?: InspectorCertificate;
  /** Training taken. */
  readonly training?: readonly TrainingRecord[];
  /** Days not available for visits. */
  readonly leave?: readonly Period[];
  /** Meetings, training days, classes taught and other spans without visits, each with its reason. */
  readonly unavailable?: readonly Unavailability[];
  /** Half-days of the week on which visits can be made; absent: all. */
  readonly weeklyTimes?: readonly WeeklyTime[];
  /** Most visits the inspector makes; absent: as many as fit. */
  readonly visitsAtMost?: VisitsAtMost;
}

/**
 * The most visits one inspector makes, above all a part-time one.
 *
 * @term 督导次数上限
 */
export interface VisitsAtMost {
  /** In a week from Monday to Sunday, at least 1; absent: no limit. */
  readonly perWeek?: number;
  /** In a calendar month, at least 1; absent: no limit. */
  readonly perMonth?: number;
}

/** Says whether an inspector is on leave on a day. */
export function isOnLeave(inspector: Inspector, date: IsoDate): boolean {
  return (inspector.leave ?? []).some((span) => contains(span, date));
}

/**
 * Says whether an inspector may act on a day as far as terms and certificate tell; what is not recorded does not forbid.
 *
 * @example
 * ```ts
 * import { isOnLeave, mayActOn, trainingHoursIn } from "@supervision/domain";
 * const inspector = {
 *   id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"],
 *   terms: [{ from: "2023-09-01", until: "2026-08-31" }],
 *   leave: [{ from: "2026-03-02", until: "2026-03-06" }],
 *   training: [{ on: "2026-01-12", hours: 16 }, { on: "2026-04-20", hours: 24 }],
 * } as const;
 * console.log(mayActOn(inspector, "2026-08-31"), mayActOn(inspector, "2026-09-01")); // => true false
 * console.log(isOnLeave(inspector, "2026-03-06"), trainingHoursIn(inspector, 2026)); // => true 40
 * ```
 */
export function mayActOn(inspector: Inspector, date: IsoDate): boolean {
  const { terms = [], certificate = {} } = inspector;
  const { validFrom = date, validUntil = date }: Partial<InspectorCertificate> = certificate;
  return (
    (terms.length === 0 || terms.some((term) => contains(term, date))) &&
    validFrom <= date &&
    date <= validUntil
  );
}

/** Hours of training an inspector took in a calendar year; `undefined` when no training was recorded at all. */
export function trainingHoursIn(inspector: Inspector, year: number): number | undefined {
  if (inspector.training === undefined) return undefined;
  return inspector.training
    .filter((record) => record.on.startsWith(`${year}-`))
    .reduce((sum, record) => sum + record.hours, 0);
}
