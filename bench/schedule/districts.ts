import type { RuleContent, ScheduleProblem } from "@supervision/schedule";
import { nationalSchedule } from "@supervision/schedule/national";
import { county, type CountyShape } from "../../packages/schedule/test/county.ts";
import { sampleRule } from "../../packages/schedule/test/sample-rule.ts";
import { scattered } from "../../packages/schedule/test/scattered.ts";

/** A county with leave and recusals. */
export const busyCounty: CountyShape = {
  zones: 7,
  institutions: 170,
  inspectors: 35,
  leave: true,
  recusals: true,
};

const INSTANCES: Readonly<Record<string, CountyShape>> = {
  "zone of 5, 1 inspector": { zones: 1, institutions: 5, inspectors: 1 },
  "zone of 10, 1 inspector": { zones: 1, institutions: 10, inspectors: 1 },
  "zone of 16, 2 inspectors": { zones: 1, institutions: 16, inspectors: 2 },
  "zone of 24, 5 inspectors": { zones: 1, institutions: 24, inspectors: 5 },
  "county 170/35": { zones: 7, institutions: 170, inspectors: 35 },
  "county 170/35, leave, recusals": busyCounty,
  "large 1000/200": { zones: 40, institutions: 1000, inspectors: 200 },
};

/** Districts whose groups come from several zones: joint visits by three to the first institutions, in April. */
const JOINT: Readonly<Record<string, { readonly shape: CountyShape; readonly joint: number }>> = {
  "6 zones of 10 alone, 4 joint": { shape: { zones: 6, institutions: 60, inspectors: 6 }, joint: 4 },
  "6 zones of 10 alone, 12 joint": { shape: { zones: 6, institutions: 60, inspectors: 6 }, joint: 12 },
  "90/18, 7 joint": { shape: { zones: 4, institutions: 90, inspectors: 18 }, joint: 7 },
};

function withJoint(problem: ScheduleProblem, joint: number): ScheduleProblem {
  const institutions = problem.register.institutions.slice(0, joint).map(({ id }) => id);
  const visits = { kind: "joint", inspectors: 3, institutions } as const;
  return joint === 0 ? problem : { ...problem, extraVisits: [{ id: "joint", months: [4], visits }] };
}

/** With a hard rule of its own beside the national ones. */
function withOwn(rule: RuleContent): (problem: ScheduleProblem) => ScheduleProblem {
  const own = sampleRule(rule, { id: "sample/own" });
  return (problem) => ({ ...problem, rules: [...nationalSchedule.contributes, own] });
}

/** A place to plan for, with what is asked of its plans. */
export interface District {
  readonly name: string;
  readonly shape: CountyShape;
  readonly joint: number;
  readonly more: (problem: ScheduleProblem) => ScheduleProblem;
}

/** Zones, counties and a large district; groups, whole days and joint visits. */
export const DISTRICTS: readonly District[] = [
  ...Object.entries(INSTANCES).map(([name, shape]) => ({ name, shape, joint: 0, more: same })),
  ...Object.entries(JOINT).map(([name, { shape, joint }]) => ({ name, shape, joint, more: same })),
  {
    name: "60/18, leave, all by two",
    shape: { zones: 3, institutions: 60, inspectors: 18, leave: true, recusals: true },
    joint: 0,
    more: withOwn({ type: "group-size", visitKinds: ["routine"], atLeast: 2 }),
  },
  {
    name: "170/35, leave, all whole days",
    shape: busyCounty,
    joint: 0,
    more: withOwn({ type: "visit-length", halfDays: 2 }),
  },
  {
    name: "170/35, leave, a part whole days",
    shape: busyCounty,
    joint: 0,
    more: withOwn({ type: "visit-length", halfDays: 2, audience: ["kindergarten", "nine-year"] }),
  },
];

function same(problem: ScheduleProblem): ScheduleProblem {
  return problem;
}

/** The problem of a district with its institutions at places drawn by chance. */
export function problemOf({ shape, joint, more }: District, seed: number): ScheduleProblem {
  return more(withJoint(scattered(county(shape), seed), joint));
}
