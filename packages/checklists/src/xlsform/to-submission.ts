import type { ChecklistAnswers } from "../answers/answer.ts";
import type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
import { escapeXml } from "../exchange/xml.ts";
import { allRows } from "./form-names.ts";
import { nameOf } from "./names.ts";
import { formId, formVersion } from "./to-xls-form.ts";
import { ValueWriter } from "./value-writer.ts";
import type { SurveyRow } from "./xls-form.ts";

/**
 * How a filled form is written.
 *
 * @term 写出选项
 */
export interface SubmissionXmlOptions {
  /** Name of the root element; absent means `data`, as pyxform, Central and Kobo have it. */
  readonly root?: string;
  /** What the server is to call it, such as `uuid:…`; absent means that it has no name yet. */
  readonly instanceId?: string;
}

/**
 * Writes answers as a filled form: the XML of a submission to the form of {@link toXlsForm}, to go on filling it in ODK or to hand it to a
 * server. Points and other values that are worked out stay empty; the form works them out. What of these answers the form cannot hold
 * stands in `losses`, with the place in the answers.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { toSubmissionXml } from "@supervision/checklists/xlsform";
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("the list has an edition");
 * const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 * const { xml, losses } = toSubmissionXml(list, {
 *   pin: pinOf(list.id, edition),
 *   institution: "s1",
 *   date: "2026-03-02",
 *   answers: { safety: { type: "yes-no", value: "yes" } },
 * });
 * console.log(xml.includes("<safety>yes</safety>"), losses.length); // => true 0
 * ```
 */
export function toSubmissionXml(
  checklist: ExchangeChecklist,
  answers: ChecklistAnswers,
  { root = "data", instanceId }: SubmissionXmlOptions = {},
): { readonly xml: string; readonly losses: readonly ExchangeLoss[] } {
  const writer = new ValueWriter(answers.date);
  writer.put(nameOf.pin.series, answers.pin.series);
  writer.put(nameOf.pin.edition, answers.pin.edition);
  writer.put(nameOf.pin.digest, answers.pin.digest);
  writer.text(nameOf.institution, answers.institution, ["institution"]);
  writer.put(nameOf.date, answers.date);
  writer.answers(checklist, answers);
  const body = elements(allRows(checklist), writer);
  const meta =
    instanceId === undefined ? "<instanceID/>" : `<instanceID>${escapeXml(instanceId)}</instanceID>`;
  const head = `${root} id="${escapeXml(formId(checklist))}" version="${escapeXml(formVersion(checklist))}"`;
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n<${head}>\n${body}  <meta>${meta}</meta>\n</${root}>\n`,
    losses: writer.losses.list(),
  };
}

/** Elements of rows, groups around what stands in them, and one element for each entry of a repeat. */
function elements(rows: readonly SurveyRow[], writer: ValueWriter): string {
  const write = (
    from: number,
    until: number,
    values: ReadonlyMap<string, string>,
    indent: string,
  ): string => {
    let text = "";
    for (let at = from; at < until; at += 1) {
      const { type = "", name = "" } = rows[at] ?? {};
      if (!type.startsWith("begin_")) {
        const value = values.get(name);
        text +=
          value === undefined ? `${indent}<${name}/>\n` : `${indent}<${name}>${escapeXml(value)}</${name}>\n`;
        continue;
      }
      const end = endOf(rows, at);
      const inside = type === "begin_repeat" ? (writer.entries.get(name) ?? []) : [values];
      for (const one of inside)
        text += `${indent}<${name}>\n${write(at + 1, end, one, `${indent}  `)}${indent}</${name}>\n`;
      at = end;
    }
    return text;
  };
  return write(0, rows.length, writer.values, "  ");
}

function endOf(rows: readonly SurveyRow[], begin: number): number {
  let depth = 0;
  for (let at = begin; at < rows.length; at += 1) {
    const type = rows[at]?.type ?? "";
    depth += Number(type.startsWith("begin_")) - Number(type.startsWith("end_"));
    if (depth === 0) return at;
  }
  return rows.length;
}
