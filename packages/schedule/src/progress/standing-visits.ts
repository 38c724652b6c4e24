import type { Visit } from "@supervision/domain";
import type { PastVisit } from "../schedule-problem.ts";
import type { PlanProgress } from "./plan-progress.ts";

/**
 * The plan as it stands, for `replan`: what was made on the day it was made, and what lies ahead. Late visits are left out, so that
 * their duties are planned anew, under ids of their own; visits called off are gone. What `replan` makes of it goes into the log by `eventsFromReplan`.
 * A visit made on the very day of the change is not past yet for `replan`, which plans on that day: pin it.
 *
 * @term 现行安排
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { planProgress, standingVisits } from "@supervision/schedule/progress";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const progress = planProgress([visit, { ...visit, id: "V2" }], [{ type: "made", visit: "V1", on: "2026-03-12" }], "2026-03-16");
 * console.log(progress.ok && standingVisits(progress.value).map(({ id, date }) => `${id} ${date}`)); // => [ 'V1 2026-03-12' ]
 * ```
 */
export function standingVisits({ visits }: PlanProgress): readonly Visit[] {
  return visits.flatMap(({ visit, state, madeOn }) => {
    if (state === "called-off" || state === "late") return [];
    return [madeOn === undefined ? visit : { ...visit, date: madeOn }];
  });
}

/**
 * The visits made, for the history of the next plan.
 *
 * @term 已完成的督导
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { madeVisits, planProgress } from "@supervision/schedule/progress";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const progress = planProgress([visit], [{ type: "made", visit: "V1", on: "2026-03-12" }], "2026-03-16");
 * console.log(progress.ok && madeVisits(progress.value)[0]?.date); // => 2026-03-12
 * ```
 */
export function madeVisits({ visits }: PlanProgress): readonly PastVisit[] {
  return visits.flatMap(({ visit, madeOn }) =>
    madeOn === undefined ? [] : [{ institution: visit.institution, date: madeOn, kind: visit.kind }],
  );
}
