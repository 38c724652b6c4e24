import {
  addDays,
  addWorkdays,
  type Checked,
  contains,
  type IsoDate,
  type Issue,
  passed,
  placeInstitutions,
  type Visit,
} from "@supervision/domain";
import type { AroundVisitRule } from "../rules/around-visit-rule.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Obligation } from "./obligation.ts";
import { OBLIGATION_WORDS } from "./obligation-words.ts";
import { ruleFields } from "./rule-fields.ts";

/**
 * What the visits of a plan bring with them under rules of the form `around-visit`: notices before them, opinions and reports after.
 *
 * Of several rules about one thing and visit the one with the shortest time wins and names the others. Days are counted from the day of
 * the visit, which is not counted itself; whether a rest day moves the last day is not decided: calendar days stay where they fall.
 * Ask again after a change of the plan. Warning: `calendar-year-missing`, with the visit as its path, where workdays are counted beyond the
 * calendar: that duty is given when the notice for the year is there, the others are given at once.
 *
 * @term 随督导产生的事项
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { defineScheduleRule } from "@supervision/schedule";
 * import { dutiesAroundVisits } from "@supervision/schedule/progress";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const opinion = defineScheduleRule({
 *   id: "riverside/opinion", title: "督导结束后30日内发出督导意见书",
 *   editions: [{
 *     edition: "2026-01", status: "active", effective: { from: "2026-01-01" }, level: "hard",
 *     sources: [{ title: "滨江区督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2025-12" }],
 *     rule: {
 *       type: "around-visit", activity: "feedback", when: "after", within: 30, unit: "days",
 *       visitKinds: ["special", "comprehensive"], owedBy: "office", owedTo: "institution",
 *       proof: { zh: "督导意见书", en: "supervision opinion" },
 *     },
 *   }],
 * });
 * const visit: Visit = {
 *   id: "V1", institution: "S1", inspectors: ["I1", "I2", "I3"], date: "2026-04-10", halfDay: "morning", kind: "special", items: [],
 * };
 * const owed = dutiesAroundVisits({
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 *     inspectors: [], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: {} }), calendar: stateCouncilCalendar, rules: [opinion],
 * }, [visit]);
 * console.log(owed.ok && owed.value.map(({ id, due }) => `${id} ${due}`)); // => [ 'feedback/V1/after 2026-05-10' ]
 * ```
 */
export function dutiesAroundVisits(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): Checked<readonly Obligation[]> {
  const { register, zones, calendar, period } = problem;
  const placement = placeInstitutions(zones, register.institutions);
  const places = new Map(register.institutions.map((place) => [place.id, place]));
  const warnings: Issue[] = [];
  const found = new Map<string, Obligation[]>();
  for (const span of rulesInForce(problem.rules, period)) {
    const { rule } = span.edition;
    if (rule.type !== "around-visit") continue;
    for (const visit of visits) {
      const place = places.get(visit.institution);
      if (place === undefined || !contains(span.days, visit.date)) continue;
      if (!concernsInstitution(rule, place, zones)) continue;
      if (rule.visitKinds !== undefined && !rule.visitKinds.includes(visit.kind)) continue;
      const count = rule.when === "after" ? rule.within : -rule.within;
      const workday = rule.unit === "workdays" ? addWorkdays(calendar, visit.date, count) : undefined;
      if (workday?.ok === false) {
        for (const issue of workday.issues)
          warnings.push({ ...issue, severity: "warning", path: ["visits", visit.id] });
        continue;
      }
      const due = workday === undefined ? addDays(visit.date, count) : workday.value;
      const id = `${rule.activity}/${visit.id}/${rule.when}`;
      const same = found.get(id) ?? [];
      same.push({
        id,
        activity: rule.activity,
        count: 1,
        unit: "times",
        owedBy: { kind: rule.owedBy, ids: bearersOf(rule, visit, placement.zoneOf[place.id]) },
        owedTo: { kind: rule.owedTo, ...(rule.owedTo === "institution" ? { id: place.id } : {}) },
        during: daysOf(rule, visit.date, due, period.from),
        due,
        ...ruleFields(span),
        proof: rule.proof,
        weaker: [],
        forVisit: visit.id,
      });
      found.set(id, same);
    }
  }
  const obligations = [...found.values()].map(shortest).toSorted(byDue);
  return passed(obligations, warnings);
}

function bearersOf({ owedBy }: AroundVisitRule, visit: Visit, zone: string | undefined): readonly string[] {
  switch (owedBy) {
    case "responsible-inspector":
    case "inspector":
      return visit.inspectors;
    case "institution":
      return [visit.institution];
    case "zone":
      return zone === undefined ? [] : [zone];
    case "office":
      return [];
  }
}

function daysOf(
  { when }: AroundVisitRule,
  visited: IsoDate,
  due: IsoDate,
  start: IsoDate,
): Obligation["during"] {
  const from = when === "after" ? visited : start < due ? start : due;
  return { from, until: due, label: `${from}—${due}` };
}

function shortest(same: readonly Obligation[]): Obligation {
  const [winner, ...others] = same.toSorted(byDue);
  if (winner === undefined) throw new TypeError("Expected at least one duty");
  return { ...winner, weaker: OBLIGATION_WORDS.endLater(dueOf(winner), others.map(dueOf)) };
}

function dueOf(owed: Obligation): { readonly owed: Obligation; readonly end: IsoDate } {
  return { owed, end: owed.due };
}

function byDue(a: Obligation, b: Obligation): number {
  return a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
