import { PEERS } from "../../../packages/schedule/test/lp-peers.ts";
import { answerSetProgram, daysOutOf } from "./answer-set.ts";
import { solveWithCpSat, loadCpSat } from "./cp-sat.ts";
import { columnsOf } from "./day-out.ts";
import type { Answer, Question } from "./peer.ts";

interface Solver {
  load(): Promise<unknown>;
  ask(question: Question): Promise<Omit<Answer, "seconds">>;
}

const TINY = "Minimize\n1 x0\nSubject To\nx0 = 1\nBinary\nx0\nEnd";

function linear(name: string, proof: string | undefined): Solver {
  const solve = PEERS[name];
  if (solve === undefined) throw new Error(`No solver ${name}`);
  return {
    load: () => solve(TINY, 1),
    async ask({ lp, limit }) {
      const { claim, values } = await solve(lp, limit);
      return { claim, values, isProof: claim === proof };
    },
  };
}

function answerSets(...options: readonly string[]): Solver {
  return {
    load: () => import("clingo-wasm"),
    async ask({ zone, limit }) {
      const { run, restart } = await import("clingo-wasm");
      let best: readonly string[] = [];
      let found = 0;
      const start = performance.now();
      const alarm = setTimeout(() => void restart(), limit * 1000);
      const result = await run(await answerSetProgram(zone), 0, [...options], ({ Value }) => {
        // Some of what it reports is a bound without atoms.
        if (!Array.isArray(Value)) return;
        best = Value;
        found = (performance.now() - start) / 1000;
      });
      clearTimeout(alarm);
      const isProof = result.Result === "OPTIMUM FOUND";
      const claim = isProof ? "optimum found" : best.length > 0 ? "satisfiable" : "nothing";
      if (best.length === 0) return { claim, isProof, values: new Map() };
      return { claim, isProof, found, values: columnsOf(zone, daysOutOf(best)) };
    },
  };
}

/** Solvers that run in a thread of this process, by name. */
export const IN_PROCESS: Readonly<Record<string, Solver>> = {
  highs: linear("highs", "Optimal"),
  yalps: linear("yalps", "optimal"),
  "javascript-lp-solver": linear("javascript-lp-solver", undefined),
  "clingo-wasm": answerSets(),
  "clingo-wasm, unsatisfiable cores": answerSets("--opt-strategy=usc"),
  "or-tools-wasm (CP-SAT)": { load: loadCpSat, ask: solveWithCpSat },
};
