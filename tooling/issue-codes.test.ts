import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = globSync("{packages,apps}/*/{src,test}/**/*.{ts,txt,json,md}", { cwd: root }).map((file) =>
  file.replaceAll(sep, "/"),
);
const isTest = (file: string): boolean => /\.test\.ts$|\/test\//.test(file);
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const tests = files.filter(isTest).map(read).join("\n");
const codes = files
  .filter((file) => file.endsWith(".ts") && !isTest(file))
  .flatMap((file) => [...read(file).matchAll(/\bcode: "([^"]+)"/g)].map(([, code = ""]) => ({ file, code })));

describe("every issue a package can raise", () => {
  it("has a code in lower-case words with hyphens", () => {
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter(({ code }) => !/^[a-z]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
  });

  it("is raised in a test or a golden file", () => {
    expect(
      codes.filter(({ code }) => !tests.includes(code)).map(({ file, code }) => `${file} ${code}`),
    ).toEqual([]);
  });
});
