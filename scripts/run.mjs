// Runs one of the project's tools after set-up: `node scripts/run.mjs oxlint …`.
import { join } from "node:path";
import { runProgram } from "./command-line.mjs";
import { orExplain, root, setUp, windows } from "./setup.mjs";

const [tool, ...args] = process.argv.slice(2);
process.exitCode = await orExplain(() => {
  setUp(console.error);
  return runProgram(join(root, "node_modules", ".bin", tool), args, root, windows);
});
