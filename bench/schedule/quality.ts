/**
 * Quality of plans against proven bounds: zones, counties and a large district, at several numbers of moves.
 *
 * Run: node --conditions=@supervision/source bench/schedule/quality.ts [brief: only the numbers of moves for which a figure is asked]
 */
import { DISTRICTS, problemOf } from "./districts.ts";
import { tell } from "./figure.ts";
import { additions, broken, gapOf, median, print, run } from "./measuring.ts";

const SEEDS = [1, 2, 3, 4, 5];
const isBrief = process.argv[2] === "brief";

interface Asked {
  readonly moves: number;
  readonly bar: string;
  /** From the gaps of five places and seeds and the processor time of the middle one, in milliseconds. */
  readonly isMet: (gaps: readonly number[], processor: number) => boolean;
}

const allProven = (gaps: readonly number[]): boolean => gaps.every((gap) => gap === 0);
const within = (percent: number) => (gaps: readonly number[]) => median(gaps) <= percent;
const proven = (moves: number): Asked => ({ moves, bar: "optimum, 5 of 5 seeds", isMet: allProven });
const larger: readonly Asked[] = [
  { moves: 1_000_000, bar: "optimum, median of 5 seeds", isMet: within(0) },
  proven(5_000_000),
];
const county: readonly Asked[] = [
  { moves: 100_000, bar: "at most 0.8 %, about 0.1 s", isMet: (gaps, ms) => within(0.8)(gaps) && ms <= 130 },
  { moves: 300_000, bar: "at most 0.5 %", isMet: within(0.5) },
  { moves: 1_000_000, bar: "at most 0.3 %", isMet: within(0.3) },
];

/** What issue and design ask for, by name of the district. */
const ASKED: Readonly<Record<string, readonly Asked[]>> = {
  "zone of 5, 1 inspector": [proven(100_000)],
  "zone of 10, 1 inspector": [proven(100_000)],
  "zone of 16, 2 inspectors": larger,
  "zone of 24, 5 inspectors": larger,
  "county 170/35": county,
  "county 170/35, leave, recusals": county,
  "large 1000/200": [
    { moves: 300_000, bar: "at most 1 %, about 1 s", isMet: (gaps, ms) => within(1)(gaps) && ms <= 1300 },
  ],
};

print(`machine: ${Math.round(additions() / 1e6)} million additions of doubles a second`);
console.log("\nGap to the proven bound in %, 5 places and seeds each (0 = proven optimal)");
print("instance", "moves at most", "median", "largest", "wall ms", "CPU ms", "broken", "left over");
let plans = 0;
let breaches = 0;
let leftOver = 0;
for (const district of DISTRICTS) {
  const asked = ASKED[district.name] ?? [];
  const usual = isBrief ? [100_000] : [0, 100_000, 300_000, 1_000_000];
  const numbers = new Set([...usual, ...asked.map(({ moves }) => moves)]);
  for (const moves of [...numbers].toSorted((a, b) => a - b)) {
    const runs = SEEDS.map((seed) => {
      const problem = problemOf(district, seed);
      const made = run(problem, seed, moves);
      return { ...made, gap: gapOf(made.plan), broken: broken(problem, made.plan) };
    });
    const gaps = runs.map(({ gap }) => gap);
    const processor = median(runs.map((one) => one.processor));
    const largest = Math.max(...gaps).toFixed(3);
    plans += runs.length;
    breaches += runs.reduce((sum, one) => sum + one.broken, 0);
    leftOver += runs.reduce((sum, one) => sum + one.plan.unscheduled.length, 0);
    print(
      district.name,
      moves.toLocaleString("en"),
      median(gaps).toFixed(3),
      largest,
      median(runs.map(({ wall }) => wall)).toFixed(0),
      processor.toFixed(0),
      runs.reduce((sum, one) => sum + one.broken, 0),
      runs.reduce((sum, one) => sum + one.plan.unscheduled.length, 0),
    );
    for (const { bar, isMet } of asked.filter((one) => one.moves === moves))
      tell({
        name: `${district.name}, ${moves.toLocaleString("en")} moves`,
        bar,
        measured: `gap ${median(gaps).toFixed(3)} %, largest ${largest} %; ${processor.toFixed(0)} ms of processor`,
        met: isMet(gaps, processor),
      });
  }
}
tell({
  name: "breaches of hard rules, by the checker",
  bar: "0",
  measured: `${breaches} in ${plans} plans; ${leftOver} visits left out`,
  met: breaches === 0,
});
