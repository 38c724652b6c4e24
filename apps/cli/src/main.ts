#!/usr/bin/env node
import { Console } from "node:console";
import { commands } from "./commands/index.ts";
import { reportFailure, run, type Terminal } from "./terminal/run.ts";

for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of a pipe (head, less) may go away; that is no failure of ours.
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  // A signal may come several times: a terminal sends it to every process of a command, and each may pass it on.
  process.on(name, () => {
    stop.abort();
    setTimeout(() => process.exit(130), 3000).unref();
  });
// Standard output holds the answer alone; whatever a district's module prints goes to standard error.
globalThis.console = new Console(process.stderr);

const terminal: Terminal = {
  environment: process.env,
  folder: process.cwd(),
  signal: stop.signal,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY,
};
const words = process.argv.slice(2);
let finished = false;
process.on("uncaughtException", (error) => {
  // An error that a district's module left to happen by itself: after the answer it changes nothing.
  process.exit(finished ? undefined : reportFailure(error, words, terminal));
});
process.exitCode = await run(words, commands, terminal);
finished = true;
// A district's module may have left a timer or a connection open.
process.stdout.write("", () => setTimeout(() => process.exit(), 300).unref());
