import {
  answerBehind,
  isNonAnswer,
  type Answer,
  type ChecklistAnswers,
  type GivenAnswer,
} from "../answers/answer.ts";
import type { CellAnswer, EvidenceFile, RepeatEntry } from "../answers/answer-values.ts";
import { loseAnswer, type AnswerLoss } from "../exchange/losses-of-answers.ts";
import { Losses, type ExchangeChecklist } from "../exchange/loss.ts";
import { xmlText } from "../exchange/xml.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { NONE, nameOf } from "./names.ts";

type Path = readonly (string | number)[];

/** Puts answers under the names of the form, as text. */
export class ValueWriter {
  readonly values = new Map<string, string>();
  readonly entries = new Map<string, readonly ReadonlyMap<string, string>[]>();
  readonly losses = new Losses();
  readonly #date: string;

  constructor(date: string) {
    this.#date = date;
  }

  /** Puts all answers to the items of a checklist. */
  answers({ edition }: ExchangeChecklist, answers: ChecklistAnswers): void {
    for (const [id, item] of Object.entries(edition.items)) {
      const answer = answers.answers[id];
      if (answer !== undefined) this.item(id, answer, answerFormOf(item.answer));
    }
    if (answers.facts !== undefined) this.lose("facts-not-carried", ["facts"]);
    if (Object.keys(answers.archived ?? {}).length > 0) this.lose("archive-not-carried", ["archived"]);
  }

  lose(code: AnswerLoss, path: Path): void {
    loseAnswer(this.losses, code, path);
  }

  put(name: string, value: string, into: Map<string, string> = this.values): void {
    into.set(name, value);
  }

  text(name: string, value: string | undefined, path: Path, into: Map<string, string> = this.values): void {
    if (value === undefined) return;
    const kept = xmlText(value);
    if (kept !== value) this.lose("character-not-carried", path);
    if (kept.trim() === "") this.lose("blank-text-not-carried", path);
    else this.put(name, kept, into);
  }

  item(id: string, stated: Answer, form: AnswerForm): void {
    const path = ["answers", id];
    // What was confirmed as unchanged stands one level further in.
    const within = stated.type === "unchanged" ? [...path, "answer"] : path;
    if (stated.type === "unchanged") this.lose("unchanged-not-carried", path);
    const behind = answerBehind(stated);
    if ((stated.evidence ?? behind.evidence ?? []).length > 0) this.lose("evidence-not-carried", path);
    const noted = stated.note === undefined ? within : path;
    this.text(nameOf.note(id), stated.note ?? behind.note, [...noted, "note"]);
    if (isNonAnswer(behind)) {
      this.put(nameOf.state(id), behind.type);
      // Where a reason belongs, an empty one is read as empty again.
      const belongs = behind.type === "not-applicable" || behind.type === "refused";
      if (!belongs || behind.because !== "")
        this.text(nameOf.because(id), behind.because, [...path, "because"]);
    } else this.#given(id, behind, [...within, "value"], form);
  }

  #given(id: string, answer: GivenAnswer, path: Path, form: AnswerForm): void {
    switch (answer.type) {
      case "computed":
        this.lose("computed-not-carried", path);
        return;
      case "marks":
        for (const [rule, mark] of Object.entries(answer.value)) {
          const judged = typeof mark === "object";
          this.put(nameOf.part(id, rule), String(judged ? mark.points : mark));
          if (judged && mark.because !== "")
            this.text(nameOf.reason(id, rule), mark.because, [...path, rule, "because"]);
        }
        if (Object.keys(answer.value).length === 0) this.lose("empty-answer-not-carried", path);
        return;
      case "matrix": {
        const before = this.values.size;
        for (const [row, cells] of Object.entries(answer.value)) {
          const size = this.values.size;
          for (const [column, cell] of Object.entries(cells)) {
            const rows = form.type === "matrix" ? form.columns[column]?.rows : undefined;
            if (rows?.includes(row) === false) this.lose("unasked-cell-not-carried", [...path, row, column]);
            else this.#cell(nameOf.part(id, row, column), cell, [...path, row, column], this.values);
          }
          if (size === this.values.size) this.lose("empty-answer-not-carried", [...path, row]);
        }
        if (before === this.values.size) this.lose("empty-answer-not-carried", path);
        return;
      }
      case "repeat": {
        const entries = answer.value.map((entry, index) => this.#entry(id, entry, [...path, index]));
        if (entries.every((entry) => entry === undefined)) this.lose("empty-answer-not-carried", path);
        this.entries.set(
          id,
          entries.filter((entry) => entry !== undefined),
        );
        return;
      }
      case "signature":
        this.text(nameOf.signer(id), answer.value.name, [...path, "name"]);
        if (answer.value.signedOn !== this.#date) this.lose("signature-details-not-carried", path);
        if (answer.value.file !== undefined) this.#file(id, [answer.value.file], path, this.values);
        return;
      default:
        this.#cell(id, answer, path, this.values);
    }
  }

  #entry(id: string, entry: RepeatEntry, path: Path): ReadonlyMap<string, string> | undefined {
    const values = new Map<string, string>();
    this.text(nameOf.entryTitle(id), entry.title, [...path, "title"], values);
    for (const [field, cell] of Object.entries(entry.answers))
      this.#cell(nameOf.part(id, field), cell, [...path, "answers", field], values);
    if (Object.keys(entry.archived ?? {}).length > 0) this.lose("archive-not-carried", [...path, "archived"]);
    if (values.size === 0) {
      this.lose("empty-answer-not-carried", path);
      return undefined;
    }
    this.text(nameOf.entryId(id), entry.id, [...path, "id"], values);
    return values;
  }

  #cell(name: string, cell: CellAnswer | GivenAnswer, path: Path, into: Map<string, string>): void {
    const isPart = name.includes("__");
    if (isPart && ((cell.note ?? "") !== "" || (cell.evidence ?? []).length > 0))
      this.lose("cell-note-not-carried", path);
    switch (cell.type) {
      case "not-applicable":
      case "not-checked":
      case "refused":
      case "not-due":
        this.lose("cell-reasons-not-carried", path);
        return;
      case "several":
        this.put(name, cell.value.length === 0 ? NONE : cell.value.join(" "), into);
        return;
      case "file":
      case "photo":
        this.#file(name, cell.value, path, into);
        return;
      case "signature":
        this.lose("signature-details-not-carried", path);
        if (cell.value.file !== undefined) this.#file(name, [cell.value.file], path, into);
        return;
      case "place":
        this.put(name, `${cell.value.latitude} ${cell.value.longitude} 0 0`, into);
        return;
      case "text":
        this.text(name, cell.value, path, into);
        return;
      case "matrix":
      case "repeat":
      case "marks":
        return;
      default:
        this.put(name, String(cell.value), into);
    }
  }

  #file(name: string, files: readonly EvidenceFile[], path: Path, into: Map<string, string>): void {
    const [first, ...others] = files;
    if (others.length > 0) this.lose("file-count-not-carried", path);
    if (first === undefined) this.lose("empty-answer-not-carried", path);
    else {
      if (Object.keys(first).some((key) => key !== "name")) this.lose("file-details-not-carried", path);
      this.text(name, first.name, path, into);
    }
  }
}
