import { nearest, type Issue, type IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { isRecord } from "../expressions/read-node.ts";
import { answerFieldUnknown, answerValueInvalid } from "../issues.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import { checkMarks } from "../scoring/check-marks.ts";
import { checkAnswer, shown, type Path, type Subject } from "./check-answer.ts";
import { evidenceMismatch } from "./check-evidence-value.ts";
import { among, isWords } from "./check-value.ts";

/** Checks the values that have parts: matrices, repeat groups, marks, files, photographs, signatures, places. */
export function checkParts(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  value: unknown,
  path: Path,
): readonly Issue[] {
  const { id, form, rules } = subject;
  const at = [...path, "value"];
  switch (form.type) {
    case "marks":
      return checkMarks(id, rules, value, path);
    case "matrix":
      return checkMatrix(edition, date, subject, form, value, at);
    case "repeat":
      return checkRepeat(edition, date, subject, form, value, at);
    case "file":
    case "photo":
    case "signature":
    case "place": {
      const expected = evidenceMismatch(form, value);
      return expected === undefined ? [] : [answerValueInvalid(id, expected, shown(value), at)];
    }
    default:
      return [];
  }
}

function checkMatrix(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  form: MatrixForm,
  value: unknown,
  path: Path,
): readonly Issue[] {
  const { id, rules } = subject;
  if (!isRecord(value)) return [answerValueInvalid(id, "{ row: { column: answer } }", shown(value), path)];
  const issues: Issue[] = [];
  for (const [row, cells] of Object.entries(value)) {
    const at = [...path, row];
    if (!Object.hasOwn(form.rows, row))
      issues.push(answerFieldUnknown(id, row, nearest(row, Object.keys(form.rows)), at));
    else if (!isRecord(cells))
      issues.push(answerValueInvalid(`${id}.${row}`, "{ column: answer }", shown(cells), at));
    else
      for (const [column, cell] of Object.entries(cells)) {
        const inner = Object.hasOwn(form.columns, column) ? form.columns[column]?.answer : undefined;
        const part = { id: `${id}.${row}.${column}`, rules: partRules(rules), whole: false };
        if (inner === undefined)
          issues.push(
            answerFieldUnknown(id, column, nearest(column, Object.keys(form.columns)), [...at, column]),
          );
        else
          issues.push(
            ...checkAnswer(edition, date, { ...part, form: inner }, cell, [...at, column], checkParts),
          );
      }
  }
  return issues;
}

function checkRepeat(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  form: RepeatForm,
  value: unknown,
  path: Path,
): readonly Issue[] {
  const { id, rules } = subject;
  if (!Array.isArray(value)) return [answerValueInvalid(id, "[{ id, answers }]", shown(value), path)];
  const issues: Issue[] = [];
  const expected = among(value.length, form.atLeast, form.atMost, form.of);
  if (expected !== undefined) issues.push(answerValueInvalid(id, expected, String(value.length), path));
  const ids = new Set<string>();
  for (const [index, entry] of value.entries()) {
    const at = [...path, index];
    const data: unknown = entry;
    if (!isRecord(data) || !isWords(data["id"]) || !isRecord(data["answers"])) {
      issues.push(answerValueInvalid(id, "{ id, answers }", shown(data), at));
      continue;
    }
    if (ids.has(data["id"]))
      issues.push(answerValueInvalid(id, "编号不重复 / unique ids", data["id"], [...at, "id"]));
    ids.add(data["id"]);
    if (data["title"] !== undefined && typeof data["title"] !== "string")
      issues.push(answerValueInvalid(id, "text / 文字", shown(data["title"]), [...at, "title"]));
    for (const part of ["answers", "archived"] as const) {
      const fields = data[part];
      if (fields !== undefined && !isRecord(fields))
        issues.push(answerValueInvalid(id, "{ field: answer }", shown(fields), [...at, part]));
      for (const [field, answer] of Object.entries(isRecord(fields) ? fields : {})) {
        const inner = Object.hasOwn(form.fields, field) ? form.fields[field]?.answer : undefined;
        const place = [...at, part, field];
        const own = { id: `${id}.${data["id"]}.${field}`, rules: partRules(rules), whole: false };
        if (inner === undefined)
          issues.push(answerFieldUnknown(id, field, nearest(field, Object.keys(form.fields)), place));
        else issues.push(...checkAnswer(edition, date, { ...own, form: inner }, answer, place, checkParts));
      }
    }
  }
  return issues;
}

/** What an item says of non-answers holds for its parts too. */
function partRules({ nonAnswers }: Subject["rules"]): Subject["rules"] {
  return nonAnswers === undefined ? {} : { nonAnswers };
}
