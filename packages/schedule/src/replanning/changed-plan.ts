import { type Bilingual, type Checked, type IsoDate, passed, type Visit } from "@supervision/domain";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { rotateItems } from "../generation/outcome/rotate-items.ts";
import { unscheduledVisit } from "../generation/outcome/unscheduled-reason.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { comparePlans } from "./compare-plans.ts";
import { historyNotes, isKept, pastOf } from "./history.ts";
import { seatedPlacement } from "./keep-shares.ts";
import type { PlanChange } from "./plan-change.ts";
import type { Entry, Prepared } from "./prepare.ts";
import type { MovedVisit, Replan, WithdrawnVisit } from "./replan-outcome.ts";
import { titleAgainst } from "./own-breaches.ts";
import { kindOf, type Reseated } from "./reseat.ts";
import { seatedAs, seatingOf } from "./seat-visits.ts";
import { visitAt } from "./visit-at.ts";
import { freeSeats } from "./without-breaches.ts";

/** The new plan read off the seats: what moved and why, what has no place, who must be told, and what the checker says. */
export function changedPlan(
  after: ScheduleProblem,
  current: readonly Visit[],
  { model, demand, sorted }: Prepared,
  entries: readonly Entry[],
  seated: Reseated,
  { changes, today }: { readonly changes: readonly PlanChange[]; readonly today: IsoDate },
): Checked<Replan> {
  const visits: Visit[] = [...sorted.kept];
  const withdrawn: WithdrawnVisit[] = [...sorted.withdrawn];
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
      if (visit !== undefined && because !== undefined) withdrawn.push({ visit, because });
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
  const finished = added.size === 0 ? ordered : withItems(after, ordered, added);
  const check = checkSchedule(after, finished);
  if (!check.ok) return check;
  const unscheduled = [...demand.unscheduled, ...unplaced(after, ordered, model, entries, seated, leftOver)];
  for (const index of leftOver) {
    const { visit, because, task } = entries[index] ?? {};
    if (visit === undefined || because !== undefined) continue;
    const { reason } =
      unscheduled.find(
        ({ institution, rule, period }) =>
          institution === visit.institution && rule === task?.rule && period.from === task.period.from,
      ) ?? {};
    const { zh, en } = reason ?? { zh: "没有可用的半天", en: "No half-day is left for it." };
    withdrawn.push({ visit, because: { zh, en } });
  }
  const comparison = comparePlans(current, finished);
  const moved = comparison.moved.map(({ from, to }): MovedVisit => ({
    from,
    to,
    because: reasons.get(to.id) ?? { zh: "", en: "" },
  }));
  return passed({
    status:
      unscheduled.length === 0 && isKept(after, check.value, pastOf(finished, today))
        ? "complete"
        : "partial",
    problem: after,
    visits: finished,
    moved,
    added: comparison.added,
    withdrawn: withdrawn.toSorted((a, b) => byTime(a.visit, b.visit)),
    unscheduled,
    kept: comparison.kept,
    lowerBound: seated.lowerBound + sorted.withdrawn.length,
    brokenPins: sorted.brokenPins,
    history: historyNotes(after, changes, check.value, finished, today),
    told: comparison.told,
    check: check.value,
  });
}

/** The plan with items for its new visits: they take their place in the rotation, the others keep the items people know. */
export function withItems(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  added: ReadonlySet<string>,
): readonly Visit[] {
  if (problem.rotations === undefined) return visits;
  const rotated = rotateItems(problem, visits, ({ kind }) => kind === "routine").visits;
  const items = new Map(rotated.map((visit) => [visit.id, visit.items]));
  return visits.map((visit) =>
    added.has(visit.id) ? { ...visit, items: items.get(visit.id) ?? visit.items } : visit,
  );
}

function unplaced(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  model: PlanModel,
  entries: readonly Entry[],
  seated: Reseated,
  leftOver: readonly number[],
): readonly UnscheduledVisit[] {
  if (leftOver.length === 0) return [];
  const placement = seatedPlacement(model, entries, seated);
  const ownRule = ownRuleAgainst(problem, visits, model, entries, seated);
  return leftOver.flatMap((index) => {
    const task = placement.tasks[index];
    if (task === undefined) return [];
    const left = unscheduledVisit(placement, task, ownRule(index));
    return [{ ...left, reason: periodOver(model, entries[index]) ?? left.reason }];
  });
}

// Half-days are free, and one of the district's own hard rules is against each of those tried.
function ownRuleAgainst(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  model: PlanModel,
  entries: readonly Entry[],
  { slot, team }: Reseated,
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

function byTime(a: Visit, b: Visit): number {
  return compare(a.date, b.date) || compare(b.halfDay, a.halfDay) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
