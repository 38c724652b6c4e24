import {
  answerBehind,
  isNonAnswer,
  noteOf,
  type ChecklistAnswers,
  type GivenAnswer,
} from "../answers/answer.ts";
import type { CellAnswer, EvidenceFile } from "../answers/answer-values.ts";
import { loseAnswer, type AnswerLoss } from "../exchange/losses-of-answers.ts";
import { Losses, type ExchangeLoss } from "../exchange/loss.ts";
import { beside, ENTRY, NONE } from "./names.ts";
import type { SurveyValue } from "./survey-form.ts";

/**
 * The data of a filled form, with what they do not hold.
 *
 * @term 表单数据
 */
export interface SurveyData {
  /** What `model.data` takes. */
  readonly data: Readonly<Record<string, SurveyValue>>;
  /** What of the answers is not in them, with the place in the answers. */
  readonly losses: readonly ExchangeLoss[];
}

/**
 * Answers as the data of the form, to show a filled checklist or to go on filling one: `model.data = toSurveyJsData(answers).data`. What of
 * these answers the form cannot hold stands in `losses`; what was known of the institution goes into `toSurveyJs` and `fromSurveyJs`.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { toSurveyJsData } from "@supervision/checklists/surveyjs";
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("the list has an edition");
 * // Goes into `model.data`, to go on filling in.
 * const { data, losses } = toSurveyJsData({
 *   pin: pinOf(schoolRoutine.id, edition),
 *   institution: "s1",
 *   date: "2026-03-02",
 *   answers: { safety: { type: "yes-no", value: "no", note: "东门上锁" } },
 * });
 * console.log(data); // => { safety__note: '东门上锁', safety: 'no' }
 * console.log(losses.length); // => 0
 * ```
 */
export function toSurveyJsData(answers: ChecklistAnswers): SurveyData {
  const writer = new DataWriter(answers.date);
  for (const [id, stated] of Object.entries(answers.answers)) {
    const path = ["answers", id];
    const within = stated.type === "unchanged" ? [...path, "answer"] : path;
    if (stated.type === "unchanged") writer.lose("unchanged-not-carried", path);
    const { note, evidence = [] } = noteOf(stated);
    if (evidence.length > 0) writer.lose("evidence-not-carried", path);
    writer.text(beside.note(id), note, [...(stated.note === undefined ? within : path), "note"]);
    const answer = answerBehind(stated);
    if (!isNonAnswer(answer)) writer.given(id, answer, [...within, "value"]);
    else {
      writer.data[beside.state(id)] = answer.type;
      const belongs = answer.type === "not-applicable" || answer.type === "refused";
      if (!belongs || answer.because !== "")
        writer.text(beside.because(id), answer.because, [...path, "because"]);
    }
  }
  if (answers.facts !== undefined) writer.lose("facts-not-carried", ["facts"]);
  if (Object.keys(answers.archived ?? {}).length > 0) writer.lose("archive-not-carried", ["archived"]);
  return { data: writer.data, losses: writer.losses.list() };
}

type Path = ExchangeLoss["path"];

class DataWriter {
  readonly data: Record<string, SurveyValue> = {};
  readonly losses = new Losses();
  readonly #date: string;

  constructor(date: string) {
    this.#date = date;
  }

  lose(code: AnswerLoss, path: Path): void {
    loseAnswer(this.losses, code, path);
  }

  text(name: string, value: string | undefined, path: Path): void {
    if (value === undefined) return;
    if (value.trim() === "") this.lose("blank-text-not-carried", path);
    else this.data[name] = value;
  }

  given(id: string, answer: GivenAnswer, path: Path): void {
    const put = (value: SurveyValue, isEmpty = false): void => {
      if (isEmpty) this.lose("empty-answer-not-carried", path);
      else this.data[id] = value;
    };
    switch (answer.type) {
      case "computed":
        this.lose("computed-not-carried", path);
        return;
      case "signature":
        this.data[beside.signer(id)] = answer.value.name;
        // The question itself is the picture, which answers do not hold.
        if (answer.value.signedOn !== this.#date || answer.value.file !== undefined)
          this.lose("signature-details-not-carried", path);
        return;
      case "matrix": {
        const rows = Object.entries(answer.value).flatMap(([row, cells]) => {
          const values = this.#cells(cells, [...path, row]);
          if (Object.keys(values).length > 0) return [[row, values] as const];
          this.lose("empty-answer-not-carried", [...path, row]);
          return [];
        });
        put(Object.fromEntries(rows), rows.length === 0);
        return;
      }
      case "repeat":
        put(
          answer.value.map(({ id: entry, title, answers, archived }, index) => {
            const at = [...path, index];
            if (Object.keys(archived ?? {}).length > 0) this.lose("archive-not-carried", [...at, "archived"]);
            if (title === "") this.lose("blank-text-not-carried", [...at, "title"]);
            return {
              [ENTRY.id]: entry,
              ...(title === undefined || title === "" ? {} : { [ENTRY.title]: title }),
              ...this.#cells(answers, [...at, "answers"]),
            };
          }),
          answer.value.length === 0,
        );
        return;
      case "marks": {
        const marks = Object.entries(answer.value).flatMap(
          ([rule, mark]): (readonly [string, SurveyValue])[] =>
            typeof mark === "number"
              ? [[rule, mark]]
              : [
                  [rule, mark.points],
                  [`${rule}__because`, mark.because],
                ],
        );
        put(Object.fromEntries(marks), marks.length === 0);
        return;
      }
      default: {
        const value = this.#value(answer, path);
        if (value !== undefined) this.data[id] = value;
      }
    }
  }

  #cells(cells: Readonly<Record<string, CellAnswer>>, path: Path): Readonly<Record<string, SurveyValue>> {
    return Object.fromEntries(
      Object.entries(cells).flatMap(([key, cell]) => {
        const at = [...path, key];
        if (isNonAnswer(cell)) {
          this.lose("cell-reasons-not-carried", at);
          return [];
        }
        if (cell.type === "signature") {
          this.lose("cell-signature-not-carried", at);
          return [];
        }
        if ((cell.note ?? "") !== "" || (cell.evidence ?? []).length > 0)
          this.lose("cell-note-not-carried", at);
        const value = this.#value(cell, at);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  }

  #value(answer: Exclude<GivenAnswer, { type: Own }>, path: Path): SurveyValue | undefined {
    switch (answer.type) {
      case "several":
        return answer.value.length === 0 ? [NONE] : answer.value;
      case "file":
      case "photo":
        if (
          answer.value.some((file) => Object.keys(file).some((key) => key !== "name" && key !== "mediaType"))
        )
          this.lose("file-details-not-carried", path);
        if (answer.value.length > 0) return answer.value.map(fileOf);
        this.lose("empty-answer-not-carried", path);
        return undefined;
      case "place":
        return { longitude: answer.value.longitude, latitude: answer.value.latitude };
      default:
        return answer.value;
    }
  }
}

/** Kinds of answer that are written in a way of their own. */
type Own = "computed" | "signature" | "matrix" | "repeat" | "marks";

const fileOf = ({ name, mediaType }: EvidenceFile): SurveyValue => ({
  name,
  type: mediaType ?? "",
  content: name,
});
