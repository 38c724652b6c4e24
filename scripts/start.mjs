// `npm start`: sets up, builds, and runs the main job, which writes two districts' documents to out/.
// Further arguments are passed on: `npm start -- --district path/to/district.ts`.
import { build } from "./build.mjs";
import { runCommandLine } from "./command-line.mjs";
import { orExplain, root, seconds, setUp } from "./setup.mjs";

const started = Date.now();
process.exitCode = await orExplain(async () => {
  setUp();
  await build();
  return runCommandLine(["demo", "--out", "out", ...process.argv.slice(2)], root);
});
console.log(`${process.exitCode === 0 ? "Finished" : "Stopped"} after ${seconds(started)}.`);
