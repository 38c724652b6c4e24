/** Loads of more people than this are not looked at; the work grows with the cube of their number. */
const MOST_PEOPLE = 64;

/**
 * What loads must cost at least because days hold two visits: whoever makes an odd number of visits has a day with a single one.
 *
 * Each load is to lie from `least` to `most`, a unit beyond costs `price`, and they add up to `work`. `singles` days with one visit come
 * free; two more of them cost the next of `breaks`, which come in rising order. 0 where nothing can be said.
 */
export function costOfOddLoads(
  least: readonly number[],
  most: readonly number[],
  work: number,
  singles: number,
  breaks: readonly number[],
  price: number,
): number {
  const missed = fewestMissed(least, most, work);
  if (missed === undefined) return 0;
  let cheapest = Infinity;
  let broken = 0;
  for (let pairs = 0; pairs <= breaks.length; pairs += 1) {
    const odd = Math.min(least.length, singles + 2 * pairs);
    cheapest = Math.min(cheapest, broken + price * (missed[odd] ?? Infinity));
    if (odd === least.length) break;
    broken += breaks[pairs] ?? 0;
  }
  return cheapest === Infinity ? 0 : cheapest;
}

/** Fewest units by which loads miss their bounds when at most so many of them are odd, by that number. */
function fewestMissed(
  least: readonly number[],
  most: readonly number[],
  work: number,
): readonly number[] | undefined {
  const count = least.length;
  const low = least.reduce((sum, load) => sum + load, 0);
  const high = most.reduce((sum, load) => sum + load, 0);
  // Outside these the loads below would not be all that matter.
  if (count > MOST_PEOPLE || work < low || work > high) return undefined;
  // No load need lie two units beyond its bounds: those two could be had by somebody who is below theirs, at less.
  const width = high - low + 2 * count + 1;
  let best = new Float64Array(width * (count + 1)).fill(Infinity);
  best[0] = 0;
  least.forEach((from, index) => {
    const until = most[index] ?? from;
    const next = new Float64Array(best.length).fill(Infinity);
    best.forEach((missed, state) => {
      if (missed === Infinity) return;
      const odd = Math.floor(state / width);
      // Sums are counted from the least loads, each one lower.
      for (let load = Math.max(0, from - 1); load <= until + 1; load += 1) {
        const to = state + (load - from + 1) + (load % 2 === 1 ? width : 0);
        const more = missed + (load < from || load > until ? 1 : 0);
        if (odd < count || load % 2 === 0) next[to] = Math.min(next[to] ?? Infinity, more);
      }
    });
    best = next;
  });
  const at = work - low + count;
  let fewest = Infinity;
  return Array.from({ length: count + 1 }, (_, odd) => {
    fewest = Math.min(fewest, best[odd * width + at] ?? Infinity);
    return fewest;
  });
}
