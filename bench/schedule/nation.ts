/**
 * The country: counties of many sizes (lognormal, about 160 institutions on average) over worker threads. Prints wall and CPU time,
 * peak memory, gaps to the bound, and how the time grows with the visits.
 *
 * Run: MALLOC_ARENA_MAX=1 node --max-semi-space-size=16 --conditions=@supervision/source bench/schedule/nation.ts [counties, absent: 200; the country has about 2,850] [threads] [MB for the objects of each]
 *
 * The variable keeps the C library on Linux from holding memory for each thread apart: some 25 MB less at the same speed.
 */
import { checkSchedule, type ScheduleProblem } from "@supervision/schedule";
import { generateMany, type PlanJob } from "@supervision/schedule/workers";
import { tell } from "./figure.ts";
import { randomFrom } from "../../packages/schedule/src/generation/random.ts";
import { county } from "../../packages/schedule/test/county.ts";
import { scattered } from "../../packages/schedule/test/scattered.ts";

const COUNTRY = 2850;
const [counties = 200, workers = 2, heapMb] = process.argv.slice(2).map(Number);
const random = randomFrom(20_260_901);

/** The sum of twelve chances is nearly normal. */
function normal(): number {
  let sum = -6;
  for (let times = 0; times < 12; times += 1) sum += random.below(1_000_000) / 1_000_000;
  return sum;
}

function sizeOf(): number {
  return Math.max(8, Math.min(1200, Math.round(130 * Math.exp(0.64 * normal()))));
}

const sizes = Array.from({ length: counties }, sizeOf);

function problemOf(index: number): ScheduleProblem {
  const institutions = sizes[index] ?? 0;
  const zones = Math.max(1, Math.round(institutions / 24));
  const inspectors = zones * Math.max(1, Math.ceil(institutions / zones / 5));
  return scattered(
    county({ zones, institutions, inspectors, leave: index % 2 === 0, recusals: index % 3 === 0 }),
    index + 1,
  );
}

function* jobs(): Generator<PlanJob, void, void> {
  for (let index = 0; index < counties; index += 1)
    yield { id: String(index), problem: problemOf(index), seed: index + 1 };
}

const gaps: number[] = [];
let visits = 0;
let left = 0;
let broken = 0;
let report = 0.1;
const start = performance.now();
for await (const { id, outcome } of generateMany(jobs(), {
  workers,
  ...(heapMb === undefined ? {} : { heapMb }),
})) {
  if (!outcome.ok || outcome.value.status === "cancelled" || outcome.value.quality === undefined)
    throw new Error(`County ${id} has no plan.`);
  const { quality } = outcome.value;
  visits += outcome.value.visits.length;
  left += outcome.value.unscheduled.length;
  gaps.push((100 * (quality.cost - quality.lowerBound)) / Math.max(1, quality.lowerBound));
  // A second look by the checker on one county of fifty, in this process.
  if (Number(id) % 50 === 0) {
    const check = checkSchedule(problemOf(Number(id)), outcome.value.visits);
    broken += check.ok && check.value.ok ? 0 : 1;
  }
  if (gaps.length >= report * counties) {
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${gaps.length} counties, ${visits.toLocaleString("en")} visits: ${seconds.toFixed(1)} s, ${((1e6 * seconds) / visits).toFixed(1)} µs a visit`,
    );
    report += 0.1;
  }
}
const wall = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage();
const processor = (user + system) / 1e6;
const sorted = gaps.toSorted((a, b) => a - b);
console.log(
  [
    `counties ${counties}, institutions ${sizes.reduce((a, b) => a + b, 0)}, visits ${visits}, left over ${left}, broken ${broken}, threads ${workers}`,
    `wall ${wall.toFixed(1)} s, CPU ${processor.toFixed(1)} s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    `gap to the bound: median ${(sorted[sorted.length >> 1] ?? 0).toFixed(3)} %, 95th of 100 ${(sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(3)} %, largest ${(sorted.at(-1) ?? 0).toFixed(3)} %`,
    ...(counties < COUNTRY
      ? [
          `the country at this rate: ${((wall * COUNTRY) / counties).toFixed(0)} s wall, ${((processor * COUNTRY) / counties).toFixed(0)} s CPU`,
        ]
      : []),
  ].join("\n"),
);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
tell({
  name: `the country, ${counties} counties`,
  ...(counties === COUNTRY
    ? { bar: "at most 120 s on two cores, 350 MB", met: wall <= 120 && memory <= 350 && broken === 0 }
    : {}),
  measured: `${wall.toFixed(0)} s, ${processor.toFixed(0)} s of processor, ${memory} MB; gap ${(sorted[sorted.length >> 1] ?? 0).toFixed(3)} %, largest ${(sorted.at(-1) ?? 0).toFixed(3)} %; broken ${broken}, left over ${left}`,
});
