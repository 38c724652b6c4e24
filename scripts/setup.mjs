// Makes the repository ready: installs the dependencies when they do not match the lockfile.
// Runs on Node 20 with nothing but npm; no dependency may be imported here.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const windows = process.platform === "win32";
const pnpm = "pnpm@12.21.0";
const stampFile = join(root, "node_modules", ".supervision-setup");
// Waits of npm before it asks an unreachable registry again: its own add up to over a minute. What it has it need not ask for.
const patience = {
  npm_config_fetch_retry_mintimeout: "1000",
  npm_config_fetch_retry_maxtimeout: "10000",
  npm_config_prefer_offline: "true",
};
const quietEnvironment = { DO_NOT_TRACK: "1", npm_config_update_notifier: "false", npm_config_fund: "false" };

// The C library's loader that the installed Node needs; absent on Alpine and NixOS, for which there is no build.
const loaders = { x64: "/lib64/ld-linux-x86-64.so.2", arm64: "/lib/ld-linux-aarch64.so.1" };

/** A failure with a message for the person at the keyboard. */
export class SetupError extends Error {}

/** The folders of all packages, relative to the root: `packages/domain`, … */
export function packageFolders() {
  return ["packages", "districts", "apps"].flatMap((group) => {
    if (!existsSync(join(root, group))) return [];
    return readdirSync(join(root, group))
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(join(root, folder, "package.json")))
      .toSorted();
  });
}

/** The Node that tools run on: the one installed with the dependencies, or the running one when new enough. */
export function childNode() {
  const bundled = join(root, "node_modules", `node-linux-${process.arch}`, "bin", "node");
  if (hasBundledNode() && existsSync(bundled)) return bundled;
  if (isAtLeast(22, 18)) return process.execPath;
  throw new SetupError(
    `On ${process.platform} ${process.arch} this project needs Node 22.18 or newer; this is ${process.version}.\n` +
      "Install a newer Node (24 is best) and run the command again.",
  );
}

/** The environment of every child process: the project's own tools first on PATH, telemetry off. */
export function childEnvironment() {
  const bin = [join(root, "node_modules", ".bin"), dirname(childNode())];
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return {
    ...patience,
    ...process.env,
    [pathKey]: [...bin, process.env[pathKey] ?? ""].join(delimiter),
    ...caches(),
    ...quietEnvironment,
  };
}

/** Where npm and pnpm keep what they fetch when the home folder may not be written to; otherwise where they like. */
function caches() {
  const usual = process.env.npm_config_cache ?? join(homedir(), ".npm");
  if (isWritable(usual)) return {};
  const own = join(root, "node_modules", ".supervision-cache");
  return {
    npm_config_cache: join(own, "npm"),
    XDG_CACHE_HOME: join(own, "cache"),
    XDG_DATA_HOME: join(own, "data"),
    XDG_STATE_HOME: join(own, "state"),
  };
}

function isWritable(folder) {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Arguments for `npx` that run this project's package manager. */
export const packageManager = ["-y", pnpm];

/** Installs what is missing. `say` receives each line of progress. */
export function setUp(say = console.log) {
  if (!isAtLeast(20, 0)) {
    throw new SetupError(`This project needs Node 20 or newer; this is ${process.version}.`);
  }
  if (isSetUp()) return;
  if (!hasBundledNode()) childNode();

  const locked = hasBundledNode();
  const how = locked ? ["--frozen-lockfile"] : ["--no-lockfile"];
  say(`Installing the dependencies (${pnpm}) …`);
  if (!locked) {
    say(
      `The lockfile describes Linux x64 and arm64. On ${process.platform} ${process.arch} the versions are resolved anew; ` +
        "pnpm-lock.yaml stays as it is.",
    );
  }
  const started = Date.now();
  const args = [...packageManager, "install", ...how, "--prefer-offline", "--reporter=append-only"];
  const result = spawnSync("npx", args, {
    cwd: root,
    encoding: "utf8",
    // `npm run -s` would silence npx as well, and with it the reason of a failure.
    env: {
      ...patience,
      ...process.env,
      ...caches(),
      ...quietEnvironment,
      npm_config_loglevel: "error",
      CI: process.env.CI ?? "true",
    },
    maxBuffer: 64 * 1024 * 1024,
    shell: windows,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (result.error) {
    const missing = result.error.code === "ENOENT";
    throw new SetupError(
      missing ? "npx was not found. Install npm 10 or newer (it comes with Node)." : String(result.error),
    );
  }
  if (result.status !== 0) {
    const output = `${result.stdout}\n${result.stderr}`.trim().split("\n").slice(-40).join("\n");
    throw new SetupError(
      `${output}\n\nThe installation failed (npx ${args.join(" ")}, exit code ${result.status ?? result.signal}).\n` +
        "The lines above say why; a common reason is that the npm registry cannot be reached.",
    );
  }
  childNode();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint());
  say(`Installed in ${seconds(started)}.`);
}

/** Whether node_modules matches the lockfile and every package.json. */
export function isSetUp() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint();
}

function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  const manifests = packageFolders().map((folder) => `${folder}/package.json`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]) {
    const path = join(root, file);
    hash.update(`${file}\n`).update(existsSync(path) ? readFileSync(path) : "");
  }
  return hash.digest("hex");
}

function hasBundledNode() {
  return process.platform === "linux" && process.arch in loaders && existsSync(loaders[process.arch]);
}

/** Whether this process runs on Node `major.minor` or newer. */
export function isAtLeast(major, minor) {
  const [a = 0, b = 0] = process.versions.node.split(".").map(Number);
  return a > major || (a === major && b >= minor);
}

/** `12.3 s` since `started`. */
export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** Runs `job`; a SetupError becomes its message and exit code 1. */
export async function orExplain(job) {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await orExplain(() => {
    setUp();
    console.log("The repository is set up.");
  });
}
