import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill, judgedList, type Judged } from "../../test/scoring.ts";
import { scoreAnswers, type ChecklistEdition, type GradeOutcome, type Score } from "../index.ts";
import { deriveScore, evaluateDerivation, type Derivation } from "./index.ts";

const worse = (entry: Judged): Judged["worse"] => entry.worse;
const better = (entry: Judged): Judged["better"] => entry.better;

function outcome(score: Score): NonNullable<Score["outcome"]> {
  if (score.outcome === undefined) throw new Error("the edition declares how its items add up");
  return score.outcome;
}

/** Place of a grade from the worst upwards; no grade is worst of all. */
function height(
  edition: ChecklistEdition,
  grade: GradeOutcome | undefined,
  end: "atLeast" | "atMost",
): number {
  if (grade === undefined || grade.status === "ineligible") return -1;
  const id = grade.status === "given" ? grade.grade : grade[end];
  const ids = Object.keys(edition.scoring?.ladder?.grades ?? {}).toReversed();
  return id === undefined ? -1 : ids.indexOf(id);
}

describe("laws of scoring with rules, sections, vetoes and grades", () => {
  it("a better answer never lowers points or grade", () => {
    fc.assert(
      fc.property(judgedList(), fc.nat(), ({ edition, entries }, nth) => {
        const changed = nth % entries.length;
        const before = orThrow(scoreAnswers(edition, fill(edition, entries, worse)));
        const after = orThrow(
          scoreAnswers(
            edition,
            fill(edition, entries, (entry, index) => (index === changed ? entry.better : entry.worse)),
          ),
        );
        expect(outcome(after).points).toBeGreaterThanOrEqual(outcome(before).points);
        expect(height(edition, outcome(after).grade, "atLeast")).toBeGreaterThanOrEqual(
          height(edition, outcome(before).grade, "atLeast"),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("a grade that vetoes lower stands so many below the one given without them, the lowest at most", () => {
    let lowered = 0;
    fc.assert(
      fc.property(judgedList(), fc.nat(), ({ edition, entries }, nth) => {
        // One item as badly as it can be, so that vetoes fire on lists that are good otherwise.
        const pick = (entry: Judged, index: number): Judged["worse"] =>
          index === nth % entries.length ? entry.worse : entry.better;
        const { vetoes = {}, ...scoring } = edition.scoring ?? {};
        const others = Object.entries(vetoes).filter(([, { effect }]) => effect.type !== "lower");
        const without: ChecklistEdition = {
          ...edition,
          scoring: { ...scoring, vetoes: Object.fromEntries(others) },
        };
        const { vetoes: fired, grade } = outcome(
          orThrow(scoreAnswers(edition, fill(edition, entries, pick))),
        );
        const upper = outcome(orThrow(scoreAnswers(without, fill(without, entries, pick)))).grade;
        const by = fired.reduce((sum, { effect }) => sum + (effect.type === "lower" ? effect.by : 0), 0);
        const top = height(without, upper, "atLeast");
        expect(height(edition, grade, "atLeast")).toBe(top < 0 ? top : Math.max(0, top - by));
        if (grade?.status !== "given") return;
        const from = upper?.status === "given" ? upper.grade : "";
        expect(grade.lowered).toEqual(by === 0 || top === 0 ? undefined : { from, by });
        if (grade.lowered !== undefined) lowered += 1;
      }),
      { numRuns: 500 },
    );
    expect(lowered).toBeGreaterThan(5);
  });

  it("the derivation, worked out again from its leaves, gives the points that count", () => {
    fc.assert(
      fc.property(judgedList(), fc.nat(), ({ edition, entries }, nth) => {
        const answers = fill(edition, entries, (entry, index) => {
          if ((nth + index) % 5 === 0) return { type: "not-checked" };
          return (nth + index) % 7 === 0 ? { type: "not-applicable", because: "无此项" } : entry.better;
        });
        const score = orThrow(scoreAnswers(edition, answers));
        const derivation = deriveScore(edition, score);
        expect(evaluateDerivation(derivation)).toBe(outcome(score).points);
        expect(evaluateDerivation(spoil(derivation))).toBe(outcome(score).points);
      }),
      { numRuns: 500 },
    );
  });

  it("an item that does not apply takes its weight out of the maximum, and no more", () => {
    fc.assert(
      fc.property(judgedList(), fc.nat(), ({ edition, entries }, nth) => {
        const [id, entry] = entries[nth % entries.length] ?? [];
        if (id === undefined || entry === undefined) throw new Error("a list has items");
        const plain: ChecklistEdition = { ...edition, scoring: { sections: { c: { type: "bonus" } } } };
        const off = { type: "not-applicable", because: "无此项" } as const;
        const before = orThrow(scoreAnswers(plain, fill(plain, entries, better)));
        const after = orThrow(
          scoreAnswers(
            plain,
            fill(plain, entries, (each) => (each === entry ? off : each.better)),
          ),
        );
        const counts = entry.item.section === "c" ? 0 : (entry.item.weight ?? 0);
        expect(after.maximum).toBeCloseTo(before.maximum - counts, 9);
        expect(after.excluded).toBe(counts);
        expect(outcome(after).maximum).toBe(after.maximum);
      }),
    );
  });

  it("while items are open, every way of answering them ends within the range that was told", () => {
    fc.assert(
      fc.property(judgedList(), fc.nat(), fc.boolean(), ({ edition, entries }, nth, well) => {
        const isOpen = (index: number): boolean => (nth + index) % 3 === 0;
        const open = orThrow(
          scoreAnswers(
            edition,
            fill(edition, entries, (entry, index) =>
              isOpen(index) ? { type: "not-checked" } : entry.better,
            ),
          ),
        );
        const closed = orThrow(
          scoreAnswers(
            edition,
            fill(edition, entries, (entry, index) => (isOpen(index) && !well ? entry.worse : entry.better)),
          ),
        );
        const told = outcome(open);
        expect(outcome(closed).points).toBeGreaterThanOrEqual(told.points);
        expect(outcome(closed).points).toBeLessThanOrEqual(told.atMost);
        const grade = height(edition, outcome(closed).grade, "atLeast");
        expect(grade).toBeGreaterThanOrEqual(height(edition, told.grade, "atLeast"));
        expect(grade).toBeLessThanOrEqual(height(edition, told.grade, "atMost"));
      }),
    );
  });

  it("points, lost and open make up the maximum, whatever sections count", () => {
    fc.assert(
      fc.property(judgedList(), fc.nat(), ({ edition, entries }, nth) => {
        const score = orThrow(
          scoreAnswers(
            edition,
            fill(edition, entries, (entry, index) =>
              (nth + index) % 3 === 0 ? { type: "not-checked" } : entry.worse,
            ),
          ),
        );
        expect(score.points + score.lost + score.open).toBeCloseTo(score.maximum, 9);
        expect(Math.min(score.points, score.lost, score.open)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** A derivation whose noted values are all wrong, except for what was given. */
function spoil(derivation: Derivation): Derivation {
  const { step } = derivation;
  if (step === undefined) return derivation;
  if (step.type === "quotient") {
    const [upper, lower] = step.of;
    return { ...derivation, value: -1, step: { ...step, of: [spoil(upper), spoil(lower)] } };
  }
  return { ...derivation, value: -1, step: { ...step, of: step.of.map(spoil) } };
}
