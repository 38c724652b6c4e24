import { nearest, type Issue, type IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { isRecord, own } from "../expressions/read-node.ts";
import { answerFieldUnknown, answerValueInvalid } from "../issues.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import { partsOf } from "../items/group-parts.ts";
import { checkMarks } from "../scoring/check-marks.ts";
import { checkAnswer, shown, type Path, type Subject } from "./check-answer.ts";
import { evidenceMismatch } from "./check-evidence-value.ts";
import { among, isWords, TEXT } from "./check-value.ts";

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
  const { id } = subject;
  if (!isRecord(value)) return [answerValueInvalid(id, "{ row: { column: answer } }", shown(value), path)];
  return Object.entries(value).flatMap(([row, cells]) => {
    const at = [...path, row];
    return Object.hasOwn(form.rows, row)
      ? checkCells(edition, date, subject, form, `${id}.${row}`, cells, at)
      : [answerFieldUnknown(id, row, nearest(row, Object.keys(form.rows)), at)];
  });
}

/** Checks the cells of one row, or the fields of one entry. */
function checkCells(
  edition: ChecklistEdition,
  date: IsoDate,
  { id, rules }: Subject,
  form: MatrixForm | RepeatForm,
  place: string,
  cells: unknown,
  path: Path,
): readonly Issue[] {
  if (!isRecord(cells)) return [answerValueInvalid(place, "{ id: answer }", shown(cells), path)];
  const parts = partsOf(form);
  return Object.entries(cells).flatMap(([part, cell]) => {
    const at = [...path, part];
    const known = own(parts, part);
    if (known === undefined) return [answerFieldUnknown(id, part, nearest(part, Object.keys(parts)), at)];
    const subject = { id: `${place}.${part}`, form: known.answer, rules: partRules(rules), whole: false };
    return checkAnswer(edition, date, subject, cell, at, checkParts);
  });
}

function checkRepeat(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  form: RepeatForm,
  value: unknown,
  path: Path,
): readonly Issue[] {
  const { id } = subject;
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
      issues.push(answerValueInvalid(id, TEXT, shown(data["title"]), [...at, "title"]));
    const place = `${id}.${data["id"]}`;
    for (const part of ["answers", "archived"])
      if (data[part] !== undefined)
        issues.push(...checkCells(edition, date, subject, form, place, data[part], [...at, part]));
  }
  return issues;
}

/** What an item says of non-answers holds for its parts too. */
function partRules({ nonAnswers }: Subject["rules"]): Subject["rules"] {
  return nonAnswers === undefined ? {} : { nonAnswers };
}
