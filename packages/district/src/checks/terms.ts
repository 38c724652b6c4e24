import { isIsoDate, overlaps, type Period, type SchoolTerm } from "@supervision/domain";
import type { IssueList } from "../issue-list.ts";
import {
  termClosedOutside,
  termDatesInvalid,
  termDuplicate,
  termOverlap,
  termVisitsLate,
} from "../issues.ts";

/** Checks the school terms: `term-dates-invalid`, `term-visits-late`, `term-duplicate`, `term-overlap`, `term-closed-outside`. */
export function checkTerms(terms: readonly SchoolTerm[], issues: IssueList): void {
  const sound: { readonly term: SchoolTerm; readonly whole: Period }[] = [];
  terms.forEach((term, index) => {
    const { id, name, from, until, visitsFrom = from } = term;
    if (terms.findIndex((other) => other.id === id) < index) issues.add(termDuplicate(index, id));
    if (!isIsoDate(from) || !isIsoDate(until) || until < from) {
      issues.add(termDatesInvalid(index, name, from, until));
      return;
    }
    if (!isIsoDate(visitsFrom) || from < visitsFrom) {
      issues.add(termVisitsLate(index, name, visitsFrom, from));
      return;
    }
    const whole = { from: visitsFrom, until };
    (term.closed ?? []).forEach((span, at) => {
      const inside = visitsFrom <= span.from && span.from <= span.until && span.until <= until;
      if (!isIsoDate(span.from) || !isIsoDate(span.until) || !inside)
        issues.add(termClosedOutside(index, at, name));
    });
    for (const { term: other, whole: its } of sound)
      if (overlaps(its, whole))
        issues.add(
          termOverlap(index, [other.name, name], its.from < whole.from ? whole.from : its.from),
          other.id,
        );
    sound.push({ term, whole });
  });
}
