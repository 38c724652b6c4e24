import { pointsOn } from "@supervision/checklists";
import { formatSource, type IsoDate, type ItemRef, type LegalSource } from "@supervision/domain";
import { originOf } from "./content-on.ts";
import type { District } from "./district.ts";

/**
 * An item of a checklist, with the districts that use it and how each has it.
 *
 * @term 清单事项目录
 */
export interface CatalogueEntry {
  /** `plugin/name#item`. */
  readonly item: ItemRef;
  /** Title as most districts print it; the first in order of ids where they are even. */
  readonly title: string;
  /** Title of its checklist. */
  readonly list: string;
  /** Districts whose lists hold it on the day. */
  readonly uses: readonly CatalogueUse[];
}

/**
 * How a district has an item.
 *
 * @term 事项使用情况
 */
export interface CatalogueUse {
  /** District id. */
  readonly district: string;
  /** District name. */
  readonly name: string;
  /** Title there. */
  readonly title: string;
  /** Points to look at. */
  readonly lookAt: readonly string[];
  /** The plugin its title comes from. */
  readonly plugin: string;
  /** The document its title comes from. */
  readonly source: LegalSource;
}

/**
 * Every checklist item that districts use on a day, by id: what there is, who uses it, who words it otherwise and on the strength of which
 * document. For the items of packages alone compose a district that has only them.
 *
 * @example
 * ```ts
 * import { school } from "@supervision/checklists/school";
 * import { composeDistrict, itemCatalogue, searchCatalogue } from "@supervision/district";
 * import { defineZoneLayout } from "@supervision/domain";
 * const district = composeDistrict({
 *   id: "riverside", name: "滨江区", plugins: [school], zones: defineZoneLayout({ levels: ["责任区"], zones: {} }),
 * });
 * const catalogue = itemCatalogue([district], "2026-03-02");
 * const [found] = searchCatalogue(catalogue, "招生 收费");
 * console.log(found?.item, found?.uses[0]?.name); // => school/routine#admission 滨江区
 * ```
 */
export function itemCatalogue(districts: readonly District[], date: IsoDate): readonly CatalogueEntry[] {
  const entries = new Map<ItemRef, { readonly list: string; readonly uses: CatalogueUse[] }>();
  for (const district of districts) {
    const view = district.on(date);
    for (const resolved of Object.values(view.checklists)) {
      if (resolved === undefined) continue;
      for (const [id, item] of Object.entries(resolved.edition.items)) {
        const ref = refOf(resolved.id, id);
        if (ref === undefined) continue;
        const { plugin, source } = originOf(resolved, `items.${id}.title`);
        const use: CatalogueUse = {
          district: view.districtId,
          name: view.name,
          title: item.title,
          lookAt: pointsOn(item, date).map(({ text }) => text),
          plugin,
          source,
        };
        const known = entries.get(ref);
        if (known === undefined) entries.set(ref, { list: resolved.title, uses: [use] });
        else known.uses.push(use);
      }
    }
  }
  return [...entries]
    .map(([item, { list, uses }]) => ({
      item,
      title: mostFrequent(uses.map(({ title }) => title)),
      list,
      uses: uses.toSorted((a, b) => compare(a.district, b.district)),
    }))
    .toSorted((a, b) => compare(a.item, b.item));
}

/**
 * The entries of a catalogue that hold every one of some words, in id, title, points, checklist or document; words are parted by spaces.
 *
 * @example
 * ```ts
 * import { searchCatalogue } from "@supervision/district";
 * console.log(searchCatalogue([], "食堂").length); // => 0
 * ```
 */
export function searchCatalogue(
  catalogue: readonly CatalogueEntry[],
  words: string,
): readonly CatalogueEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return catalogue.filter((entry) => {
    const text = [
      entry.item,
      entry.title,
      entry.list,
      ...entry.uses.flatMap(({ title, lookAt, source }) => [title, ...lookAt, formatSource(source)]),
    ]
      .join("\n")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function refOf(list: string, item: string): ItemRef | undefined {
  const [plugin, name] = list.split("/");
  return plugin === undefined || name === undefined ? undefined : `${plugin}/${name}#${item}`;
}

function mostFrequent(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const [[best] = [""]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
