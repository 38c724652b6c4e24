// Schools a second: judging a county beside a naive loop that only calculates the seven coefficients.
// node --conditions=@supervision/source bench/indicators/judge-county.ts [schools …]
import { orThrow } from "@supervision/domain";
import { indicatorSetOn, inputsOf, judgeCounty, type CountyRow } from "@supervision/indicators";
import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";

const set = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01"));
const resources = inputsOf(set)
  .map((column) => column.id)
  .filter((id) => id !== "students");
const sizes = process.argv.slice(2).map(Number);

/** Figures that look like a county: the same for the same number of schools. */
function countyOf(schools: number): readonly CountyRow[] {
  let state = 12345;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return Array.from({ length: schools }, (_, index): CountyRow => {
    const students = 60 + Math.floor(next() * 1900);
    const figures = Object.fromEntries(
      resources.map((id) => [id, Math.round(students * (0.5 + next()) * 10) / 10]),
    );
    const stage = index % 3 === 0 ? "junior-middle" : "primary";
    return { ...figures, school: `s${index}`, name: `学校${index}`, stage, kind: "primary", students };
  });
}

/** What a spreadsheet does: mean, deviation, coefficient; no limits, no reasons, no missing figures. */
function naive(rows: readonly CountyRow[]): number {
  let checksum = 0;
  for (const stage of ["primary", "junior-middle"])
    for (const resource of resources) {
      const pairs = rows
        .filter((row) => row.stage === stage)
        .map((row) => [Number(row["students"]), Number(row[resource])] as const);
      const students = pairs.reduce((sum, [p]) => sum + p, 0);
      const mean = pairs.reduce((sum, [, r]) => sum + r, 0) / students;
      const square = pairs.reduce((sum, [p, r]) => sum + (p / students) * (r / p - mean) ** 2, 0);
      checksum += Math.sqrt(square) / mean;
    }
  return checksum;
}

/** Schools a second, the best of several runs. */
function rate(schools: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return Math.round((schools / best) * 1000);
}

console.log("schools   judgeCounty/s      naive/s");
for (const size of sizes.length > 0 ? sizes : [170, 1700, 17_000]) {
  const rows = countyOf(size);
  const judged = rate(size, () => judgeCounty(set, rows));
  const plain = rate(size, () => naive(rows));
  console.log(`${String(size).padStart(7)}${String(judged).padStart(16)}${String(plain).padStart(13)}`);
}
