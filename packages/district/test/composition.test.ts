import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Issue } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { compose } from "../src/composition.ts";
import { oneZone, type Sample, sampleKinds } from "./sample-content.ts";

// One folder a rule: `case.ts` is a district, `expected.txt` what composition says about it.
const folder = join(import.meta.dirname, "composition");
const names = readdirSync(folder);

function isSample(value: unknown): value is Sample {
  return typeof value === "object" && value !== null && "shows" in value;
}

async function sampleOf(name: string): Promise<Sample> {
  const module: unknown = await import(pathToFileURL(join(folder, name, "case.ts")).href);
  if (typeof module === "object" && module !== null && "sample" in module && isSample(module.sample))
    return module.sample;
  throw new Error(`${name}/case.ts exports no sample`);
}

function issuesOf({
  id = "riverside",
  name = "滨江区",
  plugins = [],
  zones = oneZone,
  terms = [],
  strict,
}: Sample) {
  return compose({ id, name, plugins, zones, terms }, sampleKinds, strict === true).issues;
}

function print(sample: Sample, issues: readonly Issue[]): string {
  const blocks = issues.map(({ severity, code, since, path, message, fix }) =>
    [
      `${severity} ${code}${since === undefined ? "" : `  ${since}`}`,
      `  ${path.join(".")}`,
      `  ${message.zh}`,
      `    → ${fix.zh}`,
      `  ${message.en}`,
      `    → ${fix.en}`,
    ].join("\n"),
  );
  return `${[sample.shows, ...(blocks.length === 0 ? ["(nothing)"] : blocks)].join("\n\n")}\n`;
}

describe("composition", () => {
  it.each(names)("%s: says what is wrong, where, from when, and the way out", async (name) => {
    const sample = await sampleOf(name);
    await expect(print(sample, issuesOf(sample))).toMatchFileSnapshot(join(folder, name, "expected.txt"));
  });

  it.each(names)("%s: the order of the plugins does not matter", async (name) => {
    const sample = await sampleOf(name);
    // A value that is no plugin has no id and is named by its position.
    if (name === "plugin-invalid") return;
    const reversed = { ...sample, plugins: (sample.plugins ?? []).toReversed() };
    expect(issuesOf(reversed)).toEqual(issuesOf(sample));
  });

  it("has a sample for every issue of the package that composition raises", () => {
    const sources = join(import.meta.dirname, "../src/issues");
    const text = readdirSync(sources)
      .map((file) => readFileSync(join(sources, file), "utf8"))
      .join("\n");
    const codes = [...text.matchAll(/^\/\*\* `([a-z-]+)`:/gm)].map(([, code]) => code ?? "");
    const reading = ["content-missing", "edition-missing"];
    const raised = names
      .map((name) => join(folder, name, "expected.txt"))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !reading.includes(code) && !raised.includes(` ${code}`))).toEqual([]);
  });
});
