import { parentPort, workerData } from "node:worker_threads";
import { PEERS } from "../../packages/schedule/test/lp-peers.ts";

// One solver, one model, one answer; the thread is ended when it takes too long.
const { peer, text, limit }: { readonly peer: string; readonly text: string; readonly limit: number } =
  workerData;
// Loading the solver is not part of its time.
await PEERS[peer]?.("Minimize\n1 x0\nSubject To\nx0 = 1\nBinary\nx0\nEnd", 1);
const start = performance.now();
const answer = await PEERS[peer]?.(text, limit);
parentPort?.postMessage({ ...answer, seconds: (performance.now() - start) / 1000 }, []);
