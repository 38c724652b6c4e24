import { describe, expect, it } from "vitest";
import { bundle, largest } from "./bundle.ts";

// A kilobyte is 1000 bytes here, as in the tables of bundle sizes people publish.
const PAGE = 16_000;
const ENGINE = 10_000;
const CONTENT = 6000;
// With conditions on answers and on the institution, groups, evidence, levels and scoring rules.
const COMPLETE = { checkAnswers: 16_000, scoreAnswers: 19_800 };

const engine = `export { checkAnswers, scoreAnswers } from "@supervision/checklists/plain";`;
const list = `export { schoolRoutine } from "@supervision/checklists/school";`;

/** Libraries that stay out, by their folder and by a text that survives minifying. */
const STRANGERS: readonly (readonly [library: string, mark: RegExp])[] = [
  ["zod", /ZodError|_zod/],
  ["effect", /effect\/(Effect|Context|Schema)/],
  ["date-fns", /constructFromSymbol|date-fns/],
  ["@tanstack/query-core", /QueryClient|QueryCache/],
  ["survey-core", /survey-core/],
  ["docx", /wordprocessingml/],
  ["write-excel-file", /spreadsheetml/],
];

/** Features a page that only checks and scores does not pay for. */
const SHAKEN = [
  /editions\/(diff|format-diff|check-checklist|check-composed)/,
  /overrides\/(override-checklist|checklist-kind)/,
  /scores\/explain/,
  /expressions\/(evaluate|over-entries|check-expression)/,
  /conditions\//,
  /scoring\//,
  /cross-walk\//,
  /scoring-sheet\//,
  /lenses\//,
  /overlays\//,
  /selection\//,
  /findings\//,
  /surveyjs\//,
  /xlsform\//,
  /fhir\//,
  /translations\//,
  /json-schema\//,
  /answer-log\//,
  /topics\//,
  /kindergarten\//,
  /in-school\//,
] as const;

describe("a page that imports one standard checklist, checks answers and scores them by the entry for plain lists", async () => {
  const page = await bundle(engine + list);
  const engineAlone = await bundle(engine);

  it("loads at most 16 kB, minified and gzipped", () => {
    expect(page.gzip, largest(page)).toBeLessThanOrEqual(PAGE);
  });

  it("takes at most 10 kB of it for the engine and 6 kB for the list", () => {
    expect(engineAlone.gzip, largest(engineAlone)).toBeLessThanOrEqual(ENGINE);
    expect(page.gzip - engineAlone.gzip, largest(page)).toBeLessThanOrEqual(CONTENT);
  });

  it.each(STRANGERS)("holds nothing of %s", (library, mark) => {
    expect([...page.files.keys()].filter((file) => file.includes(`/node_modules/${library}/`))).toEqual([]);
    expect(page.text.match(mark)).toBeNull();
  });

  it.each(SHAKEN)("holds nothing of %s, which it does not call", (folder) => {
    expect([...page.files.keys()].filter((file) => folder.test(file))).toEqual([]);
  });

  it("finds what it looks for where it is used", async () => {
    const all = await bundle(
      `export * from "@supervision/checklists"; export * from "@supervision/schemas";`,
    );
    expect([...all.files.keys()].some((file) => file.includes("/node_modules/zod/"))).toBe(true);
    expect(all.text.match(/ZodError|_zod/)).not.toBeNull();
    expect([...all.files.keys()].some((file) => /editions\/(diff|format-diff)/.test(file))).toBe(true);
  });
});

describe("each exported function by itself", () => {
  it.each(Object.entries(COMPLETE))("%s, complete, loads at most %i bytes", async (name, most) => {
    const alone = await bundle(`export { ${name} } from "@supervision/checklists";`);
    expect(alone.gzip, largest(alone)).toBeLessThanOrEqual(most);
  });

  // The bar of a page, 10 kB, holds through `./plain` only: conditions, groups, evidence and the scoring rules, with the words of
  // their issues in two languages, are what the complete functions weigh above it.
  it.fails.each(["checkAnswers", "scoreAnswers"])("%s, complete, loads at most 10 kB", async (name) => {
    const alone = await bundle(`export { ${name} } from "@supervision/checklists";`);
    expect(alone.gzip, largest(alone)).toBeLessThanOrEqual(ENGINE);
  });

  it.each(["blankAnswers", "explainScore", "diffEditions", "itemAppliesTo"])(
    "%s loads at most 5 kB",
    async (name) => {
      const alone = await bundle(`export { ${name} } from "@supervision/checklists";`);
      expect(alone.gzip, largest(alone)).toBeLessThanOrEqual(5000);
    },
  );
});
