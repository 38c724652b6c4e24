/**
 * Marks an item or a section as dropped, with the reason; made by {@link remove}.
 *
 * @term 事项删除
 */
export interface Removal {
  /** Why it is dropped. */
  readonly removed: string;
}

/**
 * Drops an item or a section in an override.
 *
 * @example
 * ```ts
 * import { remove } from "@supervision/checklists";
 * console.log(remove("并入卫生保健专项")); // => { removed: '并入卫生保健专项' }
 * ```
 */
export function remove(reason: string): Removal {
  return { removed: reason };
}

/** Says whether a change drops what it is about. */
export function isRemoval(change: object): change is Removal {
  return "removed" in change;
}
