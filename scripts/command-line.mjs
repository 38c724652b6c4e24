// Runs the `supervision` command of apps/cli.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError, childEnvironment, childNode, root } from "./setup.mjs";

/** The file behind the command `supervision`, as apps/cli/package.json names it. */
export function commandLineFile() {
  const folder = join(root, "apps", "cli");
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof bin?.supervision !== "string") {
    throw new SetupError("apps/cli/package.json names no command `supervision`.");
  }
  return join(folder, bin.supervision);
}

/** Runs the command line with the terminal of this process and resolves to its exit code. */
export function runCommandLine(args, cwd = process.cwd()) {
  return runNode([commandLineFile(), ...args], cwd);
}

/** Runs Node with the project's tools on PATH and the terminal of this process; resolves to the exit code. */
export function runNode(args, cwd = root) {
  return runProgram(childNode(), args, cwd);
}

/** Runs any program in the same way. */
export function runProgram(program, args, cwd = root, shell = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: childEnvironment(), shell, stdio: "inherit" });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}
