import {
  contains,
  daysBetween,
  type Institution,
  type Inspector,
  inspectorsOfZone,
  type IsoDate,
  isRecusalInForce,
  type Period,
  placeInstitutions,
  type VisitKind,
} from "@supervision/domain";
import type { PlanningDays } from "../../planning-days.ts";
import { rotatedFrom } from "../staffing/rotated.ts";
import {
  concernsInstitution,
  type InstitutionsConcerned,
  zonesAround,
} from "../../rules/institutions-among.ts";
import { kindsAcrossZones } from "../../rules/kinds-across-zones.ts";
import { searchWeight } from "../../rules/rule-level.ts";
import { type RuleSpan, rulesInForce } from "../../rules/rules-in-force.ts";
import { mostAsked } from "../../rules/most-asked.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import { BOTH } from "./half-day-bits.ts";
import { halfDayModel } from "./half-days.ts";
import { mapPlane } from "./map-plane.ts";
import { teamNeeds } from "../staffing/qualified.ts";
import type { Sides, TeamNeeds } from "../staffing/team-needs.ts";
import { halfDaysOf } from "./placement.ts";
import { readSoftRules, type SoftRules } from "../costs/read-soft-rules.ts";
import type { SoftCosts } from "../costs/soft-costs.ts";
import { isDeputy, type Standby, standbyOf } from "../staffing/standby.ts";
import { restAt } from "./rest-at.ts";
import { type Ways, waysOf } from "./ways.ts";
import { basesOf, listedWays, roundOf } from "./places.ts";
import { byId } from "../../text-order.ts";

/** Numbers in a row: of typed arrays where they are made, of JSON where they have come from elsewhere. */
export type Numbers = ArrayLike<number> & Iterable<number>;

/** A rule of rest in the terms of the search. */
export interface RestRule {
  /** Whether it must hold. */
  readonly hard: boolean;
  /** Penalty a missing day. */
  readonly weight: number;
  /** Smallest distance. */
  readonly days: number;
  /** Number of each visiting day in the rule's own unit. */
  readonly dayNumber: Numbers;
  /** First and last visiting day, as indexes, on which it binds. */
  readonly from: number;
  readonly until: number;
  /** 1 by institution it is about; absent: all. */
  readonly concerns?: Numbers;
}

/** A problem as arrays of small integers: what the search works on. */
export interface PlanModel {
  readonly days: readonly IsoDate[];
  readonly dayIndex: ReadonlyMap<IsoDate, number>;
  /** 1 for visiting days before teaching begins, on which only extra visits are made; absent: none. */
  readonly untaught?: Numbers;
  readonly institutions: readonly Institution[];
  readonly institutionIndex: ReadonlyMap<string, number>;
  readonly inspectors: readonly Inspector[];
  readonly inspectorIndex: ReadonlyMap<string, number>;
  readonly zones: readonly string[];
  /** Zone by institution; -1 in no zone, -2 in several. */
  readonly zoneOf: Numbers;
  /** Inspectors who make routine visits in a zone. */
  readonly staff: readonly (readonly number[])[];
  /** How many more serve each zone, and are not asked because others are its responsible inspectors; absent where nobody asks. */
  readonly besides?: readonly number[];
  /** First zone of each inspector, -1 for those without one. */
  readonly homeZone: Numbers;
  /** Whom inspectors stand for in a visit of a kind: see `Sides`; `undefined` where it takes no two zones. */
  sides(institution: number, kind: VisitKind): Sides | undefined;
  /** Half-days (bits: 1 morning, 2 afternoon) in which an inspector is engaged and has nothing else to do: inspector × days + day. */
  readonly free: Numbers;
  /** Number of half-days by inspector in `free`. */
  readonly freeHalfDays: Int32Array;
  /** For each institution: 0, or which row of `closedHalves` names the half-days it takes no visits in. */
  readonly closedRow: Numbers;
  /** Row × days + day: half-days without visits, as bits. */
  readonly closedHalves: Numbers;
  /** Most visits of inspectors; absent when nobody has a limit. */
  readonly caps?: {
    /** First visiting day, as index, of the week and of the month of each day. */
    readonly week: Int32Array;
    readonly month: Int32Array;
    /** By inspector; 0 without limit. */
    readonly perWeek: Int32Array;
    readonly perMonth: Int32Array;
    /** Most visits in all by inspector. */
    readonly total: Float64Array;
  };
  /** For each pair (inspector × institutions + institution): 0, or which row of `barredDays` names the days to keep apart. */
  readonly barred: Numbers;
  /** Row × days + day: half-days, as bits, in which the pair of that row must keep apart. */
  readonly barredDays: Numbers;
  /** When deputies leave visits of one zone to its other inspectors; absent without a rule of deputies. */
  readonly standby?: Standby;
  readonly openFrom: Int32Array;
  readonly openUntil: Int32Array;
  readonly restRules: readonly RestRule[];
  /** Those of them that are about an institution. */
  readonly restAt: readonly (readonly RestRule[])[];
  /** Smallest group for a kind of visit on a day. */
  groupSize(institution: number, kind: VisitKind, day: IsoDate): number;
  /** Kinds of visit to which inspectors of other zones may come. */
  readonly acrossZones: ReadonlySet<VisitKind>;
  /** Whether rules ask for visits of a whole day in a window. */
  isWholeDay(institution: number, kind: VisitKind, window: Period): boolean;
  /** What the inspectors of a visit must bring; `undefined` where no hard rule has a say. */
  needs(institution: number, kind: VisitKind, window: Period): TeamNeeds | undefined;
  /** Inspectors who hand an institution over; `undefined` for nobody. */
  rotated(institution: number): ReadonlySet<number> | undefined;
  /** Soft and medium rules as costs; absent when there are none. */
  readonly soft?: SoftCosts;
  /** What they are read from. */
  readonly softRules?: SoftRules;
  /** Ways between places, in 100 m. */
  readonly ways: Ways;
  /** Position of an institution on the way round its zone; neighbours have near positions. */
  readonly round: Numbers;
}

/** Builds the model; institutions, inspectors and zones are put in the order of their ids, so that the input's order never matters. */
export function planModel(problem: ScheduleProblem, planning: PlanningDays): PlanModel {
  const days = planning.visiting;
  const dayIndex = new Map(days.map((day, index) => [day, index]));
  const institutions = problem.register.institutions.toSorted(byId);
  const inspectors = problem.register.inspectors.toSorted(byId);
  const institutionIndex = new Map(institutions.map(({ id }, index) => [id, index]));
  const inspectorIndex = new Map(inspectors.map(({ id }, index) => [id, index]));
  const spans = rulesInForce(problem.rules, problem.period);

  const placement = placeInstitutions(problem.zones, institutions);
  const zones = Object.keys(placement.members).toSorted();
  const zoneOf = Int32Array.from(institutions, ({ id }) => {
    if (placement.placedTwice[id] !== undefined) return -2;
    return zones.indexOf(placement.zoneOf[id] ?? "");
  });
  const served = inspectors.map((): number[] => []);
  const hasDeputies = spans.some(({ edition }) => edition.rule.type === "deputies");
  const mainOf: number[][] = [];
  const besides: number[] = [];
  const staff = zones.map((zone, zoneIndex) => {
    const all = inspectorsOfZone(problem.zones, zone, inspectors);
    for (const { id } of all) served[inspectorIndex.get(id) ?? -1]?.push(zoneIndex);
    const deputies = hasDeputies ? all.filter((one) => isDeputy(problem.zones, one, zone)) : [];
    const main = all.filter((one) => !deputies.includes(one));
    const responsible = main.filter((inspector) => inspector.responsible);
    besides.push(responsible.length > 0 ? main.length - responsible.length : 0);
    mainOf.push((responsible.length > 0 ? responsible : main).map(({ id }) => inspectorIndex.get(id) ?? -1));
    return [...(mainOf[zoneIndex] ?? []), ...deputies.map(({ id }) => inspectorIndex.get(id) ?? -1)];
  });

  const homeZone = Int32Array.from(served, ([first = -1]) => first);

  const around = zonesAround(problem.zones);
  const most = (
    type: "visit-length" | "group-size",
    institution: number,
    kind: VisitKind,
    window: Period,
  ): number => {
    const place = institutions[institution];
    return place === undefined ? 1 : mostAsked(type, spans, kind, place, window, around);
  };
  const rests = restRules(spans, planning, (rule) => {
    const concerns = Uint8Array.from(institutions, (place) =>
      concernsInstitution(rule, place, around) ? 1 : 0,
    );
    return concerns.includes(0) ? { concerns } : {};
  });
  const softRules = readSoftRules(problem, spans, { days, institutions, inspectors });
  const plane = mapPlane(institutions);
  const bases = basesOf(problem, zones.length, zoneOf, plane);
  const model: PlanModel = {
    days,
    dayIndex,
    ...(planning.teaching.length < days.length
      ? { untaught: Uint8Array.from(days, (day) => (planning.teaching.includes(day) ? 0 : 1)) }
      : {}),
    institutions,
    institutionIndex,
    inspectors,
    inspectorIndex,
    zones,
    zoneOf,
    staff,
    besides,
    homeZone,
    sides: (institution, kind) =>
      kind === "joint"
        ? served.map((ofOne) =>
            ofOne.reduce((bits, zone) => bits | (zone === zoneOf[institution] ? 1 : 2), 0),
          )
        : undefined,
    ...halfDayModel(problem, spans, { days, institutions, inspectors }),
    ...recusals(problem, spans, days, institutionIndex, inspectorIndex),
    openFrom: Int32Array.from(institutions, ({ opened = "" }) => firstFrom(days, opened)),
    openUntil: Int32Array.from(institutions, ({ closed = "9999" }) => lastUntil(days, closed)),
    restRules: rests,
    restAt: restAt(rests, institutions.length),
    ...(softRules === undefined ? {} : { softRules }),
    groupSize: (institution, kind, day) => most("group-size", institution, kind, { from: day, until: day }),
    acrossZones: kindsAcrossZones(spans),
    isWholeDay: (institution, kind, window) => most("visit-length", institution, kind, window) > 1,
    rotated: rotatedFrom(problem, spans, institutions, inspectorIndex),
    needs: teamNeeds({ inspectors, institutions }, spans, problem.zones),
    ways: waysOf(plane, bases, zoneOf, homeZone, listedWays(problem, zones, institutionIndex)),
    round: roundOf(institutions.length, zones.length, zoneOf, plane),
  };
  if (!hasDeputies) return model;
  return {
    ...model,
    standby: standbyOf(model, mainOf, (inspector, institution, day) =>
      model.rotated(institution)?.has(inspector) === true
        ? 0
        : halfDaysOf(model, inspector, institution, day),
    ),
  };
}

function recusals(
  problem: ScheduleProblem,
  spans: readonly RuleSpan[],
  days: readonly IsoDate[],
  institutionIndex: ReadonlyMap<string, number>,
  inspectorIndex: ReadonlyMap<string, number>,
): Pick<PlanModel, "barred" | "barredDays"> {
  const years = days.map((day) => {
    let most = 0;
    for (const { edition, days: bound } of spans)
      if (edition.rule.type === "independence" && contains(bound, day))
        most = Math.max(most, edition.rule.yearsAfterPost);
    return most;
  });
  const barred = new Int32Array(inspectorIndex.size * institutionIndex.size);
  const rows: Uint8Array[] = [new Uint8Array(days.length)];
  for (const recusal of problem.register.recusals) {
    const inspector = inspectorIndex.get(recusal.inspector);
    const institution = institutionIndex.get(recusal.institution);
    if (inspector === undefined || institution === undefined) continue;
    const pair = inspector * institutionIndex.size + institution;
    if (barred[pair] === 0) barred[pair] = rows.push(new Uint8Array(days.length)) - 1;
    const row = rows[barred[pair] ?? 0];
    days.forEach((day, index) => {
      if (row !== undefined && isRecusalInForce(recusal, day, years[index] ?? 0)) row[index] = BOTH;
    });
  }
  const barredDays = Uint8Array.from(rows.flatMap((cells) => [...cells]));
  return { barred, barredDays };
}

function restRules(
  spans: readonly RuleSpan[],
  planning: PlanningDays,
  concerns: (rule: InstitutionsConcerned) => Pick<RestRule, "concerns">,
): readonly RestRule[] {
  const days = planning.visiting;
  const first = days[0];
  if (first === undefined) return [];
  const calendarDays = Int32Array.from(days, (day) => daysBetween(first, day));
  const order = new Map(planning.workdays.map((day, index) => [day, index]));
  const workdays = Int32Array.from(days, (day) => order.get(day) ?? 0);
  return spans.flatMap(({ edition, days: bound }) =>
    edition.rule.type !== "rest-between-visits"
      ? []
      : [
          {
            hard: edition.level === "hard",
            weight: searchWeight(edition),
            days: edition.rule.days,
            dayNumber: edition.rule.unit === "workdays" ? workdays : calendarDays,
            from: firstFrom(days, bound.from),
            until: lastUntil(days, bound.until),
            ...concerns(edition.rule),
          },
        ],
  );
}

/** Index of the first of the days not before a date; the number of days when there is none. */
export function firstFrom(days: readonly IsoDate[], date: IsoDate): number {
  const index = days.findIndex((day) => day >= date);
  return index < 0 ? days.length : index;
}

/** Index of the last of the days not after a date; -1 when there is none. */
export function lastUntil(days: readonly IsoDate[], date: IsoDate): number {
  return days.findLastIndex((day) => day <= date);
}
