import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Sample } from "./extract.ts";
import { instrument, reporterName } from "./instrument.ts";
import { agrees, show } from "./show.ts";

/** The folder, inside the package a sample belongs to, in which it is run: imports resolve as they do for that package. */
export function samplesFolder(root: string, file: string): string {
  const owner = /^(packages|districts|apps)\/[^/]+/.exec(file)?.[0] ?? ".";
  return join(root, owner, ".samples");
}

/** Writes the sample as it is shown and returns the path. */
export function writeSample(root: string, sample: Sample): string {
  return write(root, sample, "shown", sample.code);
}

/**
 * Runs a sample as a module and compares every value it promises in `// => value`: what differs and what is never
 * reached, as text; nothing when all is as promised. Rejects when the module itself fails.
 */
export async function runSample(root: string, sample: Sample): Promise<string[]> {
  const { code, promises } = instrument(sample.code);
  const reached = new Set<number>();
  const wrong: string[] = [];
  const report = (index: number, ...values: readonly unknown[]): void => {
    const promised = promises[index];
    if (promised === undefined) return;
    reached.add(index);
    const shown = values.map(show).join(" ");
    if (agrees(promised.expected, shown)) return;
    const line = sample.line + promised.line - 1;
    wrong.push(`${sample.file}:${line}\n  the text says  ${promised.expected}\n  the code gives ${shown}`);
  };
  Reflect.set(globalThis, reporterName, report);
  const { log } = console;
  console.log = () => undefined;
  try {
    await import(/* @vite-ignore */ write(root, sample, "run", code));
  } finally {
    console.log = log;
    Reflect.deleteProperty(globalThis, reporterName);
  }
  for (const [index, { line, expected }] of promises.entries()) {
    if (!reached.has(index))
      wrong.push(`${sample.file}:${sample.line + line - 1}\n  never reached  ${expected}`);
  }
  return wrong;
}

function write(root: string, sample: Sample, kind: "run" | "shown", code: string): string {
  const folder = join(samplesFolder(root, sample.file), kind);
  const path = join(
    folder,
    `${basename(sample.file, ".md")}-${digest(`${sample.file}:${sample.line}\n${code}`)}.ts`,
  );
  // `export {}` makes a module of a sample that imports nothing.
  const text = `${code}\nexport {};\n`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
  return path;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
