import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import type { PageContent } from "../content/page-content.ts";
import { htmlFile } from "./html-file.ts";

const browser = join(import.meta.dirname, "..", "..", "browser");
/** Phones a few years old, and the browser inside chat programs. */
const TARGET = ["chrome87", "safari15"];

/** Script and style of every page; what differs from page to page is data. */
export interface PageShell {
  readonly script: string;
  readonly style: string;
}

/** Bundles script and style: the small script for plain lists, the one with the complete engine for all others. */
export async function buildShell(kind: "plain" | "complete" = "plain"): Promise<PageShell> {
  const result = await build({
    entryPoints: [join(browser, `${kind}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: TARGET,
    charset: "utf8",
    conditions: ["@supervision/source"],
    logLevel: "silent",
  });
  const [output] = result.outputFiles;
  if (output === undefined) throw new Error("esbuild gave no output");
  const css = await readFile(join(browser, "style.css"), "utf8");
  const style = await transform(css, { loader: "css", minify: true, target: TARGET });
  return {
    script: output.text.trim().replaceAll("</script", String.raw`<\/script`),
    style: style.code.trim(),
  };
}

/** The page of one checklist, as one HTML file. */
export function buildPage(shell: PageShell, content: PageContent): string {
  return htmlFile({ ...shell, content });
}

/** Makes pages; each of the two scripts is bundled once, when the first page needs it. */
export function pageBuilder(): (content: PageContent) => Promise<string> {
  const shells = new Map<"plain" | "complete", Promise<PageShell>>();
  return async (content) => {
    const kind = content.complete === undefined ? "plain" : "complete";
    const shell = shells.get(kind) ?? buildShell(kind);
    shells.set(kind, shell);
    return buildPage(await shell, content);
  };
}
