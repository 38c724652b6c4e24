import { contains, type Period, type Visit } from "@supervision/domain";
import { drawnIn, extraWindows } from "../extra-windows.ts";
import { isConcerned } from "../problem/idle-parts.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";

/** Extra visits that a visit is one of, and the window it is made in. */
export interface ExtraServed {
  readonly extra: ExtraVisits;
  readonly window: Period;
}

/**
 * The extra visits that a visit belongs to. A visit of a plan made here carries the name of what asked for it; another one is known by its
 * kind, its topic and its day, where the extra visits are about its institution.
 */
export function extrasServed(problem: ScheduleProblem, visit: Visit): readonly ExtraServed[] {
  const place = problem.register.institutions.find(({ id }) => id === visit.institution);
  const found = (problem.extraVisits ?? []).flatMap(
    (extra): readonly (ExtraServed & { isNamed: boolean })[] => {
      const { kind, topic } = extra.visits;
      if (kind !== visit.kind || place === undefined) return [];
      const window = extraWindows(extra, problem).find((one) => contains(one, visit.date));
      if (window === undefined) return [];
      if (!isConcerned(extra, place, problem.zones) && !drawnIn(extra, window).includes(place.id)) return [];
      const isNamed = isNamedAfter(visit.id, `${extra.id}-${window.from.slice(0, 7)}-${place.id}`);
      return isNamed || (topic !== undefined && topic === visit.topic) ? [{ extra, window, isNamed }] : [];
    },
  );
  const named = found.filter(({ isNamed }) => isNamed);
  return (named.length > 0 ? named : found).map(({ extra, window }) => ({ extra, window }));
}

// A name that was taken has a number behind it.
function isNamedAfter(id: string, name: string): boolean {
  return id === name || (id.startsWith(`${name}-`) && /^\d+$/u.test(id.slice(name.length + 1)));
}
