import { addDays, type IsoDate, visitHalfDays } from "@supervision/domain";
import { extraOfRule } from "../extra-rule.ts";
import { extraWindows } from "../extra-windows.ts";
import { kindWords } from "../kind-words.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { WantedVisit } from "./around-visit.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import { daysToTry } from "./days-to-try.ts";
import { free, type Way } from "./way.ts";

/** Days that are closed for all are opened, one by one. */
export function openDays(
  problem: ScheduleProblem,
  left: WantedVisit,
  fact: Extract<ConflictFact, { readonly kind: "closed-days" }>,
): readonly Way[] {
  return daysToTry(fact.days, left, problem).map((day) => ({
    kind: "open-day",
    about: fact.words.en,
    changes: [{ type: "days-open", days: { from: day, until: day } }],
    words: () => ({ zh: `${day}可以安排督导`, en: `Visits are made on ${day}.` }),
    halfDaysIn: (plan) =>
      plan.reduce(
        (sum, visit) =>
          sum + (visit.date === day ? visit.inspectors.length * visitHalfDays(visit).length : 0),
        0,
      ),
  }));
}

/** An institution takes a visit on one of the days on which it is busy. */
export function enterInstitution(
  problem: ScheduleProblem,
  left: WantedVisit,
  { institution, span }: Extract<ConflictFact, { readonly kind: "institution-busy" }>,
): readonly Way[] {
  const name = problem.register.institutions.find(({ id }) => id === institution)?.name ?? institution;
  return daysToTry(span, left, problem).map((day) => ({
    ...free(
      "enter-institution",
      { type: "institution-receives", institution, days: { from: day, until: day } },
      { zh: `与${name}商定${day}入校督导`, en: `${name} agrees to a visit on ${day}.` },
    ),
    about: `${institution} ${span.from} ${span.until}`,
  }));
}

/** The time of extra visits is prolonged. The windows of other terms or months would be lost: only one that is alone is. */
export function widerWindow(problem: ScheduleProblem, left: WantedVisit): readonly Way[] {
  const extra = extraOfRule(problem, left.rule);
  if (extra === undefined || extraWindows(extra, problem).length !== 1) return [];
  const { from, until: last } = left.period;
  const { topic, kind } = extra.visits;
  const ends = (extra.during === undefined && extra.weeksOfTerm !== undefined ? [7, 14] : [14]).map((more) =>
    earlier(addDays(last, more), problem.period.until),
  );
  return [...new Set(ends)]
    .filter((until) => until > last)
    .map((until) => ({
      ...free(
        "wider-window",
        { type: "extra-prolonged", extra: extra.id, during: { from, until } },
        {
          zh: `${topic === undefined ? kindWords(kind).zh : `“${topic}”`}的督导时段延长到${until}`,
          en: `The time of ${topic === undefined ? `the ${kindWords(kind).en}s` : `"${topic}"`} is prolonged to ${until}.`,
        },
      ),
      until,
    }));
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
