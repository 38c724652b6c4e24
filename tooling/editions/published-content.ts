import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { digestOf, type EditionHeader, type IsoDate, type Override, type Plugin } from "@supervision/domain";

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** An edition, or a change to another plugin's content, as a package publishes it. */
export interface PublishedPart {
  /** Day from which it applies. */
  readonly from: IsoDate;
  /** Digest of all of it. */
  readonly digest: string;
  /** The edition; absent for a change. */
  readonly edition?: EditionHeader;
}

/** A package with content. */
export interface ContentPackage {
  /** Name of the package. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
  /** Every series by id, each with its editions by name in the order of the series; changes stand under `plugin -> target`. */
  readonly content: Readonly<Record<string, Readonly<Record<string, PublishedPart>>>>;
  /** Kind of each series. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** The content of some plugins, by series. Drafts are left out: nobody relies on them. */
export function contentOf(name: string, version: string, plugins: readonly Plugin[]): ContentPackage {
  const content: Record<string, Record<string, PublishedPart>> = {};
  const kinds: Record<string, string> = {};
  for (const plugin of plugins) {
    for (const { id, kind, editions } of plugin.contributes) {
      const published = editions.filter(({ status }) => status !== "draft");
      kinds[id] = kind;
      if (published.length > 0)
        content[id] = Object.fromEntries(
          published.map((edition) => [
            edition.edition,
            { from: edition.effective.from, digest: digestOf(edition), edition },
          ]),
        );
    }
    for (const change of plugin.overrides) addChange(content, kinds, plugin.id, change);
  }
  return { name, version, content, kinds };
}

function addChange(
  content: Record<string, Record<string, PublishedPart>>,
  kinds: Record<string, string>,
  plugin: string,
  change: Override,
): void {
  const id = `${plugin} -> ${change.target}`;
  const changes = (content[id] ??= {});
  kinds[id] = `change of ${change.kind}`;
  const { from } = change.effective;
  const others = Object.keys(changes).filter((name) => name.startsWith(from)).length;
  changes[others === 0 ? from : `${from} (${others + 1})`] = { from, digest: digestOf(change) };
}

/** Every package of the repository whose entries export plugins, read from the sources. */
export async function publishedContent(): Promise<readonly ContentPackage[]> {
  const manifests = globSync("{packages,districts}/*/package.json", { cwd: root }).toSorted();
  const packages: ContentPackage[] = [];
  for (const manifest of manifests) {
    const { name, version, exports } = readManifest(join(root, manifest));
    const plugins = new Map<string, Plugin>();
    for (const entry of exports) {
      const module: unknown = await import(pathToFileURL(join(root, dirname(manifest), entry)).href);
      if (typeof module !== "object" || module === null) continue;
      for (const value of Object.values(module)) if (isPlugin(value)) plugins.set(value.id, value);
    }
    const found = contentOf(name, version, [...plugins.values()]);
    if (Object.keys(found.content).length > 0) packages.push(found);
  }
  return packages;
}

function readManifest(file: string): {
  readonly name: string;
  readonly version: string;
  readonly exports: readonly string[];
} {
  const manifest: {
    readonly name: string;
    readonly version: string;
    readonly exports?: Readonly<Record<string, unknown>>;
  } = JSON.parse(readFileSync(file, "utf8"));
  const entries = Object.values(manifest.exports ?? {}).flatMap((entry) =>
    typeof entry === "object" && entry !== null && "@supervision/source" in entry
      ? [String(entry["@supervision/source"])]
      : [],
  );
  return { name: manifest.name, version: manifest.version, exports: entries };
}

function isPlugin(value: unknown): value is Plugin {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    "version" in value &&
    "contributes" in value &&
    Array.isArray(value.contributes) &&
    "overrides" in value &&
    Array.isArray(value.overrides)
  );
}
