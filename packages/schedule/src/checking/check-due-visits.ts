import { addYears, contains, type Period } from "@supervision/domain";
import { followUpWindow } from "../obligations/duty-window.ts";
import type { CycleRule, FollowUpRule } from "../rules/schedule-rule.ts";
import { type Breach, type CheckFacts } from "./check-facts.ts";
import { isConcerned } from "./is-concerned.ts";

/** Names institutions whose turn or cycle ends without the visit; without a history only turns are judged. */
export function checkCycle(facts: CheckFacts, rule: CycleRule, bound: Period): readonly Breach[] {
  const { history, period, register } = facts.problem;
  const violations: Breach[] = [];
  const counts = ({ kind }: { readonly kind: string }): boolean =>
    rule.visitKinds.some((one) => one === kind);
  for (const institution of register.institutions) {
    if (!isConcerned(facts, rule, institution)) continue;
    const past = (history?.visits ?? [])
      .filter((visit) => visit.institution === institution.id && visit.date < period.from && counts(visit))
      .map(({ date }) => date)
      .toSorted();
    const { opened, closed } = institution;
    const begin =
      history !== undefined && opened !== undefined && opened > history.since ? opened : history?.since;
    const before = past.at(-1) ?? begin;
    const first = before === undefined ? period.from : addYears(before, rule.atLeastYears ?? 0);
    const end = before === undefined ? undefined : addYears(before, rule.atMostYears);
    // What is due within the first days is late like what was due before: any day of the planned time will do.
    const isOverdue =
      end !== undefined && end <= period.until && facts.teachingDays.filter((day) => day <= end).length < 5;
    const horizon = isOverdue ? period.until : end;
    // The first turn that is neither too early nor too late for the cycle.
    let turn: Period | undefined;
    for (const { during, among } of rule.turns ?? [])
      if (
        isConcerned(facts, { among }, institution) &&
        during.until >= period.from &&
        during.until >= first &&
        (horizon === undefined || during.from <= horizon) &&
        (turn === undefined || during.until < turn.until)
      )
        turn = during;
    const limit =
      isOverdue || turn === undefined || (end !== undefined && end < turn.until) ? end : turn.until;
    if (limit === undefined || limit > period.until) continue;
    if (!contains(bound, limit < period.from ? period.from : limit)) continue;
    const last = isOverdue ? period.until : limit;
    if (closed !== undefined && closed < last) continue;
    const made = (facts.visitsAt.get(institution.id) ?? []).some(
      (visit) => counts(visit) && visit.date >= first && visit.date <= last,
    );
    if (made) continue;
    violations.push({
      visits: [],
      institutions: [institution.id],
      because: facts.words?.due(institution, limit, turn?.until === limit ? turn : rule.atMostYears),
    });
  }
  return violations;
}

/** Names findings nobody looks at again in time; those without the limit the rule counts from are not judged. */
export function checkFollowUp(facts: CheckFacts, rule: FollowUpRule, bound: Period): readonly Breach[] {
  const { period, openFindings } = facts.problem;
  const violations: Breach[] = [];
  for (const finding of openFindings ?? []) {
    const institution = facts.institutions.get(finding.institution);
    const window = followUpWindow(rule, finding, facts.problem.calendar);
    if (
      institution === undefined ||
      window === undefined ||
      rule.severities?.includes(finding.severity) === false ||
      !isConcerned(facts, rule, institution)
    )
      continue;
    const { earliest, latest: limit } = window;
    const isOverdue = limit < period.from;
    if (limit > period.until || !contains(bound, isOverdue ? period.from : limit)) continue;
    const made = (facts.visitsAt.get(finding.institution) ?? []).some(
      ({ kind, date, followsUp }) =>
        kind === "follow-up" &&
        date >= earliest &&
        date <= (isOverdue ? period.until : limit) &&
        (followsUp === undefined || followsUp.includes(finding.id)),
    );
    if (made) continue;
    violations.push({
      visits: [],
      institutions: [finding.institution],
      because: facts.words?.notFollowed(institution, finding, limit),
    });
  }
  return violations;
}
