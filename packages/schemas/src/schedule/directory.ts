import { nearest, type Register, type Visit, visitKindName } from "@supervision/domain";
import { trimmedText } from "../tables/cell-values.ts";

/** People and places by id and by name. */
export interface Directory {
  /** Name by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids by name. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Ids by what a sheet shows. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** Makes a directory. */
export function directoryOf(entries: readonly { readonly id: string; readonly name: string }[]): Directory {
  const ids = new Map<string, string[]>();
  const cells = new Map<string, string[]>();
  for (const { id, name } of entries) {
    add(ids, name, id);
    add(cells, trimmedText(shownAs(id, name)), id);
  }
  return { names: new Map(entries.map(({ id, name }) => [id, name])), ids, cells };
}

function add(lists: Map<string, string[]>, key: string, id: string): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [id]);
  else known.push(id);
}

/** The directories of a register. */
export interface Directories {
  /** Institutions. */
  readonly institutions: Directory;
  /** Inspectors. */
  readonly inspectors: Directory;
  /** Kinds of visit of the district's own. */
  readonly kinds: Directory;
}

/** The directories of a register, and of a plan's own kinds of visit. */
export function directoriesOf(
  { institutions, inspectors }: Register,
  visits: readonly Visit[] = [],
): Directories {
  return {
    institutions: directoryOf(institutions),
    inspectors: directoryOf(inspectors),
    kinds: kindsOf(visits),
  };
}

// By their name behind the slash, and by their topic.
function kindsOf(visits: readonly Visit[]): Directory {
  const named = new Map<string, { readonly id: string; readonly name: string }>();
  for (const { kind: id, topic } of visits)
    if (id.includes("/"))
      for (const name of [visitKindName(id), ...(topic === undefined ? [] : [topic])])
        named.set(`${id} ${name}`, { id, name });
  return directoryOf([...named.values()]);
}

/** How a sheet names somebody: the name, with the id in brackets. */
export function shown(id: string, { names }: Directory): string {
  return shownAs(id, names.get(id));
}

/** A name with the id in brackets; the id alone where that is the name. */
export function shownAs(id: string, name: string | undefined): string {
  return name === undefined || name === id ? id : `${name}（${id}）`;
}

/**
 * The id somebody is named by: as sheets show it, by itself, in brackets, or by a name only one bears; `undefined` for nobody. Ids may hold
 * brackets themselves.
 */
export function idOf(written: string, { names, ids, cells }: Directory): string | undefined {
  const [exact, another] = cells.get(written) ?? [];
  if (exact !== undefined && another === undefined) return exact;
  if (names.has(written)) return written;
  const [, bracketed] = /[（(]([^（()）]+)[)）]\s*$/.exec(written) ?? [];
  if (bracketed !== undefined && names.has(bracketed)) return bracketed;
  const named = ids.get(written) ?? [];
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return lastInBrackets(written, names);
}

/** The longest known id in brackets at the end of a text, brackets within it too. */
function lastInBrackets(written: string, names: ReadonlyMap<string, string>): string | undefined {
  const text = written.trimEnd();
  if (!/[)）]$/.test(text)) return undefined;
  for (let from = 0; from < text.length; from += 1) {
    const id = text.slice(from + 1, -1);
    if (/[（(]/.test(text.charAt(from)) && names.has(id)) return id;
  }
  return undefined;
}

/** Says whether anybody bears that name or id. */
export function isKnown(written: string, directory: Directory): boolean {
  return directory.ids.has(written) || idOf(written, directory) !== undefined;
}

/** The name or id that was probably meant. */
export function closest(written: string, { names, ids }: Directory): string | undefined {
  return nearest(written, [...names.keys(), ...ids.keys()]);
}
