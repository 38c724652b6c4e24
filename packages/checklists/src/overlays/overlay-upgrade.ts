import type { ChecklistItem } from "../items/checklist-item.ts";
import type { ChecklistOverride, ItemChange } from "../overrides/override-checklist.ts";
import type { Removal } from "../overrides/removal.ts";
import type { NewSection, SectionChange } from "../overrides/section-changes.ts";
import type { EditionScoring } from "../scoring/edition-scoring.ts";

/**
 * Why a local change cannot simply be carried over to the next edition:
 *
 * - `both-changed`: the field was changed above as well, to something else
 * - `item-gone`: the item, or section, was dropped above
 * - `item-merged`: the item went into another one
 * - `removed-but-changed`: the item is dropped here and was changed above
 * - `both-added`: an item of the same id was added above
 * - `unfit`: the change does not fit the item as it is now
 *
 * @term 冲突原因
 */
export type ConflictKind =
  | "both-changed"
  | "item-gone"
  | "item-merged"
  | "removed-but-changed"
  | "both-added"
  | "unfit";

/**
 * What a layer says about one section: its fields or that it is dropped, or that it is new.
 *
 * @term 部分的本级修改
 */
export type SectionPiece =
  | { readonly kind: "section"; readonly change: SectionChange | Removal }
  | { readonly kind: "add-section"; readonly section: NewSection };

/**
 * What a layer says about one item or section: its fields, that it is dropped, or that it is new; or how items add up.
 *
 * @term 一处本级修改
 */
export type LocalPiece =
  | SectionPiece
  | { readonly kind: "change"; readonly fields: ItemChange }
  | { readonly kind: "remove"; readonly removal: Removal }
  | { readonly kind: "add"; readonly item: ChecklistItem }
  | { readonly kind: "scoring"; readonly scoring: EditionScoring };

/**
 * A local change that needs a decision.
 *
 * @term 升级冲突
 */
export interface OverlayConflict {
  /** Its name in decisions: a dotted path such as `items.safety.title` or `sections.food.within`, by the id in force before, or `scoring`. */
  readonly path: string;
  /** Why. */
  readonly kind: ConflictKind;
  /** The item, or section, in the next edition: under which id the local change would stand; `scoring` where items add up. */
  readonly item: string;
  /** Title of the item, as it was. */
  readonly title: string;
  /** Which field, when it is about one. */
  readonly field?: string;
  /** What stood there before; absent when nothing did. */
  readonly base?: unknown;
  /** What stands there now; absent when nothing does. */
  readonly upstream?: unknown;
  /** What the layer wants, to be taken when the decision is `local`. */
  readonly local: LocalPiece;
}

/**
 * A local change that asked for no decision, but did not stay as it was.
 *
 * @term 升级说明
 */
export interface UpgradeNote {
  /** `renamed`: it follows the item to its new id; `settled`: the next edition says the same; `gone`: what it drops is dropped already. */
  readonly kind: "renamed" | "settled" | "gone";
  /** Dotted path by the item id in force before. */
  readonly path: string;
  /** The item in the next edition. */
  readonly item: string;
}

/**
 * A layer as it may lie over the next edition.
 *
 * @term 升级结果
 */
export interface OverlayUpgrade {
  /** What did not conflict, written against the next edition and in force from its start at the earliest. */
  readonly kept: ChecklistOverride;
  /** The layer as it was, ended on the day before; absent when it starts no earlier than the next edition. */
  readonly ended?: ChecklistOverride;
  /** What needs a decision. */
  readonly conflicts: readonly OverlayConflict[];
  /** What changed without one. */
  readonly notes: readonly UpgradeNote[];
}
