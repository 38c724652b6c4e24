/**
 * How time grows with the visits: generation with its checks, checking alone, measuring alone, from 125 to 2000 institutions, in processor
 * time.
 *
 * Run: node --conditions=@supervision/source bench/schedule/growth.ts
 */
import { checkSchedule } from "@supervision/schedule";
import { measureSchedule } from "@supervision/schedule/quality";
import { county } from "../../packages/schedule/test/county.ts";
import { scattered } from "../../packages/schedule/test/scattered.ts";
import { tell } from "./figure.ts";
import { gapOf, print, run } from "./measuring.ts";

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
const curve: number[] = [];
print("institutions", "visits", "µs a visit", "checking", "measuring", "gap %");
// The first is for the compiler.
run(scattered(county({ zones: 10, institutions: 250, inspectors: 50 }), 1), 1, 300_000);
for (const zones of [5, 10, 20, 40, 80]) {
  const problem = scattered(county({ zones, institutions: zones * 25, inspectors: zones * 5 }), 1);
  const { plan } = run(problem, 1, 60 * zones * 250);
  const { visits } = plan;
  const each = [
    () => void run(problem, 1, 60 * zones * 250),
    () => void checkSchedule(problem, visits),
    () => void measureSchedule(problem, visits),
  ].map((work) => (1000 * took(work)) / visits.length);
  curve.push(each[0] ?? Infinity);
  print(zones * 25, visits.length, ...each.map((time) => `${time.toFixed(1)} µs`), gapOf(plan).toFixed(3));
}
tell({
  name: "time against visits, from 1250 to 20,000 of them",
  bar: "linear: at most twice as long a visit",
  measured: `${curve.map((time) => time.toFixed(0)).join(", ")} µs a visit`,
  met: Math.max(...curve) <= 2 * Math.min(...curve),
});
