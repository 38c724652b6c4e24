import { Translator, Untranslatable, type Dialect } from "../exchange/dialect.ts";
import type { ExchangeLoss, Losses } from "../exchange/loss.ts";
import type { Literal } from "../expressions/expression.ts";
import { beside } from "./names.ts";

const reference = (name: string): string => `{${name}}`;

function literal(value: Literal): string {
  if (typeof value === "number") return String(value);
  // The language of SurveyJS knows a backslash before a quotation mark only.
  if (value.includes("\\")) throw new Untranslatable("text with a backslash");
  return `'${value.replaceAll("'", String.raw`\'`)}'`;
}

/** Writes expressions as SurveyJS does. `date` is the day of the visit, when it is known. */
export function surveyTranslator(date: string | undefined): Translator {
  const dialect: Dialect = {
    literal,
    answer: reference,
    cell: (item, row, column) => `{${item}.${row}.${column}}`,
    field: (field) => `{panel.${field}}`,
    visitDate: date === undefined ? undefined : `'${date}'`,
    known: (one) => `${one} notempty`,
    same: ["=", "<>"],
    not: (condition) => `!(${condition})`,
    divide: (a, b) => `(${a} / ${b})`,
    // Its `round` rounds a half up; ours away from zero, which differs below zero.
    round: (value, decimals) =>
      `iif(${value} < 0, 0 - round(0 - ${value}, ${decimals}), round(${value}, ${decimals}))`,
    extreme: (which, values) => `${which === "lowest" ? "min" : "max"}(${values.join(", ")})`,
    daysBetween: (from, until) => `dateDiff(${from}, ${until}, 'days')`,
    either: (condition, yes, no) => `iif(${condition}, ${yes}, ${no})`,
    includes: (one, option) => `${one} contains '${option}'`,
    count: (place) => (typeof place === "string" ? `{${place}.length}` : `{panel.${place.field}.length}`),
    sumOf: (group, field) => `sumInArray({${group}}, '${field}')`,
    answered: (place) =>
      typeof place === "string"
        ? `({${place}} notempty and {${beside.state(place)}} empty)`
        : `{panel.${place.field}} notempty`,
  };
  return new Translator(dialect);
}

/** Translates, or takes the loss down. */
export function orLose(
  translate: () => string,
  loss: Omit<ExchangeLoss, "message"> & { readonly zh: string; readonly en: string },
  losses: Losses,
): string | undefined {
  try {
    return translate();
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    losses.add(loss.code, loss.path, `${loss.zh}（${error.message}）`, `${loss.en} (${error.message})`);
    return undefined;
  }
}
