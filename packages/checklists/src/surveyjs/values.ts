import type { CellAnswer, EvidenceFile, RepeatEntry } from "../answers/answer-values.ts";
import type { GivenAnswer } from "../answers/answer.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { CellForm } from "../items/group-forms.ts";
import { ENTRY, NONE } from "./names.ts";

/** The value of a form that only says what it is not. */
export type Unreadable = { readonly expected: string };

const WORDS = {
  yesNo: ["yes", "no"],
  yesPartlyNo: ["yes", "partly", "no"],
  grade: ["excellent", "good", "pass", "fail"],
} as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";

/** Says whether SurveyJS holds nothing under a name. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && Object.keys(value).length === 0)
  );
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return isText(value) && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

function filesOf(value: unknown): readonly EvidenceFile[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const files = list.map((one): EvidenceFile | undefined =>
    isRecord(one) && isText(one["name"])
      ? {
          name: one["name"],
          ...(isText(one["type"]) && one["type"] !== "" ? { mediaType: one["type"] } : {}),
        }
      : undefined,
  );
  return files.every((file) => file !== undefined) ? files : undefined;
}

const pick = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

/** The answer a value of a cell, a field or a question of its own stands for. */
export function cellAnswer(form: CellForm, value: unknown): CellAnswer | Unreadable {
  switch (form.type) {
    case "yes-no": {
      const word = pick(WORDS.yesNo, value);
      return word === undefined ? { expected: WORDS.yesNo.join(" | ") } : { type: form.type, value: word };
    }
    case "yes-partly-no": {
      const word = pick(WORDS.yesPartlyNo, value);
      return word === undefined
        ? { expected: WORDS.yesPartlyNo.join(" | ") }
        : { type: form.type, value: word };
    }
    case "grade": {
      const word = pick(WORDS.grade, value);
      return word === undefined ? { expected: WORDS.grade.join(" | ") } : { type: form.type, value: word };
    }
    case "choice": {
      const option = pick(Object.keys(form.options), value);
      return option === undefined
        ? { expected: Object.keys(form.options).join(" | ") }
        : { type: form.type, value: option };
    }
    case "several": {
      const list: readonly unknown[] = Array.isArray(value) ? value : [value];
      const picked = list.filter((one) => one !== NONE);
      return picked.every((one) => isText(one))
        ? { type: form.type, value: picked }
        : { expected: Object.keys(form.options).join(" | ") };
    }
    case "number":
    case "scale": {
      const number = numberOf(value);
      return number === undefined ? { expected: "数 / number" } : { type: form.type, value: number };
    }
    case "date":
    case "text":
      if (!isText(value)) return { expected: form.type === "date" ? "YYYY-MM-DD" : "文字 / text" };
      return { type: form.type, value };
    case "file":
    case "photo": {
      const files = filesOf(value);
      return files === undefined ? { expected: "[{ name, type }]" } : { type: form.type, value: files };
    }
    case "place": {
      const longitude = isRecord(value) ? numberOf(value["longitude"]) : undefined;
      const latitude = isRecord(value) ? numberOf(value["latitude"]) : undefined;
      return longitude === undefined || latitude === undefined
        ? { expected: "{ longitude, latitude }" }
        : { type: form.type, value: { longitude, latitude } };
    }
    default:
      return { expected: "nothing / 不填" };
  }
}

/** The answer of an item's own question. `signature` is put together where the name stands beside it. */
export function itemAnswer(form: AnswerForm, value: unknown): GivenAnswer | Unreadable {
  switch (form.type) {
    case "matrix": {
      if (!isRecord(value)) return { expected: "{ row: { column } }" };
      const rows: Record<string, Record<string, CellAnswer>> = {};
      for (const [row, cells] of Object.entries(value)) {
        if (!isRecord(cells)) return { expected: "{ row: { column } }" };
        const read = recordOf(cells, (column) => form.columns[column]?.answer);
        if ("expected" in read) return read;
        rows[row] = read.answers;
      }
      return { type: form.type, value: rows };
    }
    case "repeat": {
      if (!Array.isArray(value)) return { expected: "[{ field }]" };
      const entries: RepeatEntry[] = [];
      const list: readonly unknown[] = value;
      for (const [index, entry] of list.entries()) {
        if (!isRecord(entry)) return { expected: "[{ field }]" };
        const { [ENTRY.id]: id, [ENTRY.title]: title, ...fields } = entry;
        const read = recordOf(fields, (field) => form.fields[field]?.answer);
        if ("expected" in read) return read;
        entries.push({
          id: isText(id) && id !== "" ? id : `e${index + 1}`,
          ...(isText(title) && title !== "" ? { title } : {}),
          answers: read.answers,
        });
      }
      return { type: form.type, value: entries };
    }
    case "marks": {
      if (!isRecord(value)) return { expected: "{ rule: number }" };
      const marks: Record<string, number | { readonly points: number; readonly because: string }> = {};
      for (const [name, mark] of Object.entries(value)) {
        if (name.endsWith("__because") || isEmpty(mark)) continue;
        const number = numberOf(mark);
        if (number === undefined) return { expected: "{ rule: number }" };
        const because = value[`${name}__because`];
        marks[name] = isText(because) ? { points: number, because } : number;
      }
      return { type: form.type, value: marks };
    }
    case "computed":
    case "note":
    case "signature":
      return { expected: "nothing / 不填" };
    default: {
      const answer = cellAnswer(form, value);
      if ("expected" in answer) return answer;
      return "value" in answer ? answer : { expected: "value / 值" };
    }
  }
}

function recordOf(
  values: Readonly<Record<string, unknown>>,
  formOf: (key: string) => CellForm | undefined,
): { readonly answers: Record<string, CellAnswer> } | Unreadable {
  const answers: Record<string, CellAnswer> = {};
  for (const [key, value] of Object.entries(values)) {
    const form = formOf(key);
    if (isEmpty(value) || form === undefined) continue;
    const answer = cellAnswer(form, value);
    if ("expected" in answer) return answer;
    answers[key] = answer;
  }
  return { answers };
}
