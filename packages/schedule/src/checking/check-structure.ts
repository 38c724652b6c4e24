import { type Bilingual, contains, isIsoDate, isOnLeave, mayActOn, type Visit } from "@supervision/domain";
import { checkInspectorTimes, checkInstitutionTimes, checkVisitLimits } from "./check-availability.ts";
import type { RuleViolation } from "../rules/rule-facts.ts";
import { type CheckFacts, KINDS_ACROSS_ZONES, UNSAID } from "./check-facts.ts";
import { sameHalfDay } from "./check-rules.ts";

/** A check of a plan's shape that needs no rule: it holds in every district. */
export interface StructureCheck {
  /** Id, beginning with `structure/`. */
  readonly id: string;
  /** Title for people. */
  readonly title: Bilingual;
  /** Names what is wrong. */
  readonly check: (facts: CheckFacts) => readonly RuleViolation[];
}

/** What is wrong, in words where words are wanted; `false` when nothing is. */
type Wrong = Bilingual | undefined | false;

function structure(id: string, zh: string, en: string, check: StructureCheck["check"]): StructureCheck {
  return { id: `structure/${id}`, title: { zh, en }, check };
}

/** Looks at each visit by itself, as handed in or among those with a civil date. */
function ofVisits(
  id: string,
  zh: string,
  en: string,
  of: "all" | "visits",
  wrong: (facts: CheckFacts, visit: Visit) => Wrong,
): StructureCheck {
  return structure(id, zh, en, (facts) =>
    facts[of].flatMap((visit) => violation(visit, wrong(facts, visit))),
  );
}

/** Looks at each inspector of each visit. */
function ofInspectors(
  id: string,
  zh: string,
  en: string,
  of: "all" | "visits",
  wrong: (facts: CheckFacts, visit: Visit, inspector: string) => Wrong,
): StructureCheck {
  return structure(id, zh, en, (facts) =>
    facts[of].flatMap((visit) =>
      [...new Set<string>(visit.inspectors)].flatMap((one) =>
        violation(visit, wrong(facts, visit, one), one),
      ),
    ),
  );
}

function violation(visit: Visit, because: Wrong, inspector?: string): readonly RuleViolation[] {
  if (because === false) return [];
  return [
    {
      visits: [visit.id],
      institutions: [visit.institution],
      ...(inspector === undefined ? {} : { inspectors: [inspector] }),
      because: because ?? UNSAID,
    },
  ];
}

/** Every check of a plan's shape. */
export const STRUCTURE_CHECKS: readonly StructureCheck[] = [
  structure("visit-id-unique", "督导编号不重复", "Visit ids are unique", ({ all, words }) => {
    const seen = new Map<string, number>();
    for (const { id } of all) seen.set(id, (seen.get(id) ?? 0) + 1);
    return [...seen]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => ({ visits: [id], because: words?.idTwice(id, count) ?? UNSAID }));
  }),
  ofVisits(
    "known-institution",
    "单位在台账中",
    "Institutions are in the register",
    "all",
    ({ institutions, words }, { institution }) =>
      !institutions.has(institution) && words?.noInstitution(institution),
  ),
  ofInspectors(
    "known-inspector",
    "督学在台账中",
    "Inspectors are in the register",
    "all",
    ({ inspectors, words }, _, id) => !inspectors.has(id) && words?.noInspector(id),
  ),
  ofVisits(
    "inspectors-distinct",
    "每次督导至少一名督学且不重复",
    "A visit has at least one inspector and names nobody twice",
    "all",
    ({ words }, { inspectors }) =>
      (inspectors.length === 0 || new Set(inspectors).size < inspectors.length) && words?.noTeam(),
  ),
  ofVisits(
    "valid-date",
    "日期和半天写法正确",
    "Dates and half-days are well written",
    "all",
    ({ words }, visit) =>
      (!isIsoDate(visit.date) || (visit.halfDay !== "morning" && visit.halfDay !== "afternoon")) &&
      words?.noDate(visit),
  ),
  ofVisits(
    "inside-period",
    "在安排时段之内",
    "Inside the planned time",
    "visits",
    ({ words, problem: { period } }, { date }) => !contains(period, date) && words?.outside(date, period),
  ),
  ofVisits(
    "workday",
    "排在工作日（含调休）",
    "On a workday (make-up days included)",
    "visits",
    ({ workdays, words, problem: { period } }, { date }) =>
      contains(period, date) && !workdays.has(date) && words?.noWorkday(date),
  ),
  structure("term-day", "排在学期内", "Inside a term", ({ visits, workdays, teachingDays, words }) => {
    const teaching = new Set(teachingDays);
    return visits.flatMap((visit) =>
      violation(visit, workdays.has(visit.date) && !teaching.has(visit.date) && words?.noTermDay(visit.date)),
    );
  }),
  ofVisits(
    "institution-open",
    "单位当日已开办且未停办",
    "The institution is open that day",
    "visits",
    ({ institutions, words }, { institution, date }) => {
      const { opened = date, closed = date } = institutions.get(institution) ?? {};
      return (date < opened || date > closed) && words?.notOpen(date);
    },
  ),
  structure(
    "institution-half-day",
    "同一单位同一半天至多一次督导",
    "One visit a half-day at an institution",
    ({ visitsAt, words }) =>
      [...visitsAt].flatMap(([institution, visits]) =>
        sameHalfDay(visits).map((same) => ({
          visits: same.map(({ id }) => id),
          institutions: [institution],
          because: words?.institutionTwice(same) ?? UNSAID,
        })),
      ),
  ),
  ofInspectors(
    "own-zone",
    "由本责任区督学督导（专项、综合、联合除外）",
    "By inspectors of the zone (special, comprehensive and joint visits excepted)",
    "visits",
    ({ institutions, inspectors, zonesOf, servesZone, words }, { kind, institution }, id) =>
      !KINDS_ACROSS_ZONES.has(kind) &&
      institutions.has(institution) &&
      inspectors.has(id) &&
      !zonesOf(institution).some((zone) => servesZone(zone, id)) &&
      words?.otherZone(id),
  ),
  ofVisits(
    "joint-zones",
    "联合督导由两个以上责任区的督学组成",
    "Joint visits are made by two or more zones",
    "visits",
    ({ zonesServed, words }, visit) =>
      visit.kind === "joint" && !fromTwoZones(visit, zonesServed) && words?.oneZone(),
  ),
  ofInspectors(
    "not-on-leave",
    "督学未请假",
    "Inspectors are not on leave",
    "visits",
    ({ inspectors, words }, { date }, id) => {
      const person = inspectors.get(id);
      return person !== undefined && isOnLeave(person, date) && words?.onLeave(person.name, date);
    },
  ),
  structure(
    "inspector-at-hand",
    "督学该半天没有其他安排",
    "Inspectors have nothing else to do in that half-day",
    checkInspectorTimes,
  ),
  structure(
    "institution-takes-visits",
    "单位该半天可以接受督导",
    "The institution takes visits in that half-day",
    checkInstitutionTimes,
  ),
  structure(
    "visits-at-most",
    "督学每周、每月的督导不超过上限",
    "Inspectors make no more visits a week and month than their limit",
    (facts) => checkVisitLimits(facts),
  ),
  ofInspectors(
    "engaged",
    "督学在聘期和督学证有效期内",
    "Inspectors are engaged with a valid certificate",
    "visits",
    ({ inspectors, words }, { date }, id) => {
      const person = inspectors.get(id);
      return person !== undefined && !mayActOn(person, date) && words?.notEngaged(person.name, date);
    },
  ),
];

// Two inspectors are enough when they can stand for two different zones.
function fromTwoZones(visit: Visit, zonesServed: CheckFacts["zonesServed"]): boolean {
  const served = visit.inspectors.map((id) => zonesServed(id)).filter((zones) => zones.length > 0);
  return served.length >= 2 && new Set(served.flat()).size >= 2;
}
