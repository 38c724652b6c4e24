/**
 * How long proofs take that a county's year cannot be planned in full, before any search: one that can be, and one with a fifth of the
 * inspectors.
 *
 * Run: node --conditions=@supervision/source bench/schedule/impossible.ts
 */
import { findShortages } from "@supervision/schedule";
import { county } from "../../packages/schedule/test/county.ts";
import { tell } from "./figure.ts";
import { median, print } from "./measuring.ts";

const ROUNDS = 12;
const full = county({
  zones: 7,
  institutions: 170,
  inspectors: 35,
  places: true,
  leave: true,
  recusals: true,
});
const crowded = county({ zones: 7, institutions: 170, inspectors: 7, leave: true });
console.log("Proofs of impossibility before the search");
for (const [name, problem] of [
  ["county 170/35", full],
  ["county 170/7", crowded],
] as const) {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    findShortages(problem);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const [cold = 0, ...warm] = times;
  const found = findShortages(problem);
  if (!found.ok) throw new Error("A benchmark cannot be read.");
  const [first] = found.value;
  print(
    name,
    `${found.value.length} found`,
    `${median(warm).toFixed(1)} ms of processor, ${cold.toFixed(0)} the first time`,
  );
  if (first !== undefined) console.log(first.because.en);
  tell({
    name: `proof that ${name} ${found.value.length === 0 ? "has room for all" : "has not"}, before the search`,
    bar: "at most 50 ms",
    measured: `${median(warm).toFixed(0)} ms of processor (${cold.toFixed(0)} the first time), ${found.value.length} certificates`,
    met: median(warm) <= 50,
  });
}
