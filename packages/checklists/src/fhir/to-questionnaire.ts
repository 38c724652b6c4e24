import { loseUnchangedAndEvidence } from "../exchange/losses-of-forms.ts";
import type { Institution } from "@supervision/domain";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import { forInstitution } from "../exchange/for-institution.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { itemNumbers, sectionPath } from "../editions/section-tree.ts";
import { inSections } from "../exchange/in-sections.ts";
import { exchangePin, Losses, type ExchangeChecklist, type ExchangeLoss } from "../exchange/loss.ts";
import type { AskedItem } from "../exchange/points.ts";
import type { Language } from "../exchange/words.ts";
import type { Condition } from "../expressions/expression.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { Untranslatable } from "../exchange/dialect.ts";
import { nameOf } from "../xlsform/names.ts";
import { fhirPathTranslator } from "./expression.ts";
import { itemGroup } from "./item-group.ts";
import { pointsItems } from "./points-items.ts";
import type { QuestionContext } from "./question.ts";
import { conditionOf } from "./rules.ts";
import { SYSTEM, type FhirRelease, type Questionnaire, type QuestionnaireItem } from "./resource.ts";

/**
 * How a Questionnaire is written.
 *
 * @term 问卷选项
 */
export interface QuestionnaireOptions {
  /** Release of FHIR; absent means `R4`. */
  readonly release?: FhirRelease;
  /** The institution visited: items that are not asked of it are left out. Absent means all items. */
  readonly institution?: Pick<Institution, "kind" | "nature">;
  /** What conditions may ask of the institution besides its kind and nature; conditions that ask for more are a loss. */
  readonly facts?: InstitutionFacts;
  /** Language of the words that are added; absent means `zh`. */
  readonly language?: Language;
  /** Canonical address; absent means one made of the id of the checklist, under `urn:supervision:checklist`. */
  readonly url?: string;
}

/**
 * Writes an edition as a FHIR Questionnaire.
 *
 * Each item is a group with its question under the item's id, the non-answers, their reason and a note. Conditions become `enableWhen`, or
 * an expression of FHIRPath where one level of and, or does not say them; points stand at the options (`itemWeight`) and are added up by an
 * expression where the form can. What it does not carry stands in `losses`; {@link fromQuestionnaireResponse} reads what was filled in.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { toQuestionnaire } from "@supervision/checklists/fhir";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const { questionnaire } = toQuestionnaire({ id: "school/routine", title: schoolRoutine.title, edition });
 *   console.log(questionnaire.url); // => urn:supervision:checklist:school:routine
 *   console.log(questionnaire.item.length); // => 8
 * }
 * ```
 */
export function toQuestionnaire(
  checklist: ExchangeChecklist,
  options: QuestionnaireOptions = {},
): { readonly questionnaire: Questionnaire; readonly losses: readonly ExchangeLoss[] } {
  const { edition } = forInstitution(checklist, options);
  const { release = "R4", institution, language = "zh" } = options;
  const losses = new Losses();
  const context: QuestionContext = { release, language, losses };
  loseWholes(edition, losses);
  const asked = Object.entries(edition.items).filter(
    ([, item]) => institution === undefined || itemAppliesTo(item, institution),
  );
  const numbers = itemNumbers(edition);
  const written = asked.map(([id, item]) => ({
    item,
    written: [itemGroup(id, item, numbers.get(id) ?? 0, edition, context)],
  }));
  const item = inSections<QuestionnaireItem>(edition, written, (section, text, inside) => [
    {
      linkId: nameOf.section(section),
      text,
      type: "group",
      ...conditionOf(edition.askSectionIf?.[section], ["askSectionIf", section], { edition }, losses),
      item: inside,
    },
  ]);
  const [source] = edition.sources;
  const questionnaire: Questionnaire = {
    resourceType: "Questionnaire",
    url: urlOf(checklist, options),
    identifier: [{ system: SYSTEM.checklist, value: checklist.id }],
    version: versionOf(checklist),
    title: checklist.title,
    status: edition.status,
    subjectType: ["Organization"],
    publisher: source.issuedBy,
    effectivePeriod: { start: edition.effective.from },
    language: language === "zh" ? "zh-CN" : "en",
    item: [
      ...item,
      ...pointsItems(
        edition,
        asked.map(([id, one]) => askedItem(id, one, edition)),
        context,
      ),
    ],
  };
  return { questionnaire, losses: losses.list() };
}

/** The canonical address of a checklist. */
export function urlOf({ id }: Pick<ExchangeChecklist, "id">, { url }: { readonly url?: string }): string {
  return url ?? `${SYSTEM.checklist}:${id.replaceAll("/", ":")}`;
}

/** The version of an edition: its name and digest, so that a response pins both. */
export function versionOf(checklist: ExchangeChecklist): string {
  const { edition, digest } = exchangePin(checklist);
  return `${edition}_${digest}`;
}

function askedItem(id: string, item: ChecklistItem, edition: ChecklistEdition): AskedItem {
  const conditions: readonly Condition[] = [
    ...sectionPath(edition, item.section).flatMap((section) => edition.askSectionIf?.[section] ?? []),
    ...(item.askIf === undefined ? [] : [item.askIf]),
  ];
  if (conditions.length === 0) return { id, item, when: "always" };
  try {
    const translator = fhirPathTranslator(edition);
    const said = conditions.map((condition) => `(${translator.holds(condition)})`);
    return { id, item, when: { condition: said.join(" and ") } };
  } catch (error) {
    if (error instanceof Untranslatable) return { id, item, when: "unsaid" };
    throw error;
  }
}

function loseWholes(edition: ChecklistEdition, losses: Losses): void {
  loseUnchangedAndEvidence(losses);
  const items = Object.values(edition.items);
  if (items.some(({ basis, lookAt = [] }) => basis !== undefined || lookAt.some((point) => point.basis)))
    losses.add("sources-not-carried", [], "表单不显示依据文件", "The form shows no sources.");
}
