/**
 * Solvers of others beside this package on exact models of zones: linear models (highs, cbc, glpsol, yalps, javascript-lp-solver),
 * constraints (OR-Tools' CP-SAT, MiniZinc with Gecode) and answer sets (clingo). Each runs in a thread or process of its own under the same
 * limit. No answer is believed before its rows are counted anew and its plan is checked and measured by this package's checker.
 *
 * clingo-wasm is installed with the repository: one package without dependencies or install scripts, Apache-2.0, 5 MB, not much more than
 * highs, and the only solver of constraints from npm of that size. or-tools-wasm takes 318 MB and glpk.js is under the GPL, so neither is
 * installed; CP-SAT is asked where PEERS_AT names a folder that has it, and GLPK, CBC and MiniZinc where they are on the path. What is not
 * there is listed with the command that brings it.
 *
 * Seconds are by the clock: for solvers from npm those of solving, for programs those of the whole process. Each is given one core.
 *
 * Run: node --conditions=@supervision/source bench/schedule/peers.ts [limit in seconds for each, absent: 20] [number of one instance]
 */
import { generateSchedule, type ScheduleProblem } from "@supervision/schedule";
import { exactLp } from "../../packages/schedule/test/exact-model.ts";
import { exactZone } from "../../packages/schedule/test/exact-zone.ts";
import { linearModel } from "../../packages/schedule/test/linear-model.ts";
import { tell } from "./figure.ts";
import { median } from "./measuring.ts";
import { believe } from "./peers/believe.ts";
import { INSTANCES } from "./peers/instances.ts";
import { SOLVERS } from "./peers/solvers.ts";

const [limit = 20, only] = process.argv.slice(2).map(Number);
const SEEDS = [1, 2, 3, 4, 5];
const MOVES = 100_000;

interface Own {
  readonly costs: readonly number[];
  readonly seconds: number;
  readonly bound: number;
}

function own(problem: ScheduleProblem): Own {
  const runs = [0, ...SEEDS].map((seed) => {
    const start = performance.now();
    const made = generateSchedule(problem, { seed, maxMoves: MOVES });
    const seconds = (performance.now() - start) / 1000;
    if (!made.ok || made.value.status === "cancelled" || made.value.quality === undefined)
      throw new Error("A zone has no plan.");
    return { seconds, ...made.value.quality };
  });
  // The first is for the compiler.
  const warm = runs.slice(1);
  return {
    costs: warm.map(({ travel, balance }) => travel + balance),
    seconds: median(warm.map((run) => run.seconds)),
    bound: Math.max(...warm.map(({ lowerBound }) => lowerBound)),
  };
}

function print(...cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, index) => cell.padEnd([36, 6, 10, 12, 14, 0][index] ?? 0))
      .join("")
      .trimEnd(),
  );
}

const absent = new Map<string, string>();
for (const { name, absent: missing } of SOLVERS) {
  const words = await missing();
  if (words !== undefined) absent.set(name, words);
}
console.log(
  `Limit ${limit} s for each solver; this package: ${MOVES.toLocaleString("en")} moves at most, ${SEEDS.length} seeds, median time`,
);
for (const { name, problem } of only === undefined ? INSTANCES : INSTANCES.slice(only, only + 1)) {
  const zone = exactZone(problem);
  const lp = exactLp(zone);
  const model = linearModel(lp);
  console.log(
    `\n${name}: ${zone.visits.length} visits; as a linear model ${model.cost.size} columns, ${model.rows.length} rows`,
  );
  const { costs, seconds, bound } = own(problem);
  const rows: { cells: string[]; cost?: number }[] = [];
  let proven = bound;
  let provenBy = "the bound of this package";
  for (const peer of SOLVERS) {
    const missing = absent.get(peer.name);
    const answer = missing ?? (await peer.ask({ zone, lp, limit }));
    if (typeof answer === "string") {
      rows.push({ cells: [peer.name, peer.kind, "-", "-", "-", answer] });
      continue;
    }
    const { claim, isProof, found } = answer;
    // A column that is not named is 0; some name them all where they have found nothing.
    const values = new Map([...answer.values].filter(([, value]) => value !== 0));
    const { cost, fault } = believe(problem, zone, model, values);
    const words = values.size === 0 ? "no plan" : fault === undefined ? undefined : `NOT VALID: ${fault}`;
    if (isProof && words === undefined && cost > proven) {
      proven = cost;
      provenBy = peer.name;
    }
    rows.push({
      cells: [
        peer.name,
        peer.kind,
        answer.seconds.toFixed(2),
        values.size === 0 ? "-" : cost.toFixed(0),
        "-",
        `${Math.round(answer.seconds / seconds)} : 1; says ${claim}${found === undefined ? "" : `, found after ${found.toFixed(2)} s`}${words === undefined ? "" : `; ${words}`}`,
      ],
      ...(words === undefined ? { cost } : {}),
    });
  }
  const gap = (cost: number): string => `${((100 * (cost - proven)) / proven).toFixed(2)} %`;
  print("solver", "kind", "seconds", "cost", "gap to proven", "times as long as this package");
  print(
    "this package, median seed",
    "",
    seconds.toFixed(3),
    String(median(costs)),
    gap(median(costs)),
    `1; all seeds: ${costs.join(", ")}`,
  );
  for (const { cells, cost } of rows)
    print(...cells.map((cell, index) => (index === 4 && cost !== undefined ? gap(cost) : cell)));
  console.log(`proven: ${proven}, by ${provenBy}`);
  const quickest = rows
    .flatMap(({ cells, cost }) => (cost === proven ? [cells] : []))
    .toSorted((a, b) => Number(a[2]) - Number(b[2]))[0];
  const best = Math.min(...rows.map(({ cost = Infinity }) => cost));
  const others =
    quickest !== undefined
      ? `the optimum first by ${quickest[0]}, ${quickest[2]} s`
      : best === Infinity
        ? "no solver has a plan"
        : `no solver has the optimum, the best is ${gap(best)} above`;
  tell({
    name: `beside solvers: ${name}`,
    bar: `as good as the best of them in ${limit} s`,
    met: median(costs) <= best,
    measured: `${gap(median(costs))} in ${(1000 * seconds).toFixed(0)} ms (median of ${SEEDS.length} seeds); ${others}`,
  });
}
