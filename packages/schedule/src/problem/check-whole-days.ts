import {
  type Bilingual,
  contains,
  type Inspector,
  type Institution,
  inspectorsOfZone,
  type IsoDate,
  type Issue,
  placeInstitutions,
  type VisitKind,
  weekdayOf,
} from "@supervision/domain";
import { halvesAtHand } from "../at-hand.ts";
import { type Closure, closuresOf } from "../closures.ts";
import { extraWindows } from "../extra-windows.ts";
import { wholeDayFromAfternoon } from "../issues/progress-issues.ts";
import { wholeDayNowhere } from "../issues/extra-visit-issues.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import { kindsAcrossZones } from "../rules/kinds-across-zones.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { isConcerned } from "./idle-parts.ts";

/** Visits of the whole day that can never be made as they are asked for, as `checkProblem` says them. */
export function checkWholeDays(
  problem: ScheduleProblem,
  visiting: readonly IsoDate[] = [],
): readonly Issue[] {
  const { fixedVisits = [], extraVisits = [], register, zones, rules, period } = problem;
  const spans = rulesInForce(rules, period);
  const closures = closuresOf(problem, spans);
  const across = kindsAcrossZones(spans);
  const { zoneOf } = placeInstitutions(zones, register.institutions);
  const free = new Map(
    register.inspectors.map((person) => [
      person,
      new Set(visiting.filter((day) => halvesAtHand(person, day).length === 2)),
    ]),
  );
  const staffOf = ({ id }: Institution, isAcross: boolean): readonly Inspector[] =>
    isAcross ? register.inspectors : inspectorsOfZone(zones, zoneOf[id] ?? "", register.inspectors);
  const look = (
    what: Bilingual,
    places: readonly Institution[],
    kinds: readonly VisitKind[],
    days: readonly IsoDate[],
    path: readonly (string | number)[],
  ): readonly Issue[] => {
    if (days.length === 0) return [];
    const isAcross = kinds.length > 0 && kinds.every((kind) => across.has(kind));
    const missing = { open: [] as string[], inspectors: [] as string[] };
    for (const place of places) {
      const shut = closures(place);
      const open = days.filter((day) => isOpen(place, day) && !shut.some((one) => covers(one, day)));
      const staff = staffOf(place, isAcross);
      if (open.length === 0) missing.open.push(place.name);
      else if (staff.length > 0 && !staff.some((person) => open.some((day) => free.get(person)?.has(day))))
        missing.inspectors.push(place.name);
    }
    return (["open", "inspectors"] as const).flatMap((kind) =>
      missing[kind].length === 0 ? [] : [wholeDayNowhere(what, kind, missing[kind], path)],
    );
  };
  return [
    ...fixedVisits.flatMap(({ id, halfDay, wholeDay }, index) =>
      wholeDay === true && halfDay === "afternoon"
        ? [wholeDayFromAfternoon(id, ["fixedVisits", index, "halfDay"])]
        : [],
    ),
    ...spans.flatMap(({ id, title, edition: { rule }, days }) =>
      rule.type === "visit-length" && rule.halfDays > 1
        ? look(
            { zh: `规则“${title}”`, en: `The rule ${id}` },
            register.institutions.filter((place) => concernsInstitution(rule, place, zones)),
            rule.visitKinds ?? [],
            visiting.filter((day) => contains(days, day)),
            ["rules", id],
          )
        : [],
    ),
    ...extraVisits.flatMap((extra, index) => {
      const { kind, wholeDay } = extra.visits;
      if (wholeDay !== true) return [];
      const windows = extraWindows(extra, problem);
      return look(
        { zh: `计划外督导“${extra.id}”`, en: `The extra visits "${extra.id}"` },
        register.institutions.filter((place) => isConcerned(extra, place, zones)),
        [kind],
        visiting.filter((day) => windows.some((window) => contains(window, day))),
        ["extraVisits", index, "visits", "wholeDay"],
      );
    }),
  ];
}

function isOpen({ opened, closed }: Institution, day: IsoDate): boolean {
  return (opened === undefined || opened <= day) && (closed === undefined || day <= closed);
}

function covers({ weekdays, ...span }: Closure, day: IsoDate): boolean {
  return contains(span, day) && weekdays?.includes(weekdayOf(day)) !== false;
}
