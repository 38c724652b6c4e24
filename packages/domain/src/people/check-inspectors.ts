import { addDays, addYears, type IsoDate, yearOf } from "../dates/iso-date.ts";
import type { Issue } from "../issues/issue.ts";
import {
  certificateExpired,
  engagementEnded,
  engagementTooLong,
  engagementTooOften,
  trainingHoursShort,
} from "../issues.ts";
import { type Inspector, trainingHoursIn } from "./inspector.ts";

/**
 * The figures inspectors are held to; a district may engage for a shorter term.
 *
 * @term 督学管理要求
 */
export interface EngagementLimits {
  /** Longest term of engagement in years; 3 for part-time inspectors by 国务院令第624号 第六条. */
  readonly termYears: number;
  /** Most terms in a row; 3 by 国务院令第624号 第六条. */
  readonly termsInARow: number;
  /** Least hours of training (学时) a calendar year; 40 by 教督〔2016〕2号. */
  readonly trainingHours: number;
}

/** The national figures: terms of 3 years, 3 in a row (国务院令第624号 第六条), 40 hours a year (教督〔2016〕2号). */
export const NATIONAL_ENGAGEMENT_LIMITS: EngagementLimits = {
  termYears: 3,
  termsInARow: 3,
  trainingHours: 40,
};

/**
 * Checks terms, certificates and training of inspectors as they stand on a day. What nobody recorded is not held against anyone.
 *
 * Issues (all warnings): `engagement-too-long` and `engagement-too-often` (not for full-time inspectors), `engagement-ended`,
 * `certificate-expired`, `training-hours-short` (hours of the calendar year before `date`).
 *
 * @example
 * ```ts
 * import { checkInspectors } from "@supervision/domain";
 * const issues = checkInspectors(
 *   [{ id: "d1", name: "督学甲", status: "part-time", responsible: true, zones: [], terms: [{ from: "2022-09-01", until: "2025-08-31" }] }],
 *   "2026-03-02",
 * );
 * console.log(issues.map((issue) => issue.code).join(" ")); // => engagement-ended
 * ```
 */
export function checkInspectors(
  inspectors: readonly Inspector[],
  date: IsoDate,
  limits: EngagementLimits = NATIONAL_ENGAGEMENT_LIMITS,
): readonly Issue[] {
  return inspectors.flatMap((inspector, index) =>
    checkInspector(inspector, date, limits, ["inspectors", index]),
  );
}

function checkInspector(
  inspector: Inspector,
  date: IsoDate,
  limits: EngagementLimits,
  path: readonly (string | number)[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const terms = inspector.terms ?? [];
  if (inspector.status !== "full-time")
    terms.forEach((term, at) => {
      if (term.until > addDays(addYears(term.from, limits.termYears), -1))
        issues.push(
          engagementTooLong(inspector.name, term.from, term.until, limits.termYears, [...path, "terms", at]),
        );
      if (term.ordinal !== undefined && term.ordinal > limits.termsInARow)
        issues.push(
          engagementTooOften(inspector.name, term.ordinal, limits.termsInARow, [...path, "terms", at]),
        );
    });
  const last = terms
    .map((term) => term.until)
    .toSorted()
    .at(-1);
  if (last !== undefined && last < date)
    issues.push(engagementEnded(inspector.name, last, [...path, "terms"]));
  const until = inspector.certificate?.validUntil;
  if (until !== undefined && until < date)
    issues.push(certificateExpired(inspector.name, until, [...path, "certificate"]));
  const year = yearOf(date) - 1;
  const hours = trainingHoursIn(inspector, year);
  if (hours !== undefined && hours < limits.trainingHours)
    issues.push(trainingHoursShort(inspector.name, year, hours, limits.trainingHours, [...path, "training"]));
  return issues;
}
