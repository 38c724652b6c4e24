import { contains, type IsoDate, type Issue } from "@supervision/domain";
import { findingDeadlineMissing } from "../issues.ts";
import type { PlanningDays } from "../planning-days.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import { compareLevels } from "../rules/rule-level.ts";
import type { FollowUpRule } from "../rules/schedule-rule.ts";
import type { OpenFinding, ScheduleProblem } from "../schedule-problem.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import { followUpWindow } from "./duty-window.ts";
import type { Obligation, WeakerRule } from "./obligation.ts";
import { endsNoSooner, ruleFields } from "./rule-fields.ts";

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
 * Follow-up visits that fall due in the planned time: of several rules about a finding the one with the shortest time, and findings
 * whose times overlap are looked at in one visit, so that an institution sees as few visits as possible.
 */
export function followUpObligations(
  problem: ScheduleProblem,
  days: PlanningDays,
  spans: readonly FollowUpSpan[],
  owing: (institution: string) => readonly string[],
): { readonly obligations: readonly Obligation[]; readonly warnings: readonly Issue[] } {
  const findings = problem.openFindings ?? [];
  const obligations: Obligation[] = [];
  const unlimited = new Map<string, Set<string>>();
  for (const institution of problem.register.institutions) {
    const claims: Claim[] = [];
    const wider = new Map<string, Claim[]>();
    for (const finding of findings) {
      if (finding.institution !== institution.id) continue;
      const own: Claim[] = [];
      for (const span of spans) {
        const { rule } = span;
        if (!concernsInstitution(rule, institution, problem.zones)) continue;
        if (rule.severities !== undefined && !rule.severities.includes(finding.severity)) continue;
        const window = followUpWindow(rule, finding, problem.calendar);
        if (window === undefined) {
          const known = unlimited.get(span.id);
          if (known === undefined) unlimited.set(span.id, new Set([finding.id]));
          else known.add(finding.id);
          continue;
        }
        const claim = claimOf(problem, span, finding, window);
        if (claim !== undefined) own.push(claim);
      }
      const [strictest, ...others] = own.toSorted(
        (a, b) =>
          compare(a.overdueSince ?? a.latest, b.overdueSince ?? b.latest) ||
          compareLevels(a.span.edition.level, b.span.edition.level) ||
          compare(a.span.id, b.span.id),
      );
      if (strictest === undefined) continue;
      claims.push(strictest);
      wider.set(finding.id, others);
    }
    for (const together of visitsFor(claims))
      obligations.push(obligationOf(days, together, wider, owing(institution.id)));
  }
  const warnings = [...unlimited].map(([rule, ids]) =>
    findingDeadlineMissing(rule, [...ids].toSorted(), ["openFindings"]),
  );
  return { obligations, warnings };
}

function claimOf(
  { period }: ScheduleProblem,
  span: FollowUpSpan,
  finding: OpenFinding,
  { earliest, latest }: { readonly earliest: IsoDate; readonly latest: IsoDate },
): Claim | undefined {
  if (latest > period.until) return undefined;
  const overdue = latest < period.from;
  if (!contains(span.days, overdue ? period.from : latest)) return undefined;
  if (overdue) return { finding, span, earliest: period.from, latest: period.until, overdueSince: latest };
  return { finding, span, earliest: earliest > period.from ? earliest : period.from, latest };
}

// The fewest visits: go at the first limit, and see everything that may be seen by then.
function visitsFor(claims: readonly Claim[]): readonly (readonly [Claim, ...Claim[]])[] {
  const groups: [Claim, ...Claim[]][] = [];
  for (const claim of claims.toSorted(
    (a, b) => compare(a.latest, b.latest) || compare(a.finding.id, b.finding.id),
  )) {
    const group = groups.at(-1);
    if (group !== undefined && claim.earliest <= group[0].latest) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function obligationOf(
  days: PlanningDays,
  together: readonly [Claim, ...Claim[]],
  wider: ReadonlyMap<string, readonly Claim[]>,
  owing: readonly string[],
): Obligation {
  const [first] = together;
  const { span, finding, latest } = first;
  const from = together.map(({ earliest }) => earliest).reduce((a, b) => (a > b ? a : b));
  const ids = together.map((claim) => claim.finding.id);
  const weaker: WeakerRule[] = [];
  for (const claim of together)
    for (const other of [claim, ...(wider.get(claim.finding.id) ?? [])])
      if (other.span.id !== span.id && !weaker.some(({ rule }) => rule === other.span.id))
        weaker.push(
          endsNoSooner(
            ruleFields(other.span),
            other.overdueSince ?? other.latest,
            first.overdueSince ?? latest,
          ),
        );
  const overdue = together.flatMap((claim) => claim.overdueSince ?? []).toSorted(compare)[0];
  return {
    id: `visit:follow-up/${finding.institution}/${latest}`,
    activity: "visit",
    visitKinds: ["follow-up"],
    count: 1,
    unit: "times",
    owedBy: { kind: "responsible-inspector", ids: owing },
    owedTo: { kind: "institution", id: finding.institution },
    during: { from, until: latest, label: `${from}—${latest}` },
    due: days.visiting.findLast((day) => from <= day && day <= latest) ?? latest,
    ...ruleFields(span),
    proof: span.rule.proof,
    weaker,
    followsUp: ids.toSorted(compare),
    ...(overdue === undefined ? {} : { overdueSince: overdue }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
