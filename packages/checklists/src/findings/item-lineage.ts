import type { IsoDate, ItemRef } from "@supervision/domain";
import type { AnswerOrigin } from "../lenses/answer-origin.ts";
import type { EditionLens } from "../lenses/edition-lens.ts";

/**
 * What became of items through the editions: an item goes on under another id, is split into several (its own id may be among them), or
 * several go into one. Ids are followed as far as they lead.
 *
 * @term 事项沿革
 */
export type ItemSuccessors = Readonly<Partial<Record<ItemRef, ItemRef | readonly ItemRef[]>>>;

/**
 * What became of the items of a list, as lenses between its editions tell: renamed, split, merged. Items that only kept their id are left
 * out. Give it to `problemHistories`, so that problems are followed through new editions.
 *
 * @example
 * ```ts
 * import { lensBetween } from "@supervision/checklists/migration";
 * import { itemSuccessors } from "@supervision/checklists/findings";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const { safety, ...items } = edition.items;
 *   const parts = { gate: { ...safety, title: "门卫" }, fire: { ...safety, title: "消防" } };
 *   const next = { ...edition, edition: "2026-09", items: { ...items, ...parts } };
 *   const lens = lensBetween("school/routine", edition, next, [{ kind: "split", from: "safety", into: [{ to: "gate" }, { to: "fire" }] }]);
 *   console.log(lens.ok && itemSuccessors(lens.value)); // => { 'school/routine#safety': [ 'school/routine#gate', 'school/routine#fire' ] }
 * }
 * ```
 */
export function itemSuccessors(...lenses: readonly EditionLens[]): ItemSuccessors {
  const successors = new Map<ItemRef, ItemRef[]>();
  for (const { from, to, origins } of lenses)
    for (const [id, origin] of Object.entries(origins))
      for (const source of sourcesIn(origin)) {
        const item = refOf(from.series, source);
        const next = refOf(to.series, id);
        const known = successors.get(item) ?? [];
        if (!known.includes(next)) successors.set(item, [...known, next]);
      }
  return Object.fromEntries([...successors].filter(([item, next]) => next.length > 1 || next[0] !== item));
}

function sourcesIn(origin: AnswerOrigin): readonly string[] {
  switch (origin.kind) {
    case "answer":
      return [origin.item];
    case "converted":
    case "passed":
      return sourcesIn(origin.of);
    case "merged":
      return origin.of.flatMap(sourcesIn);
  }
}

/** The address of an item of a list. */
export function refOf(series: string, item: string): ItemRef {
  const [plugin = series, ...name] = series.split("/");
  return `${plugin}/${name.join("/")}#${item}`;
}

/** Something seen under an item on a day. */
export interface Seen {
  readonly item: ItemRef;
  readonly date: IsoDate;
}

/** Items as the newest edition has them. */
export interface Lineage {
  /** The item under its last name before it was split or merged, if it was. */
  readonly named: (item: ItemRef) => ItemRef;
  /** Says whether an item was split, itself or under a later name. */
  readonly isSplit: (item: ItemRef) => boolean;
  /** Says whether an item became, or is part of, another one. */
  readonly leadsTo: (item: ItemRef, later: ItemRef) => boolean;
  /**
   * The items a sighting belongs to today: the newest, and of an item that was split the parts under which something was seen again; where
   * nothing was, the item as it was. `all` is what was seen at the same place.
   */
  readonly homes: (seen: Seen, all: readonly Seen[]) => readonly ItemRef[];
}

/** Reads what became of items. */
export function lineageOf(successors: ItemSuccessors): Lineage {
  const next = (item: ItemRef): readonly ItemRef[] => {
    const given = Object.hasOwn(successors, item) ? successors[item] : undefined;
    if (given === undefined) return [];
    const list = typeof given === "string" ? [given] : [...new Set(given)];
    return list.length === 1 && list[0] === item ? [] : list;
  };
  const sources = new Map<ItemRef, number>();
  for (const given of Object.values(successors))
    for (const target of given === undefined ? [] : typeof given === "string" ? [given] : new Set(given))
      sources.set(target, (sources.get(target) ?? 0) + 1);
  const named = (item: ItemRef): ItemRef => {
    const met = new Set<ItemRef>();
    let found = item;
    for (;;) {
      const [only, ...others] = next(found);
      if (only === undefined || others.length > 0 || (sources.get(only) ?? 0) > 1 || met.has(only))
        return found;
      met.add(found);
      found = only;
    }
  };
  const leadsTo = (item: ItemRef, later: ItemRef): boolean => {
    const met = new Set<ItemRef>();
    const look = (at: ItemRef): boolean => {
      if (at === later) return true;
      if (met.has(at)) return false;
      met.add(at);
      return next(at).some(look);
    };
    return look(item);
  };
  const isSplit = (item: ItemRef): boolean => {
    const met = new Set<ItemRef>();
    const look = (at: ItemRef): boolean => {
      if (met.has(at)) return false;
      met.add(at);
      const parts = next(at);
      return parts.length > 1 || parts.some(look);
    };
    return look(item);
  };
  const homes = (seen: Seen, all: readonly Seen[]): readonly ItemRef[] => {
    const met = new Set<ItemRef>();
    const place = (at: ItemRef): readonly ItemRef[] => {
      const item = named(at);
      if (met.has(item)) return [item];
      met.add(item);
      const parts = next(item);
      const [only, ...others] = parts;
      if (only === undefined) return [item];
      if (others.length === 0) return place(only);
      const stays = parts.includes(item);
      // What still bears the old id goes to a new part only from before that part was seen.
      const again = parts.filter(
        (part) =>
          part !== item &&
          all.some(
            (other) => leadsTo(part, other.item) && (!stays || other.date > seen.date) && other.item !== item,
          ),
      );
      return [...(stays || again.length === 0 ? [item] : []), ...again.flatMap(place)];
    };
    return [...new Set(place(seen.item))];
  };
  return { named, isSplit, leadsTo, homes };
}
