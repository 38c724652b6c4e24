import type { Losses } from "../exchange/loss.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import type { CellForm } from "../items/group-forms.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";
import type { JsonSchema } from "./json-schema.ts";

type Path = readonly (string | number)[];

export const text: JsonSchema = { type: "string", pattern: String.raw`\S` };
export const date: JsonSchema = { $ref: "#/$defs/date" };
const file: JsonSchema = { $ref: "#/$defs/file" };
const coordinates: JsonSchema = { $ref: "#/$defs/coordinates" };

/** An object that holds these keys and no others. */
export function closed(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

const optional = (key: string, value: number | undefined): JsonSchema =>
  value === undefined ? {} : { [key]: value };

/** The schema of the value of an answer; `undefined` for notes, which have none. */
export function valueSchema(
  form: AnswerForm | CellForm,
  path: Path,
  losses: Losses,
  scoring?: ItemScoring,
): JsonSchema | undefined {
  switch (form.type) {
    case "yes-no":
      return { enum: ["yes", "no"] };
    case "yes-partly-no":
      return { enum: ["yes", "partly", "no"] };
    case "grade":
      return { enum: Object.keys(GRADES) };
    case "choice":
      return { enum: Object.keys(form.options) };
    case "several": {
      const options = Object.entries(form.options);
      const alone = options.flatMap(([id, option]) => (option.alone === true ? [id] : []));
      const list: JsonSchema = {
        type: "array",
        items: { enum: options.map(([id]) => id) },
        uniqueItems: true,
        ...optional("minItems", form.atLeast),
        ...optional("maxItems", form.atMost),
      };
      if (alone.length === 0) return list;
      return { ...list, anyOf: [{ not: { contains: { enum: alone } } }, { maxItems: 1 }] };
    }
    case "number":
      return {
        type: form.whole === true ? "integer" : "number",
        ...optional("minimum", form.minimum),
        ...optional("maximum", form.maximum),
        ...(form.unit === undefined ? {} : { description: form.unit }),
      };
    case "date":
      if (form.earliest !== undefined || form.latest !== undefined)
        losses.add(
          "day-bound-not-carried",
          path,
          "不核对日期的早晚",
          "How early or late the day is, is not checked.",
        );
      return date;
    case "text":
      return { ...text, ...optional("maxLength", form.atMost) };
    case "scale":
      return { type: "integer", minimum: form.from, maximum: form.to };
    case "matrix": {
      for (const [id, column] of Object.entries(form.columns))
        loseRules(column, [...path, "columns", id], losses);
      const cells = Object.fromEntries(
        Object.entries(form.columns).map(([id, { title, answer }]) => [
          id,
          { title, ...cellSchema(answer, [...path, "columns", id], losses) },
        ]),
      );
      return closed(
        Object.fromEntries(
          Object.entries(form.rows).map(([id, title]) => [id, { title, ...closed(cells, []) }]),
        ),
        [],
      );
    }
    case "repeat": {
      const fields: Record<string, JsonSchema> = {};
      for (const [id, field] of Object.entries(form.fields)) {
        const place = [...path, "fields", id];
        fields[id] = { title: field.title, ...cellSchema(field.answer, place, losses) };
        loseRules(field, place, losses);
      }
      losses.add(
        "entry-ids-not-carried",
        path,
        "不核对条目编号有没有重复",
        "Whether ids of entries occur twice is not checked.",
      );
      const answers = closed(fields, []);
      return {
        type: "array",
        items: closed({ id: text, title: text, answers, archived: answers }, ["id", "answers"]),
        ...optional("minItems", form.atLeast),
        ...optional("maxItems", form.atMost),
      };
    }
    case "file":
      if (form.accepts !== undefined)
        losses.add("media-type-not-carried", path, "不核对文件类型", "Media types are not checked.");
      return {
        type: "array",
        items: file,
        minItems: form.atLeast ?? 1,
        ...optional("maxItems", form.atMost),
      };
    case "photo":
      return {
        type: "array",
        items: { $ref: "#/$defs/photo" },
        minItems: form.atLeast ?? 1,
        ...optional("maxItems", form.atMost),
      };
    case "signature":
      return { ...closed({ name: text, signedOn: date, file }, ["name", "signedOn"]) };
    case "place":
      if (form.within !== undefined)
        losses.add("place-bound-not-carried", path, "不核对位置范围", "Where the place lies is not checked.");
      return coordinates;
    case "computed":
      losses.add(
        "computed-not-carried",
        path,
        "不核对自动计算的值是否算对",
        "Whether a computed value is what its expression gives is not checked.",
      );
      return { type: ["number", "string", "boolean"] };
    case "marks":
      return closed(
        Object.fromEntries(
          Object.entries(scoring?.rules ?? {}).map(([id, rule]) => [
            id,
            rule.type === "discretion"
              ? closed({ points: { type: "number", minimum: 0 }, because: text })
              : { type: "number" },
          ]),
        ),
        [],
      );
    default:
      return undefined;
  }
}

/** The definitions {@link valueSchema} refers to. */
export function definitions(pattern: string): Readonly<Record<string, JsonSchema>> {
  const digest: JsonSchema = { type: "string" };
  const properties = { name: text, mediaType: text, digest, original: digest };
  return {
    date: { type: "string", format: "date", pattern },
    coordinates: closed({
      longitude: { type: "number", minimum: -180, maximum: 180 },
      latitude: { type: "number", minimum: -90, maximum: 90 },
    }),
    file: closed(properties, ["name"]),
    photo: closed({ ...properties, takenOn: date, place: coordinates }, ["name"]),
  };
}

const beside: Readonly<Record<string, JsonSchema>> = {
  note: { type: "string" },
  evidence: { type: "array", items: { type: "string" } },
};

/** An answer of one kind with its value, note and evidence. */
export function givenSchema(type: string, value: JsonSchema): JsonSchema {
  return closed({ type: { const: type }, value, ...beside }, ["type", "value"]);
}

/** A non-answer. */
export function nonAnswerSchema(type: string, needsReason: boolean): JsonSchema {
  return closed({ type: { const: type }, because: needsReason ? text : { type: "string" }, ...beside }, [
    "type",
    ...(needsReason ? ["because"] : []),
  ]);
}

function cellSchema(form: CellForm, path: Path, losses: Losses): JsonSchema {
  const value = valueSchema(form, path, losses);
  return {
    anyOf: [
      ...(value === undefined ? [] : [givenSchema(form.type, value)]),
      nonAnswerSchema("not-applicable", true),
      nonAnswerSchema("not-checked", false),
      nonAnswerSchema("refused", true),
      nonAnswerSchema("not-due", false),
    ],
  };
}

/** Takes down that conditions and constraints are not part of a schema. */
export function loseRules(
  { askIf, constraints }: { readonly askIf?: unknown; readonly constraints?: readonly unknown[] },
  path: Path,
  losses: Losses,
): void {
  if (askIf !== undefined)
    losses.add(
      "condition-not-carried",
      [...path, "askIf"],
      "不核对提问条件",
      "Whether it is asked at all is not checked.",
    );
  if (constraints !== undefined && constraints.length > 0)
    losses.add(
      "constraint-not-carried",
      [...path, "constraints"],
      "不核对校验规则",
      "Its constraints are not checked.",
    );
}
