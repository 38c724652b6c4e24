import { loseUnchangedAndEvidence } from "../exchange/losses-of-forms.ts";
import type { Institution, IsoDate } from "@supervision/domain";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionPath } from "../editions/section-tree.ts";
import { forInstitution } from "../exchange/for-institution.ts";
import { inSections } from "../exchange/in-sections.ts";
import { Losses, type ExchangeChecklist, type ExchangeLoss } from "../exchange/loss.ts";
import type { AskedItem } from "../exchange/points.ts";
import type { Language } from "../exchange/words.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import { pointsOn, type ChecklistItem } from "../items/checklist-item.ts";
import { surveyTranslator } from "./expression.ts";
import { elementsOf } from "./item-elements.ts";
import { beside } from "./names.ts";
import { calculatedValues } from "./points.ts";
import type { QuestionContext } from "./question.ts";
import { conditionOf } from "./rules.ts";
import type { SurveyElement, SurveyForm } from "./survey-form.ts";

/**
 * For whom a form is written.
 *
 * @term SurveyJS 表单选项
 */
export interface SurveyOptions {
  /** The institution visited: items that are not asked of it are left out. Absent means all items. */
  readonly institution?: Pick<Institution, "kind" | "nature">;
  /** What conditions may ask of the institution besides its kind and nature; conditions that ask for more are a loss. */
  readonly facts?: InstitutionFacts;
  /** Day of the visit: check points and latest days depend on it. */
  readonly date?: IsoDate;
  /** Language of the words that are added, such as the names of the non-answers; absent means `zh`. */
  readonly language?: Language;
}

/**
 * Writes an edition as a SurveyJS form, so that any page can show it with a form library people know.
 *
 * Each item is a panel with its question under the item's id, the four non-answers, their reason, and a note. Conditions and constraints
 * keep their meaning where an answer is not known. Points are worked out in the form where weights and shares say them. What the form
 * cannot carry stands in `losses`; {@link fromSurveyJs} reads the result.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromSurveyJs, toSurveyJs } from "@supervision/checklists/surveyjs";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const list = { id: "school/routine", title: schoolRoutine.title, edition } as const;
 *   const { form } = toSurveyJs(list, { date: "2026-03-02" });
 *   console.log(form.title); // => 中小学校经常性督导事项
 *
 *   // new Model(form) of survey-core shows it; its `data` comes back as answers.
 *   const data = { safety: "no", safety__note: "东门上锁", canteen__state: "not-applicable", canteen__because: "走读" };
 *   const answers = fromSurveyJs(list, data, { institution: "s1", date: "2026-03-02" });
 *   console.log(answers.ok && answers.value.answers["safety"]); // => { type: 'yes-no', value: 'no', note: '东门上锁' }
 * }
 * ```
 */
export function toSurveyJs(
  checklist: ExchangeChecklist,
  options: SurveyOptions = {},
): { readonly form: SurveyForm; readonly losses: readonly ExchangeLoss[] } {
  const { edition } = forInstitution(checklist, options);
  const { institution, date, language = "zh" } = options;
  const losses = new Losses();
  const context: QuestionContext = { edition, language, date, losses };
  loseWholes(edition, losses);
  const asked = Object.entries(edition.items).filter(
    ([, item]) => institution === undefined || itemAppliesTo(item, institution),
  );
  const sectionAsked = Object.fromEntries(
    Object.entries(edition.askSectionIf ?? {}).map(([section, condition]) => [
      section,
      conditionOf(condition, ["askSectionIf", section], surveyTranslator(context), losses),
    ]),
  );
  const written = asked.map(([id, item]) => {
    // The number on paper and on every other screen.
    const number = Object.keys(edition.items).indexOf(id) + 1;
    const panel = panelOf(id, item, number, edition, context);
    return { id, item, panel };
  });
  const elements = inSections<SurveyElement>(
    edition,
    written.map(({ item, panel }) => ({ item, written: [panel] })),
    (section, title, inside) => [
      { type: "panel", name: `__section-${section}`, title, ...sectionAsked[section], elements: inside },
    ],
  );
  const form: SurveyForm = {
    title: checklist.title,
    locale: language === "zh" ? "zh-cn" : "en",
    showQuestionNumbers: "off",
    // What is hidden stays; what becomes of it is decided where the answers are checked.
    clearInvisibleValues: "none",
    textUpdateMode: "onTyping",
    pages: [{ name: "items", elements }],
    calculatedValues: calculatedValues(
      edition,
      written.map(({ id, item, panel }): AskedItem => {
        const around = sectionPath(edition, item.section).filter(
          (section) => edition.askSectionIf?.[section] !== undefined,
        );
        const conditions = [...around.map((section) => sectionAsked[section]?.visibleIf), panel["visibleIf"]];
        const said = conditions.filter((condition) => typeof condition === "string");
        const needed = around.length + Number(item.askIf !== undefined);
        if (needed === 0) return { id, item, when: "always" };
        // A condition that could not be said leaves the points out, too.
        if (said.length < needed) return { id, item, when: "unsaid" };
        return { id, item, when: { condition: said.map((one) => `(${one})`).join(" and ") } };
      }),
      losses,
    ),
  };
  return { form, losses: losses.list() };
}

function loseWholes(edition: ChecklistEdition, losses: Losses): void {
  losses.add(
    "pin-not-carried",
    [],
    "表单不含版次和摘要，读回时要给出同一版清单",
    "The form holds neither edition nor digest; the same edition is needed to read it.",
  );
  loseUnchangedAndEvidence(losses);
  if (
    Object.values(edition.items).some(
      (item) => item.basis !== undefined || (item.lookAt ?? []).some((point) => point.basis),
    )
  )
    losses.add("sources-not-carried", [], "表单不显示依据文件", "The form shows no sources.");
}

function panelOf(
  id: string,
  item: ChecklistItem,
  number: number,
  edition: ChecklistEdition,
  context: QuestionContext,
): SurveyElement {
  const zh = context.language === "zh";
  const path = ["items", id];
  const points = (context.date === undefined ? (item.lookAt ?? []) : pointsOn(item, context.date)).map(
    ({ text }) => text,
  );
  const lines = [...(item.text === undefined ? [] : [item.text]), ...points.map((text) => `· ${text}`)];
  const description = lines.join("\n");
  const weight = item.weight === undefined ? "" : zh ? `（${item.weight}分）` : ` (${item.weight} points)`;
  return {
    type: "panel",
    name: beside.panel(id),
    title: `${number}. ${item.title}${weight}`,
    ...(description === "" ? {} : { description }),
    ...conditionOf(item.askIf, [...path, "askIf"], surveyTranslator(context), context.losses),
    elements: elementsOf(id, item, edition, context),
  };
}
