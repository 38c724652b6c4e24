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

/** Every check of a plan's shape. */
export const STRUCTURE_CHECKS: readonly StructureCheck[] = [
  {
    id: "structure/visit-id-unique",
    title: { zh: "督导编号不重复", en: "Visit ids are unique" },
    check: ({ all, words }) => {
      const seen = new Map<string, number>();
      for (const { id } of all) seen.set(id, (seen.get(id) ?? 0) + 1);
      return [...seen]
        .filter(([, count]) => count > 1)
        .map(([id, count]) => ({
          visits: [id],
          because: words?.idTwice(id, count) ?? UNSAID,
        }));
    },
  },
  {
    id: "structure/known-institution",
    title: { zh: "单位在台账中", en: "Institutions are in the register" },
    check: ({ all, institutions, words }) =>
      all
        .filter((visit) => !institutions.has(visit.institution))
        .map((visit) => violation(visit, words?.noInstitution(visit.institution))),
  },
  {
    id: "structure/known-inspector",
    title: { zh: "督学在台账中", en: "Inspectors are in the register" },
    check: ({ all, inspectors, words }) =>
      eachInspector(all, (visit, id) =>
        inspectors.has(id) ? undefined : violation(visit, words?.noInspector(id), id),
      ),
  },
  {
    id: "structure/inspectors-distinct",
    title: {
      zh: "每次督导至少一名督学且不重复",
      en: "A visit has at least one inspector and names nobody twice",
    },
    check: ({ all, words }) =>
      all
        .filter(({ inspectors }) => inspectors.length === 0 || new Set(inspectors).size < inspectors.length)
        .map((visit) => violation(visit, words?.noTeam())),
  },
  {
    id: "structure/valid-date",
    title: { zh: "日期和半天写法正确", en: "Dates and half-days are well written" },
    check: ({ all, words }) =>
      all
        .filter(({ date, halfDay }) => !isIsoDate(date) || (halfDay !== "morning" && halfDay !== "afternoon"))
        .map((visit) => violation(visit, words?.noDate(visit))),
  },
  {
    id: "structure/inside-period",
    title: { zh: "在安排时段之内", en: "Inside the planned time" },
    check: ({ visits, words, problem: { period } }) =>
      visits
        .filter((visit) => !contains(period, visit.date))
        .map((visit) => violation(visit, words?.outside(visit.date, period))),
  },
  {
    id: "structure/workday",
    title: { zh: "排在工作日（含调休）", en: "On a workday (make-up days included)" },
    check: ({ visits, workdays, words, problem: { period } }) =>
      visits
        .filter((visit) => contains(period, visit.date) && !workdays.has(visit.date))
        .map((visit) => violation(visit, words?.noWorkday(visit.date))),
  },
  {
    id: "structure/term-day",
    title: { zh: "排在学期内", en: "Inside a term" },
    check: ({ visits, workdays, teachingDays, words }) => {
      const teaching = new Set(teachingDays);
      return visits
        .filter((visit) => workdays.has(visit.date) && !teaching.has(visit.date))
        .map((visit) => violation(visit, words?.noTermDay(visit.date)));
    },
  },
  {
    id: "structure/institution-open",
    title: { zh: "单位当日已开办且未停办", en: "The institution is open that day" },
    check: ({ visits, institutions, words }) =>
      visits
        .filter((visit) => {
          const place = institutions.get(visit.institution);
          return (
            (place?.opened !== undefined && visit.date < place.opened) ||
            (place?.closed !== undefined && visit.date > place.closed)
          );
        })
        .map((visit) => violation(visit, words?.notOpen(visit.date))),
  },
  {
    id: "structure/institution-half-day",
    title: { zh: "同一单位同一半天至多一次督导", en: "One visit a half-day at an institution" },
    check: ({ visitsAt, words }) =>
      [...visitsAt].flatMap(([institution, visits]) =>
        sameHalfDay(visits).map((same) => ({
          visits: same.map(({ id }) => id),
          institutions: [institution],
          because: words?.institutionTwice(same) ?? UNSAID,
        })),
      ),
  },
  {
    id: "structure/own-zone",
    title: {
      zh: "由本责任区督学督导（专项、综合、联合除外）",
      en: "By inspectors of the zone (special, comprehensive and joint visits excepted)",
    },
    check: ({ visits, institutions, inspectors, zonesOf, servesZone, words }) =>
      eachInspector(
        visits.filter((visit) => !KINDS_ACROSS_ZONES.has(visit.kind) && institutions.has(visit.institution)),
        (visit, id) =>
          !inspectors.has(id) || zonesOf(visit.institution).some((zone) => servesZone(zone, id))
            ? undefined
            : violation(visit, words?.otherZone(id), id),
      ),
  },
  {
    id: "structure/joint-zones",
    title: { zh: "联合督导由两个以上责任区的督学组成", en: "Joint visits are made by two or more zones" },
    check: ({ visits, zonesServed, words }) =>
      visits
        .filter((visit) => visit.kind === "joint" && !fromTwoZones(visit, zonesServed))
        .map((visit) => violation(visit, words?.oneZone())),
  },
  {
    id: "structure/not-on-leave",
    title: { zh: "督学未请假", en: "Inspectors are not on leave" },
    check: ({ visits, inspectors, words }) =>
      eachInspector(visits, (visit, id) => {
        const person = inspectors.get(id);
        return person === undefined || !isOnLeave(person, visit.date)
          ? undefined
          : violation(visit, words?.onLeave(person.name, visit.date), id);
      }),
  },
  {
    id: "structure/inspector-at-hand",
    title: { zh: "督学该半天没有其他安排", en: "Inspectors have nothing else to do in that half-day" },
    check: checkInspectorTimes,
  },
  {
    id: "structure/institution-takes-visits",
    title: { zh: "单位该半天可以接受督导", en: "The institution takes visits in that half-day" },
    check: checkInstitutionTimes,
  },
  {
    id: "structure/visits-at-most",
    title: {
      zh: "督学每周、每月的督导不超过上限",
      en: "Inspectors make no more visits a week and month than their limit",
    },
    check: (facts) => checkVisitLimits(facts),
  },
  {
    id: "structure/engaged",
    title: { zh: "督学在聘期和督学证有效期内", en: "Inspectors are engaged with a valid certificate" },
    check: ({ visits, inspectors, words }) =>
      eachInspector(visits, (visit, id) => {
        const person = inspectors.get(id);
        return person === undefined || mayActOn(person, visit.date)
          ? undefined
          : violation(visit, words?.notEngaged(person.name, visit.date), id);
      }),
  },
];

// Two inspectors are enough when they can stand for two different zones.
function fromTwoZones(visit: Visit, zonesServed: CheckFacts["zonesServed"]): boolean {
  const served = visit.inspectors.map((id) => zonesServed(id)).filter((zones) => zones.length > 0);
  return served.length >= 2 && new Set(served.flat()).size >= 2;
}

function eachInspector(
  visits: readonly Visit[],
  check: (visit: Visit, inspector: string) => RuleViolation | undefined,
): readonly RuleViolation[] {
  return visits.flatMap((visit) =>
    [...new Set<string>(visit.inspectors)].flatMap((id) => check(visit, id) ?? []),
  );
}

function violation(visit: Visit, because: Bilingual = UNSAID, inspector?: string): RuleViolation {
  return {
    visits: [visit.id],
    institutions: [visit.institution],
    ...(inspector === undefined ? {} : { inspectors: [inspector] }),
    because,
  };
}
