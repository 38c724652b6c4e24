/**
 * What a page loads of the scheduler, minified and gzipped, and what the package depends on.
 *
 * Run: node --conditions=@supervision/source bench/schedule/bundle-size.ts
 */
import { readFile } from "node:fs/promises";
import { bundle } from "../../tooling/bundle/bundle.ts";
import { tell } from "./figure.ts";

const GOAL = 15_000;
const PAGES = {
  "generateSchedule with all that it reads and checks": `export { generateSchedule } from "@supervision/schedule";`,
  "the search alone (./search)": `export { searchPlan, searchPlanInSteps } from "@supervision/schedule/search";`,
} as const;

for (const [name, code] of Object.entries(PAGES)) {
  const { gzip } = await bundle(code);
  console.log(`${name}: ${gzip.toLocaleString("en")} bytes`);
  tell({
    name: `a page loads: ${name}`,
    bar: "at most 15 kB",
    measured: `${(gzip / 1000).toFixed(1)} kB`,
    met: gzip <= GOAL,
  });
}

const manifest: unknown = JSON.parse(
  await readFile(new URL("../../packages/schedule/package.json", import.meta.url), "utf8"),
);
const dependencies = isManifest(manifest) ? Object.keys(manifest.dependencies) : [];
console.log(`depends on ${dependencies.join(", ")}`);
tell({
  name: "dependencies",
  bar: "none but domain",
  measured: dependencies.join(", "),
  met: dependencies.every((name) => name === "@supervision/domain"),
});

function isManifest(value: unknown): value is { readonly dependencies: object } {
  return typeof value === "object" && value !== null && "dependencies" in value;
}
