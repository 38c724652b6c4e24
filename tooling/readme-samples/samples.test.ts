import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exampleSamples, markdownSamples, type Sample } from "./extract.ts";
import { runSample, samplesFolder, writeSample } from "./run-sample.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

function collect(patterns: string[], extract: (file: string, text: string) => Sample[]): Sample[] {
  const files = globSync(patterns, { cwd: root }).toSorted();
  return files.flatMap((file) => extract(file.replaceAll("\\", "/"), readFileSync(join(root, file), "utf8")));
}

const samples = [
  ...collect(
    ["README.md", "README.zh-CN.md", "docs/guide/*.md", "{packages,districts,apps}/*/README.md"],
    markdownSamples,
  ),
  ...collect(["{packages,districts}/*/src/**/*.ts"], (file, text) =>
    /\.test(-d)?\.ts$/.test(file) ? [] : exampleSamples(file, text),
  ),
];

for (const folder of new Set(samples.map(({ file }) => samplesFolder(root, file)))) {
  rmSync(folder, { recursive: true, force: true });
}

describe("every sample shown to readers", () => {
  it("is accepted by the compiler", () => {
    const config = join(root, "node_modules", ".cache", "supervision", "samples.tsconfig.json");
    const paths = new Map(samples.map((sample) => [writeSample(root, sample), sample]));
    mkdirSync(dirname(config), { recursive: true });
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(root, "tsconfig.test.json"),
        compilerOptions: { noUnusedLocals: false, typeRoots: [join(root, "node_modules", "@types")] },
        include: [],
        files: [join(root, "vitest.config.ts"), ...paths.keys()],
      }),
    );
    const compiler = join(root, "node_modules", "typescript-7", "bin", "tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", config], { cwd: root, encoding: "utf8" });
    const problems = stdout.replaceAll(/^(.*)\((\d+),\d+\)/gm, (place, path: string, line: string) => {
      const sample = paths.get(join(root, path));
      return sample === undefined ? place : `${sample.file}:${sample.line + Number(line) - 1}`;
    });
    expect(problems).toBe("");
  });

  for (const sample of samples.filter(({ runs }) => runs)) {
    it(`${sample.file}:${sample.line} does what it says`, async () => {
      expect((await runSample(root, sample)).join("\n")).toBe("");
    });
  }
});
