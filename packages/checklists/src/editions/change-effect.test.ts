import { canonicalJson, INSTITUTION_KINDS, orThrow, type InstitutionKind } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, edition2026 } from "../../test/editions.ts";
import { mutant, type Mutant } from "../../test/mutations.ts";
import {
  checkAnswers,
  diffEditions,
  itemAppliesTo,
  scoreAnswers,
  type Answer,
  type ChangeEffect,
  type ChecklistEdition,
  type ChecklistItem,
} from "../index.ts";
import { bumpFor, versionBump } from "../migration/index.ts";

/** Answers that tell apart every form the mutations know. */
const PROBES: readonly Answer[] = [
  ...(["yes", "no"] as const).map((value) => ({ type: "yes-no" as const, value })),
  ...(["yes", "partly", "no"] as const).map((value) => ({ type: "yes-partly-no" as const, value })),
  ...(["excellent", "good", "pass", "fail"] as const).map((value) => ({ type: "grade" as const, value })),
  ...["a", "b", "c"].map((value) => ({ type: "choice" as const, value })),
  ...[-5, 0, 5, 10, 50, 60, 75, 90, 95, 100, 120].map((value) => ({ type: "number" as const, value })),
  { type: "text", value: "整洁" },
];

function alone(item: ChecklistItem): ChecklistEdition {
  return { ...edition2024, sections: { a: "甲", b: "乙" }, items: { it: item } };
}

/** What an answer comes to as the only one of its list, by section too; `undefined` when the form does not take it. */
function worth(edition: ChecklistEdition, answer: Answer): string | undefined {
  const filled = answersTo(edition, { it: answer });
  if (!checkAnswers(edition, filled).ok) return undefined;
  const { points, maximum, counts, sections } = orThrow(scoreAnswers(edition, filled));
  const bySection = Object.entries(sections).map(([id, tally]) => [id, tally.points, tally.maximum]);
  return canonicalJson({ points, maximum, counts, bySection });
}

function isAskedOf(item: ChecklistItem): readonly string[] {
  const kinds: InstitutionKind[] = [];
  for (const kind in INSTITUTION_KINDS) if (isKind(kind)) kinds.push(kind);
  return kinds.filter((kind) => itemAppliesTo(item, { kind, nature: "public" }));
}

function isKind(kind: string): kind is InstitutionKind {
  return Object.hasOwn(INSTITUTION_KINDS, kind);
}

/** The effect of a mutation as its users would find it: by answering and scoring before and after, not by comparing forms. */
function oracle({ before, after }: Mutant): ChangeEffect | undefined {
  const effects = new Set<ChangeEffect>();
  const goesOnAs = (id: string): string => after.replaces?.[id] ?? id;
  const continued = new Set(Object.keys(before.items).map((id) => goesOnAs(id)));
  for (const [id, item] of Object.entries(after.items))
    if (!continued.has(id)) effects.add(item.weight === undefined ? "answers" : "scores");
  for (const [id, was] of Object.entries(before.items)) {
    const is = after.items[goesOnAs(id)];
    const weighted = was.weight !== undefined || is?.weight !== undefined;
    if (is === undefined) {
      effects.add(weighted ? "scores" : "answers");
      continue;
    }
    if (goesOnAs(id) !== id) effects.add("answers");
    if (canonicalJson(isAskedOf(was)) !== canonicalJson(isAskedOf(is)))
      effects.add(weighted ? "scores" : "answers");
    const [first, second] = [alone(was), alone(is)];
    for (const probe of PROBES) {
      const [old, now] = [worth(first, probe), worth(second, probe)];
      if (old === now) continue;
      if (old === undefined) effects.add("answers");
      else if (now === undefined) effects.add(weighted ? "scores" : "answers");
      else effects.add("scores");
    }
  }
  const order = ["scores", "answers", "wording"] as const;
  const found = order.find((effect) => effects.has(effect));
  if (found !== undefined) return found;
  const text = (edition: ChecklistEdition): string =>
    JSON.stringify(Object.entries(edition.items)).replaceAll(',"good":"yes"', "");
  return text(before) === text(after) ? undefined : "wording";
}

type Version = readonly [major: number, minor: number, patch: number];

function bumped([major, minor, patch]: Version, bump: "major" | "minor" | "patch"): Version {
  if (bump === "major") return [major + 1, 0, 0];
  return bump === "minor" ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

/** `^1.2.3` allows changes that leave the leftmost number that is not 0 as it is. */
function isInCaretRange([major, minor]: Version, next: Version): boolean {
  return major > 0 ? next[0] === major : next[0] === 0 && next[1] === minor;
}

describe("what a change of an edition does", () => {
  it("is what answering and scoring before and after shows, in 500 mutated editions", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(mutant, (one) => {
        const expected = oracle(one);
        const { effect } = diffEditions(one.before, one.after);
        seen.set(String(expected), (seen.get(String(expected)) ?? 0) + 1);
        expect(effect, one.done.join(", ")).toBe(expected);
        if (expected === undefined) return;
        // A range that users wrote takes in the next version if, and only if, no score changes by it.
        for (const version of [
          [1, 4, 2],
          [12, 0, 0],
          [0, 3, 1],
          [0, 1, 0],
        ] as const) {
          const bump = bumpFor(expected, version.join("."));
          expect(bump).toBe(versionBump(diffEditions(one.before, one.after), version.join(".")));
          expect(isInCaretRange(version, bumped(version, bump)), version.join(".")).toBe(
            expected !== "scores",
          );
        }
      }),
      { numRuns: 500, seed: 20260901 },
    );
    // Every kind of effect occurs often enough to be tested.
    for (const effect of ["scores", "answers", "wording", "undefined"])
      expect(seen.get(effect) ?? 0, effect).toBeGreaterThan(5);
  });

  it("decides the version: scores ask for a major one, answers for a minor, words for a patch", () => {
    expect(versionBump(diffEditions(edition2024, edition2026))).toBe("major");
    const unscored = {
      ...edition2024,
      items: { ...edition2024.items, river: { title: "临河", answer: "yes-no" } },
    } as const;
    expect(versionBump(diffEditions(edition2024, unscored))).toBe("minor");
    const reworded = { ...edition2024, sections: { safety: "校园安全", teaching: "教学" } };
    expect(versionBump(diffEditions(edition2024, reworded))).toBe("patch");
    expect(versionBump(diffEditions(edition2024, edition2024))).toBeUndefined();
    expect(versionBump(diffEditions(edition2024, edition2026), "0.9.0")).toBe("minor");
    expect(versionBump(diffEditions(edition2024, unscored), "0.9.0")).toBe("patch");
  });

  it("counts another rule for the whole list as a change of scores", () => {
    const ruled: ChecklistEdition = { ...edition2024, scoring: { outOf: 100 } };
    expect(diffEditions(edition2024, ruled).changes).toEqual([
      { kind: "rules-changed", rule: "scoring", effect: "scores" },
    ]);
  });

  it("counts sums the points are only held against as no change of scores", () => {
    const ruled: ChecklistEdition = { ...edition2024, scoring: { outOf: 100 } };
    const held: ChecklistEdition = { ...edition2024, scoring: { outOf: 100, weights: { total: 40 } } };
    expect(diffEditions(ruled, held).changes.map(({ effect }) => effect)).not.toContain("scores");
  });
});
