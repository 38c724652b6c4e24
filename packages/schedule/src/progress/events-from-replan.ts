import type { Bilingual, Visit } from "@supervision/domain";
import type { Replan } from "../replanning/replan-outcome.ts";
import type { PlanProgress } from "./plan-progress.ts";
import type { VisitEvent } from "./visit-event.ts";

/**
 * The events that a change comes to, for the log of the plan it changed: visits moved, called off and added, with the reasons of the change.
 *
 * With them the log goes on against the plan as it was first published: {@link planProgress} of that plan and the longer log stands as the
 * changed plan does. Late visits get no event, since word of them may still come; call them off once it is certain that it will not.
 *
 * @term 把调整记入执行情况
 *
 * @param progress - what the change began with: `replan` was given its `standingVisits`
 * @param changed - what `replan` made of it; one that is `refused` changes nothing
 * @param language - of the reasons, for people
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { eventsFromReplan, planProgress, standingVisits } from "@supervision/schedule/progress";
 * import { replan } from "@supervision/schedule/replanning";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-03-31" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [],
 * } as const;
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const today = "2026-03-02";
 * const progress = planProgress([visit], [], today);
 * if (progress.ok) {
 *   const ill = { type: "inspector-absent", inspector: "I1", days: { from: "2026-03-11", until: "2026-03-11" } } as const;
 *   const changed = replan(problem, standingVisits(progress.value), [ill], { today });
 *   const log = changed.ok ? eventsFromReplan(progress.value, changed.value, "zh") : [];
 *   console.log(log.map(({ type }) => type)); // => [ 'moved' ]
 *   const later = planProgress([visit], log, today);
 *   console.log(later.ok && later.value.counts.moved); // => 1
 * }
 * ```
 */
export function eventsFromReplan(
  progress: PlanProgress,
  changed: Replan,
  language: keyof Bilingual,
): readonly VisitEvent[] {
  if (changed.status === "refused") return [];
  const now = new Map(changed.visits.map((visit) => [visit.id, visit]));
  const reasons = new Map<string, Bilingual>([
    ...changed.moved.map(({ to, because }) => [to.id, because] as const),
    ...changed.withdrawn.map(({ visit, because }) => [visit.id, because] as const),
  ]);
  const known = new Set<string>();
  const because = (id: string, otherwise: Bilingual): string => (reasons.get(id) ?? otherwise)[language];
  const events: VisitEvent[] = [];
  for (const { visit, state } of progress.visits) {
    if (state !== "called-off") known.add(visit.id);
    if (state !== "ahead") continue;
    const next = now.get(visit.id);
    if (next === undefined)
      events.push({ type: "called-off", visit: visit.id, because: because(visit.id, CHANGED) });
    else if (!isSamePlace(visit, next))
      events.push({
        type: "moved",
        visit: visit.id,
        to: {
          date: next.date,
          halfDay: next.halfDay,
          wholeDay: next.wholeDay === true,
          inspectors: next.inspectors,
        },
        because: because(visit.id, CHANGED),
      });
  }
  for (const visit of changed.visits)
    if (!known.has(visit.id)) events.push({ type: "added", visit, because: because(visit.id, ADDED) });
  return events;
}

const CHANGED: Bilingual = { zh: "计划调整", en: "The plan was changed." };
const ADDED: Bilingual = { zh: "计划调整时新排", en: "Planned when the plan was changed." };

function isSamePlace(a: Visit, b: Visit): boolean {
  return (
    a.date === b.date &&
    a.halfDay === b.halfDay &&
    (a.wholeDay === true) === (b.wholeDay === true) &&
    a.inspectors.length === b.inspectors.length &&
    a.inspectors.every((id, index) => id === b.inspectors[index])
  );
}
