import type { Stage } from "@supervision/domain";

/**
 * A value written into an expression: a number, words, a day (`2026-09-01`), the id of an option, `yes`, `partly` or `no`.
 *
 * @term 常量
 */
export type Literal = number | string;

/**
 * Where an answer stands: an item, or a field of the same entry of a repeat group.
 *
 * @term 答案所在
 */
export type AnswerPlace<Ref extends string = string> = Ref | { readonly field: string };

/**
 * A value worked out from answers: plain data, checked against the checklist where it is written. `Ref` are the item ids it may name.
 *
 * Where an answer it needs is not known, the value is not known; nothing is guessed.
 *
 * @term 表达式
 */
export type Expression<Ref extends string = string> =
  | Literal
  | Condition<Ref>
  /** The answer of an item. */
  | { readonly answer: Ref }
  /** The answer of a cell of a matrix. */
  | { readonly cell: readonly [item: Ref, row: string, column: string] }
  /** The answer of a field of the same entry; only inside a repeat group, `where`, `every` and `some`, and what is summed up. */
  | { readonly field: string }
  /** The day of the visit. */
  | { readonly visit: "date" }
  /**
   * A fact of the institution: its kind (`kindergarten`, …), its nature (`public`, `private`), whether it has inclusive fees or boarders (`yes`,
   * `no`). Not known unless it stands with the answers.
   */
  | { readonly institution: "kind" | "nature" | "inclusive" | "boarding" }
  /** Number of pupils of the institution: of a stage, or of all it teaches. */
  | { readonly students: Stage | "all" }
  /** Sum of two numbers or more. */
  | { readonly add: readonly Expression<Ref>[] }
  /** First number less the second. */
  | { readonly subtract: readonly [Expression<Ref>, Expression<Ref>] }
  /** Product of two numbers or more. */
  | { readonly multiply: readonly Expression<Ref>[] }
  /** First number divided by the second; by zero there is no value. */
  | { readonly divide: readonly [Expression<Ref>, Expression<Ref>] }
  /** A number rounded half away from zero to so many decimals, 0 to 6. */
  | { readonly round: Expression<Ref>; readonly decimals: number }
  /** The smallest of some numbers. */
  | { readonly lowest: readonly Expression<Ref>[] }
  /** The largest of some numbers. */
  | { readonly highest: readonly Expression<Ref>[] }
  /** Days from the first day to the second; negative when it lies before. */
  | { readonly daysBetween: readonly [Expression<Ref>, Expression<Ref>] }
  /** How many: options picked, files, photographs, or entries of a repeat group (those `where` holds). */
  | { readonly count: AnswerPlace<Ref>; readonly where?: Condition<Ref> }
  /** Sum over the entries of a repeat group (those `where` holds). */
  | { readonly sum: Expression<Ref>; readonly each: Ref; readonly where?: Condition<Ref> }
  /** Mean over the entries of a repeat group; of no entry there is none. */
  | { readonly mean: Expression<Ref>; readonly each: Ref; readonly where?: Condition<Ref> }
  /** One value or another. */
  | { readonly if: Condition<Ref>; readonly value: Expression<Ref>; readonly otherwise: Expression<Ref> };

/**
 * An expression that holds or does not. Parts that are not known leave it open only where they matter: `any` holds as soon as one part does.
 *
 * @term 条件
 */
export type Condition<Ref extends string = string> =
  /** All of them hold. */
  | { readonly all: readonly Condition<Ref>[] }
  /** One of them holds. */
  | { readonly any: readonly Condition<Ref>[] }
  /** It does not hold. */
  | { readonly not: Condition<Ref> }
  /** Both are the same. */
  | { readonly equal: readonly [Expression<Ref>, Expression<Ref>] }
  /** The value is one of these. */
  | { readonly oneOf: Expression<Ref>; readonly values: readonly Literal[] }
  /** The first number or day is below the second. */
  | { readonly less: readonly [Expression<Ref>, Expression<Ref>] }
  /** The first number or day is below the second or the same. */
  | { readonly atMost: readonly [Expression<Ref>, Expression<Ref>] }
  /** The first number or day is above the second. */
  | { readonly more: readonly [Expression<Ref>, Expression<Ref>] }
  /** The first number or day is above the second or the same. */
  | { readonly atLeast: readonly [Expression<Ref>, Expression<Ref>] }
  /** The option is among those picked. */
  | { readonly includes: AnswerPlace<Ref>; readonly option: string }
  /** The institution teaches the stage, as far as its kind tells. */
  | { readonly teaches: Stage }
  /** There is an answer, not one of the four that are none. Always known. */
  | { readonly answered: AnswerPlace<Ref> }
  /** It holds for every entry of a repeat group. */
  | { readonly every: Ref; readonly meets: Condition<Ref> }
  /** It holds for at least one entry of a repeat group. */
  | { readonly some: Ref; readonly meets: Condition<Ref> };
