import { conditionsBehind } from "../exchange/conditions-behind.ts";
import { Translator, Untranslatable, type Dialect } from "../exchange/dialect.ts";
import type { PointsDialect } from "../exchange/points.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { AnswerPlace, Literal } from "../expressions/expression.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { NONE, nameOf } from "../xlsform/names.ts";
import type { FieldsHere } from "./enable-when.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function literal(value: Literal): string {
  if (typeof value === "number") return value < 0 ? `(${value})` : String(value);
  if (DAY.test(value)) return `@${value}`;
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;
}

const item = (linkId: string): string => `%resource.repeat(item).where(linkId='${linkId}')`;

const either = (condition: string, yes: string, no: string): string => `iif(${condition}, ${yes}, ${no})`;

const smaller = (which: "lowest" | "highest", a: string, b: string): string =>
  either(`(${a}) ${which === "lowest" ? "<" : ">"} (${b})`, a, b);

/** The value of a question as FHIRPath reads it: the code of what is picked, the number of a step. */
function valueOf(linkId: string, form: AnswerForm | undefined): string {
  const value = `${item(linkId)}.answer.value`;
  switch (form?.type) {
    case "yes-no":
    case "yes-partly-no":
    case "grade":
    case "choice":
    case "several":
      return `${value}.code`;
    case "scale":
      return `${value}.code.toInteger()`;
    case "matrix":
    case "repeat":
    case "marks":
      throw new Untranslatable(form.type);
    default:
      return value;
  }
}

const refuse = (part: string): never => {
  throw new Untranslatable(part);
};

/** Writes expressions as FHIRPath over the response; `fields` are the cells of the row inside which they stand. A hidden answer counts nowhere. */
export function fhirPathTranslator(edition: ChecklistEdition, fields?: FieldsHere): Translator {
  const formOf = (id: string): AnswerForm | undefined => {
    const found = edition.items[id];
    return found === undefined ? undefined : answerFormOf(found.answer);
  };
  const conditionsOf = conditionsBehind(edition, undefined);
  const whileAsked = (said: string, place: AnswerPlace): string => {
    const conditions = conditionsOf(place).map((condition) => translator.holds(condition));
    return conditions.length === 0 ? said : `(${[said, ...conditions].join(" and ")})`;
  };
  const dialect: Dialect = {
    literal,
    answer: (id) => valueOf(id, formOf(id)),
    cell: (id, row, column) => {
      const form = formOf(id);
      const cell = form?.type === "matrix" ? form.columns[column]?.answer : undefined;
      return valueOf(nameOf.part(id, row, column), cell);
    },
    field: (field) => {
      // FHIRPath has no way from a question to the entry it stands in.
      if (fields === undefined || fields.repeated) return refuse("field");
      return valueOf(fields.nameOf(field), fields.forms[field]?.answer);
    },
    visitDate: undefined,
    known: (one, place) => whileAsked(`${one}.exists()`, place),
    same: ["=", "!="],
    not: (condition) => `(${condition}).not()`,
    divide: (a, b) => `(${a} / ${b})`,
    round: (value, decimals) =>
      either(`${value} < 0`, `0 - (0 - ${value}).round(${decimals})`, `(${value}).round(${decimals})`),
    extreme: (which, values) => values.reduce((a, b) => smaller(which, a, b)),
    daysBetween: () => refuse("daysBetween"),
    either,
    includes: (one, option) => `('${option}' in ${one})`,
    count: (place) => {
      if (typeof place !== "string") return undefined;
      const form = formOf(place);
      if (form?.type === "repeat") return `${item(place)}.count()`;
      return form?.type === "several"
        ? `${valueOf(place, form)}.where($this != '${NONE}').count()`
        : `${item(place)}.answer.count()`;
    },
    sumOf: (repeat, field) => {
      const form = formOf(repeat);
      const summed = form?.type === "repeat" ? form.fields[field] : undefined;
      if (conditionsOf(repeat).length > 0 || summed?.askIf !== undefined) return undefined;
      return `${item(nameOf.part(repeat, field))}.answer.value.aggregate($this + $total, 0)`;
    },
    answered: (place) => {
      if (typeof place !== "string") return refuse("field");
      const type = formOf(place)?.type;
      const linkId = type === "signature" ? nameOf.signer(place) : place;
      if (type === "marks" || type === "matrix") return refuse(type);
      const there = type === "repeat" ? `${item(linkId)}.exists()` : `${item(linkId)}.answer.exists()`;
      return whileAsked(there, place);
    },
  };
  const translator = new Translator(dialect);
  return translator;
}

/** Points as FHIRPath. */
export const fhirPoints = (edition: ChecklistEdition): PointsDialect => ({
  answer: (id) => {
    const found = edition.items[id];
    return valueOf(id, found === undefined ? undefined : answerFormOf(found.answer));
  },
  mark: (id, rule) => `${item(nameOf.part(id, rule))}.answer.value`,
  state: (id) => `${item(nameOf.state(id))}.answer.value.code`,
  blank: (one) => `${one}.empty()`,
  filled: (one) => `${one}.exists()`,
  either,
  extreme: smaller,
});
