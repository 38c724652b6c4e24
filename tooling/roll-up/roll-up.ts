import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type OutputChunk, type Plugin, rolldown, type RolldownOutput } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import { chunkGroups } from "./chunk-groups.ts";
import { licencesOf } from "./licences.ts";
import { entriesOf, libraryOf, manifestOf } from "./manifest.ts";
import { markPure } from "./mark-pure.ts";

/** The source that asks for a file of its own by its address, such as a worker. */
const OWN_FILE = /new URL\("([\w./-]+)\.js", import\.meta\.url\)/g;
const LICENCES = "licenses.txt";

/**
 * Rolls the modules of a package into one file an entry and chunks that entries share, and writes them to `dist`: Node takes
 * a third of a millisecond and more for every file it loads, and the sources are hundreds. Declarations stay as the compiler writes
 * them. Dependencies stay imports; a development dependency that a source imports becomes part of the output, with its licence.
 *
 * What the main entry reaches is one chunk, so that a further entry loads all of it for one module of it. An entry that the manifest
 * names in `loadedAlone` is one file with all it needs.
 */
export async function rollUp(folder: string, dist = join(folder, "dist")): Promise<readonly OutputChunk[]> {
  const { loadedAlone = [] } = manifestOf(folder);
  const entries = Object.entries(entriesOf(folder));
  const isAlone = ([name]: readonly [string, string]): boolean =>
    loadedAlone.some((entry) => `./${name}` === `${entry}/index`);
  const shared = Object.fromEntries(entries.filter((entry) => !isAlone(entry)));
  const inputs = [shared, ...entries.filter(isAlone).map((entry) => Object.fromEntries([entry]))];
  const outputs = await Promise.all(inputs.map((input) => write(folder, dist, input)));
  const output = outputs.flat();
  const chunks = output.filter((file) => file.type === "chunk");
  for (const chunk of chunks) checkAddresses(chunk, join(folder, "src"));
  const licences = licencesOf(chunks.flatMap(({ moduleIds }) => moduleIds));
  if (licences !== "") writeFileSync(join(dist, LICENCES), licences);
  const written = output.map(({ fileName }) => fileName);
  removeOthers(dist, new Set(licences === "" ? written : [...written, LICENCES]));
  return chunks;
}

async function write(
  folder: string,
  dist: string,
  input: Readonly<Record<string, string>>,
): Promise<RolldownOutput["output"]> {
  const { name, dependencies, peerDependencies, devDependencies } = manifestOf(folder);
  const bundle = await rolldown({
    input,
    cwd: folder,
    platform: "neutral",
    preserveEntrySignatures: "strict",
    experimental: { nativeMagicString: true },
    treeshake: { moduleSideEffects: false },
    checks: { bundlerTimings: false },
    external(id) {
      const library = libraryOf(id);
      if (library === undefined) return false;
      if (id.startsWith("node:") || library in { ...dependencies, ...peerDependencies }) return true;
      if (library in { ...devDependencies }) return false;
      throw new Error(`${name} imports ${library}, which its package.json does not name.`);
    },
    plugins: [sources(join(folder, "src"))],
  });
  const { output } = await bundle.write({
    dir: dist,
    format: "esm",
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
    comments: { legal: true, annotation: true, jsdoc: false },
    minifyInternalExports: false,
    // Short names inside functions load faster; lines and the names of functions stay, for stack traces.
    minify: { compress: false, mangle: { toplevel: false }, codegen: { removeWhitespace: false } },
    codeSplitting: { groups: chunkGroups(folder, input) },
  });
  await bundle.close();
  return output;
}

/** Marks what the sources compute while they are loaded, and gives a file of its own to what is loaded by its address. */
function sources(folder: string): Plugin {
  const threads = new Set<string>();
  return {
    name: "sources",
    transform: {
      filter: { id: /\.[jt]s$/ },
      handler(code, id, { magicString }) {
        for (const [, path = ""] of code.matchAll(OWN_FILE)) {
          const file = join(dirname(id), `${path}.ts`);
          const fileName = `${relative(folder, file).replaceAll(sep, "/").slice(0, -3)}.js`;
          this.emitFile({ type: "chunk", id: file, fileName });
          threads.add(file);
        }
        if (magicString === undefined || threads.has(id)) return null;
        markPure(parseAst(code, { lang: id.endsWith(".ts") ? "ts" : "js" }, id), magicString, id);
        // The sources of others are not published with ours; a map must not lead to them.
        return id.endsWith(".ts")
          ? { code: magicString }
          : { code: magicString.toString(), map: { mappings: "" } };
      },
    },
  };
}

/** An address relative to a source has to be right in the output: the chunk lies where its source did. */
function checkAddresses({ fileName, code, moduleIds }: OutputChunk, source: string): void {
  if (!/new URL\("[^"]+", import\.meta\.url\)/.test(code)) return;
  const asking = moduleIds.filter((id) => readFileSync(id, "utf8").includes("import.meta.url"));
  const lost = asking.filter(
    (id) => relative(source, dirname(id)).replaceAll(sep, "/") !== dirname(fileName),
  );
  if (lost.length > 0) throw new Error(`${fileName}: files beside ${lost.join(", ")} would not be found.`);
}

/** Removes what an earlier build wrote. */
function removeOthers(dist: string, kept: ReadonlySet<string>): void {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(/\.js(\.map)?$/.test(entry.name) || entry.name === LICENCES)) continue;
    const path = join(entry.parentPath, entry.name);
    if (!kept.has(relative(dist, path).replaceAll(sep, "/"))) rmSync(path);
  }
}
