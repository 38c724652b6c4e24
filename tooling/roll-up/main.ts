// `node tooling/roll-up/main.ts packages/schedule …`: writes the scripts of packages to their `dist`.
import { resolve } from "node:path";
import { rollUp } from "./roll-up.ts";

const outcomes = await Promise.allSettled(process.argv.slice(2).map((folder) => rollUp(resolve(folder))));
for (const outcome of outcomes) {
  if (outcome.status === "fulfilled") continue;
  console.error(outcome.reason instanceof Error ? outcome.reason.message : outcome.reason);
  process.exitCode = 1;
}
