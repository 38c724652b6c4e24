import {
  checkEditions,
  IssueError,
  type Bilingual,
  type EditionHeader,
  type Series,
  type Stage,
} from "@supervision/domain";
import type { Formula } from "../formulas/formula.ts";
import type { Rounding } from "../numbers/rounding.ts";
import { checkIndicatorEdition } from "./check-indicator.ts";

/**
 * One figure an indicator is calculated from, such as the number of books of a school.
 *
 * @term 基础数据
 */
export interface InputDefinition {
  /** Name as forms print it. */
  readonly label: Bilingual;
  /** Unit the figure is stated in. */
  readonly unit: Bilingual;
  /** True for counts, which must be whole numbers. */
  readonly whole?: boolean;
  /** True when a school of several stages divides it among them by weighted students; see `shareByStage`. */
  readonly shared?: boolean;
  /** What the figure holds and leaves out. */
  readonly note?: Bilingual;
}

/**
 * A limit on a value: at least, at most, or both. Values equal to the limit meet it.
 *
 * @term 达标标准
 */
export interface Threshold {
  /** The value must not be below it. */
  readonly atLeast?: number;
  /** The value must not be above it. */
  readonly atMost?: number;
}

/**
 * The limits of an indicator by stage; a stage without one is not judged.
 *
 * @term 分学段标准
 */
export type Standard = Readonly<Partial<Record<Stage, Threshold>>>;

/**
 * One dated edition of an indicator.
 *
 * @term 指标版次
 */
export interface IndicatorEdition<
  Input extends string = string,
  Edition extends string = string,
> extends EditionHeader {
  /** Name of the edition. */
  readonly edition: Edition;
  /** Name of the indicator as forms print it. */
  readonly name: Bilingual;
  /** Unit of the value. */
  readonly unit: Bilingual;
  /** How the value is printed. Limits are compared with the unrounded value. */
  readonly rounding: Rounding;
  /** Every input the formula reads. */
  readonly inputs: { readonly [Name in Input]: InputDefinition };
  /** How the value is calculated. */
  readonly formula: Formula<Input>;
  /** Limits by stage; absent when the document sets none. */
  readonly standard?: Standard;
}

/**
 * An indicator: a stable id and its dated editions.
 *
 * @term 指标
 */
export interface Indicator<
  Id extends string = string,
  Edition extends IndicatorEdition = IndicatorEdition,
> extends Series<Edition> {
  /** Kind of content. */
  readonly kind: "indicator";
  /** `plugin/name`. */
  readonly id: Id;
}

/**
 * What a caller states about the inputs: a number, or nothing when it is not known.
 *
 * @term 数据值
 */
export type InputValues<Input extends string = string> = { readonly [Name in Input]?: number | undefined };

/** The definition of an input by its id; `undefined` when the edition declares none. */
export function inputDefinition(edition: IndicatorEdition, name: string): InputDefinition | undefined {
  return new Map<string, InputDefinition>(Object.entries(edition.inputs)).get(name);
}

/**
 * Declares one edition of an indicator; a formula that reads an undeclared input does not compile.
 *
 * Throws {@link IssueError} with any issue of {@link checkIndicatorEdition}.
 */
export function defineIndicatorEdition<const Input extends string, const Edition extends string>(
  edition: Omit<IndicatorEdition<Input, Edition>, "formula"> & { readonly formula: Formula<NoInfer<Input>> },
): IndicatorEdition<Input, Edition> {
  const [first, ...rest] = checkIndicatorEdition(edition.name.zh, edition).filter(
    (issue) => issue.severity === "error",
  );
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return edition;
}

/**
 * Declares an indicator with its editions, oldest first.
 *
 * Throws {@link IssueError} with any issue of `checkEditions` or {@link checkIndicatorEdition}.
 *
 * @example
 * ```ts
 * import { calculateIndicator, defineIndicator, defineIndicatorEdition, input, ratio } from "@supervision/indicators";
 * const books = defineIndicator({ id: "riverside/books", title: "生均图书册数", editions: [defineIndicatorEdition({
 *   edition: "2026-01", status: "active", effective: { from: "2026-01-01" },
 *   sources: [{ title: "示例", issuedBy: "示例机关", authority: "district", issuedOn: "2026" }],
 *   name: { zh: "生均图书册数", en: "books per student" }, unit: { zh: "册", en: "books" },
 *   rounding: { decimals: 2, mode: "half-up" },
 *   inputs: {
 *     books: { label: { zh: "图书册数", en: "books" }, unit: { zh: "册", en: "books" } },
 *     students: { label: { zh: "学生数", en: "students" }, unit: { zh: "人", en: "students" } },
 *   },
 *   formula: ratio(input("books"), input("students")),
 * })] });
 * const outcome = calculateIndicator(books.editions[0], { books: 279, students: 45 });
 * console.log(outcome.status === "computed" && outcome.steps[0]); // => 279 ÷ 45 = 6.20
 * ```
 */
export function defineIndicator<
  const Id extends string,
  const Editions extends readonly [IndicatorEdition, ...IndicatorEdition[]],
>(indicator: {
  readonly id: Id;
  readonly title: string;
  readonly editions: Editions;
  readonly withdrawn?: NonNullable<Series["withdrawn"]>;
}): Indicator<Id, Editions[number]> & { readonly editions: Editions } {
  const complete = { kind: "indicator" as const, ...indicator };
  const [first, ...rest] = [
    ...checkEditions(complete),
    ...complete.editions.flatMap((edition) => checkIndicatorEdition(indicator.id, edition)),
  ].filter((issue) => issue.severity === "error");
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return complete;
}
