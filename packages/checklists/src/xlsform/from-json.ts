import { nearest, type Issue } from "@supervision/domain";
import type { ExchangeChecklist } from "../exchange/loss.ts";
import { isRecord } from "../expressions/read-node.ts";
import { submissionColumnUnknown, submissionOtherForm, submissionUnreadable } from "../issues.ts";
import { formNamesOf, type FormNames } from "./form-names.ts";
import { Gathered, type FoundValues, type ReadSubmission, type SubmissionsRead } from "./raw-submission.ts";
import { readAnswers, type SubmissionOptions } from "./read-answers.ts";
import { formId } from "./to-xls-form.ts";

type Path = readonly (string | number)[];

/**
 * Reads filled forms from JSON: the OData feed of ODK Central (`{ value: [...] }`, groups as objects, repeats expanded), the API of
 * KoboToolbox (`{ results: [...] }`, keys such as `group/question`), a list of such records or a single one. Never throws.
 *
 * Errors: `submission-unreadable`, `submission-other-form` and those of {@link fromSubmissionXml}, each with the path in the data.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromSubmissionJson } from "@supervision/checklists/xlsform";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const { series, edition: name, digest } = pinOf(schoolRoutine.id, edition);
 *   const record = {
 *     _id: "uuid:1", pin_series: series, pin_edition: name, pin_digest: digest,
 *     visit_institution: "s1", visit_date: "2026-03-02", safety: "no",
 *   };
 *   const { submissions } = fromSubmissionJson({ id: schoolRoutine.id, title: schoolRoutine.title, edition }, [record]);
 *   const answers = submissions[0]?.answers;
 *   console.log(answers?.ok && answers.value.answers["safety"]); // => { type: "yes-no", value: "no" }
 * }
 * ```
 */
export function fromSubmissionJson(
  checklist: ExchangeChecklist,
  data: unknown,
  options: SubmissionOptions = {},
): SubmissionsRead {
  const [records, base] = recordsOf(data);
  const names = formNamesOf(checklist);
  const submissions: ReadSubmission[] = [];
  const issues: Issue[] = [];
  records.forEach((record, index) => {
    const path = Array.isArray(data) || base.length > 0 ? [...base, index] : base;
    if (!isRecord(record)) issues.push(submissionUnreadable("{ question: value }", { path }));
    else {
      const reader = new RecordReader(names);
      reader.walk(record, reader.values, path);
      if (reader.found === 0) issues.push(submissionOtherForm(formId(checklist), { path }));
      else {
        const raw = {
          values: reader.values.done(),
          repeats: reader.repeats,
          where: { path },
          issues: reader.issues,
        };
        const answers = readAnswers(checklist, raw, options);
        submissions.push(reader.id === undefined ? { answers } : { id: reader.id, answers });
      }
    }
  });
  return { submissions, issues };
}

function recordsOf(data: unknown): readonly [records: readonly unknown[], base: Path] {
  if (Array.isArray(data)) return [data, []];
  if (isRecord(data)) {
    for (const key of ["value", "results"] as const) {
      const list = data[key];
      if (Array.isArray(list)) return [list, [key]];
    }
  }
  return [[data], []];
}

/** Keys down to which a record is read; no form goes deeper. */
const DEEPEST = 64;

/** Reads one record. */
class RecordReader {
  readonly values = new Gathered();
  readonly repeats = new Map<string, FoundValues[]>();
  readonly issues: Issue[] = [];
  found = 0;
  id: string | undefined;
  readonly #names: FormNames;

  constructor(names: FormNames) {
    this.#names = names;
  }

  walk(record: Readonly<Record<string, unknown>>, into: Gathered, path: Path): void {
    if (path.length > DEEPEST) {
      this.issues.push(submissionUnreadable(`≤ ${DEEPEST}`, { path: path.slice(0, 4) }));
      return;
    }
    for (const [key, value] of Object.entries(record)) {
      const here = [...path, key];
      if (/^(__id|_uuid|instanceID|meta\/instanceID)$/.test(key) && typeof value === "string")
        this.id ??= value;
      const meaning = this.#names.meaning(key);
      if (value === null || value === undefined || meaning?.is === "meta") continue;
      if (meaning?.is === "repeat") this.#entries(meaning.repeat, value, here);
      else if (meaning?.is === "leaf") {
        const text = textOf(value);
        if (text === undefined) this.issues.push(submissionUnreadable("text / 文字", { path: here }));
        else {
          this.found += 1;
          into.take(meaning.leaf.name, meaning.part, text, { path: here });
        }
      } else if (isRecord(value)) this.walk(value, into, here);
      else if (meaning?.is !== "group")
        this.issues.push(
          submissionColumnUnknown(key, nearest(key.replace(/^.*\//, ""), this.#names.keys), { path: here }),
        );
    }
  }

  #entries(repeat: string, value: unknown, path: Path): void {
    if (!Array.isArray(value)) {
      this.issues.push(submissionUnreadable("[{ question: value }]", { path }));
      return;
    }
    const list: readonly unknown[] = value;
    const entries = list.flatMap((entry, index): readonly FoundValues[] => {
      if (!isRecord(entry)) {
        this.issues.push(submissionUnreadable("{ question: value }", { path: [...path, index] }));
        return [];
      }
      const gathered = new Gathered();
      this.walk(entry, gathered, [...path, index]);
      return [gathered.done()];
    });
    this.repeats.set(repeat, entries);
  }
}

/** A value of JSON as the form holds it: points of GeoJSON and lists of options become words. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") {
    const [, longitude, latitude] = /^POINT ?Z? ?\((\S+) (\S+)/i.exec(value) ?? [];
    return longitude === undefined ? value : `${latitude ?? ""} ${longitude}`;
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value))
    return value.every((one) => typeof one === "string") ? value.join(" ") : undefined;
  if (!isRecord(value) || !Array.isArray(value["coordinates"])) return undefined;
  const [longitude, latitude]: readonly unknown[] = value["coordinates"];
  return typeof longitude === "number" && typeof latitude === "number"
    ? `${latitude} ${longitude}`
    : undefined;
}
