// Answers through generated histories of editions: how many are lost, how many come back as they were given.
// node --conditions=@supervision/source bench/checklists/histories.ts [histories] [seed]
import { orThrow } from "@supervision/domain";
import {
  comparability,
  composeLenses,
  invertLens,
  lensBetween,
  migrateAnswers,
  type ComparabilityVerdict,
  type MigratedAnswers,
} from "@supervision/checklists/migration";
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { history } from "../../packages/checklists/test/edit-histories.ts";

const [count = 10_000, seed = 2026] = process.argv.slice(2).map(Number);
const started = performance.now();
const verdicts: Record<ComparabilityVerdict, number> = {
  identical: 0,
  comparable: 0,
  "not-comparable": 0,
};
let [editions, answers, readable, archived, lost, unequal, uneven] = [0, 0, 0, 0, 0, 0, 0];

for (const { first, answers: given, later } of fc.sample(history, { numRuns: count, seed })) {
  const lenses = later.map(({ edition, steps }, index) =>
    orThrow(lensBetween("riverside/routine", later[index - 1]?.edition ?? first, edition, steps)),
  );
  const [one, ...rest] = lenses;
  if (one === undefined) continue;
  editions += 1 + lenses.length;
  const through = (moved: MigratedAnswers, lens: typeof one): MigratedAnswers =>
    orThrow(migrateAnswers(lens, moved.answers, moved.archive));
  const moved = lenses.reduce(through, { answers: given, archive: [] });
  const back = lenses
    .map((lens) => invertLens(lens))
    .toReversed()
    .reduce(through, moved);
  if (!isDeepStrictEqual(back.answers, given)) unequal += 1;
  const whole = composeLenses(one, ...rest);
  if (!isDeepStrictEqual(orThrow(migrateAnswers(whole, given)).answers, moved.answers)) uneven += 1;
  for (const { verdict } of comparability(whole)) verdicts[verdict] += 1;

  // Edition by edition, an answer stands in the next one, or in the archive under the edition and item it had.
  let state: MigratedAnswers = { answers: given, archive: [] };
  const names = new Map(Object.keys(given.answers).map((id) => [id, id]));
  answers += names.size;
  for (const lens of lenses) {
    const next = through(state, lens);
    const stored = new Set(
      next.archive.flatMap(({ pin, item }) => (pin.edition === lens.earlier.edition ? [item] : [])),
    );
    const rows = comparability(lens);
    for (const [id, name] of names) {
      const to = rows.find(
        (row) => row.from.includes(name) && row.to !== undefined && row.to in next.answers.answers,
      );
      if (to?.to !== undefined) {
        names.set(id, to.to);
        continue;
      }
      names.delete(id);
      if (stored.has(name)) archived += 1;
      else lost += 1;
    }
    state = next;
  }
  readable += names.size;
}

const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${count} histories with ${editions} editions and ${answers} answers, seed ${seed}, ${seconds} s`,
);
console.log(
  `answers that stand in the last edition ${readable}, in the archive ${archived}, neither ${lost}`,
);
console.log(
  `histories whose way back gives other answers ${unequal}, whose composed lens gives others than step by step ${uneven}`,
);
console.log(
  `item pairs: ${Object.entries(verdicts)
    .map(([verdict, pairs]) => `${verdict} ${pairs}`)
    .join(", ")}`,
);
