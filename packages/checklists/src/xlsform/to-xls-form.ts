import { digestOf, type Institution } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { Losses, type ExchangeChecklist, type ExchangeLoss } from "../exchange/loss.ts";
import type { Language } from "../exchange/words.ts";
import { itemAppliesTo } from "../items/checklist-item.ts";
import { xpathTranslator } from "./expression.ts";
import { itemRows } from "./item-rows.ts";
import { nameOf } from "./names.ts";
import type { FormContext } from "./question.ts";
import { conditionOf } from "./rules.ts";
import { Choices, surveySheet, type SurveyRow, type XlsFormSheet } from "./xls-form.ts";

/**
 * For whom an XLSForm is written.
 *
 * @term 表单选项
 */
export interface XlsFormOptions {
  /** The institution visited: items that are not asked of it are left out. Absent means all items. */
  readonly institution?: Pick<Institution, "kind" | "nature">;
  /** Language of the words that are added; absent means `zh`. */
  readonly language?: Language;
}

/**
 * Writes an edition as an XLSForm (ODK, KoboToolbox): the sheets `survey`, `choices` and `settings` as plain rows, ready for any writer of
 * spreadsheets.
 *
 * Questions carry the ids of the items; the non-answers, their reason and a note stand beside each. Every submission holds the edition
 * and its digest. What the form cannot carry stands in `losses`.
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
  const { edition } = checklist;
  const { institution, language = "zh" } = options;
  const context: FormContext = { language, losses: new Losses(), choices: new Choices() };
  loseWholes(edition, context.losses);
  const asked = Object.entries(edition.items).filter(
    ([, item]) => institution === undefined || itemAppliesTo(item, institution),
  );
  const numbered = asked.map(([id, item]) => ({
    id,
    item,
    // The number on paper and on every other screen.
    rows: itemRows(id, item, Object.keys(edition.items).indexOf(id) + 1, edition, context),
  }));
  const sections: readonly (readonly [string | undefined, string])[] = [
    ...Object.entries(edition.sections ?? {}),
    [undefined, ""],
  ];
  const rows = sections.flatMap(([section, label]): readonly SurveyRow[] => {
    const inside = numbered.filter(({ item }) => item.section === section).flatMap((one) => one.rows);
    if (section === undefined || inside.length === 0) return inside;
    const condition = edition.askSectionIf?.[section];
    const relevant = conditionOf(
      condition,
      ["askSectionIf", section],
      xpathTranslator(edition),
      context.losses,
    );
    return [
      { type: "begin_group", name: nameOf.part("section", section), label, ...relevant },
      ...inside,
      { type: "end_group" },
    ];
  });
  const zh = language === "zh";
  const digest = digestOf(edition);
  const survey: readonly SurveyRow[] = [
    constant("pin_series", checklist.id),
    constant("pin_edition", edition.edition),
    constant("pin_digest", digest),
    {
      type: "text",
      name: nameOf.institution,
      label: zh ? "被督导单位编号" : "Institution id",
      required: "yes",
    },
    { type: "date", name: nameOf.date, label: zh ? "督导日期" : "Day of the visit", required: "yes" },
    ...rows,
  ];
  const settings: XlsFormSheet = {
    name: "settings",
    rows: [
      ["form_title", "form_id", "version"],
      [checklist.title, checklist.id.replaceAll("/", "__"), `${edition.edition}-${digest.slice(-8)}`],
    ],
  };
  return { sheets: [surveySheet(survey), context.choices.sheet(), settings], losses: context.losses.list() };
}

const constant = (name: string, value: string): SurveyRow => ({
  type: "calculate",
  name,
  calculation: `'${value}'`,
});

function loseWholes(edition: ChecklistEdition, losses: Losses): void {
  losses.add(
    "unchanged-not-carried",
    [],
    "表单里不能确认“与上次一致”",
    "The form cannot confirm an answer as unchanged.",
  );
  losses.add(
    "evidence-not-carried",
    [],
    "表单不收佐证目录，只收问题记录",
    "The form takes a note, no list of evidence.",
  );
  const items = Object.values(edition.items);
  if (items.some(({ weight }) => weight !== undefined))
    losses.add(
      "points-not-carried",
      [],
      "表单不算分，读回后由 scoreAnswers 计算",
      "The form works out no points; scoreAnswers does.",
    );
  if (
    items.some(
      ({ basis, lookAt = [] }) =>
        basis !== undefined || lookAt.some((point) => point.basis !== undefined || point.since !== undefined),
    )
  )
    losses.add(
      "sources-not-carried",
      [],
      "表单不显示依据文件和要点的起始日期",
      "The form shows neither sources nor the days from which points are asked.",
    );
}
