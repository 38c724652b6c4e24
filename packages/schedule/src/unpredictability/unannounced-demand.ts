import {
  type Bilingual,
  type IsoDate,
  placeInstitutions,
  type Visit,
  type VisitKind,
} from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * How many visits must come unannounced: 不打招呼的督导不少于60%.
 *
 * @term 不打招呼占比要求
 */
export interface UnannouncedDemand {
  /** Least share of unannounced visits, 0 to 1. */
  readonly atLeast: number;
  /** Over whose visits it is counted; a visit of several inspectors counts for each of them. */
  readonly per: "institution" | "zone" | "inspector" | "district";
  /** Over which time: each term of `terms`, or each calendar year. */
  readonly every: "term" | "year";
}

/**
 * Which visits institutions are told of beforehand: whole kinds, and single visits.
 *
 * @term 告知范围
 */
export interface AnnouncedVisits {
  /** Kinds of visit; absent: none. */
  readonly kinds?: readonly VisitKind[];
  /** Visit ids; absent: none. */
  readonly visits?: readonly string[];
}

/** What shares are counted with; a {@link ScheduleProblem} fits as it is. */
export type UnannouncedFacts = Pick<ScheduleProblem, "register" | "zones" | "terms">;

/**
 * Visits over which a share is counted together, with what became of them.
 *
 * @term 不打招呼督导统计
 */
export interface UnannouncedCount {
  /** The demand it is counted for. */
  readonly demand: UnannouncedDemand;
  /** Id of the institution, zone or inspector; absent for the district. */
  readonly id?: string;
  /** Its name; `本区县` for the district. */
  readonly name: string;
  /** First day of the term or year. */
  readonly from: IsoDate;
  /** Last day of it. */
  readonly until: IsoDate;
  /** Visits in it, from 1. */
  readonly visits: number;
  /** Those the institution is not told of beforehand. */
  readonly unannounced: number;
  /** Part of them, 0 to 1. */
  readonly share: number;
  /** Unannounced visits it takes at least. */
  readonly needed: number;
  /** Whether there are so many. */
  readonly kept: boolean;
}

/** Visits over which a share is counted together. */
export interface ShareGroup {
  readonly demand: UnannouncedDemand;
  readonly id: string | undefined;
  readonly name: Bilingual;
  readonly span: { readonly from: IsoDate; readonly until: IsoDate; readonly name: Bilingual };
  /** Positions among the visits. */
  readonly members: readonly number[];
  /** Unannounced visits it takes at least. */
  readonly needed: number;
}

/** The groups in the order of demands, times and ids. */
export function shareGroups(
  visits: readonly Visit[],
  demands: readonly UnannouncedDemand[],
  facts: UnannouncedFacts,
): readonly ShareGroup[] {
  const whoOf = {
    institution: institutionsOf(facts),
    zone: zonesOf(facts),
    inspector: inspectorsOf(facts),
    district: (): readonly Who[] => [DISTRICT],
  };
  return demands.flatMap((demand) => {
    const found = new Map<string, Omit<ShareGroup, "needed"> & { readonly members: number[] }>();
    visits.forEach((visit, index) => {
      const span = demand.every === "year" ? yearOf(visit.date) : termOf(visit.date, facts);
      if (span === undefined) return;
      for (const { id, name } of whoOf[demand.per](visit)) {
        const key = JSON.stringify([span.from, id ?? ""]);
        const known = found.get(key);
        if (known === undefined) found.set(key, { demand, id, name, span, members: [index] });
        else known.members.push(index);
      }
    });
    return [...found]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, group]) => ({ ...group, needed: leastOf(group.members.length, demand.atLeast) }));
  });
}

/** Of so many visits the least number that makes a share; shares such as 0.55 have no exact number. */
function leastOf(visits: number, atLeast: number): number {
  return Math.ceil(visits * atLeast - 1e-9);
}

interface Who {
  readonly id: string | undefined;
  readonly name: Bilingual;
}

const DISTRICT: Who = { id: undefined, name: { zh: "本区县", en: "the district" } };

function named(id: string, name: string = id): Who {
  return { id, name: { zh: name, en: name } };
}

function institutionsOf({ register }: UnannouncedFacts): (visit: Visit) => readonly Who[] {
  const names = new Map(register.institutions.map(({ id, name }) => [id, name]));
  return ({ institution }) => [named(institution, names.get(institution))];
}

function inspectorsOf({ register }: UnannouncedFacts): (visit: Visit) => readonly Who[] {
  const names = new Map(register.inspectors.map(({ id, name }) => [id, name]));
  return ({ inspectors }) => [...new Set(inspectors)].map((id) => named(id, names.get(id)));
}

// Who is in no zone counts in none; `checkProblem` names them.
function zonesOf({ register, zones }: UnannouncedFacts): (visit: Visit) => readonly Who[] {
  const { zoneOf } = placeInstitutions(zones, register.institutions);
  return ({ institution }) => {
    const id = zoneOf[institution];
    return id === undefined ? [] : [named(id, zones.zones[id]?.name)];
  };
}

function yearOf(date: IsoDate): ShareGroup["span"] {
  const year = date.slice(0, 4);
  return { from: `${year}-01-01`, until: `${year}-12-31`, name: { zh: `${year}年`, en: year } };
}

function termOf(date: IsoDate, { terms = [] }: UnannouncedFacts): ShareGroup["span"] | undefined {
  const term = terms.find(({ from, until }) => from <= date && date <= until);
  if (term === undefined) return undefined;
  return { from: term.from, until: term.until, name: { zh: term.name, en: term.name } };
}
