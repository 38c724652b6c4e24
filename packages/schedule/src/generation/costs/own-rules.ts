import { contains, type Visit } from "@supervision/domain";
import { factsBeside, type RuleViolation } from "../../rules/rule-facts.ts";
import { searchWeight } from "../../rules/rule-level.ts";
import { rulesInForce, type RuleSpan } from "../../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import type { Placement } from "../model/placement.ts";
import { type Places, type SubjectVisits, subjectVisits, visitTable } from "./subject-visits.ts";

/** What a violation of a hard rule counts in the search, for each unit of its amount. */
export const HARD_WEIGHT = 1_000_000_000_000;
/** Scopes by the length of their lists: when a short one settles a move, the long ones are not asked. */
const SCOPES = ["institution", "day", "week", "inspector", "zone"] as const;

/** Moves of visits of one inspector each. */
export interface Moves {
  readonly task: Int32Array;
  readonly from: Places;
  readonly to: Places;
}

/** The rules of a district's own, written as functions: what they cost, asked anew only about what a move touched. */
export interface OwnRules {
  /** The rules that the search can steer by, scope by scope. */
  readonly scopes: readonly OwnScope[];
  /** Penalty of all, the hard ones weighed in; or of those alone that were seen to ask for visits. */
  total(asking?: boolean): number;
  /**
   * Judges the first `count` moves, already made on the placement, that change the rest of the cost by `delta`: the change of the
   * whole when `isBetter` takes it, and then it is the state at hand; nothing when it does not, or when no answer could make it.
   */
  judge(moves: Moves, count: number, delta: number, isBetter: (delta: number) => boolean): number | undefined;
  /**
   * Takes note of a task, that of a group as well, which has come to another place or to none: what that changes. With `most` it only weighs a
   * place of a task that has none, until it is sure that the change is not less; then the task is to be followed to where it stays.
   */
  follow(task: number, most?: number): number;
}

/** A rule on the days on which its edition binds. */
interface OwnRule {
  readonly span: RuleSpan;
  /** Penalty by subject. */
  readonly penalty: Float64Array;
  readonly inspect: (subject: number, visits: readonly Visit[]) => readonly RuleViolation[];
  /** Penalty of a violation, for each unit of its amount. */
  readonly weight: number;
  /** Set once it was seen to cost more without a visit: such a rule asks for visits, and one that comes may save something. */
  asks: boolean;
}

/** All rules of one scope share its lists of visits. */
export interface OwnScope {
  readonly subjects: SubjectVisits;
  readonly rules: readonly OwnRule[];
  /** Subjects the moves at hand touch. */
  readonly touched: number[];
}

/** Compiles the rules of a problem that are functions over a scope; those over the whole plan are left to the checker. */
export function ownRules(problem: ScheduleProblem, placement: Placement): OwnRules {
  const spans = rulesInForce(problem.rules, problem.period);
  const table = spans.some(({ edition }) => edition.rule.type === "inspect")
    ? visitTable(placement)
    : undefined;
  const scopes = SCOPES.flatMap((scope): readonly OwnScope[] => {
    const own = spans.filter(({ edition: { rule } }) => rule.type === "inspect" && rule.scope === scope);
    if (table === undefined || own.length === 0) return [];
    const subjects = subjectVisits(scope, placement, table);
    return [{ subjects, rules: own.flatMap((span) => compiled(problem, span, subjects)), touched: [] }];
  });
  const rules = scopes.flatMap((scope) => scope.rules);
  // Answers of the change at hand, scope by scope, subject by subject, rule by rule.
  const answers: number[] = [];

  const set = ({ task }: Moves, count: number, { slot, who }: Places): void => {
    for (let k = 0; k < count; k += 1) table?.set(task[k] ?? 0, slot[k] ?? 0, who[k] ?? 0);
  };
  return {
    scopes,
    total: (asking) =>
      rules.reduce(
        (all, { penalty, asks }) =>
          asking === true && !asks ? all : all + penalty.reduce((a, b) => a + b, 0),
        0,
      ),
    judge(moves, count, delta, isBetter) {
      const { from, to } = moves;
      let saved = 0;
      for (const scope of scopes) saved += touch(scope, moves, count);
      // Not even asked when saving all that they touch would not make up for it.
      if (!isBetter(delta - saved)) return undefined;
      set(moves, count, to);
      let whole = delta;
      let asked = 0;
      for (let s = 0; s < scopes.length; s += 1) {
        const scope = scopes[s];
        if (scope === undefined) break;
        shift(scope, moves, count, from, to);
        for (const subject of scope.touched) {
          const visits = scope.subjects.of(subject);
          for (const rule of scope.rules) {
            const answer = penaltyOf(rule, subject, visits);
            const before = rule.penalty[subject] ?? 0;
            answers[asked] = answer;
            asked += 1;
            saved -= before;
            whole += answer - before;
            if (isBetter(whole - saved)) continue;
            set(moves, count, from);
            for (const other of scopes.slice(0, s + 1)) shift(other, moves, count, to, from);
            return undefined;
          }
        }
      }
      asked = 0;
      for (const { touched, rules: own } of scopes)
        for (const subject of touched)
          for (const { penalty } of own) {
            penalty[subject] = answers[asked] ?? 0;
            asked += 1;
          }
      return whole;
    },
    follow(task, most = Infinity) {
      const isNoted = most === Infinity;
      const before = scopes.map(({ subjects }) => subjects.subjectsOf(task));
      scopes.forEach(({ subjects }, at) => before[at]?.forEach((subject) => subjects.remove(subject, task)));
      table?.renew(task);
      const asked = scopes.flatMap(({ subjects, rules: own }, at) => {
        const after = subjects.subjectsOf(task);
        for (const subject of after) subjects.add(subject, task);
        return [...new Set([...((isNoted && before[at]) || []), ...after])].flatMap((subject) =>
          own.map((rule) => ({ rule, subject, subjects })),
        );
      });
      // What can be saved comes first, so that the sum only grows.
      let change = 0;
      for (const { rule, subject } of asked) if (isNoted || rule.asks) change -= rule.penalty[subject] ?? 0;
      for (const { rule, subject, subjects } of asked)
        if (change < most) {
          const known = rule.penalty[subject] ?? 0;
          const answer = penaltyOf(rule, subject, subjects.of(subject));
          change += isNoted || rule.asks ? answer : answer - known;
          if (!isNoted) continue;
          rule.penalty[subject] = answer;
          rule.asks ||= answer > known && table?.visits[task] === undefined;
        }
      return change;
    },
  };
}

// All leave before any comes: their places in time have changed already.
function shift({ subjects }: OwnScope, { task }: Moves, count: number, from: Places, to: Places): void {
  for (let k = 0; k < count; k += 1)
    subjects.remove(subjects.subjectOf(task[k] ?? 0, from.slot[k] ?? 0, from.who[k] ?? 0), task[k] ?? 0);
  for (let k = 0; k < count; k += 1)
    subjects.add(subjects.subjectOf(task[k] ?? 0, to.slot[k] ?? 0, to.who[k] ?? 0), task[k] ?? 0);
}

/** Notes which subjects the moves touch; the penalty they have now is the most that can be saved. */
function touch({ subjects, rules, touched }: OwnScope, { task, from, to }: Moves, count: number): number {
  let saved = 0;
  touched.length = 0;
  for (const { slot, who } of [from, to])
    for (let k = 0; k < count; k += 1) {
      const subject = subjects.subjectOf(task[k] ?? 0, slot[k] ?? 0, who[k] ?? 0);
      if (subject < 0 || touched.includes(subject)) continue;
      touched.push(subject);
      for (const { penalty } of rules) saved += penalty[subject] ?? 0;
    }
  return saved;
}

/** What the visits of a subject cost under a rule. */
export function penaltyOf(
  { inspect, weight }: Pick<OwnRule, "inspect" | "weight">,
  subject: number,
  visits: readonly Visit[],
): number {
  let amounts = 0;
  for (const { amount = 1 } of inspect(subject, visits)) amounts += amount;
  return weight * amounts;
}

function compiled(problem: ScheduleProblem, span: RuleSpan, subjects: SubjectVisits): readonly OwnRule[] {
  const { edition, days: period } = span;
  const { rule } = edition;
  if (rule.type !== "inspect") return [];
  const facts = factsBeside(problem, rule, period);
  const { names, alsoEmpty } = subjects;
  const isWhole = period.from <= problem.period.from && problem.period.until <= period.until;
  const weight = edition.level === "hard" ? HARD_WEIGHT : searchWeight(edition);
  const inspect = (index: number, all: readonly Visit[]): readonly RuleViolation[] => {
    const visits = isWhole ? all : all.filter(({ date }) => contains(period, date));
    const subject = names[index] ?? "";
    return visits.length > 0 || alsoEmpty ? rule.inspect({ ...facts, visits, subject }) : [];
  };
  const penalty = Float64Array.from(names, (_, subject) =>
    penaltyOf({ inspect, weight }, subject, subjects.of(subject)),
  );
  return [{ span, penalty, inspect, weight, asks: false }];
}
