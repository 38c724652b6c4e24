import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo } from "../../test/editions.ts";
import { answersToSome, everyForm } from "../../test/every-form.ts";
import { anyExpression, soundCondition } from "../../test/random-expressions.ts";
import type { Answer, Condition, Expression } from "../index.ts";
import { checkExpression, evaluateExpression, formatExpression, type Evaluation } from "./index.ts";

function value(expression: Expression, answers: Readonly<Record<string, Answer>>): Evaluation {
  return evaluateExpression(everyForm, answersTo(everyForm, answers), expression);
}

function isInvalid(result: Evaluation): boolean {
  return !result.known && result.because === "invalid";
}

/** What is put for what. */
const SPOILT: readonly (readonly [from: string, to: string])[] = [
  ['"pupils"', '"remarks"'],
  ['"pupils"', '"pupil"'],
  ['"meals"', '"opened"'],
  ['"canteens"', '"dangers"'],
  ['"yes"', '"maybe"'],
  ['"less"', '"equals"'],
  ['"chinese"', '"art"'],
  ['"river"', '"lake"'],
  ['{"visit":"date"}', '"2026-02-30"'],
  ["40", '"forty"'],
];

describe("an expression", () => {
  it("is refused by the checker exactly when it cannot be evaluated, whatever the answers", () => {
    fc.assert(
      fc.property(anyExpression, answersToSome(), (expression, answers) => {
        const refused = checkExpression(everyForm, expression).length > 0;
        expect(isInvalid(value(expression, answers))).toBe(refused);
      }),
      { numRuns: 3000 },
    );
  });

  it("is refused exactly then also where a sound one was spoilt in one place", () => {
    fc.assert(
      fc.property(
        soundCondition,
        fc.constantFrom(...SPOILT),
        answersToSome(),
        (condition, [from, to], answers) => {
          const spoilt: Condition = JSON.parse(JSON.stringify(condition).replace(from, to));
          const refused = checkExpression(everyForm, spoilt).length > 0;
          expect(isInvalid(value(spoilt, answers))).toBe(refused);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is refused and not evaluated when it is no expression at all, without an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const expression: Expression = JSON.parse(JSON.stringify(data));
        const refused = checkExpression(everyForm, expression).length > 0;
        expect(isInvalid(value(expression, {}))).toBe(refused);
      }),
    );
  });

  it("passes when it is written with a meaning", () => {
    fc.assert(
      fc.property(soundCondition, (condition) => {
        expect(checkExpression(everyForm, condition, { condition: true })).toEqual([]);
      }),
    );
  });

  it("can be put in words in both languages", () => {
    fc.assert(
      fc.property(soundCondition, (condition) => {
        expect(formatExpression(everyForm, condition)).not.toContain("undefined");
        expect(formatExpression(everyForm, condition, "en")).not.toContain("undefined");
      }),
    );
  });
});

describe("a condition", () => {
  const given = fc.tuple(soundCondition, soundCondition, answersToSome());

  it("denied twice is itself", () => {
    fc.assert(
      fc.property(given, ([a, , answers]) => {
        expect(value({ not: { not: a } }, answers)).toEqual(value(a, answers));
      }),
    );
  });

  it("follows De Morgan even where answers are missing", () => {
    fc.assert(
      fc.property(given, ([a, b, answers]) => {
        const left: Condition = { not: { all: [a, b] } };
        const right: Condition = { any: [{ not: a }, { not: b }] };
        expect(value(left, answers)).toEqual(value(right, answers));
      }),
    );
  });

  it("holds for every entry exactly when it fails for none", () => {
    fc.assert(
      fc.property(answersToSome(), (answers) => {
        const meets: Condition = { equal: [{ field: "licence" }, "yes"] };
        expect(value({ every: "canteens", meets }, answers)).toEqual(
          value({ not: { some: "canteens", meets: { not: meets } } }, answers),
        );
      }),
    );
  });

  it("that is known stays as it is when more is answered", () => {
    fc.assert(
      fc.property(
        soundConditionWithoutAnswered,
        answersToSome(),
        answersToSome(),
        (condition, some, more) => {
          const before = value(condition, some);
          const settled = Object.fromEntries(
            Object.entries(some).filter(([, answer]) => answer.type !== "not-checked"),
          );
          fc.pre(before.known);
          expect(value(condition, { ...more, ...settled })).toEqual(before);
        },
      ),
    );
  });
});

// Whether something is answered changes when it is answered.
const soundConditionWithoutAnswered = soundCondition.filter(
  (condition) => !JSON.stringify(condition).includes("answered"),
);
