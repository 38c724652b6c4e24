import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2024, edition2026, filledEdition } from "../../test/editions.ts";
import { diffEditions, formatDiff } from "../index.ts";

describe("comparing two editions", () => {
  it("tells added, removed, renamed, merged, retitled, reweighted and otherwise answered items apart, in words", async () => {
    const diff = diffEditions(edition2024, edition2026);
    const text = `${formatDiff(diff, "zh")}\n\n${formatDiff(diff, "en")}\n`;
    await expect(text).toMatchFileSnapshot("../../test/golden/diff.txt");
    expect(diff.changes.map((change) => change.kind)).toEqual([
      "removed",
      "merged",
      "retitled",
      "reweighted",
      "renamed",
      "retitled",
      "answer-changed",
      "reweighted",
      "answer-changed",
      "field-changed",
      "added",
      "reordered",
      "section-changed",
    ]);
  });

  it("finds no difference between an edition and itself, nor between short and full answer forms", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition }) => {
        expect(diffEditions(edition, edition).changes).toEqual([]);
      }),
    );
    const full = { ...edition2024.items.highlights, answer: { type: "text" } } as const;
    const same = { ...edition2024, items: { ...edition2024.items, highlights: full } };
    expect(formatDiff(diffEditions(edition2024, same), "en")).toBe("2024-01 and 2024-01 do not differ");
  });

  it("describes every change in a line that names the item, whatever the two editions are", () => {
    fc.assert(
      fc.property(filledEdition, filledEdition, ({ edition: a }, { edition: b }) => {
        const diff = diffEditions(a, b);
        for (const language of ["zh", "en"] as const) {
          const lines = formatDiff(diff, language).split("\n").slice(1);
          expect(lines).toHaveLength(diff.changes.length);
          diff.changes.forEach((change, index) => {
            expect(lines[index]).toContain("item" in change ? change.item : "");
            expect(lines[index]).not.toContain("undefined");
          });
        }
      }),
    );
  });

  it("misses no item: each id of either edition is unchanged or named", () => {
    fc.assert(
      fc.property(filledEdition, filledEdition, ({ edition: a }, { edition: b }) => {
        const named = new Set(
          diffEditions(a, b).changes.flatMap((change) => ("item" in change ? [change.item] : [])),
        );
        const silent = [...Object.keys(a.items), ...Object.keys(b.items)].filter((id) => !named.has(id));
        expect(silent.map((id) => a.items[id])).toEqual(silent.map((id) => b.items[id]));
      }),
    );
  });
});
