/**
 * How long importing a package takes in Node: each import in a process of its own, in turns, medians of the clock and of processor
 * time above an import of an empty module. Beside them libraries that an application is likely to load anyway. What counts is the
 * ratio; the milliseconds are those of this machine, with whatever else it is doing.
 *
 * Run: npm run -s build && node bench/import-time.ts [rounds]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tell } from "./schedule/figure.ts";

const ROUNDS = Number(process.argv[2] ?? 20);
const ROOT = join(import.meta.dirname, "..");
const PEER = "zod";

/** What is imported, and the package from whose folder it is found. */
const IMPORTS: readonly (readonly [name: string, from: string])[] = [
  ["@supervision/schedule", "."],
  ["@supervision/checklists", "."],
  ["@supervision/domain", "."],
  ["@supervision/schedule/search", "."],
  ["@supervision/schedule/national", "."],
  ["@supervision/schedule/workers", "."],
  ["@supervision/checklists/plain", "."],
  ["@supervision/checklists/school", "."],
  [PEER, "."],
  ["highs", "packages/schedule"],
  ["date-fns/addMonths", "packages/domain"],
  ["date-fns", "packages/domain"],
];

/** What issue 4 asks of the scheduler, in milliseconds of processor. */
const SCHEDULER = 10;

interface Time {
  readonly clock: number;
  readonly processor: number;
}

function once(specifier: string, from: string): Time {
  const code = `
    const start = process.cpuUsage(), at = performance.now();
    await import(${JSON.stringify(specifier)});
    const clock = performance.now() - at, { user, system } = process.cpuUsage(start);
    console.log(clock, (user + system) / 1000);`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: join(ROOT, from),
    encoding: "utf8",
  });
  const [clock = Number.NaN, processor = Number.NaN] = printed.trim().split(" ").map(Number);
  return { clock, processor };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

if (import.meta.resolve("@supervision/schedule").endsWith(".ts"))
  throw new Error("Run without the condition of the sources.");

const folder = mkdtempSync(join(tmpdir(), "import-time-"));
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "export {};\n");

const all = [[pathToFileURL(empty).href, "."] as const, ...IMPORTS];
const times = all.map((): Time[] => []);
for (let round = 0; round < ROUNDS; round += 1)
  all.forEach(([specifier, from], index) => times[index]?.push(once(specifier, from)));
rmSync(folder, { recursive: true });

const [base = { clock: 0, processor: 0 }, ...medians] = times.map((each) => ({
  clock: median(each.map(({ clock }) => clock)),
  processor: median(each.map(({ processor }) => processor)),
}));
const above = medians.map(({ clock, processor }) => ({
  clock: clock - base.clock,
  processor: processor - base.processor,
}));
const peer = above[IMPORTS.findIndex(([name]) => name === PEER)]?.processor ?? Number.NaN;

console.log(
  `Node ${process.versions.node}, medians of ${ROUNDS}, above an empty module (${base.clock.toFixed(1)} ms)`,
);
console.log(`${"".padEnd(34)}     clock  processor  against ${PEER}`);
IMPORTS.forEach(([name], index) => {
  const { clock, processor } = above[index] ?? { clock: Number.NaN, processor: Number.NaN };
  const cells = [`${clock.toFixed(1)} ms`.padStart(10), `${processor.toFixed(1)} ms`.padStart(11)];
  console.log(`${name.padEnd(34)}${cells.join("")}${`${(processor / peer).toFixed(2)} ×`.padStart(13)}`);
  if (name === "@supervision/schedule")
    tell({
      name: `importing ${name}, above an empty module`,
      bar: `at most ${SCHEDULER} ms`,
      measured: `${processor.toFixed(1)} ms of processor, ${clock.toFixed(1)} by the clock; ${(processor / peer).toFixed(2)} × ${PEER}`,
      met: processor <= SCHEDULER,
    });
});
