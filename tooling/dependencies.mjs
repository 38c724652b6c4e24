// Who may import whom: the table of ARCHITECTURE.md, checked by dependency-cruiser.

const tests = String.raw`\.test(-d)?\.ts$|^[^/]+/[^/]+/test/|^tooling/`;
const engines = "checklists|schedule|indicators|reports";

/** Sources of `from` may reach only the packages `allowed`; `types` may be reached by `import type`. */
function only(from, allowed, types = "") {
  const all = [from, ...allowed, types].filter(Boolean).join("|");
  const rules = [
    {
      name: `${from}-imports-only-${allowed.join("-") || "itself"}`,
      severity: "error",
      from: { path: `^packages/(${from})/`, pathNot: tests },
      to: { path: "^(packages|districts|apps)/", pathNot: `^packages/(${all})/` },
    },
  ];
  if (types !== "") {
    rules.push({
      name: `${from}-imports-only-types-of-${types.replaceAll("|", "-")}`,
      severity: "error",
      from: { path: `^packages/(${from})/`, pathNot: tests },
      to: { path: `^packages/(${types})/`, dependencyTypesNot: ["type-only"] },
    });
  }
  return rules;
}

/** The library `name` may be imported only from files under `place`. */
function livesIn(name, place) {
  return {
    name: `${name.replaceAll("/", "-")}-lives-in-one-place`,
    severity: "error",
    from: { pathNot: place },
    to: { path: `(^|/)node_modules/${name}(/|$)` },
  };
}

/** Folders of the schedule package in which plans are made. */
const MAKES_PLANS = "generation|capacity|matching|pins|search|workers";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...only("domain", []),
    ...only("checklists", ["domain"]),
    ...only("schedule", ["domain"]),
    ...only("indicators", ["domain"], "checklists|schedule"),
    ...only("reports", ["domain"], "checklists|schedule|indicators"),
    ...only("district", ["domain", engines]),
    ...only("schemas", ["domain", engines, "district"]),
    ...only("query", ["domain", engines, "district", "schemas"]),
    ...only("effect", ["domain", engines, "district", "schemas"]),
    ...only("testing", ["domain", engines, "district"]),
    {
      name: "packages-know-no-district-and-no-app",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(districts|apps)/" },
    },
    {
      name: "districts-stand-alone",
      comment: "A district is built from public packages; neither another district nor an app.",
      severity: "error",
      from: { path: "^districts/([^/]+)/" },
      to: { path: "^(districts|apps)/", pathNot: "^districts/$1/" },
    },
    {
      name: "no-testing-at-run-time",
      severity: "error",
      from: { path: "^(packages|districts)/", pathNot: `${tests}|^packages/testing/` },
      to: { path: "^packages/testing/|(^|/)node_modules/(vitest|fast-check)/" },
    },
    {
      name: "packages-by-name",
      comment: "Another package is imported by its name, never by a relative path.",
      severity: "error",
      from: { path: "^((packages|districts|apps)/[^/]+)/" },
      to: {
        path: "^(packages|districts|apps)/",
        pathNot: "^$1/",
        dependencyTypes: ["local"],
        dependencyTypesNot: ["aliased", "npm"],
      },
    },
    {
      name: "check-knows-no-search",
      comment:
        "What judges a plan uses nothing that made it: a mistake of the search must not be one of the check.",
      severity: "error",
      from: { path: "^packages/schedule/src/checking/", pathNot: tests },
      to: { path: `^packages/schedule/src/(${MAKES_PLANS})/` },
    },
    {
      name: "search-reads-hard-rules-by-itself",
      comment:
        "Nor does the search ask the check what a hard rule allows. What soft rules cost is the check's to say.",
      severity: "error",
      from: {
        path: `^packages/schedule/src/(${MAKES_PLANS})/`,
        pathNot: `${tests}|/costs/read-soft-rules\\.ts$|/outcome/judged-plan\\.ts$`,
      },
      to: { path: "^packages/schedule/src/checking/" },
    },
    livesIn("zod", "^packages/schemas/src/internal/"),
    livesIn("effect", "^packages/effect/|^apps/"),
    livesIn("date-fns", "^packages/domain/src/dates/"),
    livesIn("@tanstack/query-core", "^packages/query/|^apps/"),
    livesIn("@xmldom/xmldom", "^packages/schemas/src/xml/"),
    livesIn("docx", `^packages/reports/src/docx/|${tests}`),
    livesIn(
      "write-excel-file",
      `^packages/reports/src/xlsx/|^packages/schemas/src/tables/write-workbook|${tests}`,
    ),
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nothing-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "declared-dependencies",
      comment: "Tests may use vitest and fast-check of the root.",
      severity: "error",
      from: { path: "^(packages|districts|apps)/", pathNot: tests },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-dev-dependency-at-run-time",
      comment: "But for what becomes part of the published files (decision 0001).",
      severity: "error",
      from: { path: "^(packages|districts)/[^/]+/src/", pathNot: tests },
      to: {
        pathNot: "(^|/)node_modules/@noble/hashes/",
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["npm-peer", "type-only"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.samples)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.test.json" },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@supervision/source", "import", "node", "default"],
      extensions: [".ts", ".js", ".mjs", ".d.ts"],
    },
  },
};
