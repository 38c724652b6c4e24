// What a page loads and how long it takes to load it: size minified and gzipped, time of a first import in a process of its own.
// node --conditions=@supervision/source bench/checklists/page.ts
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../../tooling/bundle/bundle.ts";

const PAGES: Readonly<Record<string, string>> = {
  "one list, plain engine": `export { checkAnswers, scoreAnswers } from "@supervision/checklists/plain"; export { schoolRoutine } from "@supervision/checklists/school";`,
  "one list, complete engine": `export { checkAnswers, scoreAnswers } from "@supervision/checklists"; export { schoolRoutine } from "@supervision/checklists/school";`,
  "plain engine alone": `export { checkAnswers, scoreAnswers } from "@supervision/checklists/plain";`,
  "complete engine alone": `export { checkAnswers, scoreAnswers } from "@supervision/checklists";`,
  "the list alone": `export { schoolRoutine } from "@supervision/checklists/school";`,
  "whole main entry": `export * from "@supervision/checklists";`,
  "SurveyJS export": `export * from "@supervision/checklists/surveyjs";`,
  "XLSForm export": `export * from "@supervision/checklists/xlsform";`,
  "JSON Schema export": `export * from "@supervision/checklists/json-schema";`,
};
const ROUNDS = 15;

/** Milliseconds to import a module in a new process, the median of some. */
function importTime(file: string): number {
  const script = `const s = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - s);`;
  const times = Array.from({ length: ROUNDS }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout),
  );
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), "supervision-page-"));
try {
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const nothing = importTime(empty);
  console.log(`${"".padEnd(34)}min+gzip kB   import ms (an empty module ${nothing.toFixed(1)} taken off)`);
  for (const [name, code] of Object.entries(PAGES)) {
    const { gzip, text } = await bundle(code);
    const file = join(folder, `${gzip}.mjs`);
    writeFileSync(file, text);
    console.log(
      `${name.padEnd(34)}${(gzip / 1000).toFixed(1).padStart(11)}${(importTime(file) - nothing).toFixed(1).padStart(12)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
