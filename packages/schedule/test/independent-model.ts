import {
  contains,
  inspectorsOfZone,
  type IsoDate,
  isTermDay,
  mayActOn,
  type Period,
  placeInstitutions,
  type Visit,
  workdaysIn,
} from "@supervision/domain";
import type { LegacyHighs } from "highs";
import { rulesInForce } from "../src/rules/rules-in-force.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/** A visit of a small case as the mixed-integer model sees it. */
export interface Wanted {
  readonly id: string;
  readonly institution: string;
  readonly kind: Visit["kind"];
  readonly size: number;
  readonly window: Period;
  /** Whether it takes both half-days of a day; absent: one of them. */
  readonly wholeDay?: boolean;
  /** Where it stands in the plan at hand; absent: it has no place yet. */
  readonly old?: Visit;
  /** Whether it must stay there. */
  readonly fixed?: boolean;
}

/** A rule of the district's own that a linear model can say. */
export type LinearRule =
  | { readonly id: string; readonly type: "no-weekday"; readonly weekday: number }
  | { readonly id: string; readonly type: "most-a-week"; readonly most: number }
  | { readonly id: string; readonly type: "most-a-day"; readonly most: number }
  | { readonly id: string; readonly type: "speciality"; readonly speciality: string };

/** What the model says. */
export interface Verdict {
  /** Whether every visit has a place. */
  readonly feasible: boolean;
  /** Fewest visits left out. */
  readonly left: number;
  /** Fewest visits of the old plan that change their half-day or people. */
  readonly moved: number;
}

type Half = "morning" | "afternoon";

/** Seats all visits under all hard rules by a mixed-integer program that shares no code with the package but the rules' own data. */
export function independentVerdict(
  highs: LegacyHighs,
  problem: ScheduleProblem,
  visits: readonly Wanted[],
  own: readonly LinearRule[],
  mayLeaveOut = false,
  toldAtMost = Infinity,
): Verdict {
  const workdays = workdaysIn(problem.calendar, problem.period);
  if (!workdays.ok) throw new Error("No calendar.");
  const days = workdays.value.filter((day) => isTermDay(problem.terms ?? [], day));
  const { register } = problem;
  const { zoneOf } = placeInstitutions(problem.zones, register.institutions);
  const rows: string[] = [];
  const names: string[] = [];
  const movedTerms: string[] = [];
  const seats = new Map<string, string[]>();
  const dayAt = new Map<string, string[]>();
  const weekBy = new Map<string, string[]>();
  const dayAll = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, name: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [name]);
    else known.push(name);
  };
  for (const [index, visit] of visits.entries()) {
    const place = register.institutions.find(({ id }) => id === visit.institution);
    const zone = zoneOf[visit.institution];
    const across = ["special", "comprehensive", "joint"].includes(visit.kind);
    const staff =
      zone === undefined
        ? []
        : across
          ? register.inspectors
          : inspectorsOfZone(problem.zones, zone, register.inspectors).filter(
              ({ responsible }) => responsible,
            );
    const starts: string[] = [];
    for (const [at, day] of days.entries()) {
      if (!contains(visit.window, day)) continue;
      if ((place?.opened ?? day) > day || (place?.closed ?? day) < day) continue;
      if (own.some((rule) => rule.type === "no-weekday" && rule.weekday === weekday(day))) continue;
      for (const half of visit.wholeDay === true ? (["morning"] as const) : HALVES) {
        const halves = visit.wholeDay === true ? HALVES : [half];
        const isTaken = (span: Span): boolean => halves.some((each) => takes(span, day, each));
        if (visit.fixed === true && (visit.old?.date !== day || visit.old.halfDay !== half)) continue;
        if ((place?.unavailable ?? []).some(isTaken)) continue;
        const able = staff.filter(
          (person) =>
            !(person.leave ?? []).some((span) => contains(span, day)) &&
            !(person.unavailable ?? []).some(isTaken) &&
            mayActOn(person, day) &&
            own.every(
              (rule) =>
                rule.type !== "speciality" || person.specialities?.includes(rule.speciality) !== false,
            ) &&
            (visit.fixed !== true || visit.old?.inspectors.includes(person.id) === true) &&
            !register.recusals.some(
              ({ inspector, institution }) => inspector === person.id && institution === visit.institution,
            ),
        );
        if (able.length < visit.size) continue;
        const slot = `${at}${half === "morning" ? "a" : "p"}`;
        const start = `y${index}_${slot}`;
        names.push(start);
        starts.push(start);
        put(dayAt, `${visit.institution}/${at}`, start);
        put(dayAll, day, start);
        const people = able.map(({ id }) => {
          const name = `x${index}_${id}_${slot}`;
          names.push(name);
          for (const each of halves) put(seats, `${id}/${at}${each}`, name);
          put(weekBy, `${id}/${monday(day)}`, name);
          return name;
        });
        rows.push(`${people.join(" + ")} - ${visit.size} ${start} = 0`);
        if (visit.kind !== "joint") continue;
        // Somebody of the zone itself, and somebody else of another; everybody here serves some zone.
        const near = able.filter(({ zones }) => zones.includes(zone ?? ""));
        const far = able.filter(({ zones }) => zones.some((one) => one !== zone));
        if (near.length === 0 || far.length === 0) rows.push(`${start} = 0`);
        else
          for (const side of [near, far])
            rows.push(`${side.map(({ id }) => `x${index}_${id}_${slot}`).join(" + ")} - ${start} >= 0`);
      }
    }
    if (mayLeaveOut && visit.fixed !== true) {
      names.push(`z${index}`);
      movedTerms.push(`1000 z${index}`);
      starts.push(`z${index}`);
    }
    if (starts.length === 0) return { feasible: false, left: visits.length, moved: 0 };
    rows.push(`${starts.join(" + ")} = 1`);
    if (visit.old === undefined) continue;
    const old = visit.old;
    const at = days.indexOf(old.date);
    const slot = `${at}${old.halfDay === "morning" ? "a" : "p"}`;
    const home = old.inspectors.map((id) => `x${index}_${id}_${slot}`);
    names.push(`m${index}`);
    movedTerms.push(`m${index}`);
    // It stays when every one of its seats is taken by it.
    const isAsLong = (old.wholeDay === true) === (visit.wholeDay === true);
    if (isAsLong && home.every((name) => names.includes(name)))
      for (const name of home) rows.push(`${name} + m${index} >= 1`);
    else rows.push(`m${index} = 1`);
  }
  for (const taken of seats.values()) if (taken.length > 1) rows.push(`${taken.join(" + ")} <= 1`);
  const rest = rulesInForce(problem.rules, problem.period).flatMap(({ edition: { rule, level } }) =>
    rule.type === "rest-between-visits" && level === "hard" ? [rule.days] : [],
  );
  const gap = Math.max(1, ...rest);
  for (const { id } of register.institutions)
    days.forEach((day, at) => {
      const near: string[] = [];
      days.forEach((other, index) => {
        if (index >= at && distance(day, other) < gap) near.push(...(dayAt.get(`${id}/${index}`) ?? []));
      });
      if (near.length > 1) rows.push(`${near.join(" + ")} <= 1`);
    });
  for (const rule of own) {
    if (rule.type === "most-a-week")
      for (const names2 of weekBy.values()) rows.push(`${names2.join(" + ")} <= ${rule.most}`);
    if (rule.type === "most-a-day")
      for (const names2 of dayAll.values()) rows.push(`${names2.join(" + ")} <= ${rule.most}`);
  }
  if (toldAtMost < Infinity)
    for (const { id } of register.inspectors) {
      // Those who had the visit are told when it moves; others when they get it.
      const told = visits.flatMap(({ old }, index) =>
        old?.inspectors.includes(id) === true
          ? [`m${index}`]
          : names.filter((name) => name.startsWith(`x${index}_${id}_`)),
      );
      if (told.length > 0) rows.push(`${told.join(" + ")} <= ${toldAtMost}`);
    }
  const model = [
    "Minimize",
    movedTerms.length === 0 ? `0 ${names[0] ?? "x"}` : movedTerms.join(" + "),
    "Subject To",
    ...rows,
    "Binary",
    [...new Set(names)].join("\n"),
    "End",
  ].join("\n");
  const solved = highs.solve(model, { presolve: "on", mip_rel_gap: 0 });
  if (solved.Status !== "Optimal") return { feasible: false, left: visits.length, moved: 0 };
  const value = Math.round(solved.ObjectiveValue);
  return { feasible: true, left: Math.floor(value / 1000), moved: value % 1000 };
}

type Span = Period & { readonly halfDay?: Half; readonly weekdays?: readonly number[] };

const HALVES: readonly Half[] = ["morning", "afternoon"];

function takes(span: Span, day: IsoDate, half: Half): boolean {
  return (
    contains(span, day) &&
    (span.halfDay === undefined || span.halfDay === half) &&
    (span.weekdays === undefined || span.weekdays.includes(weekday(day)))
  );
}

function weekday(day: IsoDate): number {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  return at === 0 ? 7 : at;
}

function monday(day: IsoDate): string {
  return String(Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) / 7));
}

function distance(a: IsoDate, b: IsoDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}
