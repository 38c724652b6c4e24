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
import type { ObligationWords } from "./obligation-words.ts";
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
 * Follow-up visits that fall due in the planned time. What several rules ask for and findings whose times overlap are looked at in one
 * visit, so that an institution sees as few visits as possible; the rule with the shortest time is named, and then the others.
 */
export function followUpObligations(
  problem: ScheduleProblem,
  days: PlanningDays,
  spans: readonly FollowUpSpan[],
  owing: (institution: string) => readonly string[],
  words?: ObligationWords,
): { readonly obligations: readonly Obligation[]; readonly warnings: readonly Issue[] } {
  const findings = problem.openFindings ?? [];
  const obligations: Obligation[] = [];
  const unlimited = new Map<string, Set<string>>();
  for (const institution of problem.register.institutions) {
    const claims: Claim[] = [];
    for (const finding of findings) {
      if (finding.institution !== institution.id) continue;
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
        if (claim !== undefined) claims.push(claim);
      }
    }
    for (const together of visitsFor(claims))
      obligations.push(obligationOf(days, together, owing(institution.id), words));
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
  owing: readonly string[],
  words: ObligationWords | undefined,
): Obligation {
  const [{ finding, latest }] = together;
  const from = together.map(({ earliest }) => earliest).reduce((a, b) => (a > b ? a : b));
  const [first = together[0], ...others] = together.toSorted(
    (a, b) =>
      compare(endOf(a), endOf(b)) ||
      compareLevels(a.span.edition.level, b.span.edition.level) ||
      compare(a.span.id, b.span.id),
  );
  const { span } = first;
  const weaker = new Map<string, WeakerRule>();
  for (const other of others)
    if (other.span.id !== span.id && !weaker.has(other.span.id))
      weaker.set(other.span.id, endsNoSooner(ruleFields(other.span), endOf(other), endOf(first), words));
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
    due: days.teaching.findLast((day) => from <= day && day <= latest) ?? latest,
    ...ruleFields(span),
    // The visit is as binding as the most binding rule it is made for.
    level: together.map((claim) => claim.span.edition.level).toSorted(compareLevels)[0] ?? span.edition.level,
    proof: span.rule.proof,
    weaker: [...weaker.values()],
    followsUp: [...new Set(together.map((claim) => claim.finding.id))].toSorted(compare),
    ...(overdue === undefined ? {} : { overdueSince: overdue }),
  };
}

/** The day by which a finding should be looked at again. */
function endOf({ overdueSince, latest }: Claim): IsoDate {
  return overdueSince ?? latest;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
