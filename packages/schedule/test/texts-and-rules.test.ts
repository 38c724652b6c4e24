import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as national from "../src/national/index.ts";
import { nationalSchedule } from "../src/national/index.ts";

const root = join(import.meta.dirname, "../../..");
const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
const page = read("docs/guide/texts-and-rules.md");
const words = [...new Set([...page.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word))];

describe("the table of texts and rules", () => {
  it("names only what the packages export", () => {
    const exported = read("packages/*/src/{,*/}index.ts");
    const names = words.filter((word) => /^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/.test(word) && !FIELDS.has(word));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported))).toEqual([]);
  });

  it("names only issues the packages raise", () => {
    const builders = read("packages/{domain,schedule}/src/{issues.ts,issues/*.ts}");
    const codes = words.filter((word) => /^[a-z]+(-[a-z]+){2,}$/.test(word));
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !builders.includes(`"${code}"`))).toEqual([]);
  });

  it("names every national rule, and each cites a document", () => {
    const rules = Object.entries(national).flatMap(([name, value]) =>
      "editions" in value ? [{ name, ...value }] : [],
    );
    expect(rules.map(({ id }) => id).toSorted()).toEqual(
      nationalSchedule.contributes.map(({ id }) => id).toSorted(),
    );
    // Two are preferences of this package or follow from the nature of a visit.
    const own = ["oneVisitPerHalfDay", "restBetweenVisits"];
    expect(
      rules
        .map(({ name }) => name)
        .filter((name) => !words.includes(name))
        .toSorted(),
    ).toEqual(own);
    for (const { name, editions } of rules)
      for (const { sources, note } of editions) {
        expect(sources.length, name).toBeGreaterThan(0);
        const inferred = sources.some(({ certainty }) => certainty === "inferred");
        expect(!inferred || note !== undefined, `${name} says what its source does not`).toBe(true);
      }
  });
});

// Fields of rules and of the register, not names of exports.
const FIELDS = new Set([
  "atLeastYears",
  "combinedMonths",
  "deputyFor",
  "fixedVisits",
  "halfDays",
  "inTurn",
  "institutionsPerInspector",
  "acrossZones",
  "makeUpWorkdays",
  "minimumTeachingDays",
  "visitKinds",
  "weeksOfTerm",
  "visitsFrom",
]);
