import type { Bilingual, IsoDate, Visit } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { meetsAlone } from "../generation/staffing/team-needs.ts";
import { whoMayMake } from "../generation/staffing/who-may-make.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { obstacles } from "./can-stay.ts";
import type { Entry } from "./prepare.ts";
import { kindOf } from "./reseat.ts";
import { staffOf } from "./seat-choices.ts";
import { dayFits, holdersOf, roomLeft, type Seating } from "./seat-visits.ts";
import { unqualified } from "./task-obstacles.ts";
import { visitAt } from "./visit-at.ts";

/** A visit that is to be handed over. */
export interface Asked {
  readonly index: number;
  readonly visit: Visit;
  readonly change: number;
  readonly to: number;
  readonly slot: number;
  readonly team: readonly number[];
  /** The half-day it had in the plan and the one it has now; one and the same where it did not move. */
  readonly first: readonly number[];
  /** The team with the successor; empty where nobody is to be replaced. */
  readonly next: readonly number[];
  readonly since: IsoDate;
}

/** A half-day tried, with what is against it. */
export type Against = (seating: Seating, asked: Asked, slot: number) => Bilingual | undefined;

/** One of the district's own hard rules is against it. */
export const OWN_RULE: Bilingual = {
  zh: "会违反本区自定的硬性规则",
  en: "it would break a hard rule of the district's own",
};

/** Says what is against a visit that its successor makes in a half-day, as the others sit. */
export function obstacleFinder(
  problem: ScheduleProblem,
  model: PlanModel,
  entries: readonly Entry[],
): Against {
  const obstacleOf = obstacles(problem, model);
  return (seating, { index, to, slot: now, next }, slot) => {
    const entry = entries[index];
    if (entry === undefined) return OWN_RULE;
    const { seated: own, task, visit } = entry;
    const who = model.inspectors[to]?.name ?? "";
    const says =
      task ??
      whoMayMake(
        {
          institution: own.institution,
          kind: visit?.kind ?? "routine",
          size: own.size,
          from: slot >> 1,
          until: slot >> 1,
        },
        model,
      );
    const free = {
      ...own,
      held: false,
      crew: [],
      ...(says.staff === undefined ? {} : { staff: says.staff }),
    };
    const made = visitAt(model, { ...entry, seated: free }, index, slot, next);
    const obstacle = made === undefined ? undefined : obstacleOf(made);
    if (obstacle !== undefined) return obstacle;
    const { team: needs } = says;
    const isFit =
      staffOf(model, free, kindOf(entry)).includes(to) &&
      (next.length > 1 || needs === undefined || meetsAlone(needs, to)) &&
      (task === undefined || unqualified(task, next) === undefined);
    if (!isFit)
      return {
        zh: `${who}不在可以承担这次督导的督学之列（责任督学、资格或轮换要求）`,
        en: `${who} is not among those who may make it (responsible inspectors, qualification or rotation)`,
      };
    const day = slot >> 1;
    const busy = next.find((one) => holdersOf(seating, own, one, slot).some((other) => other >= 0));
    if (busy !== undefined) {
      const name = model.inspectors[busy]?.name ?? "";
      return { zh: `${name}这个半天有其他督导`, en: `${name} makes another visit in that half-day` };
    }
    const full = next.find((one) => roomLeft(seating, one, day) <= 0);
    if (full !== undefined) {
      const name = model.inspectors[full]?.name ?? "";
      return {
        zh: `${name}这一周或这个月的督导次数已到上限`,
        en: `${name} may make no more visits in that week or month`,
      };
    }
    const isTaught = own.taught !== true || model.untaught?.[day] !== 1 || slot === now;
    // Where it was, it stood beside the others.
    return isTaught && (day === now >> 1 || dayFits(seating, index, day))
      ? undefined
      : { zh: "与该单位的其他督导靠得太近", en: "it would come too near to other visits there" };
  };
}
