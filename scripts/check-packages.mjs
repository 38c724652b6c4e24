// Packs every package as it would be published and looks at the tarballs: publint (strict) and, where a
// package exports something, "are the types wrong" for ESM. Builds first when needed.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import {
  childEnvironment,
  orExplain,
  packageFolders,
  packageManager,
  root,
  setUp,
  windows,
} from "./setup.mjs";

await orExplain(async () => {
  setUp();
  await build();
  const tarballs = mkdtempSync(join(tmpdir(), "supervision-packed-"));
  let failures = 0;
  try {
    const packing = await run("npx", [...packageManager, "-r", "pack", "--pack-destination", tarballs]);
    if (packing !== "") throw new Error(packing);
    const manifests = packageFolders()
      .map((folder) => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")))
      .filter((manifest) => manifest.private !== true);
    const report = async () => {
      for (let manifest = manifests.shift(); manifest !== undefined; manifest = manifests.shift()) {
        const problems = await check(manifest, tarballs);
        console.log([`${problems.length === 0 ? "ok  " : "FAIL"} ${manifest.name}`, ...problems].join("\n"));
        failures += problems.length;
      }
    };
    await Promise.all([report(), report()]);
  } finally {
    rmSync(tarballs, { force: true, recursive: true });
  }
  if (failures > 0) process.exitCode = 1;
});

/** What is wrong with the tarball of one package, as text; empty when nothing is. */
async function check({ name, version, exports = {} }, tarballs) {
  const tarball = join(tarballs, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
  const bin = join(root, "node_modules", ".bin");
  const problems = [await run(join(bin, "publint"), ["--strict", tarball])];
  if (Object.keys(exports).some((entry) => !entry.endsWith(".json"))) {
    const options = ["--profile", "esm-only", "--format", "ascii", "--no-color"];
    problems.push(await run(join(bin, "attw"), [tarball, ...options]));
  }
  return problems.filter((problem) => problem !== "");
}

/** Runs a program; what it printed when it fails, otherwise nothing. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", "pipe", "pipe"];
    const child = spawn(program, args, { cwd: root, env: childEnvironment(), shell: windows, stdio });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? "" : output.trim() || `${program} failed.`));
  });
}
