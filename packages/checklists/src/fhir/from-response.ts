import { checkedFrom, nearest, type Checked, type Issue } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import type { ExchangeChecklist } from "../exchange/loss.ts";
import { isRecord } from "../expressions/read-node.ts";
import { submissionColumnUnknown, submissionOtherForm, submissionUnreadable } from "../issues.ts";
import { nameOf } from "../xlsform/names.ts";
import { formNamesOf, type FormNames } from "../xlsform/form-names.ts";
import { Gathered, type FoundValues } from "../xlsform/raw-submission.ts";
import { readAnswers, type SubmissionOptions } from "../xlsform/read-answers.ts";
import { absentReason } from "./absent.ts";
import { EXTENSION } from "./resource.ts";
import { urlOf, type QuestionnaireOptions } from "./to-questionnaire.ts";

type Path = readonly (string | number)[];

/**
 * Reads a FHIR QuestionnaireResponse back as answers. Whatever comes, it does not throw.
 *
 * Errors: `submission-unreadable`, `submission-other-form`, `answers-edition-mismatch`, `answers-digest-mismatch`,
 * `submission-institution-missing`, `submission-institution-unknown`, `submission-date-invalid`, `answer-value-invalid`, with the path in the
 * resource; warnings: `submission-pin-missing`, `submission-column-unknown`. What the answers mean is checked by `checkAnswers`.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromQuestionnaireResponse } from "@supervision/checklists/fhir";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const response = {
 *     resourceType: "QuestionnaireResponse",
 *     status: "completed",
 *     subject: { identifier: { value: "s1" } },
 *     authored: "2026-03-02T09:30:00+08:00",
 *     item: [{ linkId: "safety__item", item: [{ linkId: "safety", answer: [{ valueCoding: { "code": "no" } }] }] }],
 *   };
 *   const read = fromQuestionnaireResponse({ id: "school/routine", title: schoolRoutine.title, edition }, response);
 *   console.log(read.ok && read.value.answers["safety"]); // => { type: 'yes-no', value: 'no' }
 * }
 * ```
 */
export function fromQuestionnaireResponse(
  checklist: ExchangeChecklist,
  response: unknown,
  options: SubmissionOptions & Pick<QuestionnaireOptions, "url"> = {},
): Checked<ChecklistAnswers> {
  if (!isRecord(response) || response["resourceType"] !== "QuestionnaireResponse")
    return failed(submissionUnreadable("QuestionnaireResponse", { path: [] }));
  const [url, version] = splitCanonical(response["questionnaire"]);
  if (url !== undefined && url !== urlOf(checklist, options))
    return failed(submissionOtherForm(urlOf(checklist, options), { path: ["questionnaire"] }));
  const reader = new ResponseReader(formNamesOf(checklist));
  const { values } = reader;
  const [edition, digest] = splitVersion(version);
  const at = { path: ["questionnaire"] };
  if (edition !== undefined) values.take(nameOf.pin.edition, undefined, edition, at);
  if (digest !== undefined) values.take(nameOf.pin.digest, undefined, digest, at);
  const subject = response["subject"];
  const identifier = isRecord(subject) ? subject["identifier"] : undefined;
  const id = isRecord(identifier) ? identifier["value"] : referenced(subject);
  if (typeof id === "string") values.take(nameOf.institution, undefined, id, { path: ["subject"] });
  const authored = response["authored"];
  if (typeof authored === "string") values.take(nameOf.date, undefined, authored, { path: ["authored"] });
  reader.items(response["item"], values, ["item"]);
  const raw = {
    values: values.done(),
    repeats: reader.repeats,
    where: { path: [] },
    issues: reader.issues,
  };
  return readAnswers(checklist, raw, options);
}

const failed = (issue: Issue): Checked<ChecklistAnswers> =>
  checkedFrom({ pin: { series: "", edition: "", digest: "" }, institution: "", date: "", answers: {} }, [
    issue,
  ]);

function splitCanonical(canonical: unknown): readonly [url?: string, version?: string] {
  if (typeof canonical !== "string") return [];
  const [url = "", version] = canonical.split("|");
  return version === undefined ? [url] : [url, version];
}

function splitVersion(version: string | undefined): readonly [edition?: string, digest?: string] {
  const [, edition, digest] = /^(.*)_(sha256-.*)$/.exec(version ?? "") ?? [];
  if (edition === undefined || digest === undefined) return version === undefined ? [] : [version];
  return [edition, digest];
}

/** The id behind a reference such as `Organization/s1`. */
function referenced(subject: unknown): unknown {
  const reference = isRecord(subject) ? subject["reference"] : undefined;
  return typeof reference === "string" ? reference.replace(/^.*\//, "") : undefined;
}

/** Keys down to which a response is read; no form goes deeper. */
const DEEPEST = 128;

/** Reads the items of a response. */
class ResponseReader {
  readonly values = new Gathered();
  readonly repeats = new Map<string, FoundValues[]>();
  readonly issues: Issue[] = [];
  readonly #names: FormNames;

  constructor(names: FormNames) {
    this.#names = names;
  }

  items(items: unknown, into: Gathered, path: Path): void {
    if (items === undefined) return;
    if (!Array.isArray(items) || path.length > DEEPEST) {
      this.issues.push(submissionUnreadable("[{ linkId }]", { path }));
      return;
    }
    const list: readonly unknown[] = items;
    list.forEach((item, index) => {
      const here = [...path, index];
      if (isRecord(item) && typeof item["linkId"] === "string") this.#item(item["linkId"], item, into, here);
      else this.issues.push(submissionUnreadable("{ linkId }", { path: here }));
    });
  }

  #item(linkId: string, item: Readonly<Record<string, unknown>>, into: Gathered, path: Path): void {
    const meaning = this.#names.meaning(linkId);
    const own = linkId.replace(/__item$/, "");
    const absent = absentOf(item["extension"]);
    if (absent !== undefined) into.take(nameOf.state(own), undefined, absent, { path });
    if (meaning?.is === "repeat") {
      const entry = new Gathered();
      this.items(item["item"], entry, [...path, "item"]);
      this.repeats.set(meaning.repeat, [...(this.repeats.get(meaning.repeat) ?? []), entry.done()]);
      return;
    }
    this.#answers(linkId, item["answer"], meaning?.is === "leaf", into, [...path, "answer"]);
    this.items(item["item"], into, [...path, "item"]);
  }

  #answers(linkId: string, answers: unknown, known: boolean, into: Gathered, path: Path): void {
    if (answers === undefined) return;
    if (!Array.isArray(answers)) {
      this.issues.push(submissionUnreadable("[{ value… }]", { path }));
      return;
    }
    const degree = /^(.+)__(longitude|latitude)$/.exec(linkId);
    const [, place = "", part = ""] = degree ?? [];
    const isPlace = this.#names.leaves.get(place)?.type === "geopoint";
    if (!known && !isPlace) {
      this.issues.push(submissionColumnUnknown(linkId, nearest(linkId, this.#names.keys), { path }));
      return;
    }
    const list: readonly unknown[] = answers;
    const texts = list.map((answer, index) => {
      const text = textOf(answer);
      if (text === undefined) this.issues.push(submissionUnreadable("value…", { path: [...path, index] }));
      if (isRecord(answer)) this.items(answer["item"], into, [...path, index, "item"]);
      return text;
    });
    const read = texts.filter((text) => text !== undefined);
    if (isPlace) into.take(place, part, read[0] ?? "", { path });
    else if (read.length > 0) into.take(linkId, undefined, read.join(" "), { path });
  }
}

function absentOf(extensions: unknown): string | undefined {
  if (!Array.isArray(extensions)) return undefined;
  const list: readonly unknown[] = extensions;
  const found = list.find((one) => isRecord(one) && one["url"] === EXTENSION.absent);
  return isRecord(found) ? absentReason(found["valueCode"]) : undefined;
}

/** The value of an answer as text, whichever type it has. */
function textOf(answer: unknown): string | undefined {
  if (!isRecord(answer)) return undefined;
  const value = Object.entries(answer).find(([key]) => key.startsWith("value"))?.[1];
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (!isRecord(value)) return undefined;
  const part = value["code"] ?? value["title"] ?? value["url"] ?? value["value"] ?? value["display"];
  return typeof part === "string" || typeof part === "number" ? String(part) : undefined;
}
