import { type Family, keepsZone } from "./zone-families.ts";
import type { ZoneWish } from "./zone-wish.ts";

/** A zone that could be. */
export interface NamedZone {
  readonly id: string;
  readonly name: string;
}

/** Ids and names of the zones of each family by label: those of today for whom most of a zone are, new ones for all else. */
export function nameZones(
  families: readonly Family[],
  { current }: ZoneWish,
): readonly (readonly NamedZone[])[] {
  const known = Object.entries(current?.zones ?? {});
  const ids = new Set(known.map(([id]) => id));
  const names = new Set(known.map(([, { name }]) => name));
  const todays = families.map(({ today }) => today);
  return families.map((family, at) =>
    Array.from({ length: family.labels.count }, (_, label) => {
      const today = family.today[label];
      const before = today === undefined ? undefined : current?.zones[today.id]?.name;
      if (today !== undefined && before !== undefined && keepsZone(todays, at, today.id))
        return { id: today.id, name: before };
      const prefix = family.name === "" ? "zone" : "kindergarten-zone";
      const id = unused(ids, 1, (number) => `${prefix}-${number}`);
      const name =
        before === undefined
          ? unused(names, label + 1, (number) => `${family.name}第${number}责任区`)
          : unused(names, 1, (number) => `${before}（${family.beside}${number === 1 ? "" : number}）`);
      return { id, name };
    }),
  );
}

/** The first of numbered texts that is not taken; it is taken from then on. */
function unused(taken: Set<string>, first: number, textOf: (number: number) => string): string {
  let number = first;
  while (taken.has(textOf(number))) number += 1;
  const text = textOf(number);
  taken.add(text);
  return text;
}
