import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const HEAVY = ["docx", "write-excel-file", "fflate"];

// Every module the entry reaches by imports of values; `import type` is gone at run time.
function reachable(entry: URL, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(entry.href)) return seen;
  const text = readFileSync(entry, "utf8");
  seen.set(entry.href, text);
  for (const [, path] of text.matchAll(/^(?:import(?! type)|export(?! type)|\}) ?[^;]*?from "(\.[^"]+)";/gms))
    if (path !== undefined) reachable(new URL(path, entry), seen);
  return seen;
}

describe("what the main entry loads", () => {
  it.each(["index", "html/index", "markdown/index", "ics/index", "forms/index"])(
    "%s loads no library for office files",
    (name) => {
      const modules = reachable(new URL(`../src/${name}.ts`, import.meta.url));
      expect(modules.size).toBeGreaterThan(3);
      for (const [module, text] of modules)
        for (const library of HEAVY)
          expect(text, module).not.toMatch(new RegExp(`from "${library}(/[^"]*)?"`));
    },
  );

  it("docx/index does, so the test would see it", () => {
    const modules = [...reachable(new URL("../src/docx/index.ts", import.meta.url)).values()];
    expect(modules.some((text) => text.includes('from "docx"'))).toBe(true);
  });
});
