// `npm test`: sets up, builds, checks all types (tests included) and runs every test.
// The last line is `N passed, N failed, N skipped`. Further arguments go to vitest.
import { join } from "node:path";
import { build } from "./build.mjs";
import { runNode } from "./command-line.mjs";
import { orExplain, root, setUp } from "./setup.mjs";

process.exitCode = await orExplain(async () => {
  setUp();
  await build();
  console.log("Checking the types …");
  const types = await runNode([join(root, "node_modules/typescript-7/bin/tsc"), "-p", "tsconfig.test.json"]);
  console.log("Running the tests …");
  const tests = await runNode([
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    ...process.argv.slice(2),
  ]);
  return types === 0 ? tests : types;
});
