import { type Checked, failed, type Institution, type Issue, isIsoDate, passed } from "@supervision/domain";
import { otherVisitInvalid } from "../issues/burden-issues.ts";
import type { OtherVisit, OtherVisits } from "../other-visits.ts";

/**
 * Registers the visits of other programmes: by institution, by day and half-day, as `ScheduleProblem.otherVisits` takes them.
 *
 * Issue: `other-visit-invalid` for an id that occurs twice, an institution the register does not have, a date that does not exist, minutes
 * that are no whole number from 1 to 1440, or a whole day that begins in the afternoon.
 *
 * @term 登记其他部门的督导
 *
 * @example
 * ```ts
 * import { registerVisits } from "@supervision/schedule/burden";
 * const registered = registerVisits(
 *   [{ id: "f1", programme: "food-safety", institution: "S1", date: "2026-03-12", halfDay: "morning", minutes: 90 }],
 *   [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 * );
 * console.log(registered.ok && registered.value["S1"]?.length); // => 1
 * ```
 */
export function registerVisits(
  visits: readonly OtherVisit[],
  institutions: readonly Institution[],
): Checked<OtherVisits> {
  const known = new Set(institutions.map(({ id }) => id));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  const byInstitution: Record<string, OtherVisit[]> = {};
  visits.forEach((visit, index) => {
    const { id, institution, minutes } = visit;
    const date: string = visit.date;
    const path = [index];
    if (seen.has(id)) issues.push(otherVisitInvalid(id, "id", "编号重复", "its id occurs twice", path));
    seen.add(id);
    if (!known.has(institution))
      issues.push(
        otherVisitInvalid(
          id,
          "institution",
          `名册中没有单位 ${institution}`,
          `the register has no institution ${institution}`,
          path,
        ),
      );
    if (!isIsoDate(date))
      issues.push(otherVisitInvalid(id, "date", `没有日期 ${date}`, `there is no day ${date}`, path));
    if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440))
      issues.push(
        otherVisitInvalid(
          id,
          "minutes",
          `${minutes} 不是1到1440的整数分钟`,
          `${minutes} is no whole number of minutes from 1 to 1440`,
          path,
        ),
      );
    if (visit.wholeDay === true && visit.halfDay === "afternoon")
      issues.push(
        otherVisitInvalid(
          id,
          "halfDay",
          "全天的进校却记在下午",
          "it lasts the whole day and begins in the afternoon",
          path,
        ),
      );
    (byInstitution[institution] ??= []).push(visit);
  });
  const [first, ...rest] = issues;
  if (first !== undefined) return failed([first, ...rest]);
  return passed(
    Object.fromEntries(
      Object.entries(byInstitution)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, list]) => [id, list.toSorted(inTime)]),
    ),
  );
}

/** By day, half-day and id. */
export function inTime(
  a: Pick<OtherVisit, "date" | "halfDay" | "id">,
  b: Pick<OtherVisit, "date" | "halfDay" | "id">,
): number {
  return compare(a.date, b.date) || compare(b.halfDay, a.halfDay) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
