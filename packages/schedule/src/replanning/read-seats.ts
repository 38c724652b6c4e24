import type { Bilingual, Visit } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { unscheduledVisit } from "../generation/outcome/unscheduled-reason.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { byTime } from "../text-order.ts";
import { seatedPlacement } from "./keep-shares.ts";
import { titleAgainst } from "./own-breaches.ts";
import type { Entry, Prepared } from "./prepare.ts";
import type { WithdrawnVisit } from "./replan-outcome.ts";
import { noLongerOwed } from "./no-longer-owed.ts";
import { kindOf, type Reseated } from "./reseat.ts";
import { seatedAs, seatingOf } from "./seat-visits.ts";
import { visitAt } from "./visit-at.ts";
import { freeSeats } from "./without-breaches.ts";

/** A plan read off its seats. */
export interface SeatsRead {
  /** By day, half-day and id. */
  readonly visits: readonly Visit[];
  /** Ids of visits that are new. */
  readonly added: ReadonlySet<string>;
  /** Why visits are not where they were, by id. */
  readonly reasons: ReadonlyMap<string, Bilingual>;
  /** What has no place. */
  readonly left: readonly LeftEntry[];
}

/** An entry without a place. */
export interface LeftEntry {
  readonly index: number;
  /** What is owed and has no place; absent for a visit that nothing asks for. */
  readonly owed?: UnscheduledVisit;
  /** The visit of the plan that goes with it; absent for what is new. */
  readonly gone?: WithdrawnVisit;
}

/** The visits of seats, why they moved, and what has no place and why. */
export function readSeats(
  problem: ScheduleProblem,
  { model, sorted }: Pick<Prepared, "model" | "sorted">,
  entries: readonly Entry[],
  seated: Reseated,
): SeatsRead {
  const visits: Visit[] = [...sorted.kept];
  const reasons = new Map<string, Bilingual>();
  const leftOver: number[] = [];
  const added = new Set<string>();
  entries.forEach(({ visit, task, because, seated: own }, index) => {
    const slot = seated.slot[index] ?? -1;
    const date = model.days[slot >> 1];
    const [lead, ...others] = (seated.team[index] ?? []).flatMap(
      (inspector) => model.inspectors[inspector]?.id ?? [],
    );
    // What is held is as it was, with people whom the register does not have any more, too.
    if (visit !== undefined && own.held) {
      visits.push(visit);
      return;
    }
    if (slot < 0 || date === undefined || lead === undefined) {
      leftOver.push(index);
      return;
    }
    const place = {
      date,
      halfDay: slot % 2 === 0 ? "morning" : "afternoon",
      ...(own.whole ? { wholeDay: true } : {}),
      inspectors: [lead, ...others],
    } as const;
    if (visit !== undefined) {
      const same =
        visit.date === date &&
        visit.halfDay === place.halfDay &&
        (visit.wholeDay === true) === own.whole &&
        visit.inspectors.length === place.inspectors.length &&
        visit.inspectors.every((id) => place.inspectors.some((other) => other === id));
      visits.push(same ? visit : { ...visit, ...place });
      if (!same)
        reasons.set(
          visit.id,
          because ?? { zh: "为其他督导让出半天", en: "It makes room for another visit." },
        );
      return;
    }
    const institution = model.institutions[own.institution];
    if (task === undefined || institution === undefined) return;
    added.add(task.id);
    visits.push({
      id: task.id,
      institution: institution.id,
      kind: task.kind,
      items: task.items ?? [],
      ...place,
      ...(task.topic === undefined ? {} : { topic: task.topic }),
      ...(task.followsUp === undefined ? {} : { followsUp: task.followsUp }),
    });
  });

  const ordered = visits.toSorted(byTime);
  return {
    visits: ordered,
    added,
    reasons,
    left: leftEntries(problem, ordered, model, entries, seated, leftOver),
  };
}

/** What of some entries without a place is owed, and why it has none. */
export function leftEntries(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  model: PlanModel,
  entries: readonly Entry[],
  seated: Pick<Reseated, "slot" | "team">,
  leftOver: readonly number[],
): readonly LeftEntry[] {
  if (leftOver.length === 0) return [];
  const placement = seatedPlacement(model, entries, seated);
  const ownRule = ownRuleAgainst(problem, visits, model, entries, seated);
  return leftOver.flatMap((index): readonly LeftEntry[] => {
    const placed = placement.tasks[index];
    const { visit, task, because } = entries[index] ?? {};
    if (placed === undefined) return [];
    if (task === undefined)
      return visit === undefined || because === undefined
        ? []
        : [{ index, gone: { visit, because: noLongerOwed(because) } }];
    const found = unscheduledVisit(placement, placed, ownRule(index));
    const owed = { ...found, reason: periodOver(model, entries[index]) ?? found.reason };
    const { zh, en } = owed.reason;
    return [
      { index, owed, ...(visit === undefined ? {} : { gone: { visit, because: because ?? { zh, en } } }) },
    ];
  });
}

// Half-days are free, and one of the district's own hard rules is against each of those tried.
function ownRuleAgainst(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  model: PlanModel,
  entries: readonly Entry[],
  { slot, team }: Pick<Reseated, "slot" | "team">,
): (index: number) => string | undefined {
  const titleOf = titleAgainst(problem, visits);
  if (titleOf === undefined) return () => undefined;
  const seating = seatedAs(
    seatingOf(
      model,
      entries.map((entry) => entry.seated),
    ),
    { slot, team },
  );
  return (index) => {
    const entry = entries[index];
    if (entry === undefined) return undefined;
    let title: string | undefined;
    for (const option of freeSeats(seating, index, kindOf(entry)).slice(0, TRIED)) {
      const visit = visitAt(model, entry, index, option.slot, option.team);
      title = visit === undefined ? undefined : titleOf(visit);
      if (title === undefined) return undefined;
    }
    return title;
  };
}

/** Free half-days tried before a rule is named. */
const TRIED = 40;

// The days of its time are past, or in the time that is left alone: nothing in the register keeps it from being made.
function periodOver(model: PlanModel, entry: Entry | undefined): UnscheduledVisit["reason"] | undefined {
  const { task, seated } = entry ?? {};
  if (task === undefined || seated === undefined) return undefined;
  if (task.from > task.until || seated.from <= seated.until) return undefined;
  const last = model.days[task.until] ?? task.period.until;
  return {
    code: "period-over",
    zh: `期限内能督导的日子都已过去或不再变动（最后一天是${last}），须补做或说明`,
    en: `The days on which it could be made are past or left alone (the last was ${last}); it is to be made up or accounted for.`,
  };
}
