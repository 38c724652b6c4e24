import type { ItemRef } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";

/**
 * A checklist as resolved on a day: its id and its edition.
 *
 * @term 生效清单
 */
export interface ResolvedChecklist {
  /** Series id, `plugin/name`. */
  readonly id: string;
  /** The edition in force. */
  readonly edition: ChecklistEdition;
}

/**
 * An item by id and title.
 *
 * @term 事项
 */
export interface TitledItem {
  /** Item id. */
  readonly item: string;
  /** Its title. */
  readonly title: string;
}

/**
 * A national domain and the items of a variant that belong under it.
 *
 * @term 对照
 */
export interface DomainItems extends TitledItem {
  /** Items of the variant, in its order; empty when none belongs here. */
  readonly items: readonly TitledItem[];
}

/**
 * What a variant covers of the checklist its items point at.
 *
 * @term 覆盖情况
 */
export interface Coverage {
  /** Domains that at least one item belongs under. */
  readonly covered: readonly TitledItem[];
  /** Domains that no item belongs under. */
  readonly uncovered: readonly TitledItem[];
  /** Items of the variant that belong under no domain. */
  readonly unlinked: readonly TitledItem[];
}

/**
 * Sets the items of a local variant against the national domains they point at; with `links`, item id to domain, against those of another
 * list than the one they point at.
 *
 * @example
 * ```ts
 * import { crossWalk } from "@supervision/checklists";
 * import { kindergartenNational, kindergartenSixItems } from "@supervision/checklists/kindergarten";
 * const [variant] = kindergartenSixItems.editions;
 * const [national] = kindergartenNational.editions;
 * if (variant && national) {
 *   const domains = crossWalk(variant, { id: kindergartenNational.id, edition: national });
 *   console.log(domains.map(({ title, items }) => `${title} ${items.length}`)); // => [ '安全管理 1', '规范办园 4', '师德师风 1' ]
 * }
 * ```
 */
export function crossWalk(
  variant: ChecklistEdition,
  national: ResolvedChecklist,
  links?: Readonly<Record<string, ItemRef>>,
): readonly DomainItems[] {
  const domainOf = (item: string) => (links === undefined ? variant.items[item]?.domain : links[item]);
  return titled(national.edition).map((domain) => ({
    ...domain,
    items: titled(variant).filter(({ item }) => domainOf(item) === `${national.id}#${domain.item}`),
  }));
}

/** Which national domains a variant covers, which it leaves out, and which of its items belong nowhere; `links` as in {@link crossWalk}. */
export function coverage(
  variant: ChecklistEdition,
  national: ResolvedChecklist,
  links?: Readonly<Record<string, ItemRef>>,
): Coverage {
  const domains = crossWalk(variant, national, links);
  const linked = new Set(domains.flatMap(({ items }) => items.map(({ item }) => item)));
  return {
    covered: domains.filter(({ items }) => items.length > 0).map(withoutItems),
    uncovered: domains.filter(({ items }) => items.length === 0).map(withoutItems),
    unlinked: titled(variant).filter(({ item }) => !linked.has(item)),
  };
}

function withoutItems({ item, title }: DomainItems): TitledItem {
  return { item, title };
}

function titled(edition: ChecklistEdition): TitledItem[] {
  return Object.entries(edition.items).map(([item, { title }]) => ({ item, title }));
}
