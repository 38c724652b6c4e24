import type { Visit } from "@supervision/domain";
import { fixedPins, prepare, seatedNew } from "../replanning/prepare.ts";
import { reseat } from "../replanning/reseat.ts";
import { settledExtras } from "../replanning/match-visits.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { staffAround, zoneAround } from "./conflict-facts.ts";

/** The part of a problem a visit of one zone depends on: its zone, its people, and where else they go. */
export function aroundVisit(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
): { readonly problem: ScheduleProblem; readonly visits: readonly Visit[] } {
  const staff = new Set(staffAround(problem, left).map(({ id }) => id));
  const { register } = problem;
  const settled: ScheduleProblem =
    problem.extraVisits === undefined ? problem : { ...problem, extraVisits: settledExtras(problem, visits) };
  if (staff.size === register.inspectors.length) return { problem: settled, visits };
  const zone = zoneAround(problem, left.institution);
  const near = visits.filter(
    (visit) =>
      visit.inspectors.some((id) => staff.has(id)) || zoneAround(problem, visit.institution) === zone,
  );
  const places = new Set([left.institution, ...near.map(({ institution }) => institution)]);
  const people = new Set([...staff, ...near.flatMap(({ inspectors }) => inspectors)]);
  return {
    problem: {
      ...settled,
      register: {
        ...register,
        institutions: register.institutions.filter(({ id }) => places.has(id)),
        inspectors: register.inspectors.filter(({ id }) => people.has(id)),
      },
    },
    visits: near,
  };
}

/** Says whether a visit finds a half-day when others may move within their own times. */
export function hasRoom(problem: ScheduleProblem, visits: readonly Visit[], left: UnscheduledVisit): boolean {
  const prepared = prepare(problem, visits, fixedPins(problem), {
    today: "0000-01-01",
    open: problem.period.from,
    seed: 1,
  });
  if (!prepared.ok) return false;
  const { model, sorted } = prepared.value;
  const institution = model.institutionIndex.get(left.institution);
  if (institution === undefined) return false;
  const across = ["special", "comprehensive", "joint"].includes(left.kind);
  const first = model.days.findIndex((day) => day >= left.period.from);
  const task = {
    id: "wanted",
    institution,
    kind: left.kind,
    size: Math.max(model.groupSize(left.kind, left.period.from), left.kind === "joint" ? 2 : 1),
    from: Math.max(first < 0 ? model.days.length : first, model.openFrom[institution] ?? 0),
    until: Math.min(
      model.days.findLastIndex((day) => day <= left.period.until),
      model.openUntil[institution] ?? -1,
    ),
    share: 0.5,
    portion: 1,
    rule: left.rule,
    period: left.period,
    acrossZones: across,
    twoZones: left.kind === "joint",
  };
  if (task.from > task.until) return false;
  const seating = reseat(
    model,
    [...sorted.entries.map(({ seated }) => seated), seatedNew(model, task, task.from)],
    [...sorted.entries.map((entry) => entry.task), task],
  );
  return seating.failed === 0;
}
