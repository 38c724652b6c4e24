import { checkedFrom, nearest, type Checked, type Institution, type Issue } from "@supervision/domain";
import type { Answer, AnswerNote, ChecklistAnswers, GivenAnswer } from "../answers/answer.ts";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import type { CellAnswer, RepeatEntry } from "../answers/answer-values.ts";
import { exchangePin, type ExchangeChecklist } from "../exchange/loss.ts";
import { isNonAnswerType, NON_ANSWER_TYPES } from "../exchange/non-answers.ts";
import { nonAnswerName } from "../exchange/words.ts";
import {
  answersDigestMismatch,
  answersEditionMismatch,
  answerValueInvalid,
  submissionDateInvalid,
  submissionInstitutionMissing,
  submissionInstitutionUnknown,
  submissionPinMissing,
} from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { CellForm, RepeatForm } from "../items/group-forms.ts";
import type { Mark } from "../items/marks-form.ts";
import { nameOf } from "./names.ts";
import type { FoundValue, FoundValues, RawSubmission } from "./raw-submission.ts";
import { answerOf, dayOf, numberOf } from "./read-value.ts";

/**
 * What filled forms are read with.
 *
 * @term 读取选项
 */
export interface SubmissionOptions {
  /** The institutions that may have been visited; items that are not asked of one come back as `not-applicable`. Absent means any id. */
  readonly institutions?: readonly Pick<Institution, "id" | "kind" | "nature">[];
  /** What was known of the institutions on the day, by id: it stands with the answers, for the conditions that ask for it. */
  readonly facts?: Readonly<Record<string, InstitutionFacts>>;
}

/** Reads the answers of a filled form, whichever way it came. */
export function readAnswers(
  checklist: ExchangeChecklist,
  raw: RawSubmission,
  { institutions, facts = {} }: SubmissionOptions,
): Checked<ChecklistAnswers> {
  const { edition } = checklist;
  const issues: Issue[] = [...raw.issues];
  const pin = exchangePin(checklist);
  issues.push(...checkPin(pin, raw));
  const written = raw.values.get(nameOf.institution);
  const id = written?.text.trim() ?? "";
  const institution = institutions?.find((one) => one.id === id);
  if (written === undefined) issues.push(submissionInstitutionMissing(raw.where));
  else if (institutions !== undefined && institution === undefined)
    issues.push(
      submissionInstitutionUnknown(
        id,
        nearest(
          id,
          institutions.map((one) => one.id),
        ),
        written.where,
      ),
    );
  const dated = raw.values.get(nameOf.date);
  const date = dayOf(dated?.text ?? "");
  if (date === undefined) issues.push(submissionDateInvalid(dated?.text ?? "", dated?.where ?? raw.where));
  const reader = new ItemReader(raw, date ?? "", issues);
  const answers: Record<string, Answer> = {};
  for (const [item, definition] of Object.entries(edition.items)) {
    const answer =
      institution === undefined || itemAppliesTo(definition, institution)
        ? reader.item(item, definition)
        : NOT_ASKED;
    if (answer !== undefined) answers[item] = answer;
  }
  // What stops comes before what is only told.
  const ordered = issues.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const known = Object.hasOwn(facts, id) ? facts[id] : undefined;
  return checkedFrom(
    { pin, institution: id, date: date ?? "", answers, ...(known === undefined ? {} : { facts: known }) },
    ordered,
  );
}

const RANK: Readonly<Record<Issue["severity"], number>> = { error: 0, warning: 1, note: 2 };

const NOT_ASKED: Answer = { type: "not-applicable", because: "本事项不适用于该类单位" };

const placed = (issue: Issue, { where }: FoundValue): Issue => ({
  ...issue,
  ...(where.place === undefined ? {} : { place: where.place }),
});

function checkPin(pin: ChecklistAnswers["pin"], { values, where }: RawSubmission): readonly Issue[] {
  const edition = values.get(nameOf.pin.edition);
  const digest = values.get(nameOf.pin.digest);
  if (edition === undefined && digest === undefined) return [submissionPinMissing(pin.edition, where)];
  if (edition !== undefined && edition.text !== pin.edition)
    return [placed(answersEditionMismatch(pin.edition, edition.text, edition.where.path), edition)];
  if (digest !== undefined && digest.text !== pin.digest)
    return [placed(answersDigestMismatch(pin.edition, pin.digest, digest.text, digest.where.path), digest)];
  return [];
}

/** Reads items one by one, taking down what cannot be read. */
class ItemReader {
  readonly #raw: RawSubmission;
  readonly #date: string;
  readonly #issues: Issue[];

  constructor(raw: RawSubmission, date: string, issues: Issue[]) {
    this.#raw = raw;
    this.#date = date;
    this.#issues = issues;
  }

  item(id: string, item: ChecklistItem): Answer | undefined {
    const note = this.#text(nameOf.note(id));
    const noted: AnswerNote = note === undefined ? {} : { note };
    const state = this.#raw.values.get(nameOf.state(id));
    if (state !== undefined) {
      const type = nonAnswerOf(state.text);
      if (type === undefined) {
        this.#wrong(id, NON_ANSWER_TYPES.join(" | "), state);
        return undefined;
      }
      const because = this.#text(nameOf.because(id));
      return type === "not-applicable" || type === "refused"
        ? { type, because: because ?? "", ...noted }
        : { type, ...(because === undefined ? {} : { because }), ...noted };
    }
    const given = this.#given(id, item);
    return given === undefined ? undefined : { ...given, ...noted };
  }

  #given(id: string, item: ChecklistItem): GivenAnswer | undefined {
    const form = answerFormOf(item.answer);
    switch (form.type) {
      case "note":
      case "computed":
        return undefined;
      case "signature":
        return this.#signature(id);
      case "marks": {
        const marks = Object.keys(item.scoring?.rules ?? {}).flatMap((rule) => {
          const mark = this.#mark(id, rule, item.scoring?.rules[rule]?.type === "discretion");
          return mark === undefined ? [] : [[rule, mark] as const];
        });
        return marks.length === 0 ? undefined : { type: form.type, value: Object.fromEntries(marks) };
      }
      case "matrix": {
        const rows = Object.keys(form.rows).flatMap((row) => {
          const cells = this.#cells(
            Object.entries(form.columns).map(([column, { answer }]) => [column, answer]),
            (column) => this.#raw.values.get(nameOf.part(id, row, column)),
            (column) => `${id}.${row}.${column}`,
          );
          return cells === undefined ? [] : [[row, cells] as const];
        });
        return rows.length === 0 ? undefined : { type: form.type, value: Object.fromEntries(rows) };
      }
      case "repeat": {
        const entries = (this.#raw.repeats.get(id) ?? []).flatMap((entry, index) => {
          const read = this.#entry(id, form, entry, index);
          return read === undefined ? [] : [read];
        });
        return entries.length === 0 ? undefined : { type: form.type, value: entries };
      }
      default: {
        const found = this.#raw.values.get(id);
        if (found === undefined) return undefined;
        const answer = answerOf(form, found.text);
        if ("value" in answer) return answer;
        this.#wrong(id, "expected" in answer ? answer.expected : form.type, found);
        return undefined;
      }
    }
  }

  #entry(id: string, form: RepeatForm, entry: FoundValues, index: number): RepeatEntry | undefined {
    const title = entry.get(nameOf.entryTitle(id))?.text;
    const cells = this.#cells(
      Object.entries(form.fields).map(([field, { answer }]) => [field, answer]),
      (field) => entry.get(nameOf.part(id, field)),
      (field) => `${id}.${index + 1}.${field}`,
    );
    // A form opens with one empty entry: nobody filled it in.
    if (title === undefined && cells === undefined) return undefined;
    return {
      id: entry.get(nameOf.entryId(id))?.text ?? `e${index + 1}`,
      ...(title === undefined ? {} : { title }),
      answers: cells ?? {},
    };
  }

  #cells(
    cells: readonly (readonly [name: string, form: CellForm])[],
    find: (name: string) => FoundValue | undefined,
    place: (name: string) => string,
  ): Readonly<Record<string, CellAnswer>> | undefined {
    const read = cells.flatMap(([name, form]): (readonly [string, CellAnswer])[] => {
      const found = find(name);
      if (found === undefined) return [];
      const answer =
        form.type === "signature" ? this.#signed(undefined, found.text) : answerOf(form, found.text);
      if (!("expected" in answer)) return [[name, answer]];
      this.#wrong(place(name), answer.expected, found);
      return [];
    });
    return read.length === 0 ? undefined : Object.fromEntries(read);
  }

  #signature(id: string): GivenAnswer | undefined {
    const name = this.#text(nameOf.signer(id));
    const picture = this.#text(id);
    return name === undefined && picture === undefined ? undefined : this.#signed(name, picture);
  }

  #signed(
    name: string | undefined,
    picture: string | undefined,
  ): Extract<GivenAnswer, { type: "signature" }> {
    return {
      type: "signature",
      value: {
        name: name ?? "",
        signedOn: this.#date,
        ...(picture === undefined ? {} : { file: { name: picture } }),
      },
    };
  }

  #mark(id: string, rule: string, judged: boolean): Mark | undefined {
    const found = this.#raw.values.get(nameOf.part(id, rule));
    if (found === undefined) return undefined;
    const points = numberOf(found.text);
    if (points === undefined) {
      this.#wrong(`${id}.${rule}`, "数 / number", found);
      return undefined;
    }
    return judged ? { points, because: this.#text(nameOf.reason(id, rule)) ?? "" } : points;
  }

  #text(name: string): string | undefined {
    return this.#raw.values.get(name)?.text;
  }

  #wrong(id: string, expected: string, { text, where }: FoundValue): void {
    const issue = answerValueInvalid(id, expected, JSON.stringify(text.slice(0, 80)), where.path);
    this.#issues.push(where.place === undefined ? issue : { ...issue, place: where.place });
  }
}

function nonAnswerOf(text: string): (typeof NON_ANSWER_TYPES)[number] | undefined {
  const wanted = text.trim();
  if (isNonAnswerType(wanted)) return wanted;
  return NON_ANSWER_TYPES.find(
    (type) => nonAnswerName(type, "zh") === wanted || nonAnswerName(type, "en") === wanted,
  );
}
