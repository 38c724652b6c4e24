import type { EditionHeader } from "../editions/edition.ts";
import type { Issue } from "../issues/issue.ts";
import type { Override } from "./plugin.ts";

/**
 * A pointer from one piece of content to another.
 *
 * @term 引用
 */
export interface ContentReference {
  /** Kind of the target, such as `checklist`. */
  readonly kind: string;
  /** Id of the target, `plugin/name`. */
  readonly id: string;
  /** Item inside the target, when the pointer goes that deep. */
  readonly item?: string;
  /** Where the pointer stands in the edition. */
  readonly path: readonly (string | number)[];
}

/**
 * What composition needs to know about a kind of content. Each engine exports one for each kind it owns;
 * composition itself knows nothing of checklists or indicators.
 *
 * @term 内容种类
 */
export interface ContentKind<
  Edition extends EditionHeader = EditionHeader,
  Change extends Override = Override,
> {
  /** The `kind` of contributions and overrides it stands for. */
  readonly kind: string;
  /** Checks one edition by itself. */
  checkEdition(seriesId: string, edition: Edition): readonly Issue[];
  /** Ids of the items inside an edition that pointers may name; empty when the kind has none. */
  itemsOf(edition: Edition): readonly string[];
  /** Pointers from an edition to other content. */
  referencesOf(edition: Edition): readonly ContentReference[];
  /** The fields a change touches, as dotted paths such as `items.safety.fire-exit.weight`; conflicts are found by equality and prefix. */
  fieldsOf(change: Change): readonly string[];
  /** What is wrong with a change against the edition in force (unknown item, added item that exists, …). */
  checkOverride(edition: Edition, change: Change): readonly Issue[];
  /**
   * The edition with the change applied; the input is not modified. `published` is the edition before any change, for a change that
   * supersedes others: what it says is held against that.
   */
  applyOverride(edition: Edition, change: Change, published?: Edition): Edition;
}
