import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/**
 * Wrong programs and what the compiler must say about them. A case is a text file: one sentence, the program, and lines `=> words`
 * that its errors contain.
 */
const folder = fileURLToPath(new URL("compile-errors/", import.meta.url)).replaceAll("\\", "/");

interface Case {
  readonly name: string;
  readonly sentence: string;
  readonly program: string;
  readonly words: readonly string[];
}

const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .map((file): Case => {
    const lines = readFileSync(`${folder}${file}`, "utf8").split(/\r?\n/);
    return {
      name: file.slice(0, -".txt".length),
      sentence: lines[0] ?? "",
      program: lines
        .slice(1)
        .filter((line) => !line.startsWith("=> "))
        .join("\n"),
      words: lines.filter((line) => line.startsWith("=> ")).map((line) => line.slice(3)),
    };
  });

// One program for all cases: the compiler reads its library and the packages once.
const programs = new Map(cases.map((entry) => [`${folder}${entry.name}.ts`, entry.program]));
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: ["@supervision/source"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};
const host = ts.createCompilerHost(options);
const readFile = host.readFile.bind(host);
const fileExists = host.fileExists.bind(host);
const getSourceFile = host.getSourceFile.bind(host);
host.readFile = (file) => programs.get(file) ?? readFile(file);
host.fileExists = (file) => programs.has(file) || fileExists(file);
host.getSourceFile = (file, ...rest) => {
  const text = programs.get(file);
  return text === undefined ? getSourceFile(file, ...rest) : ts.createSourceFile(file, text, rest[0]);
};
const compiled = ts.createProgram([...programs.keys()], options, host);

function errorsOf(name: string): string {
  const source = compiled.getSourceFile(`${folder}${name}.ts`);
  return ts
    .getPreEmitDiagnostics(compiled, source)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"))
    .join("\n");
}

describe("the compiler refuses", () => {
  it.each(cases)("$name: $sentence", ({ name, words }) => {
    const errors = errorsOf(name);
    expect(words).not.toEqual([]);
    for (const word of words) expect(errors).toContain(word);
    expect(errors).not.toContain("Cannot find");
  });
});
