import { Translator, Untranslatable, type Dialect } from "../exchange/dialect.ts";
import type { ExchangeLoss, Losses } from "../exchange/loss.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { conditionsBehind } from "../exchange/conditions-behind.ts";
import type { AnswerPlace, Literal } from "../expressions/expression.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import { beside } from "./names.ts";

const reference = (name: string): string => `{${name}}`;

function literal(value: Literal): string {
  if (typeof value === "number") return String(value);
  // The language of SurveyJS knows a backslash before a quotation mark only.
  if (value.includes("\\")) throw new Untranslatable("text with a backslash");
  return `'${value.replaceAll("'", String.raw`\'`)}'`;
}

/** What expressions are written for. */
export interface SurveyExpressions {
  /** The edition they belong to. */
  readonly edition: ChecklistEdition;
  /** Day of the visit, when it is known. */
  readonly date: string | undefined;
  /** The repeat group or matrix inside which they stand. */
  readonly group?: RepeatForm | MatrixForm;
}

/**
 * Writes expressions as SurveyJS does. The form keeps what is filled in and hidden again, so a reference to an item or field that is not
 * always asked also says that it is asked now: a hidden answer counts nowhere.
 */
export function surveyTranslator({ edition, date, group }: SurveyExpressions): Translator {
  const own = group?.type === "matrix" ? "row" : "panel";
  const conditionsOf = conditionsBehind(edition, group);
  const whileAsked = (said: string, place: AnswerPlace): string => {
    const conditions = conditionsOf(place).map((condition) => translator.holds(condition));
    return conditions.length === 0 ? said : `(${[said, ...conditions].join(" and ")})`;
  };
  const dialect: Dialect = {
    literal,
    answer: reference,
    cell: (item, row, column) => {
      const form = edition.items[item]?.answer;
      const asked =
        typeof form === "object" && form.type === "matrix" ? form.columns[column]?.askIf : undefined;
      // What stands in a hidden cell would count.
      if (asked !== undefined) throw new Untranslatable("cell");
      return `{${item}.${row}.${column}}`;
    },
    field: (field) => `{${own}.${field}}`,
    visitDate: date === undefined ? undefined : `'${date}'`,
    known: (one, place) => whileAsked(`${one} notempty`, place),
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
    count: (place) => (typeof place === "string" ? `{${place}.length}` : `{${own}.${place.field}.length}`),
    sumOf: (repeat, field) => {
      const form = edition.items[repeat]?.answer;
      const fields = typeof form === "object" && form.type === "repeat" ? form.fields : {};
      // The sum would count what stands in hidden groups and fields.
      if (conditionsOf(repeat).length > 0 || fields[field]?.askIf !== undefined)
        throw new Untranslatable("sum");
      return `sumInArray({${repeat}}, '${field}')`;
    },
    answered: (place) =>
      whileAsked(
        typeof place === "string"
          ? `({${place}} notempty and {${beside.state(place)}} empty)`
          : `{${own}.${place.field}} notempty`,
        place,
      ),
  };
  const translator = new Translator(dialect);
  return translator;
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
