// Checks the types of every package and writes its declarations (`tsc -b`), rolls its modules up into few (tooling/roll-up) and
// bundles the command line. Does nothing when no source has changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  SetupError,
  childEnvironment,
  childNode,
  orExplain,
  packageFolders,
  root,
  seconds,
  setUp,
} from "./setup.mjs";

const stampFile = join(root, "node_modules", ".supervision-build");

/** Whether `dist` of every package was made from the sources as they are now. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint() && hasOutput();
}

/** Builds what has changed. `say` receives each line of progress; `output` is where compiler messages go. */
export async function build(say = console.log, output = "inherit", force = false) {
  if (!force && isBuilt()) return;
  const before = fingerprint();
  const started = Date.now();
  say("Building the packages …");
  for (const folder of packageFolders()) removeStale(folder);
  const compiler = join(root, "node_modules", "typescript-7", "bin", "tsc");
  const rollUp = join(root, "tooling", "roll-up", "main.ts");
  const cli = join(root, "apps", "cli");
  const bundle = JSON.parse(readFileSync(join(cli, "package.json"), "utf8")).scripts?.bundle;
  // All three read the sources only.
  const steps = [
    run(childNode(), [compiler, "-b", ...(force ? ["--force"] : [])], root, output),
    run(childNode(), [rollUp, ...packageFolders().filter(isLibrary)], root, output),
    ...(bundle === undefined ? [] : [run(bundle, [], cli, output, true)]),
  ];
  const failure = (await Promise.allSettled(steps)).find(({ status }) => status === "rejected");
  if (failure !== undefined) throw failure.reason;

  writeFileSync(stampFile, before);
  say(`Built in ${seconds(started)}.`);
}

function run(command, args, cwd, output, shell = false) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", output, "inherit"];
    const child = spawn(command, args, { cwd, env: childEnvironment(), shell, stdio });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new SetupError("The build failed; the messages above say where."));
    });
  });
}

/** Whether others import a package. */
function isLibrary(folder) {
  const { exports = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return "." in exports;
}

/** Path, size and time of every file that takes part in the build. */
function fingerprint() {
  const hash = createHash("sha256");
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  add(join(root, "tsconfig.base.json"));
  add(join(root, "tsconfig.package.json"));
  add(join(root, "pnpm-lock.yaml"));
  for (const file of files(join(root, "tooling", "roll-up"))) add(file);
  for (const folder of packageFolders()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isFile() && /\.(json|mjs)$/.test(entry.name)) add(join(root, folder, entry.name));
    }
    for (const file of files(join(root, folder, "src"))) {
      if (!/\.test(-d)?\.ts$/.test(file)) add(file);
    }
  }
  return hash.digest("hex");
}

function hasOutput() {
  return packageFolders().every((folder) =>
    ["dist/.tsbuildinfo", ...(isLibrary(folder) ? ["dist/index.js"] : [])].every((file) =>
      existsSync(join(root, folder, file)),
    ),
  );
}

/** Removes from `dist` declarations whose source no longer exists. */
function removeStale(folder) {
  const dist = join(root, folder, "dist");
  for (const file of files(dist)) {
    const source = file.slice(dist.length + 1).replace(/\.d\.ts(\.map)?$/, ".ts");
    if (source.endsWith(".ts") && !existsSync(join(root, folder, "src", source))) rmSync(file);
  }
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await orExplain(async () => {
    setUp();
    await build(console.log, "inherit", process.argv.includes("--force"));
    console.log("Everything is built.");
  });
}
