import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { rmSync } from "node:fs";
import { exampleSamples, markdownSamples, type Sample } from "./extract.ts";
import { instrument } from "./instrument.ts";
import { runSample } from "./run-sample.ts";
import { agrees, show } from "./show.ts";

const here = dirname(fileURLToPath(import.meta.url));
const sample = (code: string): Sample => ({ file: "sample.md", line: 1, code, runs: true });
const run = (code: string): Promise<string[]> => runSample(here, sample(code));

afterAll(() => rmSync(join(here, ".samples"), { recursive: true, force: true }));

describe("finding samples", () => {
  it("takes the ts fences of a Markdown text, with their lines", () => {
    const text =
      "# A\n\n```ts\nconst a = 1;\n```\n\n```sh\n```\n\n```ts no-run\nwait();\n```\n\n````md\n```ts\n```\n````\n";
    expect(markdownSamples("A.md", text)).toEqual([
      { file: "A.md", line: 4, code: "const a = 1;\n", runs: true },
      { file: "A.md", line: 11, code: "wait();\n", runs: false },
    ]);
  });

  it("takes the ts fences of an @example only", () => {
    const text = [
      "/**",
      " * Adds.",
      " * ```ts",
      " * notAnExample();",
      " * ```",
      " * @example",
      " * ```ts",
      " * @decorated",
      " *   add(1);",
      " * ```",
      " * @returns the sum",
      " */",
      "export const add = 1;",
    ].join("\n");
    expect(exampleSamples("a.ts", text)).toEqual([
      { file: "a.ts", line: 8, code: "@decorated\n  add(1);\n", runs: true },
    ]);
  });
});

describe("running a sample", () => {
  it("accepts values that are as promised", async () => {
    const code = [
      "const list = [1, 'two', { three: 3 }]; // => [1, 'two', { three: 3 }]",
      "list.length; // => 3",
      "console.log('plain', [undefined, null]);",
      "// => plain [undefined, null]",
      "await Promise.resolve({ first: 1, second: 2 });",
      "// => { first: 1,",
      "//      second: 2 }",
      "({ long: 'text that goes on' }); // => { long: 'text … }",
    ].join("\n");
    expect(await run(code)).toEqual([]);
  });

  it("refuses a wrong value and says where", async () => {
    expect(await run("1 + 1;\n2 + 2; // => 5")).toEqual([
      "sample.md:2\n  the text says  5\n  the code gives 4",
    ]);
    expect(await run("console.log(1, 'a'); // => 1 b")).toEqual([
      expect.stringContaining("the code gives 1 a"),
    ]);
    expect(await run("const a = { b: 1 }; // => { b: 2 }")).toEqual([
      expect.stringContaining("the code gives { b: 1 }"),
    ]);
  });

  it("refuses a promise that is never reached", async () => {
    const code = "if (false) {\n  1 + 1; // => 2\n}";
    expect(await run(code)).toEqual([expect.stringContaining("sample.md:2\n  never reached")]);
  });

  it("refuses a promise that belongs to no statement", () => {
    expect(() => instrument("function f() {} // => 3")).toThrow("follows no statement");
  });

  it("refuses a module that fails", async () => {
    await expect(run("throw new Error('no such zone');")).rejects.toThrow("no such zone");
  });
});

describe("showing a value", () => {
  it("is deterministic and short", () => {
    const value = {
      b: [1, -0, 2n],
      "a-b": new Map([["k", new Set(["v"])]]),
      f: undefined,
      bytes: new Uint8Array(3),
    };
    expect(show(value)).toBe(
      '{ b: [1, -0, 2n], "a-b": Map { k: Set ["v"] }, f: undefined, bytes: Uint8Array(3) }',
    );
    expect(show("天桥")).toBe("天桥");
    expect(show([])).toBe("[]");
  });

  it("overlooks quotes and white space, nothing else", () => {
    expect(agrees("{a: ['b',]}", '{ a: ["b"] }')).toBe(true);
    expect(agrees('"b"', "b")).toBe(true);
    expect(agrees("1", "10")).toBe(false);
    expect(agrees("a … z", "a b c z")).toBe(true);
    expect(agrees("a … z", "a b c")).toBe(false);
  });
});
