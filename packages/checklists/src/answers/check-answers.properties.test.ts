import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, filledEdition } from "../../test/editions.ts";
import { answersToSome, everyForm } from "../../test/every-form.ts";
import {
  blankAnswers,
  checkAnswers,
  pinOf,
  settleAnswers,
  type ChecklistAnswers,
  type ChecklistEdition,
} from "../index.ts";

const TYPES = [
  "yes-no",
  "number",
  "several",
  "repeat",
  "matrix",
  "file",
  "place",
  "unchanged",
  "refused",
  "hologram",
];

/** Data that looks like an answer from far away. */
const looksLikeAnswer = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...TYPES), fc.jsonValue()),
    value: fc.oneof(fc.jsonValue(), fc.array(fc.record({ id: fc.jsonValue(), answers: fc.jsonValue() }))),
    answer: fc.jsonValue(),
    since: fc.jsonValue(),
    because: fc.jsonValue(),
    note: fc.jsonValue(),
    evidence: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const looksLikeAnswers = fc.record(
  {
    pin: fc.oneof(fc.constant(pinOf("riverside/routine", everyForm)), fc.jsonValue()),
    institution: fc.constantFrom<unknown[]>("s1", 1),
    date: fc.constantFrom<unknown[]>("2026-09-10", "2026-02-30", null),
    answers: fc.oneof(
      fc.dictionary(
        fc.constantFrom(...Object.keys(everyForm.items), "__proto__", "no-such-item"),
        fc.oneof(looksLikeAnswer, fc.jsonValue()),
      ),
      fc.jsonValue(),
    ),
    archived: fc.jsonValue(),
  },
  { requiredKeys: ["answers"] },
);

describe("checking data of any shape", () => {
  it("never throws, for the check and for the conditions alike", () => {
    fc.assert(
      fc.property(fc.oneof(looksLikeAnswers, fc.jsonValue()), (data) => {
        const answers: ChecklistAnswers = JSON.parse(JSON.stringify(data));
        const checked = checkAnswers(everyForm, answers);
        expect(checked.ok || checked.issues.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("never throws when conditions are applied to what was not checked", () => {
    const edition: ChecklistEdition = {
      ...everyForm,
      items: {
        ...everyForm.items,
        remarks: { ...everyForm.items.remarks, askIf: { answered: "canteen" }, whenHidden: "archive" },
        canteens: {
          title: "各食堂",
          answer: {
            type: "repeat",
            of: "食堂",
            fields: {
              licence: {
                title: "许可证",
                answer: { type: "yes-no" },
                askIf: { answered: { field: "meals" } },
              },
              meals: { title: "日供餐", answer: { type: "number" } },
            },
          },
        },
      },
    };
    fc.assert(
      fc.property(looksLikeAnswers, (data) => {
        const answers: ChecklistAnswers = JSON.parse(JSON.stringify(data));
        expect(Object.keys(settleAnswers(edition, answers).asked)).toEqual(Object.keys(edition.items));
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses every answer whose value was replaced by one of another type", () => {
    fc.assert(
      fc.property(
        answersToSome(),
        fc.constantFrom<unknown[]>(null, true, { a: 1 }, [[]]),
        (answers, value) => {
          const first = Object.entries(answers).find(([, answer]) => "value" in answer);
          fc.pre(first !== undefined);
          const [id, answer] = first ?? ["", {}];
          const all = { ...answers, [id]: { ...answer, value } };
          const broken: ChecklistAnswers = JSON.parse(
            JSON.stringify({ ...answersTo(everyForm, {}), answers: all }),
          );
          expect(checkAnswers(everyForm, broken).ok).toBe(false);
        },
      ),
    );
  });
});

describe("checking valid answers", () => {
  it("accepts every kind of answer, and returns it as it was", () => {
    fc.assert(
      fc.property(answersToSome(), (some) => {
        const answers = answersTo(everyForm, some, "2026-09-10");
        const checked = checkAnswers(everyForm, answers);
        expect(checked.ok ? checked.value : checked.issues).toEqual(answers);
      }),
    );
  });

  it("accepts the settled answers as well", () => {
    fc.assert(
      fc.property(answersToSome(), (some) => {
        const { stored } = settleAnswers(everyForm, answersTo(everyForm, some, "2026-09-10"));
        expect(checkAnswers(everyForm, stored).ok).toBe(true);
      }),
    );
  });

  it("accepts a blank checklist of any edition", () => {
    const school = { id: "s1", kind: "primary", nature: "public" } as const;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(everyForm, edition2024),
          filledEdition.map(({ edition }) => edition),
        ),
        (edition) => {
          const blank = blankAnswers({ id: "riverside/routine", edition }, school, "2026-09-10");
          expect(checkAnswers(edition, blank)).toMatchObject({ ok: true, warnings: [] });
        },
      ),
    );
  });
});
