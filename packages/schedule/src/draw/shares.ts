import type { DrawEntry, DrawPlan } from "./draw-plan.ts";

/** How many are drawn of each layer, by layer; layers in the order of their names. */
export function sharesOf(plan: DrawPlan): readonly { readonly stratum: string; readonly take: number }[] {
  const sizes = sizesOf(plan.candidates);
  const strata = [...sizes.keys()].toSorted(compare);
  const { take } = plan;
  if (typeof take !== "number")
    return strata.map((stratum) => ({
      stratum,
      take: Object.hasOwn(take, stratum) ? (take[stratum] ?? 0) : 0,
    }));
  const all = plan.candidates.length;
  // Whole numbers only: size × take = quotient × all + remainder.
  const shares = strata.map((stratum) => {
    const product = (sizes.get(stratum) ?? 0) * take;
    return { stratum, take: Math.floor(product / all), remainder: product % all };
  });
  let left = take - shares.reduce((sum, share) => sum + share.take, 0);
  for (const share of shares.toSorted((a, b) => b.remainder - a.remainder || compare(a.stratum, b.stratum))) {
    if (left === 0) break;
    share.take += 1;
    left -= 1;
  }
  return shares.map(({ stratum, take: count }) => ({ stratum, take: count }));
}

/** How many there are of each layer. */
export function sizesOf(entries: readonly DrawEntry[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { stratum = "" } of entries) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  return sizes;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
