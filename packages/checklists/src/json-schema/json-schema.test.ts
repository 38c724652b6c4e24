import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyForm, everyFormAnswers, everyFormList } from "../../test/exchange/every-form.ts";
import { checkAnswers, type ChecklistAnswers } from "../index.ts";
import { DATE_PATTERN } from "./date-pattern.ts";
import { answersSchema } from "./index.ts";

const { schema, losses } = answersSchema(everyFormList);
const accepts = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(schema);

/** Answers with some of their parts replaced by something else, as a broken file has them. */
const damaged: fc.Arbitrary<unknown> = fc
  .tuple(
    everyFormAnswers,
    fc.constantFrom<readonly [string, unknown]>(
      ["lesson", { type: "grade", value: "great" }],
      ["lesson", { type: "choice", value: "good" }],
      ["order", { type: "choice", value: "middling" }],
      ["homework", { type: "number", value: -1 }],
      ["homework", { type: "number", value: "60" }],
      ["highlights", { type: "text", value: "  " }],
      ["patrol", { type: "refused", because: " " }],
      ["patrol", { type: "not-applicable" }],
      ["fire-exits", { type: "not-checked" }],
    ),
  )
  .map(([answers, [id, answer]]) => ({ ...answers, answers: { ...answers.answers, [id]: answer } }));

describe("the JSON Schema of answers", () => {
  it("accepts what checkAnswers accepts, read by ajv", () => {
    fc.assert(
      fc.property(everyFormAnswers, (answers) => {
        fc.pre(checkAnswers(everyForm, answers).ok);
        expect(accepts(answers), JSON.stringify(accepts.errors)).toBe(true);
      }),
    );
  });

  it("refuses what checkAnswers refuses, as far as a schema can tell", () => {
    fc.assert(
      fc.property(damaged, (answers) => {
        expect(accepts(answers)).toBe(false);
      }),
    );
  });

  it("is the schema of one edition, by its digest", () => {
    const [answers] = fc.sample(everyFormAnswers, { numRuns: 1, seed: 1 });
    if (answers === undefined) throw new Error("one sample was asked for");
    const other: ChecklistAnswers = { ...answers, pin: { ...answers.pin, digest: "sha256-0" } };
    expect([accepts(answers), accepts(other)]).toEqual([true, false]);
  });

  it("knows the days of the calendar", () => {
    const day = new RegExp(DATE_PATTERN);
    expect(["2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30"].filter((one) => !day.test(one))).toEqual(
      [],
    );
    expect(
      ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-1-1", "0000-01-01"].filter((one) =>
        day.test(one),
      ),
    ).toEqual([]);
  });

  it("says what it does not check", () => {
    expect(losses.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "condition-not-carried items.fire-exit-key.askIf",
      "constraint-not-carried items.homework.constraints",
      "day-bound-not-carried items.last-drill.answer",
      "condition-not-carried items.canteens.answer.fields.why.askIf",
      "entry-ids-not-carried items.canteens.answer",
      "media-type-not-carried items.duty-roster.answer",
      "computed-not-carried items.per-class.answer",
    ]);
  });
});
