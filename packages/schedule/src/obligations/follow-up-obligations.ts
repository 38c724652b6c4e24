import { contains, type IsoDate, type Issue } from "@supervision/domain";
import { grouped } from "../grouped.ts";
import { findingDeadlineMissing } from "../issues.ts";
import type { PlanningDays } from "../planning-days.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { FollowUpRule } from "../rules/schedule-rule.ts";
import type { OpenFinding, ScheduleProblem } from "../schedule-problem.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import { followUpWindow } from "./duty-window.ts";
import { type DueVisit, dueVisit, firstDue } from "./due-visits.ts";
import type { DutiesTold } from "./duties-told.ts";
import type { Obligation } from "./obligation.ts";
import { compareText } from "../text-order.ts";

/** A rule of follow-up on the days on which it binds. */
export interface FollowUpSpan extends RuleSpan {
  /** The rule itself. */
  readonly rule: FollowUpRule;
}

interface Claim {
  readonly finding: OpenFinding;
  readonly span: FollowUpSpan;
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly overdueSince?: IsoDate;
}

/**
 * Follow-up visits that fall due in the planned time. What several rules ask for and findings whose times overlap are looked at in one
 * visit, so that an institution sees as few visits as possible; the rule with the shortest time is named, and then the others.
 */
export function followUpObligations(
  problem: ScheduleProblem,
  days: PlanningDays,
  spans: readonly FollowUpSpan[],
  told: DutiesTold | undefined,
): { readonly obligations: readonly Obligation[]; readonly warnings: readonly Issue[] } {
  const obligations: Obligation[] = [];
  const unlimited: { readonly rule: string; readonly finding: string }[] = [];
  for (const institution of problem.register.institutions) {
    const claims: Claim[] = [];
    for (const finding of problem.openFindings ?? []) {
      if (finding.institution !== institution.id) continue;
      for (const span of spans) {
        const { rule } = span;
        if (!concernsInstitution(rule, institution, problem.zones)) continue;
        if (rule.severities !== undefined && !rule.severities.includes(finding.severity)) continue;
        const window = followUpWindow(rule, finding, problem.calendar);
        if (window === undefined) unlimited.push({ rule: span.id, finding: finding.id });
        else claims.push(...claimsOf(problem, span, finding, window));
      }
    }
    for (const together of visitsFor(claims)) obligations.push(visitOf(days, together, told));
  }
  const warnings = [...grouped(unlimited, ({ rule }) => [rule])].map(([rule, of]) =>
    findingDeadlineMissing(rule, distinct(of.map(({ finding }) => finding)), ["openFindings"]),
  );
  return { obligations, warnings };
}

function claimsOf(
  { period }: ScheduleProblem,
  span: FollowUpSpan,
  finding: OpenFinding,
  { earliest, latest }: { readonly earliest: IsoDate; readonly latest: IsoDate },
): readonly Claim[] {
  if (latest > period.until) return [];
  const overdue = latest < period.from;
  if (!contains(span.days, overdue ? period.from : latest)) return [];
  if (overdue) return [{ finding, span, earliest: period.from, latest: period.until, overdueSince: latest }];
  return [{ finding, span, earliest: earliest > period.from ? earliest : period.from, latest }];
}

// The fewest visits: go at the first limit, and see everything that may be seen by then.
function visitsFor(claims: readonly Claim[]): readonly (readonly [Claim, ...Claim[]])[] {
  const visits: [Claim, ...Claim[]][] = [];
  for (const claim of claims.toSorted(
    (a, b) => compareText(a.latest, b.latest) || compareText(a.finding.id, b.finding.id),
  )) {
    const group = visits.at(-1);
    if (group !== undefined && claim.earliest <= group[0].latest) group.push(claim);
    else visits.push([claim]);
  }
  return visits;
}

function visitOf(
  days: PlanningDays,
  together: readonly [Claim, ...Claim[]],
  told: DutiesTold | undefined,
): Obligation {
  const [{ finding, latest }] = together;
  const from = together.map(({ earliest }) => earliest).reduce((a, b) => (a > b ? a : b));
  const followsUp = distinct(together.map((claim) => claim.finding.id));
  const { institution } = finding;
  const owedBy = { kind: "responsible-inspector", ids: told?.inspectorsOf(institution) ?? [] } as const;
  const dueUnder = ({ span, overdueSince, latest: end }: Claim): DueVisit => ({
    owed: {
      ...dueVisit(span, owedBy, institution, latest, { from, until: latest }, days),
      followsUp,
      ...(overdueSince === undefined ? {} : { overdueSince }),
    },
    end: overdueSince ?? end,
  });
  const [first, ...others] = together;
  return firstDue([dueUnder(first), ...others.map(dueUnder)], told?.words);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted();
}
