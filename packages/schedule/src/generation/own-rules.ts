import { addDays, contains, type Visit, weekdayOf } from "@supervision/domain";
import type { RuleFacts } from "../rules/rule-facts.ts";
import { type RuleSpan, rulesInForce } from "../rules/rules-in-force.ts";
import type { InspectRule, RuleScope } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type Placement, teamOf } from "./placement.ts";
import { visitOf } from "./visits-of.ts";

/** What a violation of a hard rule counts in the search, for each unit of its amount. */
const HARD_WEIGHT = 1_000_000;

/** A visit that went from one place to another. */
export interface Moved {
  readonly task: number;
  readonly fromSlot: number;
  readonly fromWho: number;
  readonly toSlot: number;
  readonly toWho: number;
}

/** The rules of a district's own, written as functions: what they cost, asked anew only about what a move touched. */
export interface OwnRules {
  /** Whether there is any that the search can steer by. */
  readonly any: boolean;
  /** Penalty of the soft ones now. */
  soft(): number;
  /** Penalty of all, the hard ones weighed in. */
  total(): number;
  /** Penalty of what a move would touch: the most that it can save. */
  touched(moves: readonly Moved[]): number;
  /** Change of the total after a move was made on the placement; to be kept or dropped. */
  change(moves: readonly Moved[]): number;
  /** Makes the last change the state at hand. */
  keep(): void;
}

interface OwnRule {
  readonly span: RuleSpan;
  readonly rule: InspectRule;
  readonly weight: number;
  readonly subjects: Subjects;
  /** Penalty by subject. */
  readonly penalty: Float64Array;
  readonly base: Omit<RuleFacts, "visits" | "subject">;
}

/** What a rule is asked about one by one: their names, their tasks, and which of them a place touches. */
interface Subjects {
  readonly names: readonly string[];
  /** Asked also when they have no visits. */
  readonly alsoEmpty: boolean;
  tasksOf(subject: number): readonly number[];
  touchedBy(task: number, slot: number, who: number): number;
}

/** Compiles the rules of a problem that are functions over a scope; those over the whole plan are left to the checker. */
export function ownRules(problem: ScheduleProblem, placement: Placement): OwnRules {
  const visitAt = cachedVisits(placement);
  const inOrder = timeOrder(placement);
  const rules = rulesInForce(problem.rules, problem.period).flatMap((span): readonly OwnRule[] => {
    const { rule, level, weight = 1 } = span.edition;
    if (rule.type !== "inspect" || rule.scope === "plan") return [];
    const subjects = subjectsOf(rule.scope, placement);
    const { register, zones, calendar, terms } = problem;
    return [
      {
        span,
        rule,
        weight: level === "hard" ? HARD_WEIGHT : weight,
        subjects,
        penalty: new Float64Array(subjects.names.length),
        base: { period: span.days, register, zones, calendar, terms: terms ?? [], values: rule.values ?? {} },
      },
    ];
  });
  const ask = ({ subjects, span, rule, base, weight }: OwnRule, subject: number): number => {
    const visits: Visit[] = [];
    for (const task of inOrder(subjects.tasksOf(subject))) {
      const visit = visitAt(task);
      if (visit !== undefined && contains(span.days, visit.date)) visits.push(visit);
    }
    if (visits.length === 0 && !subjects.alsoEmpty) return 0;
    return rule
      .inspect({ ...base, visits, subject: subjects.names[subject] ?? "" })
      .reduce((sum, { amount }) => sum + weight * (amount ?? 1), 0);
  };
  for (const rule of rules)
    rule.subjects.names.forEach((_, subject) => {
      rule.penalty[subject] = ask(rule, subject);
    });

  const sum = (which: (rule: OwnRule) => boolean): number =>
    rules.filter(which).reduce((all, { penalty }) => all + penalty.reduce((a, b) => a + b, 0), 0);
  let pending: { readonly rule: OwnRule; readonly subject: number; readonly penalty: number }[] = [];
  const eachTouched = (moves: readonly Moved[], visit: (rule: OwnRule, subject: number) => void): void => {
    for (const rule of rules) {
      const seen: number[] = [];
      const once = (subject: number): void => {
        if (subject < 0 || seen.includes(subject)) return;
        seen.push(subject);
        visit(rule, subject);
      };
      for (const { task, fromSlot, fromWho, toSlot, toWho } of moves) {
        once(rule.subjects.touchedBy(task, fromSlot, fromWho));
        once(rule.subjects.touchedBy(task, toSlot, toWho));
      }
    }
  };
  return {
    any: rules.length > 0,
    soft: () => sum(({ span }) => span.edition.level === "soft"),
    total: () => sum(() => true),
    touched(moves) {
      let most = 0;
      eachTouched(moves, (rule, subject) => {
        most += rule.penalty[subject] ?? 0;
      });
      return most;
    },
    change(moves) {
      pending = [];
      let delta = 0;
      eachTouched(moves, (rule, subject) => {
        const penalty = ask(rule, subject);
        delta += penalty - (rule.penalty[subject] ?? 0);
        pending.push({ rule, subject, penalty });
      });
      return delta;
    },
    keep() {
      for (const { rule, subject, penalty } of pending) rule.penalty[subject] = penalty;
      pending = [];
    },
  };
}

function subjectsOf(scope: Exclude<RuleScope, "plan">, placement: Placement): Subjects {
  const { model, tasks, slots, occupant } = placement;
  switch (scope) {
    case "institution":
      return {
        names: model.institutions.map(({ id }) => id),
        alsoEmpty: true,
        tasksOf: (institution) => placement.tasksAt[institution] ?? [],
        touchedBy: (task) => placement.institution[task] ?? -1,
      };
    case "inspector":
      return {
        names: model.inspectors.map(({ id }) => id),
        alsoEmpty: true,
        tasksOf: (inspector) => placed(occupant.subarray(inspector * slots, (inspector + 1) * slots)),
        touchedBy: (_, __, who) => who,
      };
    case "zone": {
      const own: number[][] = model.zones.map(() => []);
      tasks.forEach(({ institution }, index) => own[model.zoneOf[institution] ?? -1]?.push(index));
      return {
        names: model.zones,
        alsoEmpty: true,
        tasksOf: (zone) => own[zone] ?? [],
        touchedBy: (task) => model.zoneOf[placement.institution[task] ?? 0] ?? -1,
      };
    }
    case "day":
      return {
        names: model.days,
        alsoEmpty: false,
        tasksOf: (day) => tasksOn(placement, [day]),
        touchedBy: (_, slot) => slot >> 1,
      };
    case "week": {
      const mondays = model.days.map((day) => addDays(day, 1 - weekdayOf(day)));
      const names = [...new Set(mondays)];
      const weekOf = Int32Array.from(mondays, (monday) => names.indexOf(monday));
      const daysOf: number[][] = names.map(() => []);
      weekOf.forEach((week, day) => daysOf[week]?.push(day));
      return {
        names,
        alsoEmpty: false,
        tasksOf: (week) => tasksOn(placement, daysOf[week] ?? []),
        touchedBy: (_, slot) => weekOf[slot >> 1] ?? -1,
      };
    }
  }
}

function placed(cells: Int32Array): readonly number[] {
  const tasks: number[] = [];
  for (const task of cells) if (task >= 0) tasks.push(task);
  return tasks;
}

// A group is met once: where its leader is.
function tasksOn({ model, occupant, slots, lead }: Placement, days: readonly number[]): readonly number[] {
  const tasks: number[] = [];
  model.inspectors.forEach((_, inspector) => {
    for (const day of days)
      for (let cell = inspector * slots + 2 * day, end = cell + 2; cell < end; cell += 1) {
        const task = occupant[cell] ?? -1;
        if (task >= 0 && lead[task] === inspector) tasks.push(task);
      }
  });
  return tasks;
}

/** Makes each visit once and again only when it was moved. */
function cachedVisits(placement: Placement): (task: number) => Visit | undefined {
  const made: (Visit | undefined)[] = placement.tasks.map(() => undefined);
  const slot = new Int32Array(placement.tasks.length).fill(-1);
  const lead = new Int32Array(placement.tasks.length).fill(-1);
  return (task) => {
    const at = placement.slot[task] ?? -1;
    if (at < 0) return undefined;
    const who = teamOf(placement, task)[0] ?? -1;
    if (made[task] === undefined || slot[task] !== at || lead[task] !== who) {
      made[task] = visitOf(placement, task);
      slot[task] = at;
      lead[task] = who;
    }
    return made[task];
  };
}

// By half-day and id, as numbers.
function timeOrder({ tasks, slot }: Placement): (list: readonly number[]) => readonly number[] {
  const rank = new Int32Array(tasks.length);
  tasks
    .map(({ id }, index) => ({ id, index }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .forEach(({ index }, position) => {
      rank[index] = position;
    });
  return (list) =>
    list.toSorted((a, b) => (slot[a] ?? 0) - (slot[b] ?? 0) || (rank[a] ?? 0) - (rank[b] ?? 0));
}
