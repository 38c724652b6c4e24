import { defineZoneLayout, type Inspector, type Institution, type Visit } from "@supervision/domain";
import type { RuleContent, RuleLevel, ScheduleProblem, ScheduleRule } from "../src/index.ts";
import { atLeastMonthlySchool, independence, oneVisitPerHalfDay } from "../src/national/index.ts";
import { stateCouncilCalendar } from "../src/work-calendar-cn/index.ts";
import { sampleRule } from "./sample-rule.ts";

/** A rule of an invented district about the length of visits and the like. */
export function rule(content: RuleContent, level: RuleLevel = "hard", id: string = content.type) {
  return sampleRule(content, { id: `riverside/${id}`, title: "每次督导不少于一个工作日", level });
}

/** Every visit takes a whole day. */
export const wholeDays = rule({ type: "visit-length", halfDays: 2 });

/** A primary school of the only town, without a known place. */
export function schoolNamed(id: string, more: Partial<Institution> = {}): Institution {
  return { id, name: id, kind: "primary", nature: "public", town: "东街", students: {}, ...more };
}

/** An inspector of the only zone, under a name that is the id. */
export function personNamed(id: string, more: Partial<Inspector> = {}): Inspector {
  return { id, name: id, status: "part-time", responsible: true, zones: ["east"], ...more };
}

/** A school of the only town, at a place of its own. */
export function school(index: number, more: Partial<Institution> = {}): Institution {
  return schoolNamed(`S${index}`, {
    name: `第${index}小学`,
    coordinates: { longitude: 117 + index / 100, latitude: 36.6 + ((index * 7) % 5) / 100 },
    ...more,
  });
}

/** An inspector of the only zone. */
export function person(index: number, more: Partial<Inspector> = {}): Inspector {
  return personNamed(`I${index}`, { name: `督学${index}`, ...more });
}

/** So many schools. */
export const schools = (count: number) => Array.from({ length: count }, (_, index) => school(index + 1));

/** What is to be planned in the only zone under these rules: March of a spring term, unless `more` says otherwise. */
export function inOneZone(
  institutions: readonly Institution[],
  inspectors: readonly Inspector[],
  rules: ScheduleProblem["rules"],
  more: Partial<ScheduleProblem> = {},
): ScheduleProblem {
  return {
    period: { from: "2026-03-02", until: "2026-03-31" },
    terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
    register: { institutions, inspectors, recusals: [] },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: { east: { name: "东片", members: { towns: ["东街"] } } },
    }),
    calendar: stateCouncilCalendar,
    rules,
    ...more,
  };
}

/** Schools of one zone that are owed a visit a month, a whole day each unless `rules` say otherwise. */
export function problemOf(
  institutions: readonly Institution[],
  inspectors: readonly Inspector[],
  { until = "2026-03-31", rules = [wholeDays] }: { until?: string; rules?: readonly ScheduleRule[] } = {},
): ScheduleProblem {
  const period = { from: "2026-03-02", until };
  return inOneZone(
    institutions,
    inspectors,
    [atLeastMonthlySchool, independence, oneVisitPerHalfDay, ...rules],
    {
      period,
    },
  );
}

/** A visit of the inspector `I1` to the institution `S1`, unless `more` says otherwise. */
export function routineVisit(more: Partial<Visit> = {}): Visit {
  const { institution: to = "S1", date = "2026-03-10" } = more;
  return {
    id: `V-${to}-${date}`,
    institution: to,
    inspectors: ["I1"],
    date,
    halfDay: "morning",
    kind: "routine",
    items: [],
    ...more,
  };
}

/** Days of inspectors on which two visits are made, one of them of a whole day. */
export function sharedDays(visits: readonly Visit[]): readonly string[] {
  const taken = new Map<string, readonly Visit[]>();
  for (const visit of visits)
    for (const id of visit.inspectors)
      taken.set(`${id} ${visit.date}`, [...(taken.get(`${id} ${visit.date}`) ?? []), visit]);
  return [...taken]
    .filter(([, own]) => own.length > 1 && own.some(({ wholeDay }) => wholeDay === true))
    .map(([day]) => day);
}
