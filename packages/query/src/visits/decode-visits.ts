import { checkedFrom, contains, failed, type Checked, type Issue, type Visit } from "@supervision/domain";
import { decodeVisit } from "@supervision/schemas";
import { responseNotList, visitOutsideRequest } from "../issues.ts";
import type { VisitsRequest } from "../supervision-api.ts";

function fits(
  visit: Visit,
  index: number,
  { period, institution, inspector }: VisitsRequest,
): readonly Issue[] {
  if (!contains(period, visit.date)) return [visitOutsideRequest(visit.id, index, "date")];
  if (institution !== undefined && visit.institution !== institution)
    return [visitOutsideRequest(visit.id, index, "institution")];
  if (inspector !== undefined && !visit.inspectors.includes(inspector))
    return [visitOutsideRequest(visit.id, index, "inspectors")];
  return [];
}

/** Decodes the answer to a request for visits: a list of visits that fit the request, in the order they came. */
export function decodeVisits(answer: unknown, request: VisitsRequest): Checked<readonly Visit[]> {
  if (!Array.isArray(answer)) return failed([responseNotList(answer === null ? "null" : typeof answer)]);
  const entries: readonly unknown[] = answer;
  const visits: Visit[] = [];
  const issues: Issue[] = [];
  entries.forEach((entry, index) => {
    const checked = decodeVisit(entry);
    if (checked.ok) {
      visits.push(checked.value);
      issues.push(...fits(checked.value, index, request));
    } else issues.push(...checked.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
  });
  return checkedFrom(visits, issues);
}
