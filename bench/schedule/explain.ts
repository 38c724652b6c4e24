/**
 * 200 planted problems that cannot be planned in full: is each conflict minimal, does it name what was planted, does every
 * way out work, is its price right? Judged by re-solving with a mixed-integer program (HiGHS) that shares no code with the package.
 *
 * Run: node --conditions=@supervision/source bench/schedule/explain.ts [cases: 200] [first: 0]
 */
import { tell } from "./figure.ts";
import { loadHighs } from "../../packages/schedule/test/highs.ts";
import { CAUSES, plantedCase } from "../../packages/schedule/test/planted.ts";
import { planted } from "../../packages/schedule/test/planted-verdict.ts";

const [cases = 200, first = 0] = process.argv.slice(2).map(Number);
const highs = await loadHighs();

interface Row {
  cases: number;
  sound: number;
  facts: number;
  repairs: number;
  without: number;
  slowest: number;
}

const rows = new Map<string, Row>();
const faults: string[] = [];
for (let number = first; number < first + cases; number += 1) {
  const cause = CAUSES[number % CAUSES.length] ?? CAUSES[0];
  const seed = Math.floor(number / CAUSES.length);
  const verdict = planted(highs, plantedCase(cause, seed));
  const row = rows.get(cause) ?? { cases: 0, sound: 0, facts: 0, repairs: 0, without: 0, slowest: 0 };
  row.cases += 1;
  row.sound += verdict.faults.length === 0 ? 1 : 0;
  row.facts += verdict.explanation.conflict.length;
  row.repairs += verdict.repairs;
  row.without += verdict.repairs === 0 ? 1 : 0;
  row.slowest = Math.max(row.slowest, verdict.milliseconds);
  rows.set(cause, row);
  for (const fault of verdict.faults) faults.push(`${cause}, seed ${seed}: ${fault}`);
}
for (const [cause, { cases: all, sound, facts, repairs, without, slowest }] of rows)
  console.log(
    `${cause}: ${sound} of ${all} without a fault; ${(facts / all).toFixed(1)} facts a conflict; ${repairs} ways out, none in ${without}; slowest ${slowest.toFixed(0)} ms`,
  );
for (const fault of faults) console.log(`FAULT ${fault}`);
const sum = (part: keyof Row): number => [...rows.values()].reduce((all, row) => all + row[part], 0);
console.log(
  `${sum("sound")} of ${sum("cases")} cases without a fault, ${sum("repairs")} ways out tried by re-solving`,
);
tell({
  name: `planted problems of ${CAUSES.length} causes, explained`,
  bar: "conflicts minimal, every way out works at its price",
  measured: `${sum("sound")} of ${sum("cases")} without a fault, ${sum("repairs")} ways out tried`,
  met: faults.length === 0,
});
if (faults.length > 0) process.exitCode = 1;
