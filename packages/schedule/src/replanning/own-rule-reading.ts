import { contains, placeInstitutions, type Visit } from "@supervision/domain";
import { mondayOf } from "../day-spans.ts";
import type { InspectRule, RuleScope } from "../rules/inspect-rule.ts";
import { factsBeside, type RuleViolation } from "../rules/rule-facts.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { byTime } from "../text-order.ts";

/** A place where a plan breaks one of the district's own hard rules. */
export interface Breach {
  /** Title of the rule. */
  readonly title: string;
  /** What it says; several breaches may say the same. */
  readonly words: string;
  /** What it says and of which visits. */
  readonly key: string;
  /** Ids of the visits concerned. */
  readonly visits: readonly string[];
  /** Whether the rule names the visits itself, and not only an institution or nobody. */
  readonly isNamed: boolean;
}

/** A plan that changes visit by visit, read by the district's own hard rules: what a change does not touch is not asked again. */
export interface OwnRuleReading {
  /** Puts a visit into a place of the plan, instead of what is there; `undefined`: none. */
  readonly put: (place: number, visit: Visit | undefined) => void;
  /** Breaches in the plan as it is now, rule by rule. */
  readonly breaches: () => readonly Breach[];
}

/** Whether a rule looks at an institution, inspector, zone, day or week. */
export type IsLookedAt = (scope: RuleScope, subject: string) => boolean;

/** Begins readings of a plan without visits, or of what some are about; absent when the problem has no hard rule of the district's own. */
export function ownRuleReadings(
  problem: ScheduleProblem,
): ((isLookedAt?: IsLookedAt) => OwnRuleReading) | undefined {
  const spans = rulesInForce(problem.rules, problem.period).flatMap(({ id, title, edition, days }) =>
    edition.rule.type === "inspect" && edition.level === "hard"
      ? [{ id, title, rule: edition.rule, days }]
      : [],
  );
  if (spans.length === 0) return undefined;
  const keysOf = scopeKeys(problem);
  const rules = spans.map((span) => ({ ...span, facts: factsBeside(problem, span.rule, span.days) }));
  return (isLookedAt = () => true) => {
    const visits: (Visit | undefined)[] = [];
    const readings = rules.map((span) => {
      // Institutions, inspectors and zones without visits are looked at too; days without visits are not.
      const { scope } = span.rule;
      const isOne = (subject: string): boolean => isLookedAt(scope, subject);
      const also = new Set(alsoLookedAt(problem, span.rule).filter(isOne));
      return {
        ...span,
        isOne,
        also,
        there: new Map<string, Map<number, Visit>>(),
        touched: new Set(also),
        broken: new Map<string, readonly RuleViolation[]>(),
      };
    });
    const read = ({ rule, facts, there, also, touched, broken }: (typeof readings)[number]): void => {
      for (const subject of touched) {
        const now = [...(there.get(subject)?.values() ?? [])].toSorted(byTime);
        const found =
          rule.scope === "plan"
            ? rule.inspect({ ...facts, visits: now })
            : now.length > 0 || also.has(subject)
              ? rule.inspect({ ...facts, visits: now, subject })
              : [];
        if (found.length > 0) broken.set(subject, found);
        else broken.delete(subject);
      }
      touched.clear();
    };
    return {
      put(place, visit) {
        const before = visits[place];
        if (before === visit) return;
        visits[place] = visit;
        for (const { rule, days, isOne, there, touched } of readings) {
          if (before !== undefined && contains(days, before.date))
            for (const key of keysOf(rule, before).filter(isOne)) {
              there.get(key)?.delete(place);
              touched.add(key);
            }
          if (visit !== undefined && contains(days, visit.date))
            for (const key of keysOf(rule, visit).filter(isOne)) {
              const list = there.get(key) ?? new Map<number, Visit>();
              there.set(key, list.set(place, visit));
              touched.add(key);
            }
        }
      },
      breaches: () =>
        readings.flatMap((reading) => {
          read(reading);
          const { id, title, days, broken } = reading;
          return [...broken.keys()].toSorted().flatMap((subject) =>
            (broken.get(subject) ?? []).map(({ visits: named, institutions = [], because }): Breach => {
              const isNamed = named.length > 0;
              const concerned = isNamed
                ? named
                : visits.flatMap((visit) =>
                    visit !== undefined &&
                    institutions.includes(visit.institution) &&
                    contains(days, visit.date)
                      ? [visit.id]
                      : [],
                  );
              const words = `${id}: ${because.en}`;
              const key = isNamed ? `${words} ${named.toSorted().join(" ")}` : words;
              return { title, words, key, visits: concerned, isNamed };
            }),
          );
        }),
    };
  };
}

/** What a visit counts for under a rule: ids of the institution, inspectors or zones, its day, or the Monday of its week. */
export function scopeKeys(
  problem: ScheduleProblem,
): (rule: Pick<InspectRule, "scope">, visit: Visit) => readonly string[] {
  const zonesOf = zonesAt(problem);
  return ({ scope }, { institution, inspectors, date }) => {
    switch (scope) {
      case "plan":
        return [WHOLE];
      case "institution":
        return [institution];
      case "inspector":
        return [...new Set(inspectors)];
      case "zone":
        return zonesOf(institution);
      case "week":
        return [mondayOf(date)];
      default:
        return [date];
    }
  };
}

/** Zones by institution, as rules look at them. */
export function zonesAt({ zones, register }: ScheduleProblem): (institution: string) => readonly string[] {
  const { zoneOf, placedTwice } = placeInstitutions(zones, register.institutions);
  return (institution) => {
    const zone = zoneOf[institution];
    return zone === undefined ? (placedTwice[institution] ?? []) : [zone];
  };
}

/** The whole plan as a subject. */
const WHOLE = "";

function alsoLookedAt({ register, zones }: ScheduleProblem, { scope }: InspectRule): readonly string[] {
  switch (scope) {
    case "plan":
      return [WHOLE];
    case "institution":
      return register.institutions.map(({ id }) => id);
    case "inspector":
      return register.inspectors.map(({ id }) => id);
    case "zone":
      return Object.keys(zones.zones).filter((id) => zones.zones[id]?.members !== undefined);
    default:
      return [];
  }
}
