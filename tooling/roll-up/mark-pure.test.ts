import { RolldownMagicString } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";
import { markPure } from "./mark-pure.ts";

const marked = (code: string): string => {
  const text = new RolldownMagicString(code);
  markPure(parseAst(code, { lang: "ts" }), text, "sample.ts");
  return text.toString();
};

describe("what a module computes while it is loaded", () => {
  it.each([
    [
      "export const list = standard({ id: 'a' });",
      "export const list = /* @__PURE__ */ standard({ id: 'a' });",
    ],
    [
      "const points = each(place, { a: yes('b') });",
      "const points = /* @__PURE__ */ each(place, { a: /* @__PURE__ */ yes('b') });",
    ],
    ["const known = new Set(['a']);", "const known = /* @__PURE__ */ new Set(['a']);"],
    ["const all = { ...some } as const;", "const all = /* @__PURE__ */ (() => ({ ...some } as const))();"],
    ["const one = f(some.part);", "const one = /* @__PURE__ */ (() => (f(some.part)))();"],
    ["const both = [...a, b];", "const both = /* @__PURE__ */ (() => ([...a, b]))();"],
    ["class Failed extends Tagged('x')<{}> {}", "class Failed extends /* @__PURE__ */ Tagged('x')<{}> {}"],
  ])("is marked: %s", (code, expected) => {
    expect(marked(code)).toBe(expected);
  });

  it.each([
    "const table = { a: ['b', -1], c: d, e: () => f() } as const;",
    "export function compute() { return later(); }",
    "export { a } from './a.ts';",
    "interface Shape { readonly side: number }",
  ])("stays as it is where nothing runs: %s", (code) => {
    expect(marked(code)).toBe(code);
  });

  it.each(["register();", "for (const a of b) c(a);", "if (a) b();", "a.b = c;"])(
    "may do nothing else, or the package could not be dropped in part: %s",
    (code) => {
      expect(() => marked(code)).toThrow("may do something when the file is loaded");
    },
  );

  it("has one name at a time", () => {
    expect(() => marked("const { a, ...rest } = all;")).toThrow("declare one name at a time");
  });
});
