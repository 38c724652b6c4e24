import { contains, monthsBetween, type Period } from "@supervision/domain";
import { ruleOfExtra } from "../../extra-rule.ts";
import { extraWindows } from "../../extra-windows.ts";
import type { Obligation } from "../../obligations/obligation.ts";
import { LEVEL_RANK, type RuleLevel } from "../../rules/rule-level.ts";
import type { UnscheduledVisit } from "../../schedule-outcome.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import { byId } from "../../text-order.ts";
import { firstFrom, lastUntil, type Numbers, type PlanModel } from "../model/plan-model.ts";
import { institutionsOf } from "./institutions-of.ts";
import { standFor, suitableDays } from "./stand-for.ts";
import type { Counted, Demand, GivenUp, Task } from "./task.ts";
import { whoMayMake } from "../staffing/who-may-make.ts";
import type { Random } from "../random.ts";

/** What is alike in the visits that one duty or one extra visit asks of an institution. */
type Asked = Omit<Task, "id" | "size" | "share" | "portion" | "acrossZones" | "sides">;

/**
 * Turns fixed visits, extra visits and obligations into tasks, each duty counted once. What duties can do without is not asked for;
 * `priceOf` says on which days a visit may stand for another.
 */
export function demandOf(
  problem: ScheduleProblem,
  model: PlanModel,
  obligations: readonly Obligation[],
  random: Random,
  givenUp?: GivenUp,
  priceOf = suitableDays(model, random, givenUp),
): Demand {
  const unscheduled: UnscheduledVisit[] = [];
  const tasks: Task[] = [];
  const dutiesAt = model.institutions.map((): Counted[] => []);
  const windows = knownWindows(model);
  const ids = new Set<string>();
  const uniqueId = (wanted: string): string => {
    let id = wanted;
    for (let again = 2; ids.has(id); again += 1) id = `${wanted}-${again}`;
    ids.add(id);
    return id;
  };

  const tasksAt = model.institutions.map(() => new Set<Task>());
  const add = (task: Task): Task => {
    const known = givenUp?.get(task.id);
    if (known === undefined) {
      tasks.push(task);
      tasksAt[task.institution]?.add(task);
    } else unscheduled.push(known);
    return task;
  };
  /** Adds one of so many visits that are asked for alike. */
  const addPart = (asked: Asked, wanted: string, size: number, index: number, count: number): Task => {
    const { institution, kind, period } = asked;
    const sides = model.sides(institution, kind);
    return add({
      ...asked,
      id: uniqueId(wanted),
      size: Math.max(size, model.groupSize(institution, kind, period.from), sides === undefined ? 1 : 2),
      share: (2 * index + 1) / (2 * count),
      portion: 1 / count,
      acrossZones: model.acrossZones.has(kind),
      sides,
    });
  };

  for (const visit of (problem.fixedVisits ?? []).toSorted(byId)) {
    ids.add(visit.id);
    const institution = model.institutionIndex.get(visit.institution);
    const day = model.dayIndex.get(visit.date);
    if (institution === undefined) continue;
    add({
      id: visit.id,
      institution,
      kind: visit.kind,
      size: visit.inspectors.length,
      importance: Infinity,
      from: day ?? 0,
      until: day ?? -1,
      share: 0,
      portion: 1,
      rule: "fixed",
      period: { from: visit.date, until: visit.date },
      ...(visit.wholeDay === true ? { wholeDay: true } : {}),
      acrossZones: true,
      sides: undefined,
      fixed: visit,
    });
  }

  for (const extra of (problem.extraVisits ?? []).toSorted(byId)) {
    const times = new Map<number, number>();
    const { kind, inspectors = 1, importance, items, wholeDay, topic } = extra.visits;
    for (const window of extraWindows(extra, problem)) {
      const chosen = institutionsOf(extra, problem.zones, model, random, window, times, unscheduled);
      chosen.forEach((institution, index) => {
        const asked: Asked = {
          institution,
          kind,
          importance: importanceOf("hard", importance),
          ...windowAt(model, windows.of(window), institution),
          rule: ruleOfExtra(extra),
          period: window,
          ...(items === undefined ? {} : { items }),
          ...(wholeDay === true ? { wholeDay } : {}),
          ...(topic === undefined ? {} : { topic }),
        };
        const wanted = `${extra.id}-${window.from.slice(0, 7)}-${model.institutions[institution]?.id ?? ""}`;
        addPart(asked, wanted, inspectors, index, chosen.length);
      });
    }
  }

  const narrowFirst = obligations
    .filter(({ activity, owedTo }) => activity === "visit" && owedTo.id !== undefined)
    .map((obligation) => ({ obligation, ...windows.of(obligation.during) }))
    // Visits of few kinds count for duties of any kind, not the other way round.
    .toSorted((a, b) => a.months - b.months || kindsOf(a.obligation) - kindsOf(b.obligation));
  for (const { obligation, ...window } of narrowFirst) {
    const { during, visitKinds, rule, followsUp } = obligation;
    const id = obligation.owedTo.id ?? "";
    const institution = model.institutionIndex.get(id);
    if (institution === undefined) continue;
    const there = [...(tasksAt[institution] ?? [])].filter(
      (task) => visitKinds?.includes(task.kind) !== false && isWithin(task, window, during),
    );
    const importance = importanceOf(obligation.level, obligation.importance);
    const { count } = obligation;
    const kind = visitKinds?.[0] ?? "routine";
    const missing = count - there.length;
    const asksAgain =
      missing > 0 ||
      there.some((task) => task.taught !== true || task.kind !== kind || (task.importance ?? 0) < importance);
    // What a more binding duty counts on is as important as that.
    for (const task of there.slice(0, count))
      if (task.importance !== undefined && task.importance < importance) task.importance = importance;
    const counted = new Set(there);
    dutiesAt[institution]?.push({
      ...window,
      kinds: visitKinds,
      count,
      there: counted,
      rule: asksAgain ? rule : undefined,
    });
    for (let index = 0; index < missing; index += 1) {
      const asked: Asked = {
        institution,
        kind,
        importance,
        ...windowAt(model, window, institution, model.untaught),
        taught: true,
        rule,
        period: { from: during.from, until: during.until },
        ...(followsUp === undefined ? {} : { followsUp }),
      };
      counted.add(
        addPart(asked, `${kind.replaceAll("/", "-")}-${keyOf(obligation)}-${id}`, 1, index, missing),
      );
    }
  }
  const loose = tasksAt.filter((there, institution) => standFor(there, dutiesAt[institution] ?? [], priceOf));
  return {
    isLoose: loose.length > 0,
    tasks: tasks.filter((task) => {
      const { institution, kind, size, period } = task;
      const costRow = model.softRules?.rowOf(institution, kind, size) ?? 0;
      if (task.fixed === undefined)
        Object.assign(
          task,
          model.isWholeDay(institution, kind, period) ? { wholeDay: true } : {},
          whoMayMake(task, model),
        );
      if (costRow > 0) Object.assign(task, { costRow });
      return tasksAt[institution]?.has(task);
    }),
    unscheduled,
    counted: dutiesAt.flat(),
  };
}

// The level comes first, then the rule's own word.
function importanceOf(level: RuleLevel, importance = 50): number {
  return 1000 * LEVEL_RANK[level] + importance;
}

function kindsOf({ visitKinds }: Obligation): number {
  return visitKinds?.length ?? 99;
}

function keyOf(obligation: Obligation): string {
  return obligation.id.slice(obligation.id.lastIndexOf("/") + 1);
}

/** First and last visiting day of a window, as indexes, and the months it touches. */
interface Window {
  readonly first: number;
  readonly last: number;
  readonly months: number;
}

// A county has thousands of duties over a dozen windows.
function knownWindows(model: PlanModel): { of(period: Period): Window } {
  const known = new Map<string, Window>();
  return {
    of(period) {
      const key = `${period.from} ${period.until}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const window = {
        first: firstFrom(model.days, period.from),
        last: lastUntil(model.days, period.until),
        months: monthsBetween(period.from, period.until).length,
      };
      known.set(key, window);
      return window;
    },
  };
}

function isWithin({ fixed, from, until }: Task, { first, last }: Window, period: Period): boolean {
  return fixed === undefined ? first <= from && from <= until && until <= last : contains(period, fixed.date);
}

function windowAt(
  model: PlanModel,
  { first, last }: Window,
  institution: number,
  closed?: Numbers,
): { from: number; until: number } {
  let from = Math.max(first, model.openFrom[institution] ?? 0);
  let until = Math.min(last, model.openUntil[institution] ?? -1);
  while (closed?.[from] === 1) from += 1;
  while (closed?.[until] === 1) until -= 1;
  return { from, until };
}
