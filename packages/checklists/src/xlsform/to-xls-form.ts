import type { Institution } from "@supervision/domain";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import { forInstitution } from "../exchange/for-institution.ts";
import { exchangePin, Losses, type ExchangeChecklist, type ExchangeLoss } from "../exchange/loss.ts";
import type { Language } from "../exchange/words.ts";
import type { FormContext } from "./question.ts";
import { surveyRows } from "./survey-rows.ts";
import { Choices, surveySheet, type XlsFormSheet } from "./xls-form.ts";

/**
 * For whom an XLSForm is written.
 *
 * @term XLSForm 选项
 */
export interface XlsFormOptions {
  /** The institution visited: items that are not asked of it are left out. Absent means all items. */
  readonly institution?: Pick<Institution, "kind" | "nature">;
  /** What conditions may ask of the institution besides its kind and nature; conditions that ask for more are a loss. */
  readonly facts?: InstitutionFacts;
  /** Language of the words that are added; absent means `zh`. */
  readonly language?: Language;
}

/**
 * Writes an edition as an XLSForm (ODK, KoboToolbox): the sheets `survey`, `choices` and `settings` as plain rows, ready for any writer of
 * spreadsheets.
 *
 * Questions carry the ids of the items; the non-answers, their reason and a note stand beside each. Every submission holds the edition
 * and its digest, and points worked out where the form can. What the form cannot carry stands in `losses`; the file itself is written by
 * `encodeXlsForm` of the schemas package, and {@link fromSubmissionXml}, {@link fromSubmissionJson} and {@link fromSubmissionTables} read
 * what was filled in.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { toXlsForm } from "@supervision/checklists/xlsform";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const { sheets } = toXlsForm({ id: "school/routine", title: schoolRoutine.title, edition });
 *   console.log(sheets.map(({ name }) => name).join(" ")); // => survey choices settings
 * }
 * ```
 */
export function toXlsForm(
  checklist: ExchangeChecklist,
  options: XlsFormOptions = {},
): { readonly sheets: readonly XlsFormSheet[]; readonly losses: readonly ExchangeLoss[] } {
  const { language = "zh" } = options;
  const context: FormContext = { language, losses: new Losses(), choices: new Choices() };
  const survey = surveyRows(forInstitution(checklist, options), options, context);
  const settings: XlsFormSheet = {
    name: "settings",
    rows: [
      ["form_title", "form_id", "version"],
      [checklist.title, formId(checklist), formVersion(checklist)],
    ],
  };
  return { sheets: [surveySheet(survey), context.choices.sheet(), settings], losses: context.losses.list() };
}

/** The id of the form of a checklist. */
export function formId({ id }: Pick<ExchangeChecklist, "id">): string {
  return id.replaceAll("/", "__");
}

/** The version of the form of an edition; another content gives another version. */
export function formVersion(checklist: ExchangeChecklist): string {
  return `${checklist.edition.edition}-${exchangePin(checklist).digest.slice(-8)}`;
}
