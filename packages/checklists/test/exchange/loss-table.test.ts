import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const LOSS = /"([a-z]+(?:-[a-z]+)+-(?:carried|dropped|demanded|position))"/g;

/** The codes of losses the files of some folders name. */
function codes(patterns: readonly string[]): ReadonlySet<string> {
  const files = globSync(
    patterns.map((pattern) => `packages/checklists/src/${pattern}.ts`),
    { cwd: root },
  ).filter((file) => !file.endsWith(".test.ts") && !/xlsform.value-writer|surveyjs.to-data/.test(file));
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(LOSS)].map(([, code = ""]) => code),
    ),
  );
}

/** What the three kinds of form lose alike. */
const FORMS = ["exchange/points", "exchange/losses-of-forms", "exchange/cell-conditions"];

// The columns of the table, in their order.
const COLUMNS = [
  codes(["surveyjs/*", ...FORMS]),
  codes(["xlsform/*", ...FORMS]),
  codes(["fhir/*", ...FORMS]),
  codes(["json-schema/*"]),
  codes(["exchange/losses-of-answers"]),
] as const;

describe("the table of losses in the guide", () => {
  it.each(["exchange-a-checklist.md", "exchange-a-checklist.zh-CN.md"])(
    "%s lists every loss of every adapter",
    (name) => {
      const text = readFileSync(join(root, "docs/guide", name), "utf8");
      const rows = [...text.matchAll(/^\| `([a-z-]+)`\s*\|[^|]*\|(.*)\|$/gm)].map(
        ([, code = "", marks = ""]) => [code, ...marks.split("|").map((mark) => mark.includes("●"))],
      );
      const all = [...new Set(COLUMNS.flatMap((column) => [...column]))].toSorted();
      expect(all.length).toBeGreaterThan(30);
      expect(rows).toEqual(all.map((code) => [code, ...COLUMNS.map((column) => column.has(code))]));
    },
  );
});
