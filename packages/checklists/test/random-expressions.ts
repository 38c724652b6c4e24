import type { Condition, Expression } from "@supervision/checklists";
import fc from "fast-check";
import { everyForm } from "./every-form.ts";

const item = fc.constantFrom(...Object.keys(everyForm.items));
const group = fc.constantFrom("canteens", "canteens", "canteens", "dangers");
const literal = fc.constantFrom<(number | string)[]>(
  0,
  1,
  2.5,
  "yes",
  "no",
  "own",
  "primary",
  "public",
  "excellent",
  "整洁",
  "2026-09-10",
);

/** Any expression by its structure, most without a meaning. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{
  expression: Expression;
  condition: Condition;
}>((tie) => {
  const two = fc.tuple(tie("expression"), tie("expression"));
  const some = fc.array(tie("expression"), { minLength: 2, maxLength: 3 });
  const conditions = fc.array(tie("condition"), { minLength: 1, maxLength: 3 });
  const place = fc.oneof(
    item,
    fc.constantFrom("licence", "meals", "beds").map((field) => ({ field })),
  );
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      literal,
      item.map((answer) => ({ answer })),
      fc.constantFrom("licence", "meals", "opened", "beds").map((field) => ({ field })),
      fc
        .tuple(
          fc.constantFrom("plans", "lesson"),
          fc.constantFrom("maths", "art"),
          fc.constantFrom("books", "checked"),
        )
        .map((cell) => ({ cell })),
      fc.constant({ visit: "date" as const }),
      fc
        .constantFrom("kind" as const, "nature" as const, "boarding" as const)
        .map((institution) => ({ institution })),
      fc
        .constantFrom("primary" as const, "preschool" as const, "all" as const)
        .map((students) => ({ students })),
      some.map((add) => ({ add })),
      two.map((subtract) => ({ subtract })),
      two.map((divide) => ({ divide })),
      some.map((highest) => ({ highest })),
      tie("expression").map((round) => ({ round, decimals: 2 })),
      two.map((daysBetween) => ({ daysBetween })),
      place.map((count) => ({ count })),
      fc.record({ count: group, where: tie("condition") }),
      fc.record({ sum: tie("expression"), each: group }),
      fc.record({ mean: tie("expression"), each: group, where: tie("condition") }),
      fc.record({ if: tie("condition"), value: tie("expression"), otherwise: tie("expression") }),
      tie("condition"),
    ),
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      place.map((answered) => ({ answered })),
      fc.constantFrom("primary" as const, "special" as const).map((teaches) => ({ teaches })),
      two.map((equal) => ({ equal })),
      two.map((less) => ({ less })),
      two.map((atLeast) => ({ atLeast })),
      fc.record({ oneOf: tie("expression"), values: fc.array(literal, { minLength: 1, maxLength: 2 }) }),
      fc.record({ includes: place, option: fc.constantFrom("river", "lake") }),
      conditions.map((all) => ({ all })),
      conditions.map((any) => ({ any })),
      tie("condition").map((not) => ({ not })),
      fc.record({ every: group, meets: tie("condition") }),
      fc.record({ some: group, meets: tie("condition") }),
    ),
  };
}).expression;

const number = (extra: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
  fc.oneof(
    fc.constantFrom<Expression[]>(
      0,
      40,
      2.5,
      { answer: "pupils" },
      { answer: "satisfaction" },
      { answer: "meals" },
    ),
    fc.constantFrom<Expression[]>(
      { count: "dangers" },
      { count: "canteens" },
      { cell: ["plans", "chinese", "books"] },
    ),
    extra,
  );

const fieldNumber = number(fc.constant({ field: "meals" }));
const fieldCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition[]>({ equal: [{ field: "licence" }, "yes"] }, { answered: { field: "meals" } }),
  fc.tuple(fieldNumber, fieldNumber).map((atMost) => ({ atMost })),
);

/** A condition on {@link everyForm} that has a meaning. */
export const soundCondition: fc.Arbitrary<Condition> = fc.letrec<{
  condition: Condition;
  number: Expression;
}>((tie) => ({
  number: number(
    fc.oneof(
      { depthSize: "small" },
      fc.record({ sum: fieldNumber, each: fc.constant("canteens"), where: fieldCondition }),
      fc.record({ mean: fieldNumber, each: fc.constant("canteens") }),
      fc.tuple(tie("number"), tie("number")).map((divide) => ({ divide })),
      fc.array(tie("number"), { minLength: 2, maxLength: 3 }).map((add) => ({ add })),
      fc.record({ if: tie("condition"), value: tie("number"), otherwise: tie("number") }),
    ),
  ),
  condition: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<Condition[]>(
      { equal: [{ answer: "canteen" }, "yes"] },
      { oneOf: { answer: "lesson" }, values: ["excellent", "good"] },
      { includes: "dangers", option: "river" },
      { answered: "remarks" },
      { less: [{ answer: "drill" }, { visit: "date" }] },
    ),
    fc.tuple(tie("number"), tie("number")).map((less) => ({ less })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("condition").map((not) => ({ not })),
    fieldCondition.map((meets) => ({ every: "canteens", meets })),
    fieldCondition.map((meets) => ({ some: "canteens", meets })),
  ),
})).condition;
