/**
 * Solvers of others beside this package on exact models of zones: what they claim, whether their answer holds (every row of the model
 * is counted anew), how far it lies from the optimum that HiGHS proves, and how much longer they take.
 *
 * glpk.js is left out for its licence, or-tools-wasm for its 318 MB.
 *
 * Run: node --conditions=@supervision/source bench/schedule/peers.ts [limit in seconds for each, absent: 20]
 */
import { Worker } from "node:worker_threads";
import { generateSchedule, type ScheduleProblem } from "@supervision/schedule";
import { county } from "../../packages/schedule/test/county.ts";
import { exactModel } from "../../packages/schedule/test/exact-model.ts";
import { judge, linearModel } from "../../packages/schedule/test/linear-model.ts";
import { scattered } from "../../packages/schedule/test/scattered.ts";

interface Reply {
  readonly claim: string;
  readonly values: ReadonlyMap<string, number>;
  readonly seconds: number;
}

const [limit = 20] = process.argv.slice(2).map(Number);
const month = { from: "2025-10-01", until: "2025-10-31" };
const year = { from: "2025-09-01", until: "2026-07-31" };
const INSTANCES = [
  [5, 1, month],
  [10, 2, month],
  [5, 1, year],
  [10, 1, year],
  [24, 5, month],
  [16, 2, year],
] as const;

function ask(peer: string, text: string): Promise<Reply | string> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("peer-thread.ts", import.meta.url), {
      execArgv: ["--conditions=@supervision/source", "--disable-warning=ExperimentalWarning"],
      workerData: { peer, text, limit },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      // Some print their progress.
      stdout: true,
    });
    const end = (result: Reply | string): void => {
      clearTimeout(alarm);
      void worker.terminate();
      resolve(result);
    };
    const alarm = setTimeout(end, 1.5 * limit * 1000, `no answer in ${1.5 * limit} s`);
    worker.on("message", end);
    worker.on("error", ({ message }) => {
      end(message);
    });
  });
}

function own(problem: ScheduleProblem): { readonly cost: number; readonly milliseconds: number } {
  let best = Infinity;
  let cost = 0;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const made = generateSchedule(problem, { seed: 1, maxMoves: 100_000 });
    best = Math.min(best, performance.now() - start);
    if (!made.ok || made.value.status === "cancelled") throw new Error("A zone has no plan.");
    const { travel = 0, balance = 0 } = made.value.quality ?? {};
    cost = travel + balance;
  }
  return { cost, milliseconds: best };
}

function print(...cells: readonly string[]): void {
  console.log(cells.map((cell, index) => cell.padEnd([30, 24, 12, 12, 14, 0][index] ?? 0)).join(""));
}

print("zone", "solver", "cost", "seconds", "times as long", "");
for (const [institutions, inspectors, period] of INSTANCES) {
  const problem = { ...scattered(county({ zones: 1, institutions, inspectors }), 1), period };
  const text = exactModel(problem);
  const model = linearModel(text);
  const name = `${institutions} institutions, ${period === month ? "1 month" : "10 months"}`;
  const { cost, milliseconds } = own(problem);
  print(
    name,
    "this package",
    String(cost),
    (milliseconds / 1000).toFixed(3),
    "1",
    `${model.cost.size} columns, ${model.rows.length} rows`,
  );
  let optimum: number | undefined;
  for (const peer of ["highs", "yalps", "javascript-lp-solver"]) {
    const answer = await ask(peer, text);
    if (typeof answer === "string") {
      print("", peer, "-", "-", "-", answer);
      continue;
    }
    const counted = judge(model, answer.values);
    if (peer === "highs" && answer.claim === "Optimal") optimum = Math.round(counted.cost);
    const verdict =
      answer.values.size === 0
        ? "no plan"
        : counted.broken > 0
          ? `NOT VALID: ${counted.broken} rows or whole numbers broken`
          : optimum === undefined
            ? "valid"
            : `valid, ${((100 * (counted.cost - optimum)) / optimum).toFixed(2)} % above the optimum`;
    print(
      "",
      peer,
      counted.cost.toFixed(0),
      answer.seconds.toFixed(2),
      `${Math.round((1000 * answer.seconds) / milliseconds)}`,
      `says ${answer.claim}; ${verdict}`,
    );
  }
  if (optimum !== undefined)
    print(
      "",
      "",
      "",
      "",
      "",
      `this package: ${((100 * (cost - optimum)) / optimum).toFixed(2)} % above the optimum`,
    );
}
