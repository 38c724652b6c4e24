#!/usr/bin/env node
import { commands } from "./commands/index.ts";
import { run } from "./terminal/run.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (head, less) may go away; that is no failure of ours.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.exitCode = await run(process.argv.slice(2), commands, {
  environment: process.env,
  folder: process.cwd(),
  signal: stop.signal,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY,
});
