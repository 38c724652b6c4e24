import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { source } from "../../test/editions.ts";
import {
  checkChecklistEdition,
  checklistKind,
  remove,
  type ChecklistEdition,
  type ChecklistOverride,
  type NewSection,
  type Removal,
  type SectionChange,
} from "../index.ts";
import { resolveUpgrade, upgradeOverlay } from "./index.ts";

const IDS = ["a", "b", "c", "d", "e"] as const;
const id = fc.constantFrom(...IDS);
const title = fc.constantFrom("甲", "乙", "丙");

/** Any edition whose sections stand in a forest, with an item in some of them. */
function editionOf(name: string): fc.Arbitrary<ChecklistEdition> {
  const section = fc.record({ id, title, outer: fc.nat(4), top: fc.boolean(), item: fc.boolean() });
  return fc.uniqueArray(section, { selector: (one) => one.id, minLength: 2, maxLength: 5 }).map((list) => {
    const within = list.flatMap((one, index) =>
      one.top || index === 0 ? [] : [[one.id, list[one.outer % index]?.id ?? "a"] as const],
    );
    const items = list
      .filter(({ item }) => item)
      .map((one) => [`in-${one.id}`, { title: "事项", answer: "yes-no" as const, section: one.id }]);
    return {
      edition: name,
      status: "active",
      effective: { from: `${name}-01` },
      sources: [source],
      sections: Object.fromEntries(list.map((one) => [one.id, one.title])),
      ...(within.length === 0 ? {} : { sectionWithin: Object.fromEntries(within) }),
      items: { loose: { title: "其他", answer: "yes-no" }, ...Object.fromEntries(items) },
    };
  });
}

const change: fc.Arbitrary<SectionChange | Removal> = fc.oneof(
  title.map((one) => ({ title: one })),
  fc.oneof(id, fc.constant(false as const)).map((within) => ({ within })),
  fc.record({ title, within: id }),
  fc.constant(remove("并入")),
);
const fresh: fc.Arbitrary<NewSection> = fc.oneof(
  title.map((one) => ({ title: one })),
  fc.record({ title, within: id }),
);

/** An edition, the next one, and a layer that fits the first. */
const situation = fc
  .tuple(
    editionOf("2024-01"),
    editionOf("2026-01"),
    fc.dictionary(id, change, { maxKeys: 4 }),
    fc.dictionary(fc.oneof(id, fc.constant("own")), fresh, { maxKeys: 2 }),
  )
  .map(([first, upstream, sections, addSections]) => {
    const override: ChecklistOverride = {
      kind: "checklist",
      target: "riverside/levels",
      basedOn: first.edition,
      effective: { from: "2025-01-01" },
      source,
      sections,
      addSections,
    };
    return { first, upstream, override };
  })
  .filter(({ first, override }) => checklistKind.checkOverride(first, override).length === 0);

describe("changes of sections carried over to the next edition", () => {
  it("are the same over an edition that did not change", () => {
    fc.assert(
      fc.property(situation, ({ first, override }) => {
        const { kept, conflicts } = orThrow(upgradeOverlay(first, first, override));
        expect(conflicts).toEqual([]);
        expect(checklistKind.applyOverride(first, kept)).toEqual(
          checklistKind.applyOverride(first, override),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("are each kept, in conflict, or no longer needed", () => {
    fc.assert(
      fc.property(situation, ({ first, upstream, override }) => {
        const { kept, conflicts, notes } = orThrow(upgradeOverlay(first, upstream, override));
        const told = [...conflicts, ...notes].map(({ path }) => path);
        const keptPaths = Object.entries(kept.sections ?? {}).flatMap(([section, one]) =>
          "removed" in one
            ? [`sections.${section}`]
            : Object.keys(one).map((field) => `sections.${section}.${field}`),
        );
        for (const [section, one] of Object.entries(override.sections ?? {})) {
          const fields = "removed" in one ? [undefined] : Object.keys(one);
          for (const field of fields) {
            const path = field === undefined ? `sections.${section}` : `sections.${section}.${field}`;
            expect(
              [...told, ...keptPaths].some((place) => place === path || place === `sections.${section}`),
              path,
            ).toBe(true);
          }
        }
        for (const section of Object.keys(override.addSections ?? {}))
          expect(
            told.includes(`addSections.${section}`) || Object.hasOwn(kept.addSections ?? {}, section),
          ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("give a layer that fits the next edition, and a sound edition with it", () => {
    fc.assert(
      fc.property(situation, ({ first, upstream, override }) => {
        const upgrade = orThrow(upgradeOverlay(first, upstream, override));
        const all = Object.fromEntries(upgrade.conflicts.map(({ path }) => [path, "upstream" as const]));
        const resolved = orThrow(resolveUpgrade(upgrade, all));
        expect(checklistKind.checkOverride(upstream, resolved)).toEqual([]);
        expect(checkChecklistEdition(checklistKind.applyOverride(upstream, resolved))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
