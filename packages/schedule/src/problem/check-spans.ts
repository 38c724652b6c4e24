import {
  type Bilingual,
  isIsoDate,
  type Issue,
  overlaps,
  type Period,
  type SchoolTerm,
} from "@supervision/domain";
import { closedSpanOutside } from "../issues/doubtful-data-issues.ts";
import { spanInvalid, termsOverlap } from "../issues/checked-problem-issues.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { isSpan } from "./is-span.ts";

type Path = readonly (string | number)[];

/** Spans in a problem that hold no day, and terms that lie in one another, as `checkProblem` says them. */
export function checkSpans({ register, terms = [], openFindings = [] }: ScheduleProblem): readonly Issue[] {
  const people = register.inspectors.flatMap(({ name, leave, unavailable, terms: engaged }, index) => {
    const path = ["register", "inspectors", index];
    return [
      ...spansIn({ zh: `督学${name}的请假`, en: `Leave of ${name}` }, leave, [...path, "leave"]),
      ...spansIn({ zh: `督学${name}的安排`, en: `Engagements of ${name}` }, unavailable, [
        ...path,
        "unavailable",
      ]),
      ...spansIn({ zh: `督学${name}的聘期`, en: `Terms of ${name}` }, engaged, [...path, "terms"]),
    ];
  });
  const places = register.institutions.flatMap(({ name, unavailable }, index) =>
    spansIn({ zh: `${name}的停督`, en: `Closures of ${name}` }, unavailable, [
      "register",
      "institutions",
      index,
      "unavailable",
    ]),
  );
  const schoolTerms = terms.flatMap((term, index) => [
    ...spansIn({ zh: `学期${term.id}的停督`, en: `Closed spans of the term ${term.id}` }, term.closed, [
      "terms",
      index,
      "closed",
    ]),
    ...(isSpan(term)
      ? []
      : [spanInvalid({ zh: `学期${term.id}`, en: `The term ${term.id}` }, term, ["terms", index])]),
    ...visitsBefore(term, ["terms", index, "visitsFrom"]),
    ...terms
      .slice(0, index)
      .filter((other) => other.id === term.id || overlaps(withDaysBefore(other), withDaysBefore(term)))
      .map((other) => termsOverlap(other.id, term.id, ["terms", index])),
  ]);
  const findings = openFindings.flatMap(({ id, foundOn, deadline = foundOn }, index) =>
    spansIn(
      { zh: `问题${id}从发现到整改期限`, en: `The finding ${id}, from its day to its limit` },
      [{ from: foundOn, until: deadline }],
      ["openFindings", index],
    ).map((issue) => ({ ...issue, path: ["openFindings", index, "deadline"] })),
  );
  return [...people, ...places, ...schoolTerms, ...closedOutside(terms), ...findings];
}

// Visits before teaching begins on a day before it; the same day says nothing.
function visitsBefore({ id, visitsFrom, from }: SchoolTerm, path: Path): readonly Issue[] {
  return visitsFrom === undefined || (isIsoDate(visitsFrom) && visitsFrom <= from)
    ? []
    : [
        spanInvalid(
          { zh: `学期${id}开学前的督导日`, en: `The visiting days before the term ${id}` },
          { from: visitsFrom, until: from },
          path,
        ),
      ];
}

// A span that closes days of another term is written under each at times.
function closedOutside(terms: readonly SchoolTerm[]): readonly Issue[] {
  return terms.flatMap(({ id, closed = [] }, index) =>
    closed.flatMap((span, at) =>
      isSpan(span) && !terms.some((term) => overlaps(withDaysBefore(term), span))
        ? [closedSpanOutside(id, span, ["terms", index, "closed", at])]
        : [],
    ),
  );
}

function withDaysBefore({ visitsFrom, from, until }: SchoolTerm): Period {
  return { from: visitsFrom !== undefined && visitsFrom < from ? visitsFrom : from, until };
}

function spansIn(what: Bilingual, spans: readonly Period[] = [], path: Path): readonly Issue[] {
  return spans.flatMap((span, index) => (isSpan(span) ? [] : [spanInvalid(what, span, [...path, index])]));
}
