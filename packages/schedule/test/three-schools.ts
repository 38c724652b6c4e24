import type { Inspector, Recusal, Visit } from "@supervision/domain";
import type { ExtraVisits, PastVisit, RuleContent, ScheduleProblem, VisitHistory } from "../src/index.ts";
import {
  atLeastMonthlySchool,
  groupOfThree,
  independence,
  oneVisitPerHalfDay,
} from "../src/national/index.ts";
import { plan as planned } from "./plan.ts";
import { inOneZone, routineVisit, schoolNamed } from "./riverside.ts";
import { sampleRule } from "./sample-rule.ts";

/** A hard rule of who goes where. */
export function rule(content: RuleContent) {
  return sampleRule(content, { title: "分工" });
}

/** Three schools of the only zone, owed a visit a month in March and April. */
export function problemOf(
  inspectors: readonly Inspector[],
  rules: readonly ReturnType<typeof rule>[],
  more: {
    readonly history?: VisitHistory;
    readonly recusals?: readonly Recusal[];
    readonly extraVisits?: readonly ExtraVisits[];
  } = {},
): ScheduleProblem {
  const { recusals = [], ...rest } = more;
  const institutions = ["S1", "S2", "S3"].map((id) => schoolNamed(id));
  const usual = [atLeastMonthlySchool, groupOfThree, independence, oneVisitPerHalfDay];
  return inOneZone(institutions, inspectors, [...usual, ...rules], {
    period: { from: "2026-03-01", until: "2026-04-30" },
    register: { institutions, inspectors, recusals },
    ...rest,
  });
}

/** Its plan. */
export const planOf = (problem: ScheduleProblem, seed = 1) => planned(problem, { seed, maxMoves: 1000 });
/** A visit of one inspector to one of the schools. */
export const visitBy = (to: string, by: string, date = "2026-03-11"): Visit =>
  routineVisit({ institution: to, inspectors: [by], date });
/** A routine visit on record. */
export const past = (institution: string, date: string, ...inspectors: readonly string[]): PastVisit => ({
  institution,
  date,
  kind: "routine",
  inspectors,
});
