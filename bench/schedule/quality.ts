/**
 * Quality of plans against proven bounds: zones, counties and a large district, at several numbers of moves, with the machine's own
 * speed, the time of the checks before the search, and what a district's own rules cost.
 *
 * Run: node --conditions=@supervision/source bench/schedule/quality.ts
 */
import { type LegalSource, weekdayOf } from "@supervision/domain";
import {
  checkSchedule,
  defineScheduleRule,
  findShortages,
  generateSchedule,
  type InspectRule,
  type RuleContent,
  type SchedulePlan,
  type ScheduleProblem,
  type ScheduleRule,
} from "@supervision/schedule";
import { limitBurden, registerVisits } from "@supervision/schedule/burden";
import { steerLoad } from "@supervision/schedule/load";
import { nationalSchedule } from "@supervision/schedule/national";
import { measureSchedule } from "@supervision/schedule/quality";
import { avoidPatterns } from "@supervision/schedule/unpredictability";
import { county, type CountyShape } from "../../packages/schedule/test/county.ts";
import { exactModel } from "../../packages/schedule/test/exact-model.ts";
import { loadHighs } from "../../packages/schedule/test/highs.ts";
import { otherProgrammes } from "../../packages/schedule/test/other-programmes.ts";
import { scattered } from "../../packages/schedule/test/scattered.ts";

const SEEDS = [1, 2, 3, 4, 5];

interface Run {
  readonly plan: SchedulePlan;
  readonly wall: number;
  readonly processor: number;
}

function run(problem: ScheduleProblem, seed: number, maxMoves: number): Run {
  const before = process.cpuUsage();
  const start = performance.now();
  const made = generateSchedule(problem, { seed, maxMoves });
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  if (!made.ok || made.value.status === "cancelled") throw new Error("A benchmark has no plan.");
  return { plan: made.value, wall, processor: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function gapOf({ quality }: SchedulePlan): number {
  if (quality === undefined) throw new Error("A generated plan has a quality.");
  return quality.lowerBound === 0 ? 0 : (100 * (quality.cost - quality.lowerBound)) / quality.lowerBound;
}

function broken(problem: ScheduleProblem, plan: SchedulePlan): number {
  const check = checkSchedule(problem, plan.visits);
  if (!check.ok) throw new Error("A benchmark cannot be checked.");
  return check.value.rules
    .filter(({ level }) => level === "hard")
    .reduce((sum, { violations }) => sum + violations.length, 0);
}

/** Additions of doubles a second, one after the other: the machine's own measure. */
function additions(): number {
  let sum = 0;
  const start = performance.now();
  for (let step = 0; step < 200_000_000; step += 1) sum += 1.5;
  const seconds = (performance.now() - start) / 1000;
  return sum > 0 ? 200_000_000 / seconds : 0;
}

function print(...cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, index) => String(cell).padEnd(index === 0 ? 34 : 16)).join(""));
}

const additionsPerSecond = additions();
print(`machine: ${Math.round(additionsPerSecond / 1e6)} million additions of doubles a second`);

const busyCounty = { zones: 7, institutions: 170, inspectors: 35, leave: true, recusals: true };

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
  const own = defineScheduleRule({
    id: "sample/own",
    title: "示例规则",
    editions: [
      {
        edition: "2025-01",
        status: "active",
        effective: { from: "2025-01-01" },
        sources: [
          {
            title: "示例区督导办法",
            issuedBy: "示例区教育督导室",
            authority: "district",
            issuedOn: "2025-01",
          },
        ],
        level: "hard",
        rule,
      },
    ],
  });
  return (problem) => ({ ...problem, rules: [...nationalSchedule.contributes, own] });
}

const PROBLEMS = [
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

console.log("\nGap to the proven bound in %, 5 places and seeds each (0 = proven optimal)");
print("instance", "moves at most", "median", "largest", "wall ms", "CPU ms", "broken", "left over");
for (const { name, shape, joint, more } of PROBLEMS)
  for (const moves of [0, 100_000, 300_000, 1_000_000]) {
    const runs = SEEDS.map((seed) => {
      const problem = more(withJoint(scattered(county(shape), seed), joint));
      const made = run(problem, seed, moves);
      return { ...made, gap: gapOf(made.plan), broken: broken(problem, made.plan) };
    });
    print(
      name,
      moves.toLocaleString("en"),
      median(runs.map(({ gap }) => gap)).toFixed(3),
      Math.max(...runs.map(({ gap }) => gap)).toFixed(3),
      median(runs.map(({ wall }) => wall)).toFixed(0),
      median(runs.map(({ processor }) => processor)).toFixed(0),
      runs.reduce((sum, one) => sum + one.broken, 0),
      runs.reduce((sum, one) => sum + one.plan.unscheduled.length, 0),
    );
  }

function took(work: () => void): number {
  const times = [0, 1, 2].map(() => {
    const { user, system } = process.cpuUsage();
    work();
    const after = process.cpuUsage();
    return (after.user + after.system - user - system) / 1000;
  });
  return Math.min(...times);
}

console.log(
  "\nCPU time against size: generation with its checks, 60 moves a visit at most; checking alone; measuring alone",
);
print("institutions", "visits", "µs a visit", "checking", "measuring", "gap %");
for (const zones of [5, 10, 20, 40, 80]) {
  const problem = scattered(county({ zones, institutions: zones * 25, inspectors: zones * 5 }), 1);
  const { plan } = run(problem, 1, 60 * zones * 250);
  const { visits } = plan;
  print(
    zones * 25,
    visits.length,
    ...[
      () => void run(problem, 1, 60 * zones * 250),
      () => void checkSchedule(problem, visits),
      () => void measureSchedule(problem, visits),
    ].map((work) => `${((1000 * took(work)) / visits.length).toFixed(1)} µs`),
    gapOf(plan).toFixed(3),
  );
}

const full = county({
  zones: 7,
  institutions: 170,
  inspectors: 35,
  places: true,
  leave: true,
  recusals: true,
});
const crowded = county({ zones: 7, institutions: 170, inspectors: 7, leave: true });
console.log("\nProofs of impossibility before the search");
for (const [name, problem] of [
  ["county 170/35", full],
  ["county 170/7", crowded],
] as const) {
  const times = SEEDS.map(() => {
    const start = performance.now();
    findShortages(problem);
    return performance.now() - start;
  });
  const found = findShortages(problem);
  print(name, `${found.ok ? found.value.length : 0} found`, `${median(times).toFixed(1)} ms`);
}

const source: LegalSource = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2025-01",
};
const rule = (id: string, weight: number, content: InspectRule): ScheduleRule =>
  defineScheduleRule({
    id: `sample/${id}`,
    title: "示例规则",
    editions: [
      {
        edition: "2025-01",
        status: "active",
        effective: { from: "2025-01-01" },
        sources: [source],
        level: "soft",
        weight,
        rule: content,
      },
    ],
  });
const notFridayAfternoon = (scope: InspectRule["scope"], index = 0): ScheduleRule =>
  rule(`${scope}-${index}`, 50, {
    type: "inspect",
    scope,
    inspect: ({ visits }) =>
      visits
        .filter(({ date, halfDay }) => halfDay === "afternoon" && weekdayOf(date) === 5)
        .map(({ id }) => ({ visits: [id], because: { zh: "周五下午", en: "Friday afternoon" } })),
  });
const places = scattered(full, 1);
const registered = registerVisits(otherProgrammes(places, 1), places.register.institutions);
if (!registered.ok) throw new Error("A benchmark has faulty visits.");
const burden = rule("burden", 300, limitBurden({ perWeek: 1, perMonth: 3 }));
const patterns = rule("patterns", 100, avoidPatterns({ tolerated: 25, memory: 12 }));
const load = rule(
  "load",
  30,
  steerLoad(
    { speed: 35, unknownWay: 60, onSite: { usual: 150 }, writing: 45, followUp: 30 },
    {
      targets: Object.fromEntries(places.register.inspectors.map(({ id }) => [id, 15_000])),
      tolerance: 120,
      unit: 60,
    },
  ),
);
const OWN: Readonly<Record<string, readonly ScheduleRule[]>> = {
  "no rule of its own": [],
  "one over each institution": [notFridayAfternoon("institution")],
  "five over each institution": [0, 1, 2, 3, 4].map((index) => notFridayAfternoon("institution", index)),
  "one of each of five scopes": (["institution", "inspector", "zone", "day", "week"] as const).map((scope) =>
    notFridayAfternoon(scope),
  ),
  "limitBurden, four programmes": [burden],
  avoidPatterns: [patterns],
  steerLoad: [load],
};
console.log(
  "\nMoves a second with rules of a district's own (county 170/35 with leave and recusals), and their penalty",
);
let plain = 0;
for (const [name, own] of Object.entries(OWN)) {
  const problem = {
    ...places,
    otherVisits: registered.value,
    rules: [...nationalSchedule.contributes, ...own],
  };
  // The first is for the compiler.
  const [, none, some] = [50_000, 0, 400_000].map((moves) => run(problem, 1, moves));
  if (none === undefined || some === undefined) throw new Error("Both runs have a plan.");
  const perSecond = (1000 * some.plan.moves) / Math.max(1, some.processor - none.processor);
  if (plain === 0) plain = perSecond;
  print(
    name,
    `${(perSecond / 1e6).toFixed(2)} M/s`,
    `1 : ${(plain / perSecond).toFixed(1)}`,
    `${none.plan.quality?.own ?? 0} → ${some.plan.quality?.own ?? 0}`,
    `1/${Math.round(additionsPerSecond / perSecond)} of additions`,
  );
}

console.log("\nBeside the solver HiGHS (WASM), the same zone-month as an exact model");
print("instance", "optimum", "HiGHS s", "this package", "ms", "ratio");
const highs = await loadHighs();
for (const [institutions, inspectors] of [
  [5, 1],
  [10, 2],
  [16, 1],
  [24, 5],
] as const) {
  const problem = {
    ...scattered(county({ zones: 1, institutions, inspectors }), 1),
    period: { from: "2025-10-01", until: "2025-10-31" },
  };
  const start = performance.now();
  const solved = highs.solve(exactModel(problem), { mip_rel_gap: 0, time_limit: 60 });
  const theirs = performance.now() - start;
  const { plan, wall } = run(problem, 1, 100_000);
  print(
    `${institutions} institutions, ${inspectors} inspector(s)`,
    `${Math.round(solved.ObjectiveValue)}${solved.Status === "Optimal" ? "" : " (limit)"}`,
    (theirs / 1000).toFixed(2),
    plan.quality?.cost ?? "",
    wall.toFixed(1),
    `${Math.round(theirs / wall)} : 1`,
  );
}
