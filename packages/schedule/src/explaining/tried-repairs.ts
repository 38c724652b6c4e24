import { applyChanges } from "../replanning/plan-change.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { aloneInItsMonths, aroundVisit, isMonotone, type PlanPart, wholePlan } from "./around-visit.ts";
import type { Onward } from "./explain-options.ts";
import { hardPenalties } from "./hard-violations.ts";
import type { LongerAbsence } from "./longer-absences.ts";
import type { Reader } from "./part-prepared.ts";
import type { Repair } from "./repair.ts";
import { roomIn } from "./room-for.ts";
import { allOf, type Stuck, type Tried, tryWay } from "./try-way.ts";
import type { Way } from "./way.ts";

/** Ways shown of each kind: more of the same would hide the others. */
const EACH_KIND = 2;
/** Ways of a kind that do not work before the others of the kind are given up: single days where two would be needed. */
const FAILED = 12;
/** Ways about one thing tried anew on the plan of all months when none works in the months of the visit. */
const FURTHER = 1;
/** Steps of the search for one way. */
const WORK = 1_000_000;
/** The same for a way of several days. */
const LONGER_WORK = 250_000;

/** Ways that work, and what was tried. */
export interface TriedRepairs {
  readonly repairs: readonly Repair[];
  /** Ways that were tried, or of which it is proven that they do not work. */
  readonly tried: ReadonlySet<Way>;
  /** Absences of which all days were tried. */
  readonly longer: readonly LongerAbsence[];
}

/**
 * The ways that work, each tried by planning anew what the visit depends on, with their price, the cheapest first, two of each kind.
 *
 * The rest of the plan stays as it is; the plan of each way shown is judged by the checker. Where none works, people come on more than one
 * day: on those of them that the plan then needs.
 */
export function triedRepairs(
  stuck: Stuck,
  ways: readonly Way[],
  absences: readonly LongerAbsence[],
  reader: Reader,
  goesOn: Onward,
): TriedRepairs {
  const asked = new Set<Way>();
  const patience = { work: WORK };
  const parts = new Map<string, PlanPart>();
  const partOf = ({ wide, helper = "" }: Way): PlanPart => {
    const { problem, visits, left } = stuck;
    if (wide === true) return wholePlan(problem, visits, left);
    const known = parts.get(helper) ?? aroundVisit(problem, visits, left, helper === "" ? [] : [helper]);
    parts.set(helper, known);
    return known;
  };
  const tried = [...groups(ways, ({ kind }) => kind)]
    .flatMap((alike) => {
      const found: Tried[] = [];
      let failed = 0;
      let inMonths = isMonotone(stuck.problem);
      // Nothing can be cheaper than two that move nobody and take half a day for the visit.
      const isEnough = (): boolean => failed >= FAILED || found.filter(isCheapest).length >= EACH_KIND;
      const attempt = (some: readonly Way[]): void => {
        const [way] = some;
        if (way === undefined || isEnough() || !goesOn("ways-out", ways.indexOf(way), ways.length)) return;
        const part = partOf(way);
        if (some.length === 1) {
          asked.add(way);
          const one = tryWay(reader, stuck, part, way, inMonths && way.wide !== true, patience);
          if (one === undefined) failed += 1;
          else found.push(one);
        } else if (mayHelp(reader, stuck, part, some)) {
          attempt(some.slice(0, some.length >> 1));
          attempt(some.slice(some.length >> 1));
        } else for (const one of some) asked.add(one);
      };
      const bySubject = [...groups(alike, ({ about }, index) => about ?? String(index))];
      for (const some of bySubject) attempt(some);
      // Perhaps others must move out of the months of the visit.
      if (found.length === 0 && inMonths) {
        inMonths = false;
        failed = 0;
        for (const some of bySubject) attempt(some.slice(0, FURTHER));
      }
      return found;
    })
    .toSorted((a, b) => priceOf(a.repair) - priceOf(b.repair));
  const before = new Map<PlanPart, ReturnType<typeof hardPenalties>>();
  const helps = (one: Tried): boolean => {
    const penalties = before.get(one.part) ?? hardPenalties(one.part.problem, allOf(one.part, stuck.instead));
    before.set(one.part, penalties);
    return penalties !== undefined && isBetter(one, penalties);
  };
  const shown: Repair[] = [];
  for (const one of tried)
    if (shown.filter(({ kind }) => kind === one.repair.kind).length < EACH_KIND && helps(one))
      shown.push(one.repair);
  if (shown.length > 0) return { repairs: shown, tried: asked, longer: [] };
  const longer: LongerAbsence[] = [];
  const further = { work: LONGER_WORK };
  const ended: Tried[] = [];
  for (const absence of absences) {
    // All together are asked only where nobody alone is enough.
    if (absence.people.length > 1 && ended.length > 0) break;
    if (!goesOn("ways-out", ways.length, ways.length)) break;
    longer.push(absence);
    const one = comingBack(reader, stuck, partOf(absence.way), absence, further);
    if (one !== undefined && helps(one)) ended.push(one);
  }
  ended.sort((a, b) => priceOf(a.repair) - priceOf(b.repair));
  return { repairs: ended.slice(0, EACH_KIND).map(({ repair }) => repair), tried: asked, longer };
}

// On all days at first; then on those alone that were needed.
function comingBack(
  reader: Reader,
  stuck: Stuck,
  part: PlanPart,
  { way, needed }: LongerAbsence,
  patience: { work: number },
): Tried | undefined {
  const attempt = (one: Way): Tried | undefined =>
    (isMonotone(stuck.problem) ? tryWay(reader, stuck, part, one, true, patience) : undefined) ??
    tryWay(reader, stuck, part, one, false, patience);
  const all = attempt(way);
  const fewer = all === undefined ? undefined : needed(all.visits);
  return (fewer === undefined ? undefined : attempt(fewer)) ?? all;
}

function groups(ways: readonly Way[], keyOf: (way: Way, index: number) => string): Iterable<readonly Way[]> {
  const found = new Map<string, Way[]>();
  ways.forEach((way, index) => {
    const key = keyOf(way, index);
    found.set(key, [...(found.get(key) ?? []), way]);
  });
  return found.values();
}

function isCheapest({ repair: { price, alsoPlanned }, halfDays }: Tried): boolean {
  return price.movedVisits === 0 && price.halfDays - alsoPlanned <= halfDays;
}

// All ways of a kind at once leave more room than each, but for deputies, who stand in only for others who are away.
function mayHelp(reader: Reader, { left }: Stuck, part: PlanPart, ways: readonly Way[]): boolean {
  if (hasDeputies(part.problem) || !isMonotone(part.problem)) return true;
  const changed = applyChanges(
    part.problem,
    ways.flatMap(({ changes }) => changes),
  );
  if (!changed.ok) return true;
  const alone = aloneInItsMonths(part, left);
  const read = reader.read(changed.value, alone);
  return !read.ok || roomIn(changed.value, read.value, alone.visits, left, new Set(), { effort: 1 }) !== "no";
}

function hasDeputies({ rules, period }: ScheduleProblem): boolean {
  return rulesInForce(rules, period).some(({ edition }) => edition.rule.type === "deputies");
}

// One visit more, or one breach less, and no rule broken more than before.
function isBetter({ problem, visits, repair }: Tried, before: ReadonlyMap<string, number>): boolean {
  const after = hardPenalties(problem, visits);
  if (after === undefined || [...after].some(([rule, penalty]) => penalty > (before.get(rule) ?? 0)))
    return false;
  const { added, removed } = repair.edits;
  return added.length > removed.length || sumOf(after) < sumOf(before);
}

function sumOf(penalties: ReadonlyMap<string, number>): number {
  return [...penalties.values()].reduce((all, penalty) => all + penalty, 0);
}

function priceOf({ price, kind }: Repair): number {
  return 2 * price.movedVisits + price.halfDays + (kind === "soften-rule" ? 0.5 : 0);
}
