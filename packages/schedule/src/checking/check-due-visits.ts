import {
  addDays,
  addYears,
  contains,
  dayStatus,
  type Institution,
  type IsoDate,
  type Period,
} from "@supervision/domain";
import type { RuleViolation } from "../rules/rule-facts.ts";
import type { CycleRule, FollowUpRule } from "../rules/schedule-rule.ts";
import type { CheckFacts } from "./check-facts.ts";

type Concern = Pick<CycleRule, "audience" | "nature" | "among">;

/** Names institutions whose last visit of the kind lies too many years back; nothing is said without a history. */
export function checkCycle(facts: CheckFacts, rule: CycleRule, bound: Period): readonly RuleViolation[] {
  const { history, period, register } = facts.problem;
  if (history === undefined) return [];
  const violations: RuleViolation[] = [];
  const counts = ({ kind }: { readonly kind: string }): boolean =>
    rule.visitKinds.some((one) => one === kind);
  for (const institution of register.institutions) {
    if (!isConcerned(rule, institution)) continue;
    const past = history.visits
      .filter((visit) => visit.institution === institution.id && visit.date < period.from && counts(visit))
      .map(({ date }) => date)
      .toSorted();
    const begin =
      institution.opened !== undefined && institution.opened > history.since
        ? institution.opened
        : history.since;
    const limit = addYears(past.at(-1) ?? begin, rule.atMostYears);
    const last = limit < period.from ? period.until : limit;
    if (last > period.until || !contains(bound, limit < period.from ? period.from : limit)) continue;
    if (institution.closed !== undefined && institution.closed < last) continue;
    const first = addYears(past.at(-1) ?? begin, rule.atLeastYears ?? 0);
    const made = (facts.visitsAt.get(institution.id) ?? []).some(
      (visit) => counts(visit) && visit.date >= first && visit.date <= last,
    );
    if (made) continue;
    violations.push({
      visits: [],
      institutions: [institution.id],
      because: {
        zh: `${institution.name}应于${limit}前再督导一次（${rule.atMostYears}年一次），没有安排`,
        en: `${institution.name} is due by ${limit} (once in ${rule.atMostYears} years) and has no such visit.`,
      },
    });
  }
  return violations;
}

/** Names findings nobody looks at again in time; those without the limit the rule counts from are not judged. */
export function checkFollowUp(
  facts: CheckFacts,
  rule: FollowUpRule,
  bound: Period,
): readonly RuleViolation[] {
  const { period, openFindings } = facts.problem;
  const violations: RuleViolation[] = [];
  for (const finding of openFindings ?? []) {
    const institution = facts.institutions.get(finding.institution);
    if (institution === undefined || !isConcerned(rule, institution)) continue;
    if (rule.severities !== undefined && !rule.severities.includes(finding.severity)) continue;
    const start = rule.countedFrom === "found" ? finding.foundOn : finding.deadline;
    if (start === undefined) continue;
    const limit = limitOf(facts, rule, start);
    if (limit === undefined || limit > period.until) continue;
    const last = limit < period.from ? period.until : limit;
    if (!contains(bound, limit < period.from ? period.from : limit)) continue;
    const made = (facts.visitsAt.get(finding.institution) ?? []).some(
      ({ kind, date, followsUp }) =>
        kind === "follow-up" &&
        date > start &&
        date <= last &&
        (followsUp === undefined || followsUp.includes(finding.id)),
    );
    if (made) continue;
    violations.push({
      visits: [],
      institutions: [finding.institution],
      because: {
        zh: `${institution.name}的问题“${finding.id}”应于${limit}前回访，没有安排`,
        en: `The finding "${finding.id}" at ${institution.name} is to be looked at again by ${limit}; no visit does.`,
      },
    });
  }
  return violations;
}

function limitOf(facts: CheckFacts, rule: FollowUpRule, start: IsoDate): IsoDate | undefined {
  if (rule.unit === "days") return addDays(start, rule.within);
  let left = rule.within;
  let day = start;
  while (left > 0) {
    day = addDays(day, 1);
    const { status } = dayStatus(facts.problem.calendar, day);
    if (status === "unknown") return undefined;
    if (status === "workday") left -= 1;
  }
  return day;
}

/** Says whether a rule is about an institution. */
export function isConcerned({ audience, nature, among = {} }: Concern, place: Institution): boolean {
  if (audience !== undefined && !audience.includes(place.kind)) return false;
  if (nature !== undefined && nature !== place.nature) return false;
  const { institutions, towns, students, boarding } = among;
  if (institutions !== undefined && !institutions.includes(place.id)) return false;
  if (towns !== undefined && !towns.some((town) => town === place.town)) return false;
  if (boarding !== undefined && boarding !== place.boarding) return false;
  if (students === undefined) return true;
  const { atLeast = 0, below = Number.POSITIVE_INFINITY } = students;
  let pupils: number | undefined;
  for (const number of Object.values(place.students)) pupils = (pupils ?? 0) + number;
  return pupils !== undefined && pupils >= atLeast && pupils < below;
}
