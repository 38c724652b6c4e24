import { join } from "node:path";
import type { ChunkingContext, CodeSplittingGroup } from "rolldown";
import { libraryOf, manifestOf } from "./manifest.ts";

type ImportsOf = (id: string) => readonly string[];

/** A chunk modules go to: those of a lower rank never import one of a higher. */
interface Place {
  readonly name: string;
  readonly rank: number;
}

/**
 * Which modules of a package make one chunk; the bundler chooses for those that only further entries reach.
 *
 * All that the root entry reaches is one chunk, so that Node loads few files for it. But a library that does not declare itself free
 * of effects is never dropped by an application's bundler while a file that imports it stays: modules that import such a library
 * have a chunk of their own, and those that reach them another. What a module imports reaches no library more, and is wanted by no
 * importer of a library less, so that chunks never import one another in a circle.
 */
export function chunkGroups(folder: string, entries: Readonly<Record<string, string>>): CodeSplittingGroup[] {
  const { index: root, ...others } = entries;
  const { dependencies, peerDependencies } = manifestOf(folder);
  const effectful = Object.keys({ ...dependencies, ...peerDependencies }).filter((library) =>
    hasEffects(folder, library),
  );
  // One entry, and nothing to keep apart: one file.
  if (root === undefined || (Object.keys(others).length === 0 && effectful.length === 0)) return [];
  let places: ReadonlyMap<string, Place> | undefined;
  const placeOf = (id: string, context: ChunkingContext): Place | undefined => {
    places ??= placesFrom(root, effectful, (each) => context.getModuleInfo(each)?.importedIds ?? []);
    return places.get(id);
  };
  const ranks = 2 * effectful.length + 1;
  return Array.from({ length: ranks }, (_, rank) => ({
    name(id, context) {
      const place = placeOf(id, context);
      return place?.rank === rank ? place.name : null;
    },
    priority: ranks - rank,
    debugName: `rank ${rank}`,
  }));
}

function placesFrom(
  root: string,
  effectful: readonly string[],
  importsOf: ImportsOf,
): ReadonlyMap<string, Place> {
  const modules = [...reachedFrom(root, importsOf)].filter((id) => libraryOf(id) === undefined);
  const librariesAmong = (ids: Iterable<string>): readonly string[] => {
    const found = new Set([...ids].map(libraryOf));
    return effectful.filter((library) => found.has(library));
  };
  /** Libraries whose importers reach a module. */
  const wantedFor = new Map(modules.map((id) => [id, new Set<string>()]));
  for (const id of modules) {
    const imported = librariesAmong(importsOf(id));
    if (imported.length === 0) continue;
    for (const each of reachedFrom(id, importsOf))
      for (const library of imported) wantedFor.get(each)?.add(library);
  }
  return new Map(
    modules.map((id) => {
      const libraries = librariesAmong(reachedFrom(id, importsOf));
      const over = libraries.filter((library) => !wantedFor.get(id)?.has(library));
      const parts = libraries.map(
        (each) => `${over.includes(each) ? "over-" : ""}${each.replace(/^@.*\//, "")}`,
      );
      return [id, { name: ["root", ...parts].join("-"), rank: libraries.length + over.length }];
    }),
  );
}

/** What `from` imports, directly or not, itself included. */
function reachedFrom(from: string, importsOf: ImportsOf): ReadonlySet<string> {
  const found = new Set([from]);
  for (const id of found) {
    if (libraryOf(id) !== undefined) continue;
    for (const next of importsOf(id)) found.add(next);
  }
  return found;
}

function hasEffects(folder: string, library: string): boolean {
  return (manifestOf(join(folder, "node_modules", library)).sideEffects ?? true) === true;
}
