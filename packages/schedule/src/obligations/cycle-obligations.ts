import { addYears, contains, type Institution, type IsoDate } from "@supervision/domain";
import type { PlanningDays } from "../planning-days.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import { compareLevels } from "../rules/rule-level.ts";
import type { CycleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem, VisitHistory } from "../schedule-problem.ts";
import { concernsInstitution } from "./duty-window.ts";
import type { Obligation, WeakerRule } from "./obligation.ts";

/** A rule of cycle on the days on which it binds. */
export interface CycleSpan extends RuleSpan {
  /** The rule itself. */
  readonly rule: CycleRule;
}

/** Visits that fall due in the planned time because the last one lies so many years back, one an institution and kind of visit. */
export function cycleObligations(
  problem: ScheduleProblem,
  days: PlanningDays,
  spans: readonly CycleSpan[],
  owing: (institution: string) => readonly string[],
): readonly Obligation[] {
  const { history } = problem;
  if (history === undefined) return [];
  const found: Obligation[] = [];
  for (const institution of problem.register.institutions) {
    const due = new Map<string, { readonly obligation: Obligation; readonly rule: CycleRule }[]>();
    for (const span of spans) {
      if (!concernsInstitution(span.rule, institution)) continue;
      const obligation = obligationOf(problem, days, span, institution, history, owing);
      if (obligation === undefined) continue;
      const entry = { obligation, rule: span.rule };
      const same = due.get(span.rule.visitKinds[0]);
      if (same === undefined) due.set(span.rule.visitKinds[0], [entry]);
      else same.push(entry);
    }
    for (const entries of due.values()) {
      const [winner, ...others] = entries.toSorted(
        (a, b) =>
          a.rule.atMostYears - b.rule.atMostYears ||
          compareLevels(a.obligation.level, b.obligation.level) ||
          (a.obligation.rule < b.obligation.rule ? -1 : 1),
      );
      if (winner === undefined) continue;
      const weaker = others.map(({ obligation, rule }): WeakerRule => {
        const { atMostYears: years } = winner.rule;
        return {
          rule: obligation.rule,
          edition: obligation.edition,
          atLeast: 1,
          because:
            rule.atMostYears === years
              ? { zh: `要求相同，均为${years}年一次`, en: `It asks for the same, once in ${years} years.` }
              : {
                  zh: `只要求${rule.atMostYears}年一次，比${years}年一次宽`,
                  en: `It asks for once in ${rule.atMostYears} years, less than once in ${years}.`,
                },
        };
      });
      found.push({ ...winner.obligation, weaker });
    }
  }
  return found;
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

function obligationOf(
  { period }: ScheduleProblem,
  days: PlanningDays,
  span: CycleSpan,
  institution: Institution,
  history: VisitHistory,
  owing: (institution: string) => readonly string[],
): Obligation | undefined {
  const { rule, edition } = span;
  const start = cycleStart(rule, institution, history, period.from);
  const due = addYears(start.on, rule.atMostYears);
  const overdue = due < period.from;
  if (due > period.until || !contains(span.days, overdue ? period.from : due)) return undefined;
  const earliest = addYears(start.on, rule.atLeastYears ?? 0);
  const open = { from: institution.opened ?? period.from, until: institution.closed ?? period.until };
  const from = [period.from, earliest, open.from].reduce((a, b) => (a > b ? a : b));
  const until = overdue ? period.until : due;
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
    due: days.visiting.findLast((day) => from <= day && day <= until) ?? until,
    rule: span.id,
    edition: edition.edition,
    level: edition.level,
    ...(edition.importance === undefined ? {} : { importance: edition.importance }),
    sources: edition.sources,
    proof: rule.proof,
    weaker: [],
    countedFrom: start,
    ...(overdue ? { overdueSince: due } : {}),
  };
}
