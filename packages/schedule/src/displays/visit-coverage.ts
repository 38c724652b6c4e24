import {
  type Checked,
  contains,
  type Institution,
  monthOf,
  monthsBetween,
  passed,
  placeInstitutions,
  type Visit,
} from "@supervision/domain";
import type { Obligation } from "../obligations/obligation.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * Whether a plan brings an institution what it is owed.
 *
 * @term 督导覆盖
 */
export interface VisitCoverage {
  /** Institution id. */
  readonly institution: string;
  /** Name. */
  readonly name: string;
  /** Zone id; absent when it stands in none or in several. */
  readonly zone?: string;
  /** Visits by month of the planned time, `YYYY-MM`, months without any included. */
  readonly months: Readonly<Record<string, number>>;
  /** What it is owed, in order of time; what stricter duties over shorter times bring about already is left out. */
  readonly duties: readonly DutyCoverage[];
}

/**
 * A duty and what a plan has for it.
 *
 * @term 应督导次数
 */
export interface DutyCoverage {
  /** Obligation id. */
  readonly obligation: string;
  /** Month, term or years it belongs to. */
  readonly during: Obligation["during"];
  /** Visits owed, at least 1. */
  readonly owed: number;
  /** Visits planned that count, at most `owed`. */
  readonly planned: number;
}

/**
 * What each institution of the register is owed beside what a plan brings it, by zone and id.
 *
 * Issues and warnings as `planObligations`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { visitCoverage } from "@supervision/schedule/displays";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const visits: Visit[] = [
 *   { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] },
 * ];
 * const covered = visitCoverage({
 *   period: { from: "2026-03-01", until: "2026-04-30" }, calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-07-03" }],
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     recusals: [], inspectors: [],
 *   },
 * }, visits);
 * console.log(covered.ok && covered.value[0]?.duties.map(({ planned, owed }) => `${planned}/${owed}`)); // => [ '1/1', '0/1' ]
 * ```
 */
export function visitCoverage(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): Checked<readonly VisitCoverage[]> {
  const obligations = planObligations(problem);
  if (!obligations.ok) return obligations;
  const months = monthsBetween(problem.period.from, problem.period.until);
  const { zoneOf, placedTwice } = placeInstitutions(problem.zones, problem.register.institutions);
  const duties = new Map<string, Obligation[]>();
  for (const duty of obligations.value) {
    const { id } = duty.owedTo;
    if (duty.activity !== "visit" || duty.coveredBy !== undefined) continue;
    if (id === undefined || duty.owedTo.kind !== "institution") continue;
    const known = duties.get(id);
    if (known === undefined) duties.set(id, [duty]);
    else known.push(duty);
  }
  const rows = problem.register.institutions.map(({ id, name }: Institution): VisitCoverage => {
    const own = visits.filter(({ institution }) => institution === id);
    const zone = placedTwice[id] === undefined ? zoneOf[id] : undefined;
    return {
      institution: id,
      name,
      ...(zone === undefined ? {} : { zone }),
      months: Object.fromEntries(
        months.map((month) => [month, own.filter(({ date }) => monthOf(date) === month).length]),
      ),
      duties: (duties.get(id) ?? []).map((duty) => ({
        obligation: duty.id,
        during: duty.during,
        owed: duty.count,
        planned: Math.min(duty.count, own.filter((visit) => counts(visit, duty)).length),
      })),
    };
  });
  return passed(
    rows.toSorted((a, b) => compare(a.zone ?? "", b.zone ?? "") || compare(a.institution, b.institution)),
    obligations.warnings,
  );
}

function counts(visit: Visit, { visitKinds, during, due, followsUp }: Obligation): boolean {
  if (visitKinds !== undefined && !visitKinds.includes(visit.kind)) return false;
  if (followsUp !== undefined && !followsUp.every((finding) => visit.followsUp?.includes(finding) === true))
    return false;
  return contains(during, visit.date) && visit.date <= due;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
