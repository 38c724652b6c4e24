import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import type { Answer, ChecklistEdition } from "../index.ts";
import { cohenKappa, krippendorffAlpha, raterAgreement, type Rating } from "./index.ts";

function table(
  rows: Readonly<Record<string, Readonly<Record<string, number>>>>,
): (readonly [string, string])[] {
  return Object.entries(rows).flatMap(([one, columns]) =>
    Object.entries(columns).flatMap(([other, times]) =>
      Array.from({ length: times }, () => [one, other] as const),
    ),
  );
}

/** Units from one row of values a rater; a point is no value. */
function unitsOf(...raters: readonly string[]): string[][] {
  const rows = raters.map((row) => row.split(" "));
  return (rows[0] ?? []).map((_unit, index) =>
    rows.flatMap((row) => (row[index] === "." ? [] : (row[index] ?? []))),
  );
}

describe("measures of agreement", () => {
  it("give Cohen's kappa of published tables", () => {
    // J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, table 18.1: kappa 0.68.
    const diagnoses = table({ p: { p: 75, n: 1, o: 4 }, n: { p: 5, n: 4, o: 1 }, o: { p: 0, n: 0, o: 10 } });
    expect(cohenKappa(diagnoses)).toBeCloseTo(0.676, 3);
    // K. Gwet, Statistical Methods for Inter-Rater Reliability Assessment 1, 2002: the same agreement, other margins.
    expect(cohenKappa(table({ y: { y: 45, n: 15 }, n: { y: 25, n: 15 } }))).toBeCloseTo(0.1304, 4);
    expect(cohenKappa(table({ y: { y: 25, n: 35 }, n: { y: 5, n: 35 } }))).toBeCloseTo(0.2593, 4);
    expect(cohenKappa([])).toBeUndefined();
    expect(cohenKappa(table({ y: { y: 9 } }))).toBeUndefined();
  });

  it("give Krippendorff's alpha of his own examples", () => {
    // K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: examples A (binary), B (nominal), C (four observers, gaps).
    const binary = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    expect(krippendorffAlpha(binary)).toBeCloseTo(0.095, 3);
    const nominal = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    expect(krippendorffAlpha(nominal)).toBeCloseTo(0.692, 3);
    const gaps = unitsOf(
      "1 2 3 3 2 1 4 1 2 . . .",
      "1 2 3 3 2 2 4 1 2 5 . 3",
      ". 3 3 3 2 3 4 2 2 5 1 .",
      "1 2 3 3 2 4 4 1 2 5 1 .",
    );
    expect(krippendorffAlpha(gaps)).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(gaps, ["1", "2", "3", "4", "5"])).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha([["a"], ["b"]])).toBeUndefined();
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toBeUndefined();
  });

  it("are 1 for full agreement and do not mind the names of values", () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c")), {
      minLength: 2,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const renamed = list.map(([one, other]) => [`x${one}`, `x${other}`] as const);
        expect(cohenKappa(renamed)).toBe(cohenKappa(list));
        expect(krippendorffAlpha(renamed)).toBe(krippendorffAlpha(list));
        const same = krippendorffAlpha(list.map(([one]) => [one, one]));
        expect(same === undefined || Math.abs(same - 1) < 1e-12).toBe(true);
      }),
    );
  });
});

describe("agreement of raters on the items of a list", () => {
  const words = ["excellent", "good", "pass", "fail"] as const;
  const yes: Answer = { type: "yes-no", value: "yes" };
  const no: Answer = { type: "yes-no", value: "no" };
  /** Two raters of twelve visits: they see exits alike, and lessons as dice fall. */
  const ratings = Array.from({ length: 12 }, (_visit, index): Rating[] => {
    const exit = index % 3 === 0 ? no : yes;
    const lesson = (step: number): Answer => ({
      type: "grade",
      value: words[(index * step + step) % 4] ?? "good",
    });
    const rated = (rater: string, step: number): Rating => ({
      subject: `v${index}`,
      rater,
      answers: answersTo(edition2024, {
        "fire-exit": exit,
        lesson: lesson(step),
        homework: { type: "number", value: 30 },
        patrol: index === 0 ? { type: "not-checked" } : { type: "yes-partly-no", value: "yes" },
      }),
    });
    return [rated("i1", 1), rated("i2", 3)];
  }).flat();

  it("is told item by item, with the scale of its answers, and says which items need other words", () => {
    const found = orThrow(raterAgreement(edition2024, ratings));
    const of = (id: string) => found.find(({ item }) => item === id);
    expect(of("fire-exit")).toMatchObject({
      level: "nominal",
      subjects: 12,
      alpha: 1,
      kappa: 1,
      verdict: "reliable",
    });
    expect(of("fire-exit")?.same).toMatchObject({ count: 12, base: 12, share: 1 });
    expect(of("lesson")).toMatchObject({ level: "ordinal", subjects: 12, verdict: "unreliable" });
    const { alpha = 2, interval } = of("lesson") ?? {};
    expect(interval?.atLeast).toBeLessThan(alpha);
    expect(interval?.atMost).toBeGreaterThan(alpha);
    // One answer throughout tells nothing; a visit one of them did not look at is no unit.
    expect(of("patrol")).toMatchObject({ subjects: 11, verdict: "unclear" });
    expect(of("patrol")).not.toHaveProperty("alpha");
    expect(of("homework")).toBeUndefined();
  });

  it("is unclear on few visits, and refuses answers of another edition", () => {
    const few = orThrow(raterAgreement(edition2024, ratings.slice(0, 6)));
    expect(few.find(({ item }) => item === "fire-exit")?.verdict).toBe("unclear");
    const other: ChecklistEdition = { ...edition2024, edition: "2030-01" };
    const refused = raterAgreement(other, ratings.slice(0, 2));
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toContain("answers-edition-mismatch");
  });

  it("finds raters who agree but for a planted share of slips", () => {
    // Slips in a tenth of the visits leave alpha near 1 − 2 × 0.1 for even yes and no.
    const visits = Array.from({ length: 400 }, (_visit, index): Rating[] => {
      const truth = index % 2 === 0 ? yes : no;
      const slip = index % 20 === 3 || index % 20 === 8 ? (truth === yes ? no : yes) : truth;
      return [
        { subject: `v${index}`, rater: "i1", answers: answersTo(edition2024, { "fire-exit": truth }) },
        { subject: `v${index}`, rater: "i2", answers: answersTo(edition2024, { "fire-exit": slip }) },
      ];
    }).flat();
    const [exit] = orThrow(raterAgreement(edition2024, visits));
    expect(exit?.alpha).toBeCloseTo(0.8, 1);
    expect(exit?.interval?.atLeast).toBeLessThan(0.8);
    expect(exit?.interval?.atMost).toBeGreaterThan(0.8);
  });
});
