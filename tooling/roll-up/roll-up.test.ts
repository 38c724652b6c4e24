import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { OutputChunk } from "rolldown";
import { afterAll, describe, expect, it } from "vitest";
import { bundle, largest } from "../bundle/bundle.ts";
import { entriesOf, manifestOf } from "./manifest.ts";
import { rollUp } from "./roll-up.ts";

const root = join(import.meta.dirname, "..", "..");
const place = mkdtempSync(join(tmpdir(), "rolled-up-"));
const installed = join(place, "node_modules");
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Package {
  readonly name: string;
  readonly folder: string;
  readonly chunks: ReadonlyMap<string, OutputChunk>;
}

/** Makes the libraries a package depends on importable beside it. */
function linkLibraries(folder: string): void {
  const { dependencies, peerDependencies } = manifestOf(folder);
  for (const library of Object.keys({ ...dependencies, ...peerDependencies })) {
    const link = join(installed, library);
    if (library.startsWith("@supervision/") || existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(folder, "node_modules", library)), link, "junction");
  }
}

const packages = await Promise.all(
  globSync("{packages,districts}/*/package.json", { cwd: root }).map(async (file): Promise<Package> => {
    const folder = join(root, dirname(file));
    const { name } = manifestOf(folder);
    const chunks = await rollUp(folder, join(installed, name, "dist"));
    cpSync(join(folder, "package.json"), join(installed, name, "package.json"));
    linkLibraries(folder);
    return { name, folder, chunks: new Map(chunks.map((chunk) => [chunk.fileName, chunk])) };
  }),
);
const each = packages.map((one) => [one.name, one] as const);
const alone = packages.flatMap((one) =>
  (manifestOf(one.folder).loadedAlone ?? []).map(
    (entry) => [`${one.name}${entry.slice(1)}`, `${entry.slice(2)}/index.js`, one] as const,
  ),
);

/** Files of a package that are loaded with one of them, itself included. */
function loadedWith(file: string, { chunks }: Package): ReadonlySet<string> {
  const found = new Set([file]);
  for (const next of found)
    for (const imported of chunks.get(next)?.imports ?? []) if (chunks.has(imported)) found.add(imported);
  return found;
}

describe("a published package", () => {
  // Sources are up to 380 files; Node takes a third of a millisecond and more for each. `schemas` keeps two libraries apart
  // that would otherwise stay in every page that imports anything of it.
  it.each(each)("%s loads few files of its own for its main entry", (name, one) => {
    const files = [...loadedWith("index.js", one)];
    expect(files.length, files.join("\n")).toBeLessThanOrEqual(name === "@supervision/schemas" ? 6 : 2);
  });

  it.each(alone)("%s is one file with all it needs", (_, file, one) => {
    expect([...loadedWith(file, one)]).toEqual([file]);
    expect(one.chunks.get(file)?.imports).toEqual([]);
  });

  it.each(each)("%s has a file for each of its entries", (_, { folder, chunks }) => {
    const entries = Object.keys(entriesOf(folder)).map((entry) => `${entry}.js`);
    expect(entries.filter((entry) => chunks.get(entry)?.isEntry !== true)).toEqual([]);
  });

  it.each(each)("%s has no files that import one another in a circle", (_, { chunks }) => {
    const importsOf = (file: string): readonly string[] => chunks.get(file)?.imports ?? [];
    const reaches = (from: string): ReadonlySet<string> => {
      const found = new Set(importsOf(from));
      for (const next of found) for (const imported of importsOf(next)) found.add(imported);
      return found;
    };
    expect([...chunks.keys()].filter((file) => reaches(file).has(file))).toEqual([]);
  });

  it.each(each)("%s has maps that lead into its own sources", (name, { folder, chunks }) => {
    const led = [...chunks.values()].flatMap(({ fileName, map }) =>
      (map?.sources ?? []).map((source) => join(installed, name, "dist", dirname(fileName), source)),
    );
    expect(led.length).toBeGreaterThan(0);
    expect(led.filter((file) => !file.startsWith(join(folder, "src")) || !existsSync(file))).toEqual([]);
  });

  it("imports what it depends on and nothing else", () => {
    const schedule = packages.find(({ name }) => name === "@supervision/schedule");
    const others = [...(schedule?.chunks.values() ?? [])].flatMap(({ imports }) =>
      imports.filter((file) => schedule?.chunks.has(file) === false),
    );
    expect(new Set(others)).toEqual(new Set(["@supervision/domain", "node:os", "node:worker_threads"]));
  });
});

// One of each kind: functions, content, values; small and large; with libraries of others and without.
const PAGES: readonly (readonly [entry: string, name: string])[] = [
  ["domain", "addDays"],
  ["domain", "digest"],
  ["checklists", "checkAnswers"],
  ["checklists", "itemAppliesTo"],
  ["checklists", "diffEditions"],
  ["checklists/plain", "scoreAnswers"],
  ["checklists/school", "schoolRoutine"],
  ["checklists/topics", "bullying"],
  ["checklists/topics", "workload"],
  ["checklists/in-school", "lessonObservation"],
  ["checklists/scoring", "combineRatings"],
  ["schedule", "generateSchedule"],
  ["schedule", "provisionalVisits"],
  ["schedule/search", "searchPlan"],
  ["schedule/work-calendar-cn", "stateCouncilCalendar"],
  ["indicators/quality-balance", "qualityBalanceSet"],
  ["reports/html", "renderHtml"],
  ["schemas", "schemaNames"],
  ["schemas", "encodeSchedule"],
  ["schemas", "readJson"],
];

describe("a page made from what is published", () => {
  it.each(PAGES)("of %s, %s, loads no more than one made from the sources", async (entry, name) => {
    const code = `export { ${name} } from "@supervision/${entry}";`;
    const sources = await bundle(code);
    const published = await bundle(code, place);
    // Names come out in another order; on a small page a few bytes are more than a fiftieth.
    expect(published.gzip, largest(published)).toBeLessThanOrEqual(
      Math.max(1.02 * sources.gzip, sources.gzip + 16),
    );
  });
});

describe("a program that runs what is published", () => {
  const run = (code: string): string => {
    writeFileSync(join(place, "program.mjs"), code);
    return execFileSync(process.execPath, ["--enable-source-maps", "program.mjs"], {
      cwd: place,
      encoding: "utf8",
    });
  };

  it("plans in threads", () => {
    const code = `
      import { generateMany } from "@supervision/schedule/workers";
      import { nationalSchedule } from "@supervision/schedule/national";
      import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
      import { defineZoneLayout } from "@supervision/domain";
      const problem = {
        period: { from: "2026-03-01", until: "2026-06-30" },
        register: {
          institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
          inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
          recusals: [],
        },
        zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
        calendar: stateCouncilCalendar,
        rules: nationalSchedule.contributes,
      };
      for await (const { outcome } of generateMany([{ id: "one", problem, seed: 1 }], { workers: 1 }))
        console.log(outcome.value.status);
    `;
    expect(run(code)).toBe("complete\n");
  });

  it("is told the place in the sources when something is thrown", () => {
    const code = `
      import { addDays } from "@supervision/domain";
      try { addDays("tomorrow", 1); } catch (error) { console.log(error.stack); }
    `;
    expect(run(code)).toMatch(/ at \S+ \(.*packages\/domain\/src\/dates\/[\w-]+\.ts:\d+:\d+\)/);
  });
});
