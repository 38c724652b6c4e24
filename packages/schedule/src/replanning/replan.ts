import {
  addDays,
  type Bilingual,
  type Checked,
  failed,
  isIsoDate,
  type IsoDate,
  passed,
  type Visit,
} from "@supervision/domain";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { PlanModel } from "../generation/plan-model.ts";
import { placementOf, put } from "../generation/placement.ts";
import { rotateItems } from "../generation/rotate-items.ts";
import type { Task } from "../generation/tasks.ts";
import { unscheduledVisit } from "../generation/unscheduled-reason.ts";
import { replanDayInvalid } from "../issues.ts";
import type { Pin } from "../pins/pin.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { breachFinder, ownBreachKeys } from "./own-breaches.ts";
import { comparePlans } from "./compare-plans.ts";
import { settledExtras } from "./match-visits.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";
import { type Entry, firstOpen, fixedPins, prepare, seatedNew } from "./prepare.ts";
import type { MovedVisit, Replan, WithdrawnVisit } from "./replan-outcome.ts";
import { reseat } from "./reseat.ts";

/**
 * How a plan is changed.
 *
 * @term 调整选项
 */
export interface ReplanOptions {
  /** The day on which the change is made: visits before it are past and stay as they are. */
  readonly today: IsoDate;
  /** Last day of the time that is left alone: nothing is moved out of it or into it unless it has become impossible. */
  readonly frozenUntil?: IsoDate;
  /** What must stay. */
  readonly pins?: readonly Pin[];
  /** Whether breaches of the district's own hard rules that the plan had before are mended too; absent: they stay as they were. */
  readonly mend?: boolean;
  /** Seed for samples that new extra visits ask for; absent: 1. */
  readonly seed?: number;
}

/**
 * Changes a plan as little as possible after something happened: everything that can stay stays, what cannot is given the nearest
 * place, and others move only when nothing else helps.
 *
 * The result names moved visits, a lower bound on their number, and who must be told; it is judged by `checkSchedule`. Issues:
 * `replan-day-invalid`, those of {@link applyChanges} and of `planObligations`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { generateSchedule } from "@supervision/schedule";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { replan } from "@supervision/schedule/replanning";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const person = { status: "part-time", responsible: true, zones: ["east"] } as const;
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", ...person }, { id: "I2", name: "乙", ...person }], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 * } as const;
 * const made = generateSchedule(problem, { seed: 1 });
 * if (made.ok && made.value.status === "complete") {
 *   const april = made.value.visits.find(({ date }) => date.startsWith("2026-04"));
 *   const inspector = april?.inspectors[0] ?? "";
 *   const changed = replan(problem, made.value.visits,
 *     [{ type: "inspector-absent", inspector, days: { from: "2026-04-01", until: "2026-04-30" } }], { today: "2026-03-30" });
 *   if (changed.ok) console.log(changed.value.moved.length, changed.value.lowerBound, changed.value.kept); // => 1 1 3
 * }
 * ```
 */
export function replan(
  problem: ScheduleProblem,
  current: readonly Visit[],
  changes: readonly PlanChange[],
  options: ReplanOptions,
): Checked<Replan> {
  const { today, frozenUntil } = options;
  if (!isIsoDate(today)) return failed([replanDayInvalid(today, ["options", "today"])]);
  if (frozenUntil !== undefined && !isIsoDate(frozenUntil))
    return failed([replanDayInvalid(frozenUntil, ["options", "frozenUntil"])]);
  const open = frozenUntil === undefined || frozenUntil < today ? today : addDays(frozenUntil, 1);
  const changed = applyChanges(problem, changes);
  if (!changed.ok) return changed;
  const after: ScheduleProblem = {
    ...changed.value,
    ...(changed.value.extraVisits === undefined
      ? {}
      : { extraVisits: settledExtras(changed.value, current) }),
  };
  const prepared = prepare(after, current, [...(options.pins ?? []), ...fixedPins(problem)], {
    today,
    open,
    seed: options.seed ?? 1,
  });
  if (!prepared.ok) return prepared;
  const { model, demand, open: openTasks, sorted } = prepared.value;

  const ids = new Set(current.map(({ id }) => id));
  const entries: Entry[] = [...sorted.entries];
  for (const task of openTasks)
    entries.push({
      task: { ...task, id: freeId(task.id, ids) },
      seated: seatedNew(model, task, Math.max(task.from, firstOpen(model, open))),
    });
  const seated = reseat(
    model,
    entries.map((entry) => entry.seated),
    entries.map(({ task }) => task),
    breachFinder(
      after,
      model,
      entries,
      sorted.kept,
      options.mend === true ? new Set() : ownBreachKeys(problem, current),
    ),
  );

  const visits: Visit[] = [...sorted.kept];
  const withdrawn: WithdrawnVisit[] = [...sorted.withdrawn];
  const reasons = new Map<string, Bilingual>();
  const leftOver: number[] = [];
  const added = new Set<string>();
  entries.forEach(({ visit, task, because }, index) => {
    const slot = seated.slot[index] ?? -1;
    const date = model.days[slot >> 1];
    const [lead, ...others] = (seated.team[index] ?? []).flatMap(
      (inspector) => model.inspectors[inspector]?.id ?? [],
    );
    if (slot < 0 || date === undefined || lead === undefined) {
      leftOver.push(index);
      if (visit !== undefined)
        withdrawn.push({
          visit,
          because: because ?? { zh: "没有可用的半天", en: "No half-day is left for it." },
        });
      return;
    }
    const place = {
      date,
      halfDay: slot % 2 === 0 ? "morning" : "afternoon",
      inspectors: [lead, ...others],
    } as const;
    if (visit !== undefined) {
      const same =
        visit.date === date &&
        visit.halfDay === place.halfDay &&
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
    const institution = model.institutions[entries[index]?.seated.institution ?? -1];
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
  const unscheduled = [...demand.unscheduled, ...unplaced(model, entries, seated, leftOver)];
  const comparison = comparePlans(current, finished);
  const moved = comparison.moved.map(({ from, to }): MovedVisit => ({
    from,
    to,
    because: reasons.get(to.id) ?? { zh: "", en: "" },
  }));
  return passed(
    {
      status: unscheduled.length === 0 && check.value.ok ? "complete" : "partial",
      problem: after,
      visits: finished,
      moved,
      added: comparison.added,
      withdrawn: withdrawn.toSorted((a, b) => byTime(a.visit, b.visit)),
      unscheduled,
      kept: comparison.kept,
      lowerBound: seated.lowerBound + sorted.withdrawn.length,
      brokenPins: sorted.brokenPins,
      told: comparison.told,
      check: check.value,
    },
    prepared.warnings,
  );
}

function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let again = 2; ids.has(id); again += 1) id = `${wanted}-${again}`;
  ids.add(id);
  return id;
}

// New visits take their place in the rotation of items; the others keep the items people know.
function withItems(
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
  model: PlanModel,
  entries: readonly Entry[],
  seated: ReturnType<typeof reseat>,
  leftOver: readonly number[],
): readonly UnscheduledVisit[] {
  if (leftOver.length === 0) return [];
  const tasks = entries.map(({ task, visit, seated: own }): Task => ({
    id: visit?.id ?? task?.id ?? "",
    institution: own.institution,
    kind: visit?.kind ?? task?.kind ?? "routine",
    size: own.size,
    from: own.from,
    until: own.until,
    share: 0.5,
    portion: 1,
    rule: task?.rule ?? "fixed",
    period: task?.period ?? {
      from: model.days[own.from] ?? visit?.date ?? "",
      until: model.days[own.until] ?? visit?.date ?? "",
    },
    acrossZones: task?.acrossZones ?? own.size > 1,
    twoZones: task?.twoZones ?? false,
  }));
  const placement = placementOf(model, tasks);
  entries.forEach((_, index) => {
    const slot = seated.slot[index] ?? -1;
    if (slot >= 0) put(placement, index, slot, seated.team[index] ?? []);
  });
  return leftOver.flatMap((index) => {
    const task = tasks[index];
    return task === undefined ? [] : [unscheduledVisit(placement, task)];
  });
}

function byTime(a: Visit, b: Visit): number {
  return compare(a.date, b.date) || compare(b.halfDay, a.halfDay) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
