/**
 * How long importing takes: fresh processes, medians of 9 of processor time, an empty import subtracted; the built package file by file, as Node reads it
 * from node_modules, and bundled into one file, as applications ship it.
 *
 * Run: npx tsc -b packages/schedule && node bench/schedule/import-time.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ENTRIES = ["", "/search", "/quality", "/explaining", "/replanning", "/national", "/workers"] as const;
const ROUNDS = 9;
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "import-"));
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "export {};\n");

function once(url: string): number {
  // Processor time: other work on the machine makes it longer than the clock of a quiet one, but not by much.
  const code = `const start = process.cpuUsage(); await import(${JSON.stringify(url)}); const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000);`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: here, encoding: "utf8" }),
  );
}

function median(url: string): number {
  return Array.from({ length: ROUNDS }, () => once(url)).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

const base = median(pathToFileURL(empty).href);
console.log(`an empty module: ${base.toFixed(1)} ms, subtracted below`);
for (const entry of ENTRIES) {
  const name = `@supervision/schedule${entry}`;
  const url = import.meta.resolve(name);
  if (url.endsWith(".ts")) throw new Error("Run without the condition of the sources.");
  const bundled = join(folder, `${entry.slice(1) || "index"}.mjs`);
  await build({
    entryPoints: [fileURLToPath(url)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    outfile: bundled,
  });
  const [files, one] = [url, pathToFileURL(bundled).href].map((each) => Math.max(0, median(each) - base));
  console.log(
    `${name.padEnd(34)} ${files?.toFixed(1).padStart(6)} ms, bundled ${one?.toFixed(1).padStart(5)} ms`,
  );
}
rmSync(folder, { recursive: true });
