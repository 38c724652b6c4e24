import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { buildPage, buildShell, pageBuilder } from "../src/build/build-page.ts";
import { contentOf } from "./visit.ts";

// A kilobyte is 1000 bytes here.
const ENGINE_AND_LIST = 16_000;
const SCRIPT = 40_000;
const FILE = 150_000;
const COMPLETE_SCRIPT = 58_000;
const COMPLETE_FILE = 250_000;

describe("the file of one page", async () => {
  const shell = await buildShell();
  const complete = await buildShell("complete");
  const pages = ["school/routine", "kindergarten/national"].map((id) => {
    const content = contentOf(id);
    return { id, content, html: buildPage(shell, content) };
  });
  const others = [
    "school-points/routine",
    "topics/proper-running",
    "in-school/patrol",
    "in-school/lesson-observation",
  ].map((id) => {
    const content = contentOf(id);
    return { id, content, html: buildPage(complete, content) };
  });
  const all = [...pages, ...others];

  it.each(pages)("$id: engine and list come to at most 16 kB, minified and gzipped", async ({ content }) => {
    const code = `export { checkAnswers, scoreAnswers } from "@supervision/checklists/plain"; export const list = ${JSON.stringify(content)};`;
    const result = await build({
      stdin: { contents: code, resolveDir: import.meta.dirname, loader: "ts" },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      target: "es2023",
      charset: "utf8",
      conditions: ["@supervision/source"],
      logLevel: "silent",
    });
    const size = gzipSync(result.outputFiles[0]?.contents ?? "", { level: 9 }).length;
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(ENGINE_AND_LIST);
  });

  it("has a script of at most 40 kB gzipped, and is at most 150 kB as it lies on the phone", () => {
    expect(gzipSync(shell.script, { level: 9 }).length).toBeLessThanOrEqual(SCRIPT);
    for (const { html } of pages) expect(Buffer.byteLength(html)).toBeLessThanOrEqual(FILE);
  });

  it("has a script of at most 58 kB gzipped with the complete engine, and is at most 250 kB as it lies on the phone", () => {
    expect(gzipSync(complete.script, { level: 9 }).length).toBeLessThanOrEqual(COMPLETE_SCRIPT);
    for (const { html } of others) expect(Buffer.byteLength(html)).toBeLessThanOrEqual(COMPLETE_FILE);
  });

  it("holds the complete engine only where the list needs it", async () => {
    const make = pageBuilder();
    expect(await make(contentOf("school/routine"))).toBe(pages[0]?.html);
    expect(await make(contentOf("in-school/patrol"))).toBe(others[2]?.html);
    for (const { html } of pages) expect(html).not.toContain("answer-constraint-broken");
    for (const { html } of others) expect(html).toContain("answer-constraint-broken");
  });

  it.each(all)("$id: loads nothing, sends nothing and makes no code of texts", ({ html }) => {
    const addresses = [...html.matchAll(/\b(?:https?|wss?):\/\/[^"'`\s)]*/g)].map(([address]) => address);
    // The mark by which a photograph's XMP part is known; it is compared, never loaded.
    expect(addresses).toEqual(["http://ns.adobe.com/"]);
    expect(
      html.match(
        /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|Worker|serviceWorker)\b/g,
      ),
    ).toBeNull();
    expect(html.match(/\beval\b|\bnew Function\b|\bFunction\(|innerHTML|document\.write/g)).toBeNull();
    expect(html.match(/<(link|img|iframe|script)\b[^>]*\b(src|href)=/g)).toBeNull();
  });

  it.each(all)("$id: lets the browser run its own script and style and nothing else", ({ html }) => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const hash = (tag: string): string => {
      const content = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? "";
      return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain(`script-src ${hash("script")}`);
    expect(policy).toContain(`style-src ${hash("style")}`);
    expect(policy).not.toContain("unsafe");
  });

  it("has letters of at least 18 px and buttons of at least 48 px", () => {
    expect(Number(/html\{font-size:max\((\d+)px,118\.75%\)/.exec(shell.style)?.[1])).toBeGreaterThanOrEqual(
      18,
    );
    const small = [...shell.style.matchAll(/font-size:\.(\d+)rem/g)].map(
      ([, size]) => Number(`0.${size}`) * 19,
    );
    for (const size of small) expect(size).toBeGreaterThanOrEqual(18);
    expect(shell.style).toMatch(/button,summary\{min-height:48px/);
  });
});
