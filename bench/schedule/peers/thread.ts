import { parentPort, workerData } from "node:worker_threads";
import { IN_PROCESS } from "./in-process.ts";
import type { Question } from "./peer.ts";

// One solver, one model, one answer; the thread is ended when it takes too long.
const { peer, question }: { readonly peer: string; readonly question: Question } = workerData;
const solve = IN_PROCESS[peer];
if (solve === undefined) throw new Error(`No solver ${peer}`);
// Loading the solver is not part of its time.
await solve.load();
const start = performance.now();
const answer = await solve.ask(question);
parentPort?.postMessage({ ...answer, seconds: (performance.now() - start) / 1000 }, []);
