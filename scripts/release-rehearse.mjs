// Rehearses a release without touching the real registry: clones the last commit, sets the versions from the
// changesets, builds, publishes to a throw-away registry on loopback, installs the packages into a fresh program
// outside the workspace, compiles it in two module resolutions and runs it on every Node at hand.
import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import {
  SetupError,
  childEnvironment,
  childNode,
  orExplain,
  packageFolders,
  packageManager,
  root,
  seconds,
  setUp,
  windows,
} from "./setup.mjs";

const minutes = 60_000;
const running = new Set();
let folder = "";

process.once("exit", () => {
  for (const child of running) stop(child);
  if (folder !== "") rmSync(folder, { force: true, recursive: true, maxRetries: 5 });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

await orExplain(async () => {
  const started = Date.now();
  setUp();
  folder = mkdtempSync(join(tmpdir(), "supervision-release-"));
  const clone = join(folder, "clone");
  const consumer = join(folder, "consumer");

  const registry = await step("a registry on loopback", startRegistry);
  await step("a clone of the last commit", async () => {
    await run("git", ["clone", "--quiet", root, clone], folder);
    writeFileSync(join(clone, ".npmrc"), registry.settings);
    await run(process.execPath, [join(clone, "scripts", "setup.mjs")], clone);
  });
  await step("versions", () => run("npx", [...packageManager, "exec", "changeset", "version"], clone));
  const published = packageFolders()
    .map((path) => JSON.parse(readFileSync(join(clone, path, "package.json"), "utf8")))
    .filter((manifest) => manifest.private !== true);
  await step("build", () => run(process.execPath, [join(clone, "scripts", "build.mjs"), "--force"], clone));
  await step("publication", () =>
    run("npx", [...packageManager, "exec", "changeset", "publish", "--no-git-tag"], clone),
  );
  await step(`installation of ${published.length} packages`, async () => {
    mkdirSync(consumer);
    writeFileSync(join(consumer, ".npmrc"), registry.settings);
    writeFileSync(join(consumer, "package.json"), '{ "private": true, "type": "module" }\n');
    // Optional peers too, so that every entry of every package can be loaded.
    const peers = new Map(published.flatMap(({ peerDependencies = {} }) => Object.entries(peerDependencies)));
    const packages = [
      ...published.map(({ name, version }) => `${name}@${version}`),
      ...[...peers]
        .filter(([name]) => !name.startsWith("@supervision/"))
        .map(([name, range]) => `${name}@${range}`),
    ];
    await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...packages], consumer);
  });
  copyFileSync(join(root, "tooling", "release", "consumer.ts"), join(consumer, "consumer.ts"));
  for (const [module, resolution] of [
    ["node16", "node16"],
    ["esnext", "bundler"],
  ]) {
    await step(`types, ${resolution} resolution`, () => compile(consumer, module, resolution, ["--noEmit"]));
  }
  await compile(consumer, "nodenext", "nodenext", ["--outDir", "."]);
  writeFileSync(join(consumer, "load.js"), loadEverything(published));
  for (const node of nodes()) {
    await step(`run on Node ${versionOf(node)}`, async () => {
      await run(node, ["load.js"], consumer);
      console.log((await run(node, ["consumer.js"], consumer)).replaceAll(/^/gm, "    ").trimEnd());
      const command = join(consumer, "node_modules/@supervision/cli", commandOf(published));
      await run(node, [command, "--help"], consumer);
      await run(node, [command, "check", "consumer.js"], consumer);
    });
  }
  console.log(
    `The release was rehearsed in ${seconds(started)}: ${published.map(nameAndVersion).join(", ")}.`,
  );
});
process.exit();

async function step(name, job) {
  const started = Date.now();
  const result = await job();
  console.log(`  ${name} (${seconds(started)})`);
  return result;
}

/** Starts a registry that holds only what is published to it, and waits until it answers. */
async function startRegistry() {
  const port = await freePort();
  const config = join(folder, "registry.yaml");
  writeFileSync(
    config,
    `storage: ${JSON.stringify(join(folder, "storage"))}
web: { enable: false }
auth: { htpasswd: { file: ${JSON.stringify(join(folder, "htpasswd"))}, max_users: -1 } }
uplinks: {}
packages: { "@supervision/*": { access: $all, publish: $all } }
max_body_size: 100mb
log: { type: stdout, format: pretty, level: error }
`,
  );
  const program = join(root, "node_modules", "verdaccio", "bin", "verdaccio");
  const child = start(childNode(), [program, "-c", config, "-l", `127.0.0.1:${port}`], folder);
  const address = `http://127.0.0.1:${port}/`;
  const deadline = Date.now() + minutes;
  while (!(await answers(`${address}-/ping`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new SetupError(`The registry on loopback did not start.\n${child.printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    settings: `@supervision:registry=${address}\n//127.0.0.1:${port}/:_authToken=local\n`,
  };
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Compiles consumer.ts; declarations of the published packages are checked too, those of others are not. */
async function compile(cwd, module, resolution, more) {
  const options = [
    "--ignoreConfig",
    "--strict",
    "--skipLibCheck",
    "false",
    "--target",
    "es2022",
    "--pretty",
    "false",
  ];
  const where = ["--module", module, "--moduleResolution", resolution];
  const types = ["--types", "node", "--typeRoots", join(root, "node_modules", "@types")];
  const compiler = join(root, "node_modules", "typescript-7", "bin", "tsc");
  const args = [compiler, ...options, ...where, ...types, ...more, "consumer.ts"];
  const output = await run(childNode(), args, cwd, { tolerant: true });
  const ours = output
    .split("\n")
    .filter((line) => /^(consumer\.ts|error|node_modules\/@supervision\/)/.test(line.replaceAll("\\", "/")));
  if (ours.length > 0) throw new SetupError(ours.join("\n"));
}

/** A program that imports every entry of every published package. */
function loadEverything(manifests) {
  return manifests
    .flatMap(({ name, exports = {} }) =>
      Object.entries(exports)
        .filter(([entry, target]) => target !== null && !entry.endsWith(".json"))
        .map(([entry]) => `await import(${JSON.stringify(name + entry.slice(1))});\n`),
    )
    .join("");
}

function commandOf(manifests) {
  return manifests.find(({ name }) => name === "@supervision/cli").bin.supervision;
}

/** The Node of the project and, when it is another version, the one installed on this machine. */
function nodes() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((path) => !path.includes("node_modules"));
  const installed = folders
    .map((path) => join(path, windows ? "node.exe" : "node"))
    .find((path) => existsSync(path));
  const own = childNode();
  return installed === undefined || versionOf(installed) === versionOf(own) ? [own] : [own, installed];
}

function versionOf(node) {
  return spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim().replace("v", "");
}

function nameAndVersion({ name, version }) {
  return `${name}@${version}`;
}

function start(program, args, cwd) {
  // A group of its own, so that the children of a program end with it.
  const child = spawn(program, args, {
    cwd,
    detached: !windows,
    env: childEnvironment(),
    shell: windows,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.printed = "";
  child.stdout.on("data", (data) => (child.printed += data));
  child.stderr.on("data", (data) => (child.printed += data));
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

function stop(child) {
  try {
    if (windows) child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Runs a program to its end, at most five minutes; what it printed. A failure shows the output. */
function run(program, args, cwd, { tolerant = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(program, args, cwd);
    const timer = setTimeout(() => {
      child.printed += "\nStopped after five minutes.";
      stop(child);
    }, 5 * minutes);
    const fail = (reason) => {
      clearTimeout(timer);
      reject(new SetupError(`${child.printed.trim()}\n${program} ${args.join(" ")}: ${reason}`));
    };
    child.on("error", (error) => fail(error.message));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || (tolerant && code !== null)) resolve(child.printed);
      else fail(`exit ${code ?? signal}`);
    });
  });
}
