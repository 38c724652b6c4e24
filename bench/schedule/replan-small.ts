/**
 * Changes of small crowded plans (groups, joint visits, pins, recusals, hard rest, two things at once) beside the optimum that a
 * mixed-integer program (HiGHS) proves: visits left out, visits moved, and how often the bound proves it. `others` are changes of people
 * who come and go, half-days, schools and towns that close, new schools, another layout of zones, help for a zone; `whole-days` are visits that last whole days, and
 * half-days on which people and schools are away.
 *
 * Run: node --conditions=@supervision/source bench/schedule/replan-small.ts [cases: 2000] [first seed: 0] [usual, others or whole-days]
 */
import { tell } from "./figure.ts";
import { loadHighs } from "../../packages/schedule/test/highs.ts";
import { randomReplan } from "../../packages/schedule/test/random-replan.ts";

const kinds = (["others", "whole-days"] as const).find((each) => each === process.argv[4]) ?? "usual";
const [cases = 2000, first = 0] = process.argv.slice(2, 4).map(Number);
const highs = await loadHighs();
const sum = { compared: 0, moving: 0, optimal: 0, proven: 0, wrong: 0 };
for (let seed = first; seed < first + cases; seed += 1) {
  const verdict = randomReplan(highs, seed, kinds);
  if (verdict === undefined) continue;
  const { ours, best, words } = verdict;
  sum.compared += 1;
  if (best.moved > 0) sum.moving += 1;
  if (ours.moved === best.moved && ours.left === best.left) sum.optimal += 1;
  else
    console.log(
      `seed ${seed}: left ${ours.left} moved ${ours.moved}, best ${best.left} and ${best.moved}: ${words}`,
    );
  if (ours.left === best.left && ours.lowerBound === best.moved) sum.proven += 1;
  if (ours.left === best.left && ours.lowerBound > best.moved) sum.wrong += 1;
}
console.log(
  `${sum.compared} changes, ${sum.moving} of which must move something: ${sum.optimal} as good as the optimum, ${sum.proven} bounds equal to it, ${sum.wrong} bounds too high`,
);
tell({
  name: `replans of small plans (${kinds}) beside the optimum that HiGHS proves`,
  bar: "the proven minimum of moved visits",
  measured: `${sum.optimal} of ${sum.compared} as good, ${sum.proven} proven, ${sum.wrong} bounds too high`,
  met: sum.optimal === sum.compared && sum.wrong === 0,
});
if (sum.wrong > 0) process.exitCode = 1;
