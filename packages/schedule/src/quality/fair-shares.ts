import { type Inspector, type Visit, visitHalfDays } from "@supervision/domain";
import { checkRotation } from "../checking/check-assignment.ts";
import type { CheckFacts } from "../checking/check-facts.ts";
import { checkQualification } from "../checking/check-qualification.ts";
import { mondayOf } from "../day-spans.ts";
import type { QualityFacts } from "./quality-facts.ts";

/** What a half-day more or less than an inspector's share of the work costs. */
export const SHARE_WEIGHT = 200;

/** What sums of parts may be off. */
const NEARLY = 1e-9;

/** Inspectors who share their work, and the half-days that are each one's fair share. */
export interface FairShares {
  readonly staff: readonly string[];
  readonly load: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** The half-days by which inspectors miss their share of the work, weighed. */
export function imbalance(shares: readonly FairShares[]): number {
  let missed = 0;
  for (const { load, least, most } of shares)
    load.forEach((own, at) => {
      missed += Math.max(0, (least[at] ?? 0) - own, own - (most[at] ?? 0));
    });
  return SHARE_WEIGHT * missed;
}

/**
 * What is each inspector's share of the work.
 *
 * Inspectors whose zones hang together share the work by the half-days they are at hand and the part of a share each is to have,
 * rounded down and up; who can make fewer visits than that, because of recusals, a hard rule of qualification or rotation, or a limit of the person or of a rule, has just those, and the others share the rest.
 */
export function fairShares(facts: QualityFacts): readonly FairShares[] {
  const load = new Map<string, number>();
  for (const visit of facts.visits)
    for (const id of visit.inspectors) load.set(id, (load.get(id) ?? 0) + visitHalfDays(visit).length);
  const reach = reachOf(facts, load);
  const { workShares = {} } = facts.check.problem;
  const atHand = new Map<string, number>();
  const due = new Map<string, number>();
  for (const id of new Set([...facts.staff.values()].flat())) {
    const halfDays = [...facts.check.visitingDays].reduce(
      (sum, day) => sum + halfDaysIn(facts.halfDays(id, day)),
      0,
    );
    atHand.set(id, halfDays);
    const { [id]: part = 1 } = workShares;
    due.set(id, halfDays * (part >= 0 && part < Infinity ? part : 1));
  }
  return pools(facts).map((staff) => {
    const bounds = new Map(staff.map((id) => [id, [load.get(id) ?? 0, load.get(id) ?? 0] as const]));
    let sharing = staff.filter((id) => (atHand.get(id) ?? 0) > 0);
    let work = total(sharing, load);
    // Where nobody is to have any, all have the same.
    const parts = total(sharing, due) > 0 ? due : atHand;
    for (;;) {
      const all = total(sharing, parts);
      const short = sharing.filter((id) => (reach.get(id) ?? 0) * all < work * (parts.get(id) ?? 0));
      if (short.length === 0 || short.length === sharing.length) {
        for (const id of sharing) {
          const share = (work * (parts.get(id) ?? 0)) / all;
          bounds.set(id, [Math.floor(share + NEARLY), Math.ceil(share - NEARLY)]);
        }
        break;
      }
      for (const id of short) bounds.set(id, [reach.get(id) ?? 0, reach.get(id) ?? 0]);
      work -= total(short, reach);
      sharing = sharing.filter((id) => !short.includes(id));
    }
    return {
      staff,
      load: staff.map((id) => load.get(id) ?? 0),
      least: staff.map((id) => bounds.get(id)?.[0] ?? 0),
      most: staff.map((id) => bounds.get(id)?.[1] ?? 0),
    };
  });
}

function total(ids: readonly string[], of: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (of.get(id) ?? 0), 0);
}

function halfDaysIn(bits: number): number {
  return (bits & 1) + (bits >> 1);
}

/** Inspectors by pool: those whose zones share somebody. */
function pools({ staff }: QualityFacts): readonly (readonly string[])[] {
  const left = new Set(staff.keys());
  const found: (readonly string[])[] = [];
  for (const first of staff.keys()) {
    if (!left.delete(first)) continue;
    const pool = new Set(staff.get(first));
    for (let grown = true; grown;) {
      grown = false;
      for (const zone of left) {
        const own = staff.get(zone) ?? [];
        if (!own.some((id) => pool.has(id))) continue;
        for (const id of own) pool.add(id);
        left.delete(zone);
        grown = true;
      }
    }
    found.push([...pool]);
  }
  return found;
}

/** Half-days each inspector could be out at most: visits of groups and fixed ones as they are, single ones wherever the inspector may go. */
function reachOf(facts: QualityFacts, load: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const { problem, inspectors } = facts.check;
  const reach = new Map<string, number>();
  // Visits of a whole day among them.
  const whole = new Map<string, number>();
  const add = (id: string, visit: Visit): void => {
    const halfDays = visitHalfDays(visit).length;
    reach.set(id, (reach.get(id) ?? 0) + halfDays);
    whole.set(id, (whole.get(id) ?? 0) + halfDays - 1);
  };
  const fixed = new Set((problem.fixedVisits ?? []).map(({ id }) => id));
  const may = new Map<string, boolean>();
  const isBarred = barredBy(facts);
  const mayMake = (inspector: string, visit: Visit): boolean => {
    const { institution, date, wholeDay, kind } = visit;
    const month = date.slice(0, 7);
    const key = `${inspector} ${institution} ${month} ${wholeDay === true} ${kind}`;
    const known = may.get(key);
    if (known !== undefined) return known;
    const found = facts.days.some((day) => {
      const bits = day.startsWith(month) ? facts.halfDays(inspector, day, institution) : 0;
      const isFree = wholeDay === true ? bits === 3 : bits !== 0;
      return isFree && !isBarred({ ...visit, date: day, inspectors: [inspector] });
    });
    may.set(key, found);
    return found;
  };
  for (const visit of facts.visits) {
    const people =
      visit.inspectors.length > 1 || fixed.has(visit.id)
        ? visit.inspectors
        : (facts.staff.get(facts.zoneOf(visit.institution) ?? "") ?? []).filter((id) => mayMake(id, visit));
    for (const id of people) add(id, visit);
  }
  const weeks = new Set(facts.days.map(mondayOf)).size;
  const months = new Set(facts.days.map((day) => day.slice(0, 7))).size;
  for (const [id, person] of inspectors) {
    // A limit is one of visits, however long.
    const most = Math.min(
      weeks * limitOf(facts, person, "perWeek"),
      months * limitOf(facts, person, "perMonth"),
    );
    const days = whole.get(id) ?? 0;
    const half = (reach.get(id) ?? 0) - days;
    reach.set(id, Math.max(load.get(id) ?? 0, Math.min(half, most) + Math.min(days, most)));
  }
  return reach;
}

/** Most visits of an inspector in a week or month, by the limit of the person and those of hard rules; infinite without one. */
function limitOf(
  { spans }: QualityFacts,
  { visitsAtMost, status }: Inspector,
  unit: "perWeek" | "perMonth",
): number {
  let least = visitsAtMost?.[unit] ?? Infinity;
  for (const { edition } of spans)
    if (
      edition.level === "hard" &&
      edition.rule.type === "visits-at-most" &&
      edition.rule.statuses?.includes(status) !== false
    )
      least = Math.min(least, edition.rule[unit] ?? Infinity);
  return least;
}

/** Says whether a hard rule of qualification or rotation keeps its only inspector from a visit. */
function barredBy({ check, spans }: QualityFacts): (visit: Visit) => boolean {
  const tests = spans.flatMap(({ edition: { rule, level }, days }) => {
    if (level !== "hard") return [];
    if (rule.type === "qualification")
      return [(one: CheckFacts) => checkQualification(one, rule, days).violations.length > 0];
    return rule.type === "rotation" ? [(one: CheckFacts) => checkRotation(one, rule, days).length > 0] : [];
  });
  return (visit) => tests.some((isBroken) => isBroken({ ...check, visits: [visit] }));
}
