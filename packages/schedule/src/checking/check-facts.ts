import {
  type Bilingual,
  type Institution,
  type Inspector,
  inspectorsOfZone,
  isIsoDate,
  type IsoDate,
  isTermDay,
  isVisitingDay,
  placeInstitutions,
  type Visit,
  type VisitKind,
  workdaysIn,
} from "@supervision/domain";
import { type ZonesAround, zonesAround } from "../rules/institutions-among.ts";
import { kindsAcrossZones } from "../rules/kinds-across-zones.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import { grouped } from "../grouped.ts";
import type { RuleViolation } from "../rules/rule-facts.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { byTime } from "../text-order.ts";
import type { CheckWords } from "./check-words.ts";

/** What the checker reads from a problem and a plan. It knows nothing of how plans are made. */
export interface CheckFacts {
  /** What is wrong in words; absent where only numbers matter. */
  readonly words?: CheckWords | undefined;
  readonly problem: ScheduleProblem;
  /** Every visit as handed in. */
  readonly all: readonly Visit[];
  /** Visits whose date is a civil date, by day, half-day and id. */
  readonly visits: readonly Visit[];
  readonly visitsAt: ReadonlyMap<string, readonly Visit[]>;
  readonly visitsBy: ReadonlyMap<string, readonly Visit[]>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly inspectors: ReadonlyMap<string, Inspector>;
  /** Ids and names of the zones an institution lies in. */
  readonly around: ZonesAround;
  /** Zones by institution. */
  readonly zonesOf: (institution: string) => readonly string[];
  /** Kinds of visit to which inspectors of other zones may come. */
  readonly acrossZones: ReadonlySet<VisitKind>;
  /** Ids of the inspectors who serve a zone. */
  readonly servesZone: (zone: string, inspector: string) => boolean;
  /** Zones an inspector serves. */
  readonly zonesServed: (inspector: string) => readonly string[];
  readonly workdays: ReadonlySet<IsoDate>;
  /** Workdays on which schools teach, in order: what rules count on. */
  readonly teachingDays: readonly IsoDate[];
  /** Workdays on which visits can be made, in order: those, and days before a term on which schools take visits. */
  readonly visitingDays: ReadonlySet<IsoDate>;
}

/** Reads the facts; the calendar was found to cover the period before. */
export function checkFacts(
  problem: ScheduleProblem,
  all: readonly Visit[],
  words?: CheckWords,
  found = workdaysIn(problem.calendar, problem.period),
): CheckFacts {
  const { register, zones, terms } = problem;
  const visits = all.filter((visit) => isIsoDate(visit.date)).toSorted(byTime);
  const placement = placeInstitutions(zones, register.institutions);
  const serving = new Map(
    Object.keys(placement.members).map((zone) => [
      zone,
      new Set(inspectorsOfZone(zones, zone, register.inspectors).map(({ id }) => id)),
    ]),
  );
  const workdays = found.ok ? found.value : [];
  const daysThat = (isOne: typeof isTermDay): readonly IsoDate[] =>
    terms === undefined || terms.length === 0 ? workdays : workdays.filter((day) => isOne(terms, day));
  return {
    words,
    problem,
    all,
    visits,
    visitsAt: grouped(visits, (visit) => [visit.institution]),
    visitsBy: grouped(visits, ({ inspectors }) => distinct(inspectors)),
    institutions: new Map(register.institutions.map((institution) => [institution.id, institution])),
    inspectors: new Map(register.inspectors.map((inspector) => [inspector.id, inspector])),
    around: zonesAround(zones),
    zonesOf(institution) {
      const one = placement.zoneOf[institution];
      return one === undefined ? (placement.placedTwice[institution] ?? []) : [one];
    },
    acrossZones: kindsAcrossZones(rulesInForce(problem.rules, problem.period)),
    servesZone: (zone, inspector) => serving.get(zone)?.has(inspector) ?? false,
    zonesServed: (inspector) =>
      [...serving].filter(([, people]) => people.has(inspector)).map(([zone]) => zone),
    workdays: new Set(workdays),
    teachingDays: daysThat(isTermDay),
    visitingDays: new Set(daysThat(isVisitingDay)),
  };
}

/** Ids, each once. */
export function distinct(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

/** A place where a plan breaks a rule, in words where words are wanted. */
export type Breach = Omit<RuleViolation, "because"> & { readonly because: Bilingual | undefined };

/** What is wrong with a visit, and those of its inspectors it is about. */
export function breach(
  visit: Visit,
  because: Bilingual | undefined,
  ...inspectors: readonly string[]
): Breach {
  return {
    visits: [visit.id],
    institutions: [visit.institution],
    ...(inspectors.length === 0 ? {} : { inspectors }),
    because,
  };
}
