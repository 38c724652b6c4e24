/**
 * Every figure asked of the scheduler in one table: what was asked, what was measured, met or missed. Each benchmark runs in a process of
 * its own, one after the other; what it prints goes to the error output, the table to the output.
 *
 * Without the country some six minutes of work. `determinism.ts` runs with the programs found on the path.
 * Times with a bar are processor times, so that other jobs beside it change them little.
 *
 * Run: npm run -s build && node bench/schedule/all.ts [--nation: the country as well, 2 minutes on two free cores] [--quick: fewer cases]
 *   [names of benchmarks, absent: all]
 */
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { type Figure, isFigure } from "./figure.ts";

const SOURCE = "--conditions=@supervision/source";
const withNation = process.argv.includes("--nation");
const isQuick = process.argv.includes("--quick");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isBuilt = existsSync(new URL("../../packages/schedule/dist/index.js", import.meta.url));

interface Bench {
  readonly file: string;
  readonly parameters?: readonly string[];
  readonly flags?: readonly string[];
  /** It measures what is published. */
  readonly needsBuild?: true;
}

const BENCHES: readonly Bench[] = [
  { file: "quality.ts", parameters: ["brief"] },
  { file: "county-year.ts" },
  { file: "growth.ts" },
  { file: "impossible.ts" },
  { file: "replan.ts" },
  { file: "replan-small.ts", parameters: [isQuick ? "50" : "300"] },
  { file: "replan-small.ts", parameters: [isQuick ? "50" : "200", "0", "others"] },
  { file: "replan-small.ts", parameters: [isQuick ? "50" : "200", "0", "whole-days"] },
  { file: "explain.ts", parameters: [isQuick ? "28" : "112"] },
  { file: "own-rules.ts" },
  { file: "peers.ts", parameters: [isQuick ? "2" : "5"] },
  { file: "bundle-size.ts" },
  { file: "../import-time.ts", flags: [], parameters: [isQuick ? "3" : "8"], needsBuild: true },
  { file: "determinism.ts", flags: [], needsBuild: true },
  ...(withNation
    ? [{ file: "nation.ts", parameters: ["2850"], flags: ["--max-semi-space-size=16", SOURCE] }]
    : []),
];

/** Runs a benchmark; the figures it tells, and one more where it ends badly. */
function figuresOf({ file, parameters = [], flags = [SOURCE] }: Bench): Promise<readonly Figure[]> {
  return new Promise((resolve) => {
    const figures: Figure[] = [];
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...parameters], {
      execArgv: [...flags],
      stdio: ["ignore", process.stderr, process.stderr, "ipc"],
    });
    child.on("message", (message: unknown) => {
      if (isFigure(message)) figures.push(message);
    });
    child.on("error", ({ message }) => {
      figures.push({ name: file, measured: `did not run: ${message}`, met: false });
    });
    child.on("close", (code) => {
      if (code !== 0) figures.push({ name: file, measured: `ended with code ${code}`, met: false });
      resolve(figures);
    });
  });
}

interface Row {
  readonly asked: string;
  readonly measured: string;
  readonly verdict: string;
}

const rows = new Map<string, Row>();
const begun = performance.now();
for (const bench of BENCHES) {
  if (wanted.length > 0 && !wanted.some((word) => bench.file.includes(word))) continue;
  const { file, parameters = [], needsBuild } = bench;
  console.error(`\n== ${[file, ...parameters].join(" ")}`);
  const figures =
    needsBuild === true && !isBuilt
      ? [{ name: file, measured: "not measured: npm run -s build" }]
      : await figuresOf(bench);
  for (const { name, bar = "", measured, met } of figures)
    rows.set(name, { asked: bar, measured, verdict: met === undefined ? "" : met ? "met" : "MISSED" });
}
if (!withNation && wanted.length === 0)
  rows.set("the country, 2850 counties", {
    asked: "at most 120 s on two cores, 350 MB",
    measured: "not measured: all.ts --nation",
    verdict: "",
  });

const table = [...rows].map(
  ([name, { asked, measured, verdict }]) => [name, asked, measured, verdict] as const,
);
const head = ["figure", "asked", "measured", ""] as const;
const widths = head.map((_, column) =>
  Math.max(...[head, ...table].map((cells) => cells[column]?.length ?? 0)),
);
console.log(
  `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}; ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`,
);
for (const cells of [head, ...table])
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
const judged = [...rows.values()].filter(({ verdict }) => verdict !== "");
const missed = judged.filter(({ verdict }) => verdict === "MISSED").length;
console.log(`${judged.length - missed} of ${judged.length} met`);
