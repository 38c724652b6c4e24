import { loseUnchangedAndEvidence } from "../exchange/losses-of-forms.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionPath } from "../editions/section-tree.ts";
import { inSections } from "../exchange/in-sections.ts";
import { exchangePin, type ExchangeChecklist, type Losses } from "../exchange/loss.ts";
import type { AskedItem } from "../exchange/points.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { xpathTranslator } from "./expression.ts";
import { itemRows } from "./item-rows.ts";
import { nameOf } from "./names.ts";
import { pointsRows } from "./points-rows.ts";
import type { FormContext } from "./question.ts";
import { conditionOf } from "./rules.ts";
import type { XlsFormOptions } from "./to-xls-form.ts";
import type { SurveyRow } from "./xls-form.ts";

/** All rows of the sheet `survey`: pin, visit, sections with their items, points. */
export function surveyRows(
  checklist: ExchangeChecklist,
  { institution }: XlsFormOptions,
  context: FormContext,
): readonly SurveyRow[] {
  const { edition } = checklist;
  const { language, losses } = context;
  const zh = language === "zh";
  loseWholes(edition, losses);
  const asked = Object.entries(edition.items).filter(
    ([, item]) => institution === undefined || itemAppliesTo(item, institution),
  );
  const written = asked.map(([id, item]) => ({
    item,
    // The number on paper and on every other screen.
    written: itemRows(id, item, Object.keys(edition.items).indexOf(id) + 1, edition, context),
  }));
  const relevant = Object.fromEntries(
    Object.entries(edition.askSectionIf ?? {}).map(([section, condition]) => [
      section,
      conditionOf(condition, ["askSectionIf", section], xpathTranslator(edition), losses),
    ]),
  );
  const rows = inSections<SurveyRow>(edition, written, (section, label, inside) => [
    { type: "begin_group", name: nameOf.section(section), label, ...relevant[section] },
    ...inside,
    { type: "end_group" },
  ]);
  const scored = asked.map(([id, item]) => askedItem(id, item, edition, relevant));
  return [
    constant(nameOf.pin.series, checklist.id),
    constant(nameOf.pin.edition, edition.edition),
    constant(nameOf.pin.digest, exchangePin(checklist).digest),
    {
      type: "text",
      name: nameOf.institution,
      label: zh ? "被督导单位编号" : "Institution id",
      required: "yes",
    },
    { type: "date", name: nameOf.date, label: zh ? "督导日期" : "Day of the visit", required: "yes" },
    ...rows,
    ...pointsRows(edition, scored, context),
  ];
}

const constant = (name: string, value: string): SurveyRow => ({
  type: "calculate",
  name,
  calculation: `'${value}'`,
});

/** An item with the condition under which it is asked, as far as the form says it. */
function askedItem(
  id: string,
  item: ChecklistItem,
  edition: ChecklistEdition,
  sections: Readonly<Record<string, { readonly relevant?: string }>>,
): AskedItem {
  const around = sectionPath(edition, item.section).filter((section) => sections[section] !== undefined);
  const conditions = around.map((section) => sections[section]?.relevant);
  if (item.askIf !== undefined) conditions.push(relevantOf(item, edition));
  if (conditions.length === 0) return { id, item, when: "always" };
  const said = conditions.filter((condition) => condition !== undefined);
  if (said.length < conditions.length) return { id, item, when: "unsaid" };
  return { id, item, when: { condition: said.map((one) => `(${one})`).join(" and ") } };
}

function relevantOf(item: ChecklistItem, edition: ChecklistEdition): string | undefined {
  return conditionOf(item.askIf, [], xpathTranslator(edition), undefined).relevant;
}

function loseWholes(edition: ChecklistEdition, losses: Losses): void {
  loseUnchangedAndEvidence(losses);
  const items = Object.values(edition.items);
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
