/**
 * What loads must cost at least because days hold two visits: whoever makes an odd number of visits has a day with a single one.
 *
 * Each load is to lie from `least` to `most`, one more at the most, a unit beyond costs `price`, and they add up to `work`. `singles` days
 * with one visit come free; two more of them cost the next of `breaks`, which come in rising order. 0 where nothing can be said.
 */
export function costOfOddLoads(
  least: readonly number[],
  most: readonly number[],
  work: number,
  singles: number,
  breaks: readonly number[],
  price: number,
): number {
  const low = least.reduce((sum, load) => sum + load, 0);
  if (work < low || work > most.reduce((sum, load) => sum + load, 0)) return 0;
  const oddOnes = (isSet: boolean): number =>
    least.filter((load, at) => load % 2 === 1 && (load === most[at]) === isSet).length;
  // Those with a choice are even as far as what is left to share out takes the odd ones up and no even ones.
  const chosen = Math.abs(work - low - oddOnes(false));
  const set = oddOnes(true);
  // A unit beyond its bounds makes a load even, and takes from what there is to share out or gives to it: one more load comes even there,
  // until all are that have a choice. From then on two loads come even only together.
  const both = Math.min(chosen, set);
  const atOnce = both + Math.floor((chosen - both) / 2);
  let cheapest = Infinity;
  let broken = 0;
  let odd = singles;
  for (const more of [0, ...breaks]) {
    broken += more;
    const pairs = Math.max(0, Math.ceil((chosen + set - odd) / 2));
    cheapest = Math.min(cheapest, broken + price * (pairs + Math.max(0, pairs - atOnce)));
    odd += 2;
  }
  return cheapest;
}
