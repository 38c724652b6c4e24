import { build } from "esbuild";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));

/** What a page would load. */
export interface Bundle {
  /** Bytes after minifying and gzip. */
  readonly gzip: number;
  /** The minified text. */
  readonly text: string;
  /** Bytes each source file adds before gzip, by path; files that are shaken away are absent. */
  readonly files: ReadonlyMap<string, number>;
}

/** Bundles a module for a browser, from the sources of the workspace or from packages installed in a folder. */
export async function bundle(code: string, installed?: string): Promise<Bundle> {
  const result = await build({
    stdin: { contents: code, resolveDir: installed ?? here, loader: "ts" },
    absWorkingDir: here,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    conditions: installed === undefined ? ["@supervision/source"] : [],
    logLevel: "silent",
  });
  const [output] = result.outputFiles;
  const [inputs] = Object.values(result.metafile.outputs);
  if (output === undefined || inputs === undefined) throw new Error("esbuild gave no output");
  const kept = Object.entries(inputs.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    gzip: gzipSync(output.contents, { level: 9 }).length,
    text: output.text,
    files: new Map(kept.map(([file, { bytesInOutput }]) => [file.replaceAll("\\", "/"), bytesInOutput])),
  };
}

/** The largest files of a bundle, for the message of a test that fails. */
export function largest({ files }: Bundle, count = 12): string {
  return [...files]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([file, bytes]) => `${bytes} ${file}`)
    .join("\n");
}
