/**
 * Generates and checks the year of an invented county (170 institutions, 35 inspectors, 10 months) and prints what it took.
 *
 * Run: node --conditions=@supervision/source bench/schedule/county-year.ts
 */
import { checkSchedule, generateSchedule } from "@supervision/schedule";
import { tell } from "./figure.ts";
import { county } from "../../packages/schedule/test/county.ts";

const problem = county({
  zones: 7,
  institutions: 170,
  inspectors: 35,
  places: true,
  leave: true,
  recusals: true,
});

for (const round of ["cold", "warm", "warm"]) {
  const before = process.cpuUsage();
  const start = performance.now();
  const made = generateSchedule(problem, { seed: 20260901 });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000;
  if (!made.ok || made.value.status === "cancelled")
    throw new Error("The county year could not be generated.");
  const plan = made.value;
  const checking = performance.now();
  checkSchedule(problem, plan.visits);
  const checked = performance.now() - checking;
  const perSecond = Math.round(plan.visits.length / seconds);
  const score = plan.score
    .filter(({ penalty }) => penalty > 0)
    .map(({ rule, penalty }) => `${rule} ${penalty}`);
  tell({
    name: `county year with as many moves as it takes, ${round}`,
    measured: `${plan.visits.length} visits, ${plan.unscheduled.length} left over, ${processor.toFixed(0)} ms of processor`,
  });
  console.log(
    `${round}: ${plan.visits.length} visits, ${plan.unscheduled.length} left over, ${plan.moves} moves in ${seconds.toFixed(3)} s (${processor.toFixed(0)} ms of processor) ` +
      `(${perSecond} visits/s); checked in ${checked.toFixed(0)} ms; ${plan.status}; ${score.join(", ") || "no penalty"}`,
  );
}
