/**
 * Changes of a county's year: one absence, one new special inspection, a snow day, a school that closes. Prints the time, how many visits
 * move, and how far that is at most from the fewest possible.
 *
 * Run: node --conditions=@supervision/source bench/schedule/replan.ts [seeds, absent: 20]
 */
import { addDays } from "@supervision/domain";
import { checkSchedule, generateSchedule, type RuleInForce } from "@supervision/schedule";
import { nationalSchedule, restBetweenVisits } from "@supervision/schedule/national";
import { type PlanChange, replan } from "@supervision/schedule/replanning";
import { median } from "./measuring.ts";
import { tell } from "./figure.ts";
import { county } from "../../packages/schedule/test/county.ts";

const [seeds = 20] = process.argv.slice(2).map(Number);
const problem = county({
  zones: 9,
  institutions: 170,
  inspectors: 35,
  places: true,
  leave: true,
  recusals: true,
});
const made = generateSchedule(problem, { seed: 1 });
if (!made.ok || made.value.status === "cancelled") throw new Error("The county has no plan.");
const { visits } = made.value;
const today = "2026-03-01";
const future = visits.filter(({ date }) => date >= today).length;

const [rest] = restBetweenVisits.editions;
if (rest === undefined) throw new Error("The rule has no edition.");
const hardRest: RuleInForce = {
  id: "sample/hard-rest",
  edition: { ...rest, level: "hard", rule: { type: "rest-between-visits", days: 10, unit: "workdays" } },
};

/** Changes for which the issue asks a figure. */
const ASKED: ReadonlySet<string> = new Set(["one absence of two weeks", "one new special inspection"]);

function day(seed: number): string {
  return addDays("2026-03-02", (seed * 17) % 90);
}

const changes: Readonly<Record<string, (seed: number) => PlanChange | readonly PlanChange[]>> = {
  "one absence of two weeks": (seed) => ({
    type: "inspector-absent",
    inspector: `I${String((seed % 35) + 1).padStart(2, "0")}`,
    days: { from: day(seed), until: addDays(day(seed), 13) },
  }),
  "one new special inspection": (seed) => ({
    type: "extra-visits",
    extra: {
      id: "new-special",
      months: [3 + (seed % 4)],
      visits: { kind: "special", institutions: [`S${String(((seed * 29) % 170) + 1).padStart(3, "0")}`] },
    },
  }),
  "five absences of two weeks": (seed) =>
    [0, 7, 14, 21, 28].map((step) => ({
      type: "inspector-absent",
      inspector: `I${String(((seed + step) % 35) + 1).padStart(2, "0")}`,
      days: { from: day(seed + step), until: addDays(day(seed + step), 13) },
    })),
  "rest of ten workdays becomes hard": () => ({
    type: "rules",
    rules: [
      ...nationalSchedule.contributes.filter(({ id }) => id !== "national-schedule/rest-between-visits"),
      hardRest,
    ],
  }),
  "one day of snow": (seed) => ({ type: "no-visits", days: { from: day(seed), until: day(seed) } }),
  "one school closes": (seed) => ({
    type: "institution-closes",
    institution: `S${String(((seed * 31) % 170) + 1).padStart(3, "0")}`,
    lastDay: day(seed),
  }),
};

console.log(`${visits.length} visits, ${future} of them to come; ${seeds} changes of each kind`);
for (const [name, changeOf] of Object.entries(changes)) {
  const times: number[] = [];
  const cpu: number[] = [];
  let moved = 0;
  let fewest = 0;
  let left = 0;
  let broken = 0;
  for (let seed = 0; seed < seeds + 3; seed += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    const changed = replan(problem, visits, [changeOf(seed)].flat(), { today });
    const time = performance.now() - start;
    const { user } = process.cpuUsage(before);
    if (!changed.ok) throw new Error(changed.issues[0].message.en);
    // The first three warm the machine up.
    if (seed < 3) continue;
    times.push(time);
    cpu.push(user / 1000);
    moved += changed.value.moved.length + changed.value.withdrawn.length;
    fewest += changed.value.lowerBound;
    left += changed.value.unscheduled.length;
    const check = checkSchedule(changed.value.problem, changed.value.visits);
    // What was done before the change is history: no change mends it.
    const history = new Set(changed.value.history.map(({ visit }) => visit));
    const isBroken =
      !check.ok ||
      check.value.rules.some(
        ({ level, violations }) =>
          level === "hard" &&
          violations.some((one) => one.visits.length === 0 || !one.visits.every((id) => history.has(id))),
      );
    if (isBroken) broken += 1;
  }
  const [wall, processor] = [median(times), median(cpu)];
  const gap = ((100 * (moved - fewest)) / (seeds * future)).toFixed(3);
  console.log(
    `${name}: median ${median(times).toFixed(0)} ms (${median(cpu).toFixed(0)} ms of processor), moved or withdrawn ${moved}, at least ${fewest} (gap ${gap} % of visits to come), left over ${left}, plans that break a hard rule from that day on ${broken}`,
  );
  tell({
    name: `replan in the county: ${name}`,
    ...(ASKED.has(name)
      ? {
          bar: "at most 50 ms, within 2 % of visits to come, no hard rule broken",
          met: processor <= 50 && Number(gap) <= 2 && broken === 0,
        }
      : {}),
    measured: `${processor.toFixed(0)} ms of processor, ${wall.toFixed(0)} by the clock; gap ${gap} %; broken ${broken}`,
  });
}
