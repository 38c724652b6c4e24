import { checkedFrom, nearest, type Issue } from "@supervision/domain";
import type { ExchangeChecklist } from "../exchange/loss.ts";
import { submissionColumnUnknown, submissionOtherForm, type SubmissionWhere } from "../issues.ts";
import { formNamesOf } from "./form-names.ts";
import { Gathered, type FoundValues, type ReadSubmission } from "./raw-submission.ts";
import { readAnswers, type SubmissionOptions } from "./read-answers.ts";
import type { SubmissionElement } from "./submission-element.ts";
import { formId } from "./to-xls-form.ts";

/**
 * Reads one filled form as ODK and Kobo store it: the XML of a submission, parsed. Whatever comes, it does not throw.
 *
 * Errors: `submission-other-form`, `answers-edition-mismatch`, `answers-digest-mismatch`,
 * `submission-institution-missing`, `submission-institution-unknown`, `submission-date-invalid`, `answer-value-invalid`, with the line where the parser tells;
 * warnings: `submission-pin-missing`, `submission-column-unknown`. What the answers mean is checked by `checkAnswers`.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromSubmissionXml, type SubmissionElement } from "@supervision/checklists/xlsform";
 * const [edition] = schoolRoutine.editions;
 * const element = (name: string, text: string, children: readonly SubmissionElement[] = []) => ({ name, text, children, attributes: {} });
 * if (edition) {
 *   const pin = pinOf(schoolRoutine.id, edition);
 *   // Parsed by `DOMParser`, or by `readSubmissions` of @supervision/schemas.
 *   const submission = element("data", "", [
 *     element("pin_series", pin.series), element("pin_edition", pin.edition), element("pin_digest", pin.digest),
 *     element("visit_institution", "s1"), element("visit_date", "2026-03-02"), element("safety", "yes"),
 *   ]);
 *   const { answers } = fromSubmissionXml({ id: schoolRoutine.id, title: schoolRoutine.title, edition }, submission);
 *   console.log(answers.ok && answers.value.answers["safety"]); // => { type: "yes-no", value: "yes" }
 * }
 * ```
 */
export function fromSubmissionXml(
  checklist: ExchangeChecklist,
  submission: SubmissionElement,
  options: SubmissionOptions = {},
): ReadSubmission {
  const root = formOf(submission);
  const { id } = root.attributes;
  if (id !== undefined && id !== formId(checklist))
    return failed(submissionOtherForm(formId(checklist), lineOf(root.line)));
  const names = formNamesOf(checklist);
  const issues: Issue[] = [];
  const repeats = new Map<string, FoundValues[]>();
  let instance: string | undefined;
  let found = 0;
  const walk = (element: SubmissionElement, into: Gathered, path: readonly string[]): void => {
    for (const child of path.length > DEEPEST ? [] : element.children) {
      const here = [...path, child.name];
      const where = lineOf(child.line, here);
      const meaning = names.meaning(child.name);
      if (child.name === "instanceID") instance = child.text.trim() === "" ? undefined : child.text.trim();
      else if (meaning?.is === "repeat") {
        const entry = new Gathered();
        walk(child, entry, here);
        const entries = repeats.get(meaning.repeat) ?? [];
        entries.push(entry.done());
        repeats.set(meaning.repeat, entries);
      } else if (meaning?.is === "leaf" && child.children.length === 0) {
        found += 1;
        into.take(meaning.leaf.name, undefined, child.text, where);
      } else if (child.children.length > 0) walk(child, into, here);
      else if (meaning === undefined)
        issues.push(submissionColumnUnknown(child.name, nearest(child.name, names.keys), where));
    }
  };
  const values = new Gathered();
  walk(root, values, []);
  if (found === 0) return failed(submissionOtherForm(formId(checklist), lineOf(root.line)));
  const raw = { values: values.done(), repeats, where: lineOf(root.line), issues };
  const answers = readAnswers(checklist, raw, options);
  return instance === undefined ? { answers } : { id: instance, answers };
}

/** Elements inside elements down to which a submission is read; no form goes deeper. */
const DEEPEST = 64;

/** The element of the form itself, inside whatever a server puts around it. */
function formOf(root: SubmissionElement): SubmissionElement {
  let at = root;
  while (at.attributes["id"] === undefined && at.children.length === 1 && at.children[0] !== undefined)
    at = at.children[0];
  return at.attributes["id"] === undefined ? root : at;
}

const failed = (issue: Issue): ReadSubmission => ({ answers: checkedFrom(NOTHING, [issue]) });

const NOTHING = {
  pin: { series: "", edition: "", digest: "" },
  institution: "",
  date: "",
  answers: {},
};

function lineOf(line: number | undefined, path: readonly string[] = []): SubmissionWhere {
  return line === undefined ? { path } : { path, place: { row: line } };
}
