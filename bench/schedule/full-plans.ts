/**
 * How many visits a plan leaves out though there is room: small problems built around a plan that places everything and leaves hardly anything
 * free, and problems without room for all, beside the most that the solver HiGHS proves possible.
 *
 * Run: node --conditions=@supervision/source bench/schedule/full-plans.ts
 */
import { generateSchedule, type ScheduleProblem } from "@supervision/schedule";
import { fullPlan, type FullPlanShape } from "../../packages/schedule/test/full-plan.ts";
import { loadHighs } from "../../packages/schedule/test/highs.ts";
import { mostVisits } from "../../packages/schedule/test/most-visits.ts";

const PROBLEMS = 200;
const CROWDED = 30;

const SHAPES: Readonly<Record<string, FullPlanShape>> = {
  "single visits, nothing free": { slack: 0 },
  "single visits, limits, rest": { limits: true, rest: true, slack: 10 },
  "groups, nothing free": { groups: true, slack: 0 },
  "groups, limits, rest": { groups: true, limits: true, rest: true, slack: 20 },
  "groups, whole days, limits, rest": {
    groups: true,
    wholeDays: true,
    limits: true,
    rest: true,
    slack: 20,
  },
};

function placed(problem: ScheduleProblem): number {
  const made = generateSchedule(problem, { seed: 1, maxMoves: 2000 });
  if (!made.ok || made.value.status === "cancelled") throw new Error("A benchmark has no plan.");
  return made.value.visits.length;
}

console.log(`Visits left out though there is room, ${PROBLEMS} problems each`);
for (const [name, shape] of Object.entries(SHAPES)) {
  let short = 0;
  let left = 0;
  let visits = 0;
  const { user } = process.cpuUsage();
  for (let seed = 1; seed <= PROBLEMS; seed += 1) {
    const problem = fullPlan(seed, shape);
    const wanted = problem.extraVisits?.length ?? 0;
    const missing = wanted - placed(problem);
    visits += wanted;
    left += missing;
    if (missing > 0) short += 1;
  }
  const spent = (process.cpuUsage().user - user) / 1000 / PROBLEMS;
  console.log(`${name.padEnd(36)}${short} plans, ${left} of ${visits} visits, ${spent.toFixed(1)} ms a plan`);
}

const highs = await loadHighs();
let best = 0;
let got = 0;
let short = 0;
for (let seed = 1; seed <= CROWDED; seed += 1) {
  const problem = fullPlan(seed, {
    groups: true,
    limits: true,
    rest: true,
    wholeDays: true,
    slack: 5,
    crowded: true,
  });
  const most = mostVisits(highs, problem).reduce((sum, count) => sum + count, 0);
  const own = placed(problem);
  best += most;
  got += own;
  if (own < most) short += 1;
}
console.log(
  `no room for all, ${CROWDED} problems: ${got} placed, ${best} possible, ${short} plans fall short`,
);
