import { Worker } from "node:worker_threads";
import { cpSatPath } from "./cp-sat.ts";
import type { Answer, Peer, Question } from "./peer.ts";
import { cbc, gecode, gecodeNeighbourhoods, glpsol } from "./programs.ts";

/** A solver from npm in a thread of its own. */
function inThread(name: string, kind: Peer["kind"], absent?: () => string | undefined): Peer {
  return { name, kind, absent: () => Promise.resolve(absent?.()), ask: (question) => ask(name, question) };
}

function ask(peer: string, question: Question): Promise<Answer | string> {
  const { limit } = question;
  return new Promise((resolve) => {
    const worker = new Worker(new URL("thread.ts", import.meta.url), {
      execArgv: ["--conditions=@supervision/source", "--disable-warning=ExperimentalWarning"],
      workerData: { peer, question },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      // Some print their progress.
      stdout: true,
    });
    const end = async (result: Answer | string): Promise<void> => {
      clearTimeout(alarm);
      // The next one starts when this one has ended: what it took of the machine would count for the other.
      await worker.terminate();
      resolve(result);
    };
    // Loading and reading are not part of the limit.
    const alarm = setTimeout(() => void end(`no answer in ${1.5 * limit + 5} s`), 1000 * (1.5 * limit + 5));
    worker.on("message", (answer: Answer) => void end(answer));
    worker.on("error", ({ message }) => void end(message));
  });
}

/** All solvers of others: those of npm that are installed with the repository, one that is too large for that, and programs on the path. */
export const SOLVERS: readonly Peer[] = [
  inThread("highs", "MIP"),
  cbc,
  glpsol,
  inThread("yalps", "MIP"),
  inThread("javascript-lp-solver", "MIP"),
  inThread("or-tools-wasm (CP-SAT)", "CP", () =>
    cpSatPath() === undefined
      ? "not installed: npm i --prefix <folder> or-tools-wasm, then PEERS_AT=<folder>"
      : undefined,
  ),
  gecode,
  gecodeNeighbourhoods,
  inThread("clingo-wasm", "ASP"),
  inThread("clingo-wasm, unsatisfiable cores", "ASP"),
];
