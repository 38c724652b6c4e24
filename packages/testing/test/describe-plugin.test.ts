import { describe, expect, it } from "vitest";
import { definePlugin, digestOf, formatIssue, type LegalSource, type Plugin } from "@supervision/domain";
import { checkConformance, describePlugin, lockEditions, PLUGIN_CHECKS } from "@supervision/testing";

const source = {
  title: "示例办法",
  issuedBy: "示例督导室",
  authority: "district",
  issuedOn: "2025-08",
} as const satisfies LegalSource;

const edition = {
  edition: "2025-09",
  status: "active",
  effective: { from: "2025-09-01" },
  sources: [source],
} as const;

const rule = {
  kind: "schedule-rule",
  id: "riverside/rest",
  title: "两次督导间隔十天",
  editions: [{ ...edition, level: "soft", rule: { type: "rest-between-visits", days: 10, unit: "days" } }],
} as const;

const sound = definePlugin({ id: "riverside", version: "1.0.0", contributes: [rule] });

/** The sound plugin with one thing broken, written as a JavaScript author could write it. */
function broken(change: Readonly<Record<string, unknown>>): Plugin {
  return { ...sound, ...change };
}

function withRule(change: Readonly<Record<string, unknown>>): Plugin {
  return broken({ contributes: [{ ...rule, ...change }] });
}

function withEdition(change: Readonly<Record<string, unknown>>): Plugin {
  return withRule({ editions: [{ ...rule.editions[0], ...change }] });
}

/** Codes each check reports, by id of the check. */
function codesOf(
  check: string,
  plugin: Plugin,
  context: Parameters<typeof checkConformance>[1] = {},
): readonly string[] {
  const found = PLUGIN_CHECKS.find((one) => one.id === check);
  return found === undefined ? ["no such check"] : found.run(plugin, context).map((issue) => issue.code);
}

describePlugin(sound, { describe, it, expect, lock: lockEditions(sound) });

const inspecting = (inspect: unknown): Plugin =>
  withEdition({ rule: { type: "inspect", scope: "plan", values: { most: 3 }, inspect } });

let calls = 0;

/** For every check: a plugin that it must catch, and the code it must give. */
const CASES: readonly (readonly [
  check: string,
  flaw: string,
  plugin: Plugin,
  code: string,
  context?: Parameters<typeof checkConformance>[1],
])[] = [
  ["ids", "an id with capitals", broken({ id: "Riverside" }), "plugin-id-invalid"],
  ["ids", "a version that is none", broken({ version: "one" }), "plugin-version-invalid"],
  ["ids", "no list of overrides", broken({ overrides: undefined }), "plugin-incomplete"],
  ["ids", "content without editions", withRule({ editions: undefined }), "plugin-incomplete"],
  ["ids", "content under another name", withRule({ id: "city/rest" }), "contribution-outside-plugin"],
  ["ids", "a Chinese content id", withRule({ id: "riverside/间隔" }), "content-id-invalid"],
  ["ids", "the same content twice", broken({ contributes: [rule, rule] }), "content-id-duplicate"],
  ["editions", "no edition", withRule({ editions: [] }), "edition-missing"],
  ["editions", "an edition named by a year", withEdition({ edition: "2025" }), "edition-name-invalid"],
  [
    "editions",
    "an edition from a day that does not exist",
    withEdition({ effective: { from: "2025-02-30" } }),
    "edition-start-invalid",
  ],
  [
    "editions",
    "editions in the wrong order",
    withRule({
      editions: [
        rule.editions[0],
        { ...rule.editions[0], edition: "2024-09", effective: { from: "2024-09-01" } },
      ],
    }),
    "edition-order",
  ],
  ["sources", "an edition without sources", withEdition({ sources: [] }), "source-missing"],
  [
    "sources",
    "a source without an issuing body",
    withEdition({ sources: [{ ...source, issuedBy: " " }] }),
    "source-incomplete",
  ],
  [
    "sources",
    "a number in square brackets",
    withEdition({ sources: [{ ...source, documentNumber: "示教督[2025]2号" }] }),
    "source-incomplete",
  ],
  [
    "overrides",
    "an override without a source",
    broken({
      overrides: [
        { kind: "schedule-rule", target: "city/rest", basedOn: "2025-09", effective: { from: "2025-09-01" } },
      ],
    }),
    "source-missing",
  ],
  [
    "overrides",
    "an override that ends before it starts",
    broken({
      overrides: [
        {
          kind: "schedule-rule",
          target: "city/rest",
          basedOn: "2025-09",
          effective: { from: "2025-09-01", until: "2025-08-01" },
          source,
        },
      ],
    }),
    "override-incomplete",
  ],
  [
    "overrides",
    "an override of its own content",
    broken({
      overrides: [
        {
          kind: "schedule-rule",
          target: "riverside/rest",
          basedOn: "2025-09",
          effective: { from: "2025-09-01" },
          source,
        },
      ],
    }),
    "override-own-content",
  ],
  ["texts", "a series without a title", withRule({ title: "" }), "text-missing"],
  [
    "texts",
    "an item without a title",
    withEdition({ items: { gate: { title: " ", answer: "yes-no" } } }),
    "text-missing",
  ],
  ["serialisable", "a date object", withEdition({ printed: new Date(0) }), "not-serialisable"],
  [
    "serialisable",
    "a number JSON cannot write",
    withEdition({ weight: Number.POSITIVE_INFINITY }),
    "not-serialisable",
  ],
  [
    "serialisable",
    "a function where none is allowed",
    withEdition({ title: () => "间隔" }),
    "not-serialisable",
  ],
  [
    "pure",
    "a rule that counts its calls",
    inspecting(() => [{ visits: [], because: { zh: "", en: String((calls += 1)) } }]),
    "function-impure",
  ],
  [
    "pure",
    "a rule that adds to the visits it is given",
    inspecting((facts: { readonly visits: unknown[] }) => (facts.visits.push({}) > 0 ? [] : [])),
    "function-impure",
  ],
  [
    "composes",
    "a required plugin that is not given",
    broken({ requires: { city: "^1" } }),
    "required-plugin-not-given",
  ],
  [
    "composes",
    "an override of nothing",
    broken({
      overrides: [
        {
          kind: "schedule-rule",
          target: "city/rest",
          basedOn: "2025-09",
          effective: { from: "2025-09-01" },
          source,
        },
      ],
    }),
    "override-target-missing",
  ],
  [
    "lock",
    "an edition changed after it was locked",
    withEdition({ level: "hard" }),
    "edition-changed",
    { lock: lockEditions(sound) },
  ],
  [
    "lock",
    "a locked edition that is gone",
    withRule({ editions: [] }),
    "edition-removed",
    { lock: lockEditions(sound) },
  ],
  ["lock", "an edition nobody locked", sound, "edition-not-locked", { lock: {} }],
];

describe("the conformance suite", () => {
  for (const [check, flaw, plugin, code, context] of CASES)
    it(`catches, under "${check}", ${flaw}`, () => {
      expect(codesOf(check, plugin, context)).toContain(code);
    });

  it("has a broken plugin for each of its checks", () => {
    expect([...new Set(CASES.map(([check]) => check))].toSorted()).toEqual(
      PLUGIN_CHECKS.map((check) => check.id).toSorted(),
    );
  });

  it("finds nothing wrong with a sound plugin under any check", () => {
    for (const check of PLUGIN_CHECKS) expect(check.run(sound, {}), check.id).toEqual([]);
    expect(checkConformance(sound)).toEqual([]);
  });

  it("says where and what to do", () => {
    const [issue] = checkConformance(withEdition({ sources: [] }));
    expect(issue === undefined ? "" : formatIssue(issue, "en")).toMatchInlineSnapshot(
      `"error source-missing [contributes.0.editions.0.sources]: riverside/rest 2025-09 names no document. -> Name the document it rests on: title, issuing body, level and date."`,
    );
  });

  it("reports only the ids when they are broken", () => {
    const codes = checkConformance({ ...withEdition({ sources: [] }), id: "Riverside" }).map(
      (issue) => issue.code,
    );
    expect(codes).toContain("plugin-id-invalid");
    expect(codes).not.toContain("source-missing");
  });

  it("fails the author's test with the message", () => {
    const failures: string[] = [];
    const now = (_name: string, body: () => void): void => body();
    describePlugin(withEdition({ sources: [] }), {
      describe: now,
      it: now,
      expect: (value) => ({ toEqual: () => failures.push(...value) }),
    });
    expect(failures.join("\n")).toContain("source-missing");
  });

  it("tells what is incomplete once, and lets the other tests pass", () => {
    const failures: string[] = [];
    const now = (_name: string, body: () => void): void => body();
    describePlugin(withRule({ editions: undefined }), {
      describe: now,
      it: now,
      expect: (value) => ({ toEqual: () => failures.push(...value) }),
    });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain("contributes.0.editions");
  });

  it("locks every edition but drafts by the digest of its content", () => {
    expect(lockEditions(sound)).toEqual({ "riverside/rest": { "2025-09": digestOf(rule.editions[0]) } });
    expect(lockEditions(withEdition({ status: "draft" }))).toEqual({});
  });
});
