import { Translator, Untranslatable, type Dialect } from "../exchange/dialect.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { AnswerPlace, Literal } from "../expressions/expression.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { nameOf } from "./names.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function literal(value: Literal): string {
  if (typeof value === "number") return String(value);
  if (DAY.test(value)) return `date('${value}')`;
  // XPath knows no escape: a text with both marks cannot be written.
  if (value.includes("'") && value.includes('"')) throw new Untranslatable("text with both quotation marks");
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}

/**
 * Writes expressions in the XPath of XLSForm. `self` is the item or field whose own constraint is written, which says `.` for itself;
 * `nameOfField` gives the names of the fields of the entry, or of the cells of the row, inside which it stands.
 */
export function xpathTranslator(
  edition: ChecklistEdition,
  self?: string,
  nameOfField?: (field: string) => string,
): Translator {
  const typeOf = (id: string): string | undefined => {
    const item = edition.items[id];
    return item === undefined ? undefined : answerFormOf(item.answer).type;
  };
  const answer = (id: string): string => {
    const type = typeOf(id);
    if (type === "matrix" || type === "repeat" || type === "marks") throw new Untranslatable(type);
    return id === self && nameOfField === undefined ? "." : `\${${id}}`;
  };
  const field = (name: string): string => {
    if (nameOfField === undefined) throw new Untranslatable("field");
    return name === self ? "." : `\${${nameOfField(name)}}`;
  };
  const dialect: Dialect = {
    literal,
    answer,
    cell: (item, row, column) => `\${${nameOf.part(item, row, column)}}`,
    field,
    visitDate: `\${${nameOf.date}}`,
    known: (one) => `${one} != ''`,
    same: ["=", "!="],
    not: (condition) => `not(${condition})`,
    divide: (a, b) => `(${a} div ${b})`,
    round: (value, decimals) =>
      `if(${value} < 0, 0 - round(0 - ${value}, ${decimals}), round(${value}, ${decimals}))`,
    extreme: (which, values) => `${which === "lowest" ? "min" : "max"}(${values.join(", ")})`,
    daysBetween: (from, until) => `round(decimal-date-time(${until}) - decimal-date-time(${from}), 0)`,
    either: (condition, yes, no) => `if(${condition}, ${yes}, ${no})`,
    includes: (one, option) => `selected(${one}, '${option}')`,
    count: (place: AnswerPlace) => {
      if (typeof place !== "string" || typeOf(place) === "several")
        return `count-selected(${typeof place === "string" ? answer(place) : field(place.field)})`;
      return undefined;
    },
    sumOf: (repeat, name) => `sum(\${${nameOf.part(repeat, name)}})`,
    answered: (place) => {
      if (typeof place !== "string") return `${field(place.field)} != ''`;
      return `(${answer(place)} != '' and \${${nameOf.state(place)}} = '')`;
    },
  };
  return new Translator(dialect);
}
