import { nearest, type Register } from "@supervision/domain";

/** People and places by id and by name. */
export interface Directory {
  /** Name by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids by name. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** Makes a directory. */
export function directoryOf(entries: readonly { readonly id: string; readonly name: string }[]): Directory {
  const ids = new Map<string, string[]>();
  for (const { id, name } of entries) {
    const known = ids.get(name);
    if (known === undefined) ids.set(name, [id]);
    else known.push(id);
  }
  return { names: new Map(entries.map(({ id, name }) => [id, name])), ids };
}

/** The directories of a register. */
export interface Directories {
  /** Institutions. */
  readonly institutions: Directory;
  /** Inspectors. */
  readonly inspectors: Directory;
}

/** The directories of a register. */
export function directoriesOf({ institutions, inspectors }: Register): Directories {
  return { institutions: directoryOf(institutions), inspectors: directoryOf(inspectors) };
}

/** How a sheet names somebody: the name, with the id in brackets. */
export function shown(id: string, { names }: Directory): string {
  const name = names.get(id);
  return name === undefined || name === id ? id : `${name}（${id}）`;
}

/** The id somebody is named by: in brackets, by itself, or by a name only one bears; `undefined` for nobody. */
export function idOf(written: string, { names, ids }: Directory): string | undefined {
  const [, bracketed] = /[（(]([^（()）]+)[)）]\s*$/.exec(written) ?? [];
  if (bracketed !== undefined && names.has(bracketed)) return bracketed;
  if (names.has(written)) return written;
  const named = ids.get(written) ?? [];
  return named.length === 1 ? named[0] : undefined;
}

/** Says whether anybody bears that name or id. */
export function isKnown(written: string, directory: Directory): boolean {
  return directory.ids.has(written) || idOf(written, directory) !== undefined;
}

/** The name or id that was probably meant. */
export function closest(written: string, { names, ids }: Directory): string | undefined {
  return nearest(written, [...names.keys(), ...ids.keys()]);
}
