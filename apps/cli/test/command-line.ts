import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach } from "vitest";
import { commands } from "../src/commands/index.ts";
import { run } from "../src/terminal/run.ts";

/** The root of the repository, against which the samples are read. */
export const root = resolve(import.meta.dirname, "../../..");

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own that is removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "supervision-cli-"));
  folders.push(folder);
  return folder;
}

const kept: string[] = [];

afterAll(() => {
  for (const folder of kept.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own that is removed after all tests of the file. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "supervision-cli-"));
  kept.push(folder);
  return folder;
}

/** Every file below a folder, as sorted relative paths. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** A JSON file, parsed. */
export function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** What one call printed and how it ended. */
export interface Printed {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, in the root of the repository. */
export async function supervision(...words: readonly string[]): Promise<Printed> {
  let out = "";
  let err = "";
  const exitCode = await run(words, commands, {
    environment: {},
    folder: root,
    signal: new AbortController().signal,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
  });
  return { exitCode, out, err };
}

const program = resolve(import.meta.dirname, "../src/main.ts");

/** Runs the command line in a process of its own; `signal` is sent to it `after` milliseconds. */
export function inItsOwnProcess(
  words: readonly string[],
  signal?: "SIGINT" | "SIGTERM",
  after = 0,
): Promise<Printed> {
  return new Promise((done) => {
    const args = ["--conditions=@supervision/source", program, ...words];
    const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env["PATH"] } });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (err += String(text)));
    if (signal !== undefined) setTimeout(() => child.kill(signal), after);
    child.on("close", (code) => done({ exitCode: code ?? -1, out, err }));
  });
}
