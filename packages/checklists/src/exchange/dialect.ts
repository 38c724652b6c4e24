import type { AnswerPlace, Condition, Expression, Literal } from "../expressions/expression.ts";

/** How another form language writes the parts of an expression. */
export interface Dialect {
  /** A constant. */
  readonly literal: (value: Literal) => string;
  /** The answer of an item. */
  readonly answer: (item: string) => string;
  /** The answer of a cell of a matrix. */
  readonly cell: (item: string, row: string, column: string) => string;
  /** The answer of a field of the same entry. */
  readonly field: (field: string) => string;
  /** The day of the visit. */
  readonly visitDate: string | undefined;
  /** Says that a reference has a value that counts; `place` is where the answer stands. */
  readonly known: (reference: string, place: AnswerPlace) => string;
  /** Two values are the same. */
  readonly same: readonly [equal: string, different: string];
  /** Denies a condition. */
  readonly not: (condition: string) => string;
  /** Division. */
  readonly divide: (a: string, b: string) => string;
  /** Rounding; `undefined` where the language rounds otherwise. */
  readonly round: (value: string, decimals: number) => string | undefined;
  /** Smallest and largest. */
  readonly extreme: (which: "lowest" | "highest", values: readonly string[]) => string;
  /** Days between two days. */
  readonly daysBetween: (from: string, until: string) => string;
  /** One value or another. */
  readonly either: (condition: string, yes: string, no: string) => string;
  /** An option is among those picked. */
  readonly includes: (reference: string, option: string) => string;
  /** How many things an answer holds; `undefined` when that cannot be said. */
  readonly count: (place: AnswerPlace) => string | undefined;
  /** Sum of a field over the entries of a group; `undefined` when the group cannot be reached. */
  readonly sumOf: (group: string, field: string) => string | undefined;
  /** Says that there is an answer, none of the four that are none. */
  readonly answered: (place: AnswerPlace) => string;
}

/** What a form language cannot say; the words tell which part. */
export class Untranslatable extends Error {}

const refuse = (part: string): never => {
  throw new Untranslatable(part);
};

const joined = (parts: readonly string[], word: string, empty: string): string =>
  parts.length === 0 ? empty : parts.length === 1 ? (parts[0] ?? empty) : `(${parts.join(` ${word} `)})`;

/**
 * Translates expressions so that what is not known stays not known: `holds` is written so that it is true only when the condition is
 * known to hold, `fails` only when it is known not to.
 */
export class Translator {
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** The value of an expression; meaningless where {@link known} is false. */
  value(expression: Expression): string {
    const say = this.#dialect;
    if (typeof expression !== "object") return say.literal(expression);
    if ("answer" in expression) return say.answer(expression.answer);
    if ("cell" in expression) return say.cell(...expression.cell);
    if ("field" in expression) return say.field(expression.field);
    if ("visit" in expression) return say.visitDate ?? refuse("visit");
    if ("add" in expression) return `(${expression.add.map((one) => this.value(one)).join(" + ")})`;
    if ("subtract" in expression) {
      const [a, b] = expression.subtract;
      return `(${this.value(a)} - ${this.value(b)})`;
    }
    if ("multiply" in expression) return `(${expression.multiply.map((one) => this.value(one)).join(" * ")})`;
    if ("divide" in expression) {
      const [a, b] = expression.divide;
      return say.divide(this.value(a), this.value(b));
    }
    if ("round" in expression)
      return say.round(this.value(expression.round), expression.decimals) ?? refuse("round");
    if ("lowest" in expression)
      return say.extreme(
        "lowest",
        expression.lowest.map((one) => this.value(one)),
      );
    if ("highest" in expression)
      return say.extreme(
        "highest",
        expression.highest.map((one) => this.value(one)),
      );
    if ("daysBetween" in expression) {
      const [from, until] = expression.daysBetween;
      return say.daysBetween(this.value(from), this.value(until));
    }
    if ("count" in expression)
      return expression.where === undefined
        ? (say.count(expression.count) ?? refuse("count"))
        : refuse("count");
    if ("sum" in expression) {
      const { sum, each, where } = expression;
      if (where !== undefined || typeof sum !== "object" || !("field" in sum)) return refuse("sum");
      return say.sumOf(each, sum.field) ?? refuse("sum");
    }
    if ("if" in expression)
      return say.either(
        this.holds(expression.if),
        this.value(expression.value),
        this.value(expression.otherwise),
      );
    return refuse(Object.keys(expression)[0] ?? "");
  }

  /** The value of an expression, and nothing while it is not known; only the value where the language cannot tell. */
  valueIfKnown(expression: Expression): string {
    const value = this.value(expression);
    try {
      const known = joined([...new Set(this.#needs(expression))], "and", "");
      return known === "" ? value : this.#dialect.either(known, value, "''");
    } catch (error) {
      if (error instanceof Untranslatable) return value;
      throw error;
    }
  }

  /** True only when the condition is known to hold. */
  holds(condition: Condition): string {
    return this.#translate(condition, true);
  }

  /** True only when the condition is known not to hold. */
  fails(condition: Condition): string {
    return this.#translate(condition, false);
  }

  #translate(condition: Condition, wanted: boolean): string {
    const say = this.#dialect;
    if ("all" in condition)
      return joined(
        condition.all.map((one) => this.#translate(one, wanted)),
        wanted ? "and" : "or",
        this.#constant(wanted),
      );
    if ("any" in condition)
      return joined(
        condition.any.map((one) => this.#translate(one, wanted)),
        wanted ? "or" : "and",
        this.#constant(!wanted),
      );
    if ("not" in condition) return this.#translate(condition.not, !wanted);
    if ("equal" in condition) return this.#compare(condition.equal, say.same[wanted ? 0 : 1]);
    if ("less" in condition) return this.#compare(condition.less, wanted ? "<" : ">=");
    if ("atMost" in condition) return this.#compare(condition.atMost, wanted ? "<=" : ">");
    if ("more" in condition) return this.#compare(condition.more, wanted ? ">" : "<=");
    if ("atLeast" in condition) return this.#compare(condition.atLeast, wanted ? ">=" : "<");
    if ("oneOf" in condition) {
      const value = this.value(condition.oneOf);
      const parts = condition.values.map((one) => `${value} ${say.same[wanted ? 0 : 1]} ${say.literal(one)}`);
      return this.#where(condition.oneOf, joined(parts, wanted ? "or" : "and", this.#constant(!wanted)));
    }
    if ("includes" in condition) {
      const includes = say.includes(this.#at(condition.includes), condition.option);
      return `(${say.known(this.#at(condition.includes), condition.includes)} and ${wanted ? includes : say.not(includes)})`;
    }
    if ("answered" in condition) {
      const answered = say.answered(condition.answered);
      return wanted ? answered : say.not(answered);
    }
    return refuse(Object.keys(condition)[0] ?? "");
  }

  #at(place: AnswerPlace): string {
    return typeof place === "string" ? this.#dialect.answer(place) : this.#dialect.field(place.field);
  }

  #constant(value: boolean): string {
    return `1 ${this.#dialect.same[value ? 0 : 1]} 1`;
  }

  #compare([a, b]: readonly [Expression, Expression], operator: string): string {
    const needs = [...new Set([...this.#needs(a), ...this.#needs(b)])];
    return joined([...needs, `${this.value(a)} ${operator} ${this.value(b)}`], "and", "");
  }

  #where(expression: Expression, condition: string): string {
    return joined([...new Set(this.#needs(expression)), condition], "and", "");
  }

  /** The conditions under which the value of an expression is known. */
  #needs(expression: Expression): readonly string[] {
    const say = this.#dialect;
    const all = (parts: readonly Expression[]): readonly string[] => parts.flatMap((one) => this.#needs(one));
    if (typeof expression !== "object") return [];
    if ("answer" in expression) return [say.known(this.value(expression), expression.answer)];
    if ("cell" in expression) return [say.known(this.value(expression), expression.cell[0])];
    if ("field" in expression) return [say.known(this.value(expression), expression)];
    if ("add" in expression) return all(expression.add);
    if ("subtract" in expression) return all(expression.subtract);
    if ("multiply" in expression) return all(expression.multiply);
    if ("divide" in expression)
      return [...all(expression.divide), `${this.value(expression.divide[1])} ${say.same[1]} 0`];
    if ("round" in expression) return this.#needs(expression.round);
    if ("lowest" in expression) return all(expression.lowest);
    if ("highest" in expression) return all(expression.highest);
    if ("daysBetween" in expression) return all(expression.daysBetween);
    if ("count" in expression) return [say.known(this.#at(expression.count), expression.count)];
    if ("if" in expression) {
      const branch = (condition: string, value: Expression): string =>
        joined([condition, ...this.#needs(value)], "and", "");
      return [
        joined(
          [
            branch(this.holds(expression.if), expression.value),
            branch(this.fails(expression.if), expression.otherwise),
          ],
          "or",
          "",
        ),
      ];
    }
    return "visit" in expression ? [] : refuse(Object.keys(expression)[0] ?? "");
  }
}
