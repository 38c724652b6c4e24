import {
  defineZoneLayout,
  type Institution,
  orThrow,
  type Period,
  type SchoolTerm,
} from "@supervision/domain";
import { planObligations } from "../src/obligations/plan-obligations.ts";
import type { CadenceRule, ScheduleRule } from "../src/rules/schedule-rule.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";
import { stateCouncilCalendar } from "../src/work-calendar-cn/index.ts";
import { sampleRule, visitDuty } from "./sample-rule.ts";

/** What a rule of visits asks, with the times it counts in. */
export type Asked = Pick<CadenceRule, "every"> & Partial<CadenceRule>;

/** A term under this id. */
export const term = (id: string, from: string, until: string): SchoolTerm => ({
  id,
  name: `${id}学期`,
  from,
  until,
});
/** 2026-02-24 is a Tuesday, 2026-03-04 a Wednesday; 2026-02-28 is a Saturday worked in exchange. */
export const spring = term("2026-spring", "2026-02-24", "2026-07-03");
/** The only institution. */
export const school: Institution = {
  id: "S1",
  name: "东街小学",
  kind: "primary",
  nature: "public",
  students: {},
};

/** The only rule. */
export function ruleOf(asked: Asked, effective = "2019-01-01"): ScheduleRule {
  return sampleRule(visitDuty(asked), { id: "sample/rule", title: "频次", from: effective });
}

/** One institution under one rule. */
export function problemOf(
  asked: Asked,
  period: Period,
  terms: readonly SchoolTerm[] = [spring],
  institution: Partial<Institution> = {},
  effective = "2019-01-01",
) {
  return {
    period,
    terms,
    register: {
      institutions: [{ ...school, ...institution }],
      inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["z"] }],
      recusals: [],
    },
    zones: defineZoneLayout({ levels: ["责任区"], zones: { z: { name: "片", members: { ids: ["S1"] } } } }),
    calendar: stateCouncilCalendar,
    rules: [ruleOf(asked, effective)],
  } satisfies ScheduleProblem;
}

/** What is owed: its time, from when until when it counts, and when it is due. */
export const owed = (...given: Parameters<typeof problemOf>): readonly string[] =>
  orThrow(planObligations(problemOf(...given))).map(
    ({ id, during, due }) => `${id.split("/")[2]} ${during.from}—${during.until} ${due}`,
  );
/** The times in which something is owed. */
export const keys = (...given: Parameters<typeof problemOf>): readonly string[] =>
  owed(...given).map((line) => line.split(" ")[0] ?? "");
