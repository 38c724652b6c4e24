import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, edition2026, filledEdition, riverside } from "../../test/editions.ts";
import { answerTo, history, type History } from "../../test/edit-histories.ts";
import { checkAnswers, type Answer } from "../index.ts";
import {
  composeLenses,
  defineLens,
  invertLens,
  lensBetween,
  migrateAnswers,
  type ArchivedAnswer,
  type EditionLens,
  type MigratedAnswers,
} from "../migration/index.ts";

const ID = "riverside/routine";

function lensesOf({ first, later }: History): readonly [EditionLens, ...EditionLens[]] {
  const lenses = later.map(({ edition, steps }, index) =>
    orThrow(lensBetween(ID, later[index - 1]?.edition ?? first, edition, steps)),
  );
  const [one, ...rest] = lenses;
  if (one === undefined) throw new Error("a history has a later edition");
  return [one, ...rest];
}

function throughAll(lenses: readonly EditionLens[], start: MigratedAnswers): MigratedAnswers {
  let moved = start;
  for (const lens of lenses) moved = orThrow(migrateAnswers(lens, moved.answers, moved.archive));
  return moved;
}

describe("reading answers to one edition as answers to another one", () => {
  it("loses no answer through any history of editions: the way back gives the very same answers", () => {
    fc.assert(
      fc.property(history, (past) => {
        const lenses = lensesOf(past);
        const moved = throughAll(lenses, { answers: past.answers, archive: [] });
        const back = throughAll(lenses.map((lens) => invertLens(lens)).toReversed(), moved);
        expect(back.answers).toEqual(past.answers);
      }),
      { numRuns: 2_000 },
    );
  });

  it("changes nothing between an edition and itself", () => {
    fc.assert(
      fc.property(history, ({ first, answers }) => {
        const lens = orThrow(lensBetween(ID, first, first));
        expect(orThrow(migrateAnswers(lens, answers))).toEqual({ answers, archive: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("gives through a composed lens what it gives edition by edition", () => {
    fc.assert(
      fc.property(history, (past) => {
        const lenses = lensesOf(past);
        const stepwise = throughAll(lenses, { answers: past.answers, archive: [] });
        const atOnce = orThrow(migrateAnswers(composeLenses(...lenses), past.answers));
        expect(atOnce.answers).toEqual(stepwise.answers);
        const back = orThrow(
          migrateAnswers(invertLens(composeLenses(...lenses)), atOnce.answers, atOnce.archive),
        );
        expect(back.answers).toEqual(past.answers);
      }),
      { numRuns: 1_000 },
    );
  });

  it("composes in any grouping", () => {
    fc.assert(
      fc.property(history, (past) => {
        const [a, b, c] = lensesOf(past);
        if (b === undefined || c === undefined) return;
        const left = composeLenses(composeLenses(a, b), c);
        expect(composeLenses(a, composeLenses(b, c)).origins).toEqual(left.origins);
      }),
      { numRuns: 300 },
    );
  });

  it("gives only answers the later edition takes", () => {
    fc.assert(
      fc.property(history, (past) => {
        const [lens] = lensesOf(past);
        const { answers } = orThrow(migrateAnswers(lens, past.answers));
        const checked = checkAnswers(lens.later, answers);
        expect(checked.ok ? [] : checked.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what was answered afresh in the later edition, there and back", () => {
    const afresh = history.chain((past) => {
      const [lens] = lensesOf(past);
      const ids = Object.keys(lens.later.items);
      return fc.tuple(fc.constantFrom(...ids), fc.constant(past)).chain(([id]) => {
        const answer = lens.later.items[id]?.answer ?? "text";
        return answerTo(typeof answer === "string" ? { type: answer } : answer).map((value) => ({
          past,
          lens,
          id,
          value,
        }));
      });
    });
    fc.assert(
      fc.property(afresh, ({ past, lens, id, value }) => {
        const { answers, archive } = orThrow(migrateAnswers(lens, past.answers));
        const edited = { ...answers, answers: { ...answers.answers, [id]: value } };
        const back = orThrow(migrateAnswers(invertLens(lens), edited, archive));
        const again = orThrow(migrateAnswers(lens, back.answers, back.archive));
        expect(again.answers.answers[id]).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses answers to another edition, or to the same one with local changes", () => {
    const lens = orThrow(lensBetween(ID, edition2024, edition2026));
    const other = migrateAnswers(lens, answersTo(edition2026, {}));
    expect(other.ok ? [] : other.issues.map(({ code }) => code)).toEqual(["answers-edition-mismatch"]);
    const local = { ...edition2024, sections: { safety: "校园安全", teaching: "教学" } };
    const changed = migrateAnswers(lens, answersTo(local, {}));
    expect(changed.ok ? [] : changed.issues.map(({ code }) => code)).toEqual(["answers-digest-mismatch"]);
  });
});

describe("a lens as its author writes it", () => {
  const lens = defineLens(riverside, {
    from: "2024-01",
    to: "2026-09",
    steps: [
      {
        kind: "merge",
        from: [{ item: "patrol" }, { item: "order", by: { values: { good: "yes", poor: "no" } } }],
        to: "round",
        prefer: "worst",
      },
    ],
  });

  function moved(answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> {
    return orThrow(migrateAnswers(lens, answersTo(edition2024, answers))).answers.answers;
  }

  it("makes two answers one by the worse of them, with both notes", () => {
    expect(
      moved({
        patrol: { type: "yes-partly-no", value: "yes", note: "每两小时一次" },
        order: { type: "choice", value: "poor", note: "楼梯拥挤" },
      })["round"],
    ).toEqual({ type: "yes-partly-no", value: "no", note: "每两小时一次；楼梯拥挤" });
  });

  it("leaves the whole open where an unseen part could still be worse, not where it could not", () => {
    expect(
      moved({ patrol: { type: "yes-partly-no", value: "yes" }, order: { type: "not-checked" } })["round"],
    ).toBe(undefined);
    expect(
      moved({ patrol: { type: "yes-partly-no", value: "no" }, order: { type: "not-checked" } })["round"],
    ).toEqual({ type: "yes-partly-no", value: "no" });
    expect(
      moved({
        patrol: { type: "yes-partly-no", value: "partly" },
        order: { type: "not-applicable", because: "无课间" },
      })["round"],
    ).toEqual({ type: "yes-partly-no", value: "partly" });
  });

  it("archives what has no place, under the edition it was given to", () => {
    const { archive } = orThrow(
      migrateAnswers(lens, answersTo(edition2024, { "fast-class": { type: "yes-no", value: "no" } })),
    );
    expect(archive).toEqual<readonly ArchivedAnswer[]>([
      { pin: lens.from, item: "fast-class", answer: { type: "yes-no", value: "no" } },
    ]);
  });

  it("carries nothing for items that replaces makes one, as long as nothing says how", () => {
    const silent = orThrow(lensBetween(ID, edition2024, edition2026));
    expect(Object.keys(silent.origins)).toEqual(["fire-exit", "homework", "lesson", "highlights"]);
  });

  it("never reads hours as minutes, nor a question turned round as the same one", () => {
    const asked = (answer: Parameters<typeof withAnswer>[0]) => withAnswer(answer);
    const hours = asked({ type: "number", unit: "小时" });
    const minutes = asked({ type: "number", unit: "分钟" });
    expect(orThrow(lensBetween(ID, hours, minutes)).origins).toEqual({});
    const turned = orThrow(lensBetween(ID, asked("yes-no"), asked({ type: "yes-no", good: "no" })));
    expect(turned.origins).toEqual({});
    const told = orThrow(
      lensBetween(ID, hours, minutes, [{ kind: "rescale", from: "a", to: "a", by: { multiply: 60 } }]),
    );
    const { answers } = orThrow(
      migrateAnswers(told, answersTo(hours, { a: { type: "number", value: 1.2, note: "含自习" } })),
    );
    expect(answers.answers["a"]).toEqual({ type: "number", value: 72, note: "含自习" });
  });

  it("names every mistake with a way out", () => {
    const untyped: Parameters<typeof lensBetween>[3] = JSON.parse(
      JSON.stringify([
        { kind: "rename", from: "patrols", to: "round" },
        { kind: "rescale", from: "order", to: "round", by: { values: { good: "yess" } } },
        { kind: "archive", item: "order", because: "x" },
        { kind: "rename", from: "highlights", to: "lesson" },
        { kind: "merge", from: [{ item: "lesson" }], to: "highlights", prefer: "worst" },
      ]),
    );
    const checked = lensBetween<string, string>(ID, edition2024, edition2026, untyped);
    expect(checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "lens-item-missing steps.0",
      "lens-source-archived steps.1",
      "lens-target-twice steps.1",
      "lens-value-invalid steps.1",
      "lens-kinds-unfit steps.3",
      "lens-kinds-unfit steps.4",
      "lens-order-missing steps.4",
    ]);
    expect(() => composeLenses(lens, lens)).toThrow("lens-chain-broken");
  });

  it("loses nothing of answers that fit no form at all", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        const odd = {
          ...answers,
          answers: { ...answers.answers, ghost: { type: "text", value: "?" } as const },
        };
        const next = orThrow(lensBetween(ID, edition, { ...edition, edition: "2026-09" }));
        const there = orThrow(migrateAnswers(next, odd));
        expect(there.archive.map(({ item }) => item)).toEqual(["ghost"]);
        expect(orThrow(migrateAnswers(invertLens(next), there.answers, there.archive)).answers).toEqual(odd);
      }),
      { numRuns: 50 },
    );
  });
});

function withAnswer(answer: "yes-no" | { type: "number"; unit: string } | { type: "yes-no"; good: "no" }) {
  return { ...edition2024, items: { a: { title: "作业时间", answer } } };
}
