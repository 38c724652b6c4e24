// `npm run -s supervision -- <command> …`: the command line from the sources.
// Standard output holds only what the command prints; messages of set-up and build go to standard error.
import { build } from "./build.mjs";
import { commandLineFile, runCommandLine } from "./command-line.mjs";
import { isAtLeast, orExplain, setUp } from "./setup.mjs";

// npm changes to the root; paths on the command line mean the folder the person is in.
if (process.env.npm_lifecycle_event === "supervision" && process.env.INIT_CWD !== undefined) {
  process.chdir(process.env.INIT_CWD);
}
const args = process.argv.slice(2);
await orExplain(async () => {
  setUp(console.error);
  await build(console.error, 2);
  const file = commandLineFile();
  if (isAtLeast(22, 18)) {
    // This Node reads TypeScript districts itself: no second process. (The command's file runs when imported.)
    process.env.DO_NOT_TRACK = "1";
    process.argv = [process.execPath, file, ...args];
    await import(`file://${file}`);
  } else {
    process.exitCode = await runCommandLine(args);
  }
});
