import type { Band } from "./item-scoring.ts";
import { isWithin } from "./occurrences.ts";

/** A value, or the side of one, that not exactly one band covers; `undefined` when the bands cover every number once. */
export function bandsGap(bands: readonly Band[]): string | undefined {
  return bandsFault(bands)?.value;
}

/** The same value, and whether more than one band covers it. */
export function bandsFault(
  bands: readonly Band[],
): { readonly value: string; readonly overlap: boolean } | undefined {
  const edges = bands
    .flatMap(({ atLeast, above, atMost, below }) => [atLeast, above, atMost, below])
    .filter((bound) => bound !== undefined);
  if (edges.some((edge) => !Number.isFinite(edge))) return { value: "NaN", overlap: false };
  // Between two neighbouring bounds nothing changes: the bounds themselves, a value between each two, and one beyond each end say it all.
  const sorted = [...new Set(edges)].toSorted((a, b) => a - b);
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const probes: { readonly value: number; readonly name: string }[] = [
    { value: first - 1, name: `< ${first}` },
    { value: last + 1, name: `> ${last}` },
  ];
  for (const [index, edge] of sorted.entries()) {
    probes.push({ value: edge, name: `${edge}` });
    const next = sorted[index + 1];
    if (next !== undefined) probes.push({ value: edge + (next - edge) / 2, name: `${edge}–${next}` });
  }
  for (const { value, name } of probes) {
    const covering = bands.filter((band) => isWithin(band, value)).length;
    if (covering !== 1) return { value: name, overlap: covering > 1 };
  }
  return undefined;
}
