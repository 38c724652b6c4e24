import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePrograms, errorsOf } from "./compiled.ts";

// Wrong programs and what the compiler must say about them. A case is a text file: one sentence, the program, and lines `=> words`
// that its errors contain.
const folder = join(import.meta.dirname, "compile-errors").replaceAll("\\", "/");

const cases = readdirSync(folder)
  .toSorted()
  .map((file) => {
    const [sentence = "", ...lines] = readFileSync(`${folder}/${file}`, "utf8").split(/\r?\n/);
    return {
      name: file.slice(0, -".txt".length),
      sentence,
      program: lines.filter((line) => !line.startsWith("=> ")).join("\n"),
      words: lines.filter((line) => line.startsWith("=> ")).map((line) => line.slice("=> ".length)),
    };
  });
const compiled = compilePrograms(
  new Map(cases.map(({ name, program }) => [`${folder}/${name}.ts`, program])),
);

describe("the compiler refuses", () => {
  it.each(cases)("$name: $sentence", ({ name, words }) => {
    const errors = errorsOf(compiled, `${folder}/${name}.ts`);
    expect(words).not.toEqual([]);
    for (const word of words) expect(errors).toContain(word);
    expect(errors).not.toContain("Cannot find");
  });
});
