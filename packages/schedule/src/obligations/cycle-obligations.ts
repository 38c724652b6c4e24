import { addYears, contains, type Institution, type IsoDate, type Period } from "@supervision/domain";
import { grouped } from "../grouped.ts";
import type { PlanningDays } from "../planning-days.ts";
import type { CycleRule } from "../rules/cycle-rule.ts";
import { concernsInstitution, isAmong } from "../rules/institutions-among.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { ScheduleProblem, VisitHistory } from "../schedule-problem.ts";
import type { Obligation } from "./obligation.ts";
import type { DutiesTold } from "./duties-told.ts";
import { TEACHING_WEEK } from "./counting-times.ts";
import { type DueVisit, dueVisit, firstDue } from "./due-visits.ts";

/** A rule of cycle on the days on which it binds. */
export interface CycleSpan extends RuleSpan {
  /** The rule itself. */
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
  told: DutiesTold | undefined,
  untold: Set<string>,
): readonly Obligation[] {
  return problem.register.institutions.flatMap((institution) => {
    const due = spans.flatMap((span) => {
      const { rule } = span;
      if (!concernsInstitution(rule, institution, problem.zones)) return [];
      if (!problem.history && !rule.turns?.some(({ among }) => isAmong(among, institution, problem.zones)))
        untold.add(span.id);
      return dueIn(problem, days, span, institution, told) ?? [];
    });
    return [...grouped(due, ({ owed }) => [owed.visitKinds?.[0]]).values()].map((same) =>
      firstDue(same, told?.words),
    );
  });
}

/** The day a cycle is counted from: the last visit on record, the opening, or the day the record begins. */
function cycleStart(
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

function dueIn(
  problem: ScheduleProblem,
  days: PlanningDays,
  span: CycleSpan,
  institution: Institution,
  told: DutiesTold | undefined,
): DueVisit | undefined {
  const { period } = problem;
  const { rule } = span;
  const { start, limit = "9999-12-31", earliest, turns } = cycleDays(problem, rule, institution);
  // A day that leaves no teaching week is made up for like one that has passed: in the whole of the planned time.
  const overdue = limit <= period.until && days.teaching.filter((day) => day <= limit).length < TEACHING_WEEK;
  const last = overdue ? period.until : limit;
  const turn = turns.find((one) => one.until >= earliest && one.from <= last);
  const due = overdue || turn === undefined || limit < turn.until ? limit : turn.until;
  if (due > period.until || !contains(span.days, due > period.from ? due : period.from)) return undefined;
  const open = { from: institution.opened ?? period.from, until: institution.closed ?? period.until };
  const from = [period.from, earliest, open.from, turn?.from ?? ""].reduce((a, b) => (a > b ? a : b));
  const until = overdue ? [period.until, turn?.until ?? last].reduce((a, b) => (a < b ? a : b)) : due;
  // Who closes before the day is owed nothing any more.
  if (open.until < until || until < from) return undefined;
  const owed = {
    ...dueVisit(
      span,
      { kind: rule.owedBy, ids: told?.inspectorsOf(institution.id) ?? [] },
      institution.id,
      `cycle-${until.slice(0, 4)}`,
      { from, until },
      days,
    ),
    ...(start === undefined ? {} : { countedFrom: start }),
    ...(turn === undefined ? {} : { turn }),
    ...(overdue ? { overdueSince: limit } : {}),
  };
  return { owed, end: overdue ? limit : until };
}
