import { contains, type IsoDate, type Issue, type Period, type Visit } from "@supervision/domain";
import { ruleOfExtra } from "../extra-rule.ts";
import { extraWindows } from "../extra-windows.ts";
import { extraWithoutDays } from "../issues/change-issues.ts";
import { kindWords } from "../kind-words.ts";
import { planningDays } from "../planning-days.ts";
import { isConcerned } from "../problem/idle-parts.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { byId } from "../text-order.ts";
import type { LapsedDuties } from "./lapsed-duties.ts";

/**
 * Extra visits of everybody whose windows, not over on `today`, lose their last day by a change: they are not asked for any more. Those of
 * named institutions and samples are named one by one, as visits without a place.
 */
export function lapsedExtras(
  before: ScheduleProblem,
  after: ScheduleProblem,
  visits: readonly Visit[],
  today: IsoDate,
): readonly LapsedDuties[] {
  const { extraVisits = [], register, zones } = after;
  if (extraVisits.length === 0) return [];
  const had = daysOf(before);
  const has = daysOf(after);
  const known = new Set((before.extraVisits ?? []).map(({ id }) => id));
  return extraVisits.flatMap((extra) => {
    const { kind, institutions: named, sample } = extra.visits;
    if (!known.has(extra.id) || named !== undefined || sample !== undefined) return [];
    return extraWindows(extra, after).flatMap((window): readonly LapsedDuties[] => {
      if (window.until < today || !had(window) || has(window)) return [];
      const made = new Set(
        visits.flatMap((visit) =>
          visit.kind === kind && contains(window, visit.date) ? [visit.institution] : [],
        ),
      );
      const lapsed = register.institutions
        .filter(
          (place) =>
            isConcerned(extra, place, zones) &&
            (place.opened ?? window.from) <= window.until &&
            (place.closed ?? window.until) >= window.from &&
            !made.has(place.id),
        )
        .toSorted(byId);
      if (lapsed.length === 0) return [];
      const names = lapsed.map(({ name }) => name);
      const { message } = issueOf(extra, window, names);
      return [
        {
          rule: ruleOfExtra(extra),
          period: window,
          institutions: lapsed.map(({ id }) => id),
          because: message,
        },
      ];
    });
  });
}

/** `extra-without-days` for the extra visits among what lapses. */
export function extrasWarnings(
  lapsed: readonly LapsedDuties[],
  { extraVisits = [], register }: ScheduleProblem,
): readonly Issue[] {
  const names = new Map(register.institutions.map(({ id, name }) => [id, name]));
  return lapsed.flatMap(({ rule, period, institutions }) => {
    const extra = extraVisits.find((one) => ruleOfExtra(one) === rule);
    return extra === undefined
      ? []
      : [
          issueOf(
            extra,
            period,
            institutions.map((id) => names.get(id) ?? id),
          ),
        ];
  });
}

function issueOf({ id, visits }: ExtraVisits, window: Period, institutions: readonly string[]): Issue {
  return extraWithoutDays(kindWords(visits.kind, visits.topic), window, institutions, ["extraVisits", id]);
}

function daysOf(problem: ScheduleProblem): (window: Period) => boolean {
  const days = planningDays(problem);
  return (window) => days.ok && days.value.visiting.some((day) => contains(window, day));
}
