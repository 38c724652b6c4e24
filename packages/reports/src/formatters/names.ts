import type { ItemRef } from "@supervision/domain";

/**
 * How ids are called in print. A name that is not known is printed as its id, so that nothing gets lost.
 *
 * @term 名称对照
 */
export interface Names {
  /** Institutions of the register. */
  readonly institutions?: readonly { readonly id: string; readonly name: string }[];
  /** Inspectors of the register. */
  readonly inspectors?: readonly { readonly id: string; readonly name: string }[];
  /** Title of a checklist item; `undefined` or empty when it is not known. */
  readonly itemTitle?: (item: ItemRef) => string | undefined;
}

/** Looks names up in constant time. */
export interface NameIndex {
  /** Name of an institution. */
  readonly institution: (id: string) => string;
  /** Name of an inspector. */
  readonly inspector: (id: string) => string;
  /** Title of an item. */
  readonly item: (item: ItemRef) => string;
  /** Orders institution ids as the register lists them; unknown ones follow by id. */
  readonly byInstitution: (a: string, b: string) => number;
  /** Orders inspector ids as the register lists them; unknown ones follow by id. */
  readonly byInspector: (a: string, b: string) => number;
}

/** Makes an index of names; unknown ids stand for themselves. */
export function indexNames(names: Names): NameIndex {
  const institutions = new Map((names.institutions ?? []).map((entry) => [entry.id, entry.name]));
  const inspectors = new Map((names.inspectors ?? []).map((entry) => [entry.id, entry.name]));
  return {
    institution: (id) => institutions.get(id) ?? id,
    inspector: (id) => inspectors.get(id) ?? id,
    item: (item) => {
      const title = names.itemTitle?.(item);
      return title === undefined || title === "" ? item : title;
    },
    byInstitution: orderOf([...institutions.keys()]),
    byInspector: orderOf([...inspectors.keys()]),
  };
}

function orderOf(ids: readonly string[]): (a: string, b: string) => number {
  const places = new Map(ids.map((id, index) => [id, index]));
  return (a, b) => {
    const difference = (places.get(a) ?? ids.length) - (places.get(b) ?? ids.length);
    if (difference !== 0) return difference;
    return a < b ? -1 : a > b ? 1 : 0;
  };
}
