import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What is read of a package.json. */
export interface Manifest {
  /** Name it is published under. */
  readonly name: string;
  /** Entries: path of import to what stands behind it. */
  readonly exports?: Readonly<Record<string, unknown>>;
  /** Entries that are one file with all they need, for machines that load nothing else of the package. */
  readonly loadedAlone?: readonly string[];
  /** Stay imports in what is published. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Stay imports in what is published. */
  readonly peerDependencies?: Readonly<Record<string, string>>;
  /** Become part of what is published where a source imports them. */
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** False, or the files that do something when they are loaded; absent: every file may. */
  readonly sideEffects?: boolean | readonly string[];
}

/** The manifest of the package in `folder`. */
export function manifestOf(folder: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return manifest;
}

/** Sources of a package's entries, by the name of the output without its ending: `school/index` → `…/src/school/index.ts`. */
export function entriesOf(folder: string): Readonly<Record<string, string>> {
  const targets = Object.values(manifestOf(folder).exports ?? {});
  const sources = targets.flatMap((target) => {
    if (typeof target !== "object" || target === null || !("@supervision/source" in target)) return [];
    const source = target["@supervision/source"];
    return typeof source === "string" ? [source] : [];
  });
  return Object.fromEntries(
    sources.map((source) => [source.replace(/^\.\/src\/|\.ts$/g, ""), join(folder, source)]),
  );
}

/** The library a path of import names: `@noble/hashes/sha2.js` → `@noble/hashes`; undefined for a file. */
export function libraryOf(specifier: string): string | undefined {
  if (/^[./]|^[a-z]:[\\/]/i.test(specifier)) return undefined;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
