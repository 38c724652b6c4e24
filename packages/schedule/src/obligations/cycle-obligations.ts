import { addYears, contains, type Institution, type IsoDate, type Period } from "@supervision/domain";
import type { PlanningDays } from "../planning-days.ts";
import type { CycleRule } from "../rules/cycle-rule.ts";
import { concernsInstitution, isAmong } from "../rules/institutions-among.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import { compareLevels } from "../rules/rule-level.ts";
import type { ScheduleProblem, VisitHistory } from "../schedule-problem.ts";
import type { Obligation } from "./obligation.ts";
import type { ObligationWords } from "./obligation-words.ts";
import { endsNoSooner, ruleFields } from "./rule-fields.ts";

/** A rule of cycle on the days on which it binds. */
export interface CycleSpan extends RuleSpan {
  /** The rule itself. */
  readonly rule: CycleRule;
}

interface Entry {
  readonly obligation: Obligation;
  readonly rule: CycleRule;
}

/**
 * Visits that fall due in the planned time because the last one lies so many years back or the turn has come, one an institution and
 * kind of visit. Of several rules the one that falls due first wins. `untold` takes the rules that need a history nobody gave: without one
 * only who has a turn can be told.
 */
export function cycleObligations(
  problem: ScheduleProblem,
  days: PlanningDays,
  spans: readonly CycleSpan[],
  owing: (institution: string) => readonly string[],
  words?: ObligationWords,
  untold?: Set<string>,
): readonly Obligation[] {
  const found: Obligation[] = [];
  for (const institution of problem.register.institutions) {
    const due = new Map<string, Entry[]>();
    for (const span of spans) {
      const { rule } = span;
      if (!concernsInstitution(rule, institution, problem.zones)) continue;
      if (!problem.history && !rule.turns?.some(({ among }) => isAmong(among, institution, problem.zones)))
        untold?.add(span.id);
      const obligation = obligationOf(problem, days, span, institution, owing);
      if (obligation === undefined) continue;
      const same = due.get(rule.visitKinds[0]);
      if (same === undefined) due.set(rule.visitKinds[0], [{ obligation, rule }]);
      else same.push({ obligation, rule });
    }
    for (const entries of due.values()) {
      const [winner, ...others] = entries.toSorted(
        (a, b) =>
          (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) ||
          a.rule.atMostYears - b.rule.atMostYears ||
          compareLevels(a.obligation.level, b.obligation.level) ||
          (a.obligation.rule < b.obligation.rule ? -1 : 1),
      );
      if (winner === undefined) continue;
      found.push({
        ...winner.obligation,
        // The visit is as binding as the most binding rule it is made for.
        level:
          entries.map(({ obligation }) => obligation.level).toSorted(compareLevels)[0] ??
          winner.obligation.level,
        weaker: others.map((other) => endsNoSooner(other.obligation, dueOf(other), dueOf(winner), words)),
      });
    }
  }
  return found;
}

function dueOf({ obligation }: Entry): IsoDate {
  return obligation.overdueSince ?? obligation.during.until;
}

/** The day a cycle is counted from: the last visit on record, the opening, or the day the record begins. */
export function cycleStart(
  rule: Pick<CycleRule, "visitKinds">,
  institution: Institution,
  history: VisitHistory,
  before: IsoDate,
): NonNullable<Obligation["countedFrom"]> {
  let last: IsoDate | undefined;
  for (const visit of history.visits)
    if (visit.institution === institution.id && rule.visitKinds.includes(visit.kind) && visit.date < before)
      if (last === undefined || visit.date > last) last = visit.date;
  if (last !== undefined) return { on: last, visit: "on-record" };
  const { opened } = institution;
  return opened !== undefined && opened >= history.since
    ? { on: opened, visit: "opened" }
    : { on: history.since, visit: "before" };
}

/** When a cycle ends and begins anew for an institution, and its turns. */
interface CycleDays {
  readonly start?: NonNullable<Obligation["countedFrom"]>;
  /** Last day by which the next visit is due; absent without a history. */
  readonly limit?: IsoDate;
  /** First day on which it may be planned. */
  readonly earliest: IsoDate;
  /** Turns of the institution that have not ended before the planned time, in order. */
  readonly turns: readonly Period[];
}

/** The days of a cycle for an institution. */
export function cycleDays(
  { history, period, zones }: ScheduleProblem,
  rule: CycleRule,
  institution: Institution,
): CycleDays {
  const start = history === undefined ? undefined : cycleStart(rule, institution, history, period.from);
  const turns = (rule.turns ?? [])
    .filter(({ during, among }) => during.until >= period.from && isAmong(among, institution, zones) === true)
    .map(({ during }) => during)
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
  if (start === undefined) return { earliest: period.from, turns };
  return {
    start,
    limit: addYears(start.on, rule.atMostYears),
    earliest: addYears(start.on, rule.atLeastYears ?? 0),
    turns,
  };
}

function obligationOf(
  problem: ScheduleProblem,
  days: PlanningDays,
  span: CycleSpan,
  institution: Institution,
  owing: (institution: string) => readonly string[],
): Obligation | undefined {
  const { period } = problem;
  const { rule } = span;
  const { start, limit = "9999-12-31", earliest, turns } = cycleDays(problem, rule, institution);
  const overdue = limit < period.from;
  const last = overdue ? period.until : limit;
  const turn = turns.find((one) => one.until >= earliest && one.from <= last);
  const due = overdue || turn === undefined || limit < turn.until ? limit : turn.until;
  if (due > period.until || !contains(span.days, overdue ? period.from : due)) return undefined;
  const open = { from: institution.opened ?? period.from, until: institution.closed ?? period.until };
  const from = [period.from, earliest, open.from, turn?.from ?? ""].reduce((a, b) => (a > b ? a : b));
  const until = overdue ? [period.until, turn?.until ?? last].reduce((a, b) => (a < b ? a : b)) : due;
  // Who closes before the day is owed nothing any more.
  if (open.until < until || until < from) return undefined;
  const kind = rule.visitKinds[0];
  return {
    id: `visit:${kind}/${institution.id}/cycle-${until.slice(0, 4)}`,
    activity: "visit",
    visitKinds: rule.visitKinds,
    count: 1,
    unit: "times",
    owedBy: { kind: rule.owedBy, ids: owing(institution.id) },
    owedTo: { kind: "institution", id: institution.id },
    during: { from, until, label: `${from}—${until}` },
    due: days.teaching.findLast((day) => from <= day && day <= until) ?? until,
    ...ruleFields(span),
    proof: rule.proof,
    weaker: [],
    ...(start === undefined ? {} : { countedFrom: start }),
    ...(turn === undefined ? {} : { turn }),
    ...(overdue ? { overdueSince: limit } : {}),
  };
}
