import { isIsoDate, overlaps, type SchoolTerm } from "@supervision/domain";
import type { IssueList } from "../issue-list.ts";
import { termClosedOutside, termDatesInvalid, termDuplicate, termOverlap } from "../issues.ts";

/** Checks the school terms: `term-dates-invalid`, `term-duplicate`, `term-overlap`, `term-closed-outside`. */
export function checkTerms(terms: readonly SchoolTerm[], issues: IssueList): void {
  const sound: SchoolTerm[] = [];
  terms.forEach((term, index) => {
    if (terms.findIndex(({ id }) => id === term.id) < index) issues.add(termDuplicate(index, term.id));
    if (!isIsoDate(term.from) || !isIsoDate(term.until) || term.until < term.from) {
      issues.add(termDatesInvalid(index, term.name, term.from, term.until));
      return;
    }
    (term.closed ?? []).forEach((span, at) => {
      const inside = term.from <= span.from && span.from <= span.until && span.until <= term.until;
      if (!isIsoDate(span.from) || !isIsoDate(span.until) || !inside)
        issues.add(termClosedOutside(index, at, term.name));
    });
    for (const other of sound)
      if (overlaps(other, term))
        issues.add(
          termOverlap(index, [other.name, term.name], other.from < term.from ? term.from : other.from),
          other.id,
        );
    sound.push(term);
  });
}
